package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.analyses.coordination.CoTiming;
import lockstep.analyses.coordination.Coordination;
import lockstep.casework.OpenCase;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.IngestOptions;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.store.file.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the test of coordination costs by size, step by step. */
@Command(
        name = "scale",
        description =
                "Makes files of share events, ten to an account, reads them and looks for coordination; prints the cost of each step.",
        footer = {
            "",
            "One row: a step at a size. 'cpu_s' is CPU time of the whole process, compiling and collecting included; 'heap_mb' the most of",
            "the heap that was in use, what could be collected included: -Xmx in LOCKSTEP_JAVA_OPTIONS bounds it.",
            "",
            "Examples:",
            "  lockstep bench scale 300000",
            "  LOCKSTEP_JAVA_OPTIONS=-Xmx8g lockstep bench scale 2000000 5000000 10000000 20000000"
        },
        mixinStandardHelpOptions = true)
public final class ScaleCommand implements Callable<Integer> {
    private static final long SEED = 42;
    private static final int EACH = 10;

    @Parameters(arity = "1..*", paramLabel = "EVENTS", description = "sizes")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--exponent",
            paramLabel = "X",
            defaultValue = "0.8",
            description = "exponent of popularity; default ${DEFAULT-VALUE}")
    private double exponent = .8;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() throws IOException {
        for (int size : sizes)
            if (size < 100) throw new WrongUse("EVENTS is " + size + "; it takes 100 or more, ten for each account");
        var listing = new Listing("events", "step", "cpu_s", "heap_mb", "groups");
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("lockstep-scale-");
            try {
                measure(size, folder, listing);
            } finally {
                remove(folder);
            }
        }
        listing.print(global.terminal(), form.form());
        return 0;
    }

    private void measure(int size, Path folder, Listing listing) {
        Path events = folder.resolve("events.csv");
        Generator.zipf(new Generator.Shape(size, size / EACH, SEED, exponent), events, List.of());
        var costs = new StepCosts(SEED);
        costs.step("ingest");
        int groups;
        try (CaseFile file = CaseFile.create(folder.resolve("scale.case"))) {
            var silent = new Terminal(System.out, System.err, false, true, false);
            if (!new IngestOptions()
                    .read(file, List.of(events.toString()), silent)
                    .isWhole())
                throw new CannotDo("the made file was not taken", "see lockstep bench generate zipf and ingest");
            costs.step("opening");
            groups = new Coordination()
                    .detect(OpenCase.of(file, Scope.ALL).data(), CoTiming.Options.defaults(), costs)
                    .findings()
                    .size();
        }
        List<StepCosts.Step> steps = costs.end();
        for (StepCosts.Step s : steps) listing.add(size, s.says(), s.cpuSeconds(), s.heapMegabytes(), null);
        listing.add(
                size,
                "all after ingest",
                steps.stream().skip(1).mapToDouble(StepCosts.Step::cpuSeconds).sum(),
                steps.stream().mapToLong(StepCosts.Step::heapMegabytes).max().orElse(0),
                groups);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
