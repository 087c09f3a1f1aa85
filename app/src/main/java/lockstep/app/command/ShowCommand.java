package lockstep.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.AnswerListing;
import lockstep.console.Listing;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.PostLine;
import lockstep.model.WrongUse;
import lockstep.model.answer.AnswerTable;
import lockstep.model.answer.ColumnShape;
import lockstep.model.finding.Finding;
import lockstep.report.Facts;
import lockstep.report.Judged;
import lockstep.report.Names;
import lockstep.report.ShownTable;
import lockstep.report.text.FindingText;
import lockstep.report.text.JudgedText;
import lockstep.store.LocalCase;
import lockstep.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one finding with its evidence, one account's timeline, or the tables of a run. */
@Command(
        name = "show",
        description = {
            "Shows one finding with its evidence, one account's timeline, or the tables that a run answers.",
            "With --raw: the original bytes of the lines that it rests on, as they stand in the sources."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep show my.case F-12",
            "  lockstep show my.case F-12 --raw",
            "  lockstep show my.case x:12345 --since 2021-06-01",
            "  lockstep show my.case R-7                        its tables and what their columns mean",
            "  lockstep show my.case R-7 --table matrix --csv"
        },
        mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
    private static final int WIDTH = 110;

    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    private static final int LINES = 200;

    @Parameters(
            index = "1",
            paramLabel = "FINDING|ACCOUNT|RUN",
            description = "a finding's id, an account's id or handle, or a run's id")
    private String what = "";

    @Option(names = "--raw", description = "print the original bytes of the source lines")
    private boolean raw;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "at most this many posts of an account (default: 200 in a table, all in CSV and JSON)")
    private int limit;

    @Option(names = "--table", paramLabel = "NAME", description = "of a run: this of its tables")
    private String table = "";

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, scoped.scope())) {
            Optional<Finding> finding =
                    open.data().finding(what.matches("f-[0-9]+") ? what.toUpperCase(Locale.ROOT) : what);
            if (finding.isPresent()) finding(open.data(), terminal, finding.get());
            else if (!table.isEmpty() || isRun(open.data())) run(open.data(), terminal);
            else account(open.data(), terminal);
        }
        return 0;
    }

    private void finding(LocalCase data, Terminal terminal, Finding finding) {
        if (raw) {
            List<Long> posts = finding.evidence().stream()
                    .flatMap(e -> e.posts().stream())
                    .distinct()
                    .toList();
            OriginalLines.print(data, data.posts(posts), terminal);
        } else if (form.form() == Form.JSON) {
            terminal.print(Wire.json(
                    finding,
                    data.assessments().stream()
                            .filter(a -> a.finding().equals(finding.id()))
                            .toList(),
                    data.remarks().stream()
                            .filter(r -> r.thing().equals("finding:" + finding.id()))
                            .toList()));
        } else {
            terminal.print(FindingText.of(Facts.of(finding, data, Names.real(data)), WIDTH)
                    .stripTrailing());
            String judged = JudgedText.of(Judged.of(data, finding.id()), WIDTH);
            if (!judged.isEmpty()) terminal.print("\n" + judged.stripTrailing());
            terminal.next(
                    "lockstep show " + Terminal.word(file) + " " + finding.id() + " --raw",
                    "the lines of the sources that it rests on");
        }
    }

    private boolean isRun(LocalCase data) {
        return data.runs().stream().anyMatch(r -> r.id().equalsIgnoreCase(what));
    }

    private void run(LocalCase data, Terminal terminal) {
        String id = what.toUpperCase(Locale.ROOT);
        if (!isRun(data))
            throw new WrongUse("the case has no run " + what, "lockstep runs " + Terminal.word(file) + " lists them");
        Names names = Names.real(data);
        if (table.isEmpty()) columns(ShownTable.of(data, id, names)).print(terminal, form.form());
        else
            AnswerListing.of(ShownTable.of(data, id, table, names), form.form()).print(terminal, form.form());
    }

    /** The tables of a run, column by column. */
    private static Listing columns(List<AnswerTable> tables) {
        var listing = new Listing("table", "rows", "column", "unit", "means");
        for (AnswerTable t : tables)
            for (ColumnShape c : t.shape().columns())
                listing.add(t.shape().name(), t.rows().size(), c.name().replace('.', '_'), c.unit(), c.says());
        return listing;
    }

    private void account(LocalCase data, Terminal terminal) {
        List<Long> keys = data.people().matching(List.of(what));
        if (keys.isEmpty()) {
            throw new WrongUse(
                    "the case has no finding and no account called " + what,
                    "lockstep findings " + Terminal.word(file) + " and lockstep accounts " + Terminal.word(file)
                            + " list them");
        }
        var found = data.select(
                "SELECT post FROM posts WHERE account IN (:keys) ORDER BY posted_at, post LIMIT "
                        + form.most(limit, LINES),
                Map.of("keys", keys));
        List<PostLine> posts =
                data.posts(Arrays.stream(found.longs("post")).boxed().toList());
        if (raw) {
            OriginalLines.print(data, posts, terminal);
            return;
        }
        var listing = new Listing("time", "post", "kind", "text", "links", "file", "line");
        for (PostLine p : posts) {
            listing.add(
                    p.postedAt().toString(),
                    p.id(),
                    p.kind(),
                    shown(p.text()),
                    String.join(" ", p.links()),
                    p.file(),
                    p.line());
        }
        listing.print(terminal, form.form());
        long all = data.select("SELECT count(*) AS n FROM posts WHERE account IN (:keys)", Map.of("keys", keys))
                .longs("n")[0];
        form.left(terminal, posts.size(), all, "posts");
    }

    /** A table keeps to one line; machines get the whole text. */
    private String shown(String text) {
        if (form.form() != Form.TABLE) return text;
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
