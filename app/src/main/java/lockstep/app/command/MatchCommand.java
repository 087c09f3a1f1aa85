package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.language.encoder.Encoder;
import lockstep.language.encoder.Models;
import lockstep.language.match.Candidate;
import lockstep.language.match.Lines;
import lockstep.language.match.Matcher;
import lockstep.model.Count;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Matches the texts of two files. */
@Command(
        name = "match",
        description = {
            "Finds, for each text of one file, the texts of another that say the same, in the same or another language.",
            "A file is one text a line, or CSV or TSV with the columns id and text. No case is needed."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep match posts.csv claims.csv --csv",
            "  lockstep match russian.txt english.txt"
        },
        mixinStandardHelpOptions = true)
public final class MatchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LEFT", description = "texts to find a match for")
    private Path left = Path.of("");

    @Parameters(index = "1", paramLabel = "RIGHT", description = "texts to choose from")
    private Path right = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "folder of the sentence encoder (default: the first that lockstep models lists)")
    private @Nullable Path model;

    @Option(names = "--no-model", description = "match by words, names, numbers and glosses alone")
    private boolean noModel;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Lines ours = Lines.read(left);
        Lines theirs = Lines.read(right);
        List<Candidate> found = match(ours, theirs);
        var listing = new Listing("left", "right", "rank", "score", "type", "reason");
        for (Candidate c : found) {
            listing.add(
                    ours.ids().get(c.left()),
                    theirs.ids().get(c.right()),
                    c.rank(),
                    Math.round(c.score() * 1e4) / 1e4,
                    c.type().name().toLowerCase(Locale.ROOT),
                    c.reason());
        }
        listing.print(terminal, form.form());
        terminal.say("%s, %s with a candidate", Count.of(ours.texts().size(), "text"), Terminal.count(left(found)));
        return 0;
    }

    private List<Candidate> match(Lines ours, Lines theirs) {
        Optional<Path> folder =
                noModel ? Optional.empty() : model == null ? Models.ofPerson().first() : Optional.of(model);
        if (folder.isEmpty()) return new Matcher(theirs.texts()).match(ours.texts());
        try (Encoder encoder = Encoder.open(folder.get())) {
            return new Matcher(theirs.texts(), Optional.of(encoder)).match(ours.texts());
        }
    }

    private static long left(List<Candidate> found) {
        return found.stream().mapToInt(Candidate::left).distinct().count();
    }
}
