package lockstep.casework.intake;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.casework.intake.IngestListener.FileResult;
import lockstep.casework.partners.PartnerImport;
import lockstep.casework.partners.PartnerReader;
import lockstep.ingest.Allowance;
import lockstep.ingest.Archives;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;
import lockstep.ingest.Paths;
import lockstep.ingest.Reading;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.model.Source;
import lockstep.model.WrongUse;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.file.ParquetText;
import lockstep.store.intake.CaseIntake;
import org.jspecify.annotations.Nullable;

/** Reads files into an open case, and settles what partners sent. */
public final class IngestRun {
    private final CaseFile file;
    private final IngestListener listener;
    private final Reading reading;
    private final Allowance allowance;
    private final List<Source> read = new ArrayList<>();
    private long refused;
    private long forgotten;
    private long faulty;
    private long known;
    private int passedOver;
    private @Nullable CannotDo unknown;
    private @Nullable RuntimeException failure;

    private IngestRun(CaseFile file, Reading reading, Allowance allowance, IngestListener listener) {
        this.file = file;
        this.listener = listener;
        this.reading = reading;
        this.allowance = allowance;
    }

    /**
     * Reads all files. One that cannot be read keeps no other from being read; where nothing at all could be, that is thrown.
     *
     * @param named files, folders and patterns
     * @param reading how to read them
     * @param allowance how many rejects a source may have
     */
    public static IngestReport read(
            CaseFile file, List<String> named, Reading reading, Allowance allowance, IngestListener listener) {
        return new IngestRun(file, reading, allowance, listener).read(Paths.of(named), Set.copyOf(named));
    }

    /** Reads one file, whatever its name. */
    public static IngestReport read(CaseFile file, Path path, Reading reading, IngestListener listener) {
        return new IngestRun(file, reading, Allowance.ANY, listener).read(List.of(path), Set.of(path.toString()));
    }

    private IngestReport read(List<Path> files, Set<String> byName) {
        long wall = System.nanoTime();
        double cpu = cpuSeconds();
        try (var intake = new CaseIntake(file)) {
            for (Path path : files) {
                for (Opened opened : opened(path))
                    read(intake, opened, opened.member().isEmpty() && byName.contains(path.toString()));
            }
        }
        if (read.isEmpty() && known == 0 && refused == 0) {
            if (failure != null) throw failure;
            if (unknown != null) throw unknown;
        }
        if (failure != null) listener.failed(failure);
        return new IngestReport(
                read,
                known,
                refused,
                forgotten,
                faulty,
                passedOver,
                failure != null,
                (System.nanoTime() - wall) / 1e9,
                cpuSeconds() - cpu);
    }

    private List<Opened> opened(Path path) {
        try {
            return Archives.in(path);
        } catch (CannotDo broken) {
            goOn(broken);
            return List.of();
        }
    }

    private void read(CaseIntake intake, Opened opened, boolean named) {
        var ingest = new Ingest(
                intake, reading.forFile(opened), allowance, Clock.systemUTC(), ParquetText::open, new PartnerReader());
        try {
            Ingest.Result result = ingest.read(opened, listener.reading(opened));
            listener.ended(opened);
            if (named && result instanceof Ingest.Result.Unknown unread) goOn(unread.why());
            else became(opened, result);
        } catch (CannotDo | WrongUse broken) {
            listener.ended(opened);
            goOn(broken);
        }
    }

    /** What is wrong with the last of such files is said at the end. */
    private void goOn(RuntimeException broken) {
        if (failure != null) listener.failed(failure);
        failure = broken;
    }

    private void became(Opened opened, Ingest.Result result) {
        boolean otherwise = result instanceof Ingest.Result.Known k && isReadOtherwise(k.source(), opened);
        Optional<PartnerImport.Settled> settled =
                result instanceof Ingest.Result.Read done && PartnerImport.isPartners(done.source())
                        ? Optional.of(new PartnerImport(file).settle(done.source()))
                        : Optional.empty();
        count(result);
        listener.became(new FileResult(opened, result, otherwise, settled));
    }

    private void count(Ingest.Result result) {
        if (result instanceof Ingest.Result.Known) known++;
        else if (result instanceof Ingest.Result.Forgotten) forgotten++;
        else if (result instanceof Ingest.Result.Refused) refused++;
        else if (result instanceof Ingest.Result.Unknown unread) passOver(unread);
        else if (result instanceof Ingest.Result.Read done) {
            read.add(done.source());
            faulty += done.faulty();
        }
    }

    /** What else lies in a folder or archive does not keep the rest from being read. */
    private void passOver(Ingest.Result.Unknown unread) {
        if (unknown == null) unknown = unread.why();
        passedOver++;
    }

    private boolean isReadOtherwise(int source, Opened opened) {
        var given = reading.forFile(opened).settings();
        return !given.isEmpty()
                && LocalCase.of(file, Scope.ALL).sources().stream()
                        .anyMatch(s -> s.key() == source && !s.settings().equals(given));
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime() / 1e9
                : Double.NaN;
    }
}
