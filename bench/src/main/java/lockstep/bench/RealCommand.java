package lockstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.analyses.coordination.CoTiming;
import lockstep.console.Listing;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.CannotDo;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the test of chance on published sets of real actions. */
@Command(
        name = "real",
        description =
                "Runs the test of chance on published sets: how many accounts it flags where nobody is known to be "
                        + "coordinated, and how many of those known to be.",
        footer = {"", "Example:", "  lockstep bench real ../shared/data/activity --sets pheme,telegram"},
        mixinStandardHelpOptions = true)
public final class RealCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "folder of the sets")
    private Path folder = Path.of(".");

    @Option(names = "--sets", split = ",", paramLabel = "NAMES", description = "only these; default all that are there")
    private java.util.List<String> only = java.util.List.of();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() throws IOException {
        Map<String, RealSets.Source> sets = RealSets.in(folder);
        if (sets.isEmpty())
            throw new CannotDo(folder + " holds none of the sets", "see docs/chance.md for their names");
        var table = new Listing(
                "set",
                "accounts",
                "actions",
                "coordinated",
                "share",
                "groups",
                "largest",
                "common_source",
                "convergent");
        for (var set : sets.entrySet()) {
            if (!only.isEmpty() && !only.contains(set.getKey())) continue;
            ObservedActions seen = set.getValue().read();
            var found = CoTiming.lookOnce(seen.actions(), CoTiming.Options.defaults(), Work.quiet(1));
            long flagged = count(found, Verdict.COORDINATED);
            table.add(
                    set.getKey(),
                    found.verdict().length,
                    seen.size(),
                    flagged,
                    flagged / (double) Math.max(1, found.verdict().length),
                    found.groups().stream()
                            .filter(g -> g.verdict() == Verdict.COORDINATED)
                            .count(),
                    found.groups().stream()
                            .filter(g -> g.verdict() == Verdict.COORDINATED)
                            .mapToInt(g -> g.members().length)
                            .max()
                            .orElse(0),
                    count(found, Verdict.COMMON_SOURCE),
                    count(found, Verdict.CONVERGENT));
            global.terminal().say("%s", set.getKey());
        }
        table.print(global.terminal(), form.form());
        return 0;
    }

    private static long count(CoTiming.Result found, Verdict verdict) {
        return Arrays.stream(found.verdict()).filter(v -> v == verdict).count();
    }
}
