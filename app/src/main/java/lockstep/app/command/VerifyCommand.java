package lockstep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lockstep.casework.seal.Check;
import lockstep.casework.seal.Proofs;
import lockstep.casework.seal.SealOnDisk;
import lockstep.casework.seal.SourceFiles;
import lockstep.casework.seal.Verification;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.CannotDo;
import lockstep.report.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes every finding of a sealed case again and says what holds. */
@Command(
        name = "verify",
        description = {
            "Checks a sealed case: every byte against its root, then reads the sources anew, makes every finding again with the",
            "same settings, scope and seed, and says thing by thing what holds and what differs. Status 1 if anything differs."
        },
        footer = {
            "",
            "Nothing of yours is changed; a scratch case is made in the temporary folder and removed.",
            "--prove F-12 prints the path from one finding to the root (RFC 6962), for those who are shown only that finding.",
            "",
            "Examples:",
            "  lockstep verify my.lockstep --sources folder-with-the-files",
            "  lockstep verify my.lockstep --root 3f1c... --json",
            "  lockstep verify my.lockstep --prove F-12"
        },
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the sealed case")
    private Path file = Path.of("");

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "where the source files are; not needed if they are sealed in")
    private @Nullable Path sources;

    @Option(names = "--root", paramLabel = "HEX", description = "the root as its maker published it")
    private String root = "";

    @Option(
            names = "--prove",
            paramLabel = "FINDING",
            description = "print the proof that one finding is under the root")
    private String prove = "";

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        SealOnDisk.mustBeOne(file);
        if (!prove.isEmpty()) {
            terminal.print(Proofs.of(file, prove));
            return 0;
        }
        boolean table = form.form() == Listing.Form.TABLE;
        List<Check> checks = inScratch(check -> {
            if (table) terminal.print((check.holds() ? "holds    " : "DIFFERS  ") + check.what() + ": " + check.says());
        });
        if (!table) {
            var listing = new Listing("what", "holds", "says");
            checks.forEach(c -> listing.add(c.what(), c.holds(), c.says()));
            listing.print(terminal, form.form());
        }
        long wrong = checks.stream().filter(c -> !c.holds()).count();
        long findings =
                checks.stream().filter(c -> c.what().matches("F-[0-9]+")).count();
        long same = checks.stream()
                .filter(c -> c.what().matches("F-[0-9]+") && c.holds())
                .count();
        terminal.say(
                "%s of %s the same byte for byte; %s",
                Terminal.count(same),
                Figures.count(findings, "finding") + (findings == 1 ? " is" : " are"),
                wrong == 0 ? "all holds" : Figures.count(wrong, "check") + (wrong == 1 ? " differs" : " differ"));
        return wrong == 0 ? 0 : 1;
    }

    private List<Check> inScratch(java.util.function.Consumer<Check> told) {
        Path scratch;
        try {
            scratch = Files.createTempDirectory("lockstep-verify-");
        } catch (IOException noPlace) {
            throw new CannotDo("cannot make a scratch folder", "is the temporary folder writable?", noPlace);
        }
        try {
            SourceFiles found = sources == null ? SourceFiles.sealed(scratch) : SourceFiles.in(sources, scratch);
            return Verification.of(file, root.strip(), found, scratch, told);
        } finally {
            remove(scratch);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException inTheWay) {
            // the temporary folder is emptied by the system in the end
        }
    }
}
