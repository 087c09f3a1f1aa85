package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.media.credentials.Credentials;
import lockstep.media.credentials.Mutation;
import lockstep.media.credentials.trust.TrustLists;
import lockstep.media.metadata.FileFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds verdicts on content credentials against two public sets, and changes their files at random. */
@Command(
        name = "credentials",
        description = {
            "Reads the files of two public sets with content credentials and compares verdicts and status codes.",
            "With --changes it reads randomly changed copies of every file, in memory, and counts crashes and slow ones."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep bench credentials media",
            "  lockstep bench credentials media --changes 50"
        },
        mixinStandardHelpOptions = true)
public final class CredentialsCommand implements Callable<Integer> {
    private static final long SLOW_MILLIS = 2000;

    @Parameters(
            paramLabel = "FOLDER",
            description = "the folder that holds c2pa-public-testfiles, c2pa-rs and c2pa-trust-lists")
    private Path folder = Path.of("");

    @Option(names = "--changes", paramLabel = "N", description = "how many changed copies of each file (default 0)")
    private int changes;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all changes (default 1)")
    private long seed = 1;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() throws IOException {
        Terminal terminal = global.terminal();
        List<CredentialSet.Comparison> verdicts =
                new CredentialSet(folder, Clock.systemUTC().instant()).verdicts();
        var listing = new Listing("file", "expected", "met", "agrees");
        verdicts.forEach(v -> listing.add(v.file(), v.expected(), v.met(), v.agrees() ? "yes" : "no"));
        listing.print(terminal, form.form());
        long agree = verdicts.stream().filter(CredentialSet.Comparison::agrees).count();
        terminal.say("%d of %d verdicts agree", agree, verdicts.size());
        boolean sound = changes == 0 || changed(terminal);
        return agree == verdicts.size() && sound ? 0 : 1;
    }

    private boolean changed(Terminal terminal) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(f -> f.toString().contains("c2pa-"))
                    .sorted()
                    .toList();
        }
        var random = new SplittableRandom(seed);
        int read = 0;
        int slow = 0;
        int crashes = 0;
        long slowest = 0;
        Path scratch = Files.createTempFile("lockstep", ".changed");
        try {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < changes; i++) {
                    Files.write(scratch, Mutation.of(bytes, random));
                    long from = System.nanoTime();
                    crashes += crashes(scratch, file, terminal);
                    long millis = (System.nanoTime() - from) / 1_000_000;
                    slowest = Math.max(slowest, millis);
                    slow += millis > SLOW_MILLIS ? 1 : 0;
                    read++;
                }
            }
        } finally {
            Files.delete(scratch);
        }
        terminal.say(
                "%s changed copies of %d files: %d crashes, %d slower than 2 s, slowest %d ms; seed %d",
                Terminal.count(read), files.size(), crashes, slow, slowest, seed);
        return crashes == 0 && slow == 0;
    }

    private static int crashes(Path changed, Path file, Terminal terminal) {
        try {
            Credentials.read(changed, TrustLists.none());
            FileFacts.read(changed);
            return 0;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
            terminal.err().println(file + ": " + crash);
            return 1;
        }
    }
}
