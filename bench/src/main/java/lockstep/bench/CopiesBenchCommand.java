package lockstep.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockstep.bench.TextEdits.Makes;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.language.match.Lines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well copies are grouped, on a labelled set made from real texts by stated, seeded edits. */
@Command(
        name = "copies",
        description = {
            "Makes a labelled set of copies from the texts of each file and prints how well grouping finds them.",
            "Copies: other case, emoji, links, tags, punctuation, hidden signs, look-alike letters, Chinese variants.",
            "Rewordings: word order, substitution, truncation, insertion. Others: another number, the nearest other text.",
            "False pairs are pairs of different texts of the file that share a group, per million pairs."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep bench copies posts.csv headlines.txt --seed 7",
            "  lockstep bench copies posts.csv --show          also the pairs that were grouped wrongly"
        },
        mixinStandardHelpOptions = true)
public final class CopiesBenchCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "one text a line, or CSV or TSV with id and text")
    private List<Path> files = List.of();

    @Option(names = "--texts", paramLabel = "N", description = "texts of each file at most (default 2000)")
    private int texts = 2_000;

    @Option(names = "--seed", paramLabel = "N", description = "which texts and edits (default 1)")
    private long seed = 1;

    @Option(names = "--show", description = "list the wrongly grouped pairs and the figures of each edit")
    private boolean show;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        var listing = new Listing("file", "type", "precision", "recall", "f1", "pairs", "texts", "false_per_million");
        for (Path file : files) {
            CopySet.Result result = new CopySet(Lines.read(file).texts(), texts, seed).judge();
            for (Makes type : new Makes[] {Makes.COPY, Makes.REWORDED}) {
                double precision = result.right(type) / (double) Math.max(1, result.found(type));
                double recall = result.right(type) / (double) Math.max(1, result.there(type));
                listing.add(
                        String.valueOf(file.getFileName()),
                        type.name().toLowerCase(java.util.Locale.ROOT),
                        precision,
                        recall,
                        2 * precision * recall / Math.max(1e-9, precision + recall),
                        result.there(type),
                        result.bases(),
                        result.falsePerMillion());
            }
            if (show) show(terminal, result);
        }
        listing.print(terminal, form.form());
        return 0;
    }

    private static void show(Terminal terminal, CopySet.Result result) {
        result.byEdit()
                .forEach((edit, count) ->
                        terminal.say(String.format(Locale.ROOT, "%-28s %5d of %5d", edit, count[1], count[0])));
        result.missed.forEach(edit -> terminal.say(edit.replace("%", "%%") + "\n"));
        result.falsePairs.stream().sorted().forEach(pair -> terminal.say(pair.replace("%", "%%") + "\n"));
    }
}
