package lockstep.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.words.CaseWords;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.model.intake.LanguageLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Counts the posts of a case by language and script, and where the words and the source's label differ. */
@Command(
        name = "languages",
        description = {
            "Counts posts by language and script, as their words tell them, beside what the sources state.",
            "A label of the source becomes its code (English, eng and en-US are en) and no more. agree and differ count posts whose label names the same language or",
            "another, where the words tell theirs with confidence 0.5 or more; labels names the commonest of the others."
        },
        footer = {"", "Examples:", "  lockstep languages my.case", "  lockstep languages my.case --csv --platform x"},
        mixinStandardHelpOptions = true)
public final class LanguagesCommand implements Callable<Integer> {
    /** Below this a guess is not held against what the source says. */
    private static final String SURE = "0.5";

    private static final String COUNTS = """
            -- one row: posts of one language and script
            SELECT l.language, l.script, count(*) AS posts, count(DISTINCT p.account) AS accounts, avg(l.confidence) AS confidence
            FROM posts p
            JOIN post_languages l ON l.post = p.post
            GROUP BY l.language, l.script
            ORDER BY posts DESC, l.language, l.script
            """;

    private static final String LABELS = String.format(Locale.ROOT, """
            -- one row: posts of one language and script with one label of the source
            SELECT l.language, l.script, p.stated_language AS stated, count(*) AS posts,
              CAST(sum(CASE WHEN l.confidence >= %s THEN 1 ELSE 0 END) AS BIGINT) AS sure
            FROM posts p
            JOIN post_languages l ON l.post = p.post
            WHERE p.stated_language IS NOT NULL
            GROUP BY l.language, l.script, p.stated_language
            ORDER BY posts DESC, stated
            """, SURE);

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        var listing = new Listing(
                "language", "script", "posts", "accounts", "confidence", "stated", "agree", "differ", "labels");
        long posts = 0;
        long differ = 0;
        Map<String, Long> unknown;
        try (OpenCase open = OpenCase.of(file, scoped.scope())) {
            var progress = new Progress(terminal, 0);
            new CaseWords(open.data(), progress).languages();
            progress.clear();
            Columns stated = open.data().select(LABELS, Map.of());
            Map<String, Labels> labels = labels(stated);
            unknown = unknown(stated);
            Columns c = open.data().select(COUNTS, Map.of());
            for (int i = 0; i < c.size(); i++) {
                Labels of = labels.getOrDefault(c.text("language", i) + " " + c.text("script", i), new Labels());
                posts += c.longs("posts")[i];
                differ += of.differ;
                listing.add(
                        c.text("language", i),
                        c.text("script", i),
                        c.longs("posts")[i],
                        c.longs("accounts")[i],
                        Math.round(c.doubles("confidence")[i] * 1000) / 1000.0,
                        of.stated,
                        of.agree,
                        of.differ,
                        String.join("; ", of.others));
            }
        }
        listing.print(terminal, form.form());
        terminal.say("%s with words; the source says otherwise of %s", Count.of(posts, "post"), Terminal.count(differ));
        unknown.forEach((label, n) -> terminal.say(
                "the source's label \"%s\" names no language that is known: %s", label, Count.of(n, "post")));
        return 0;
    }

    /** Labels that name no language, with their posts. */
    private static Map<String, Long> unknown(Columns c) {
        Map<String, Long> unknown = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            if (LanguageLabel.code(c.text("stated", i)).isEmpty())
                unknown.merge(c.text("stated", i), c.longs("posts")[i], Long::sum);
        return unknown;
    }

    private static Map<String, Labels> labels(Columns c) {
        Map<String, Labels> labels = new HashMap<>();
        for (int i = 0; i < c.size(); i++) {
            String told = c.text("language", i);
            labels.computeIfAbsent(told + " " + c.text("script", i), key -> new Labels())
                    .add(told, c.text("stated", i), c.longs("posts")[i], c.longs("sure")[i]);
        }
        return labels;
    }

    /** What sources say of the posts of one language and script. */
    private static final class Labels {
        private static final int NAMED = 3;

        private final List<String> others = new ArrayList<>();
        private long stated;
        private long agree;
        private long differ;

        void add(String told, String label, long posts, long sure) {
            stated += posts;
            String code = LanguageLabel.code(label).orElse(LanguageLabel.UNDETERMINED);
            if (code.equals(LanguageLabel.UNDETERMINED) || told.equals(LanguageLabel.UNDETERMINED)) return;
            if (code.equals(told)) agree += posts;
            else {
                differ += sure;
                if (sure > 0 && others.size() < NAMED) others.add(label + " " + sure);
            }
        }
    }
}
