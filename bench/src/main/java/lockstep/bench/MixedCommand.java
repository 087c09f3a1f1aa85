package lockstep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import lockstep.analyses.coordination.ActEvidence;
import lockstep.analyses.coordination.Bounds;
import lockstep.analyses.coordination.CoTiming;
import lockstep.console.Listing;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.kernels.shape.Actions;
import lockstep.model.CannotDo;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores the test of chance on operations hidden among ordinary accounts. */
@Command(
        name = "mixed",
        description =
                "Scores the test of chance on real operations hidden among real accounts, beside the customary scores.",
        footer = {
            "",
            "DIR holds tables NAME.csv.gz (account_id,object_id,object_type,timestamp), each with NAME.labels.csv (account_id,label).",
            "",
            "Example:",
            "  lockstep bench mixed ../shared/data/activity/mixed"
        },
        mixinStandardHelpOptions = true)
public final class MixedCommand implements Callable<Integer> {
    private static final long MINUTE = 60_000;

    @Parameters(paramLabel = "DIR", description = "folder of the tables")
    private Path folder = Path.of(".");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() throws IOException {
        var table = new Listing(
                "mix",
                "accounts",
                "hidden",
                "average_precision",
                "by_volume",
                "by_co_shares_60s",
                "by_co_shares_1h",
                "recall_coordinated",
                "others_flagged",
                "others_share",
                "recall_by_acts",
                "others_by_acts");
        for (Path file : tables()) {
            Score s = score(file);
            table.add(
                    s.mix(),
                    s.accounts(),
                    s.hidden(),
                    s.averagePrecision(),
                    s.byVolume(),
                    s.byCoSharesMinute(),
                    s.byCoSharesHour(),
                    s.recall(),
                    s.others(),
                    s.othersShare(),
                    s.recallByActs(),
                    s.othersByActs());
        }
        table.print(global.terminal(), form.form());
        return 0;
    }

    private List<Path> tables() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv.gz")) {
            files.forEach(found::add);
        }
        found.sort(null);
        if (found.isEmpty()) throw new CannotDo(folder + " holds no *.csv.gz", "name the folder of the mixes");
        return found;
    }

    /**
     * How one mix came out.
     *
     * @param hidden accounts of the operation
     * @param averagePrecision of the ranking by evidence; the next three are those of customary scores
     * @param recall share of the hidden accounts called coordinated
     * @param others other accounts called coordinated
     * @param recallByActs share of the hidden accounts that stand in a group by evidence from acts, which gives no verdict yet
     * @param othersByActs other accounts in such groups
     */
    record Score(
            String mix,
            int accounts,
            int hidden,
            double averagePrecision,
            double byVolume,
            double byCoSharesMinute,
            double byCoSharesHour,
            double recall,
            int others,
            double recallByActs,
            int othersByActs) {
        double othersShare() {
            return others / (double) (accounts - hidden);
        }
    }

    static Score score(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".csv.gz", "");
        Set<String> hidden = hidden(file.resolveSibling(name + ".labels.csv"));
        ObservedActions seen = read(file);
        List<String> accounts = seen.accounts();
        Map<String, Actions> actions = seen.actions();
        boolean[] matters = new boolean[accounts.size()];
        int many = 0;
        for (int s = 0; s < matters.length; s++) {
            matters[s] = hidden.contains(accounts.get(s));
            if (matters[s]) many++;
        }
        var found = CoTiming.lookOnce(actions, CoTiming.Options.defaults(), Work.quiet(1));
        Verdict[] verdict = found.verdict();
        int caught = 0;
        int others = 0;
        for (int s = 0; s < matters.length; s++) {
            if (verdict[s] != Verdict.COORDINATED) continue;
            if (matters[s]) caught++;
            else others++;
        }
        var traces = actions.values();
        int n = accounts.size();
        int[] byActs = new int[2];
        for (int[] group : ActEvidence.of(actions, CoTiming.Options.defaults().falseDiscovery(), 1, Bounds.defaults())
                .groups()) for (int s : group) byActs[matters[s] ? 0 : 1]++;
        return new Score(
                name,
                n,
                many,
                RankQuality.averagePrecision(found.evidence(), matters),
                RankQuality.averagePrecision(RankQuality.volume(traces, n), matters),
                RankQuality.averagePrecision(RankQuality.coShares(traces, n, MINUTE), matters),
                RankQuality.averagePrecision(RankQuality.coShares(traces, n, 60 * MINUTE), matters),
                caught / (double) many,
                others,
                byActs[0] / (double) many,
                byActs[1]);
    }

    private static Set<String> hidden(Path labels) throws IOException {
        Set<String> hidden = new HashSet<>();
        for (String line : Files.readAllLines(labels)) {
            String[] cells = line.split(",", -1);
            if (cells.length > 1 && cells[1].equals("1")) hidden.add(cells[0]);
        }
        return hidden;
    }

    private static ObservedActions read(Path file) throws IOException {
        var seen = new ObservedActions();
        try (InputStream raw = Files.newInputStream(file);
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                seen.add(cells[2], cells[0], cells[1], 1000 * Long.parseLong(cells[3]));
            }
        }
        return seen;
    }
}
