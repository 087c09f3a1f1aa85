package lockstep.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockstep.casework.partners.KeptStix;
import lockstep.casework.partners.PartnerReader;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.ingest.Allowance;
import lockstep.ingest.Archives;
import lockstep.ingest.ColumnFiles;
import lockstep.ingest.Ingest;
import lockstep.ingest.Reading;
import lockstep.model.CannotDo;
import lockstep.report.exports.CaseStory;
import lockstep.report.exports.Stix;
import lockstep.store.file.CaseFile;
import lockstep.store.intake.CaseIntake;
import lockstep.store.received.Received;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast bundles go through a case. */
@Command(
        name = "exchange",
        description = {
            "Makes STIX bundles of neutral words, reads them into a new case, merges a second one and writes all out again.",
            "Wall and CPU seconds; the first round also warms the machine."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep bench exchange",
            "  lockstep bench exchange --objects 20000 --relationships 100000"
        },
        mixinStandardHelpOptions = true)
public final class ExchangeCommand implements Callable<Integer> {
    private static final String TIMES =
            ",\"spec_version\":\"2.1\",\"revoked\":false,\"confidence\":75,\"lang\":\"en\",\"created\":\"2024-02-12T11:24:10.483Z\",\"modified\":\"%s\"}";

    @Option(
            names = "--objects",
            paramLabel = "N",
            defaultValue = "20000",
            description = "channels in the first bundle; default ${DEFAULT-VALUE}")
    private int objects = 20_000;

    @Option(
            names = "--relationships",
            paramLabel = "N",
            defaultValue = "100000",
            description = "relationships in the second bundle; default ${DEFAULT-VALUE}")
    private int relationships = 100_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "how often; default ${DEFAULT-VALUE}")
    private int rounds = 3;

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try {
            Path folder = Files.createTempDirectory("lockstep-exchange-");
            try {
                Path channels = folder.resolve("objects.json");
                Path ties = folder.resolve("relationships.json");
                Path again = folder.resolve("again.json");
                channels(channels);
                relationships(ties, "2024-03-04T09:04:44.339Z");
                // half of them said again, half in a newer version
                relationships(again, "");
                terminal.print(
                        "round  what                                   number     wall s      CPU s    a second (CPU)");
                for (int round = 1; round <= rounds; round++)
                    round(terminal, folder, round, List.of(channels, ties, again));
            } finally {
                remove(folder);
            }
        } catch (IOException broken) {
            throw new CannotDo("cannot write to the temporary folder: " + broken.getMessage(), "", broken);
        }
        return 0;
    }

    private void round(Terminal terminal, Path folder, int round, List<Path> bundles) throws IOException {
        Path at = folder.resolve("round" + round + ".case");
        try (CaseFile file = CaseFile.create(at)) {
            timed(terminal, round, "objects read into a new case", objects, () -> read(file, bundles.get(0)));
            timed(terminal, round, "relationships read beside them", relationships, () -> read(file, bundles.get(1)));
            timed(terminal, round, "relationships merged, half known", relationships, () -> read(file, bundles.get(2)));
            long all = new Received(file).count("stix");
            Path out = folder.resolve("out.json");
            timed(
                    terminal,
                    round,
                    "objects written out",
                    all,
                    () -> new Stix(Stix.Flavour.STRICT)
                            .write(List.of(), CaseStory.NOTHING, KeptStix.all(new Received(file)), out));
        }
        Files.deleteIfExists(at);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void timed(Terminal terminal, int round, String what, long number, Step step) throws IOException {
        long wall = System.nanoTime();
        double cpu = cpuSeconds();
        step.run();
        double seconds = cpuSeconds() - cpu;
        terminal.print(String.format(
                Locale.ROOT,
                "%5d  %-36s %,9d %9.2f %10.2f %,16.0f",
                round,
                what,
                number,
                (System.nanoTime() - wall) / 1e9,
                seconds,
                number / Math.max(1e-9, seconds)));
    }

    private static void read(CaseFile file, Path bundle) {
        try (var intake = new CaseIntake(file)) {
            var ingest = new Ingest(
                    intake, Reading.PLAIN, Allowance.ANY, Clock.systemUTC(), ColumnFiles.NONE, new PartnerReader());
            ingest.read(Archives.in(bundle).get(0), (rows, bytes, of) -> {});
        }
    }

    private void channels(Path to) throws IOException {
        write(
                to,
                objects,
                i -> "{\"type\":\"channel\",\"id\":\"" + id("channel", i) + "\",\"name\":\"site-" + i
                        + ".example\",\"x_opencti_type\":\"Channel\""
                        + String.format(Locale.ROOT, TIMES, "2024-03-04T09:04:44.339Z"));
    }

    /** @param modified of all; empty for a bundle that repeats every second relationship and renews the others */
    private void relationships(Path to, String modified) throws IOException {
        write(to, relationships, i -> {
            String when = !modified.isEmpty() || i % 2 == 0 ? "2024-03-04T09:04:44.339Z" : "2024-06-04T09:04:44.339Z";
            return "{\"type\":\"relationship\",\"id\":\"" + id("relationship", i)
                    + "\",\"relationship_type\":\"amplifies\",\"source_ref\":\""
                    + id("channel", i % Math.max(1, objects))
                    + "\",\"target_ref\":\"" + id("channel", (i * 7L + 1) % Math.max(1, objects)) + "\""
                    + String.format(Locale.ROOT, TIMES, when);
        });
    }

    private interface Made {
        String object(long number);
    }

    private static void write(Path to, int count, Made made) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            out.write("{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":["
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < count; i++) {
                if (i > 0) out.write(',');
                out.write('\n');
                out.write(made.object(i).getBytes(StandardCharsets.UTF_8));
            }
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String id(String type, long number) {
        return type + "--" + String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
