package lockstep.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.app.options.IngestOptions;
import lockstep.app.partners.PartnerReader;
import lockstep.app.partners.Settling;
import lockstep.ingest.Archives;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;
import lockstep.ingest.Paths;
import lockstep.ingest.Reading;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.model.Source;
import lockstep.model.WrongUse;
import lockstep.store.CaseFile;
import lockstep.store.LocalCase;
import lockstep.store.ParquetText;
import lockstep.store.intake.CaseIntake;
import org.jspecify.annotations.Nullable;

/** Reads files into an open case and says what became of them. */
public final class IngestRun {
    private static final String CONTRADICTS =
            "where ids of posts count within a channel, a wall or a video, name the column that says which: --map id_within=COLUMN; "
                    + "where the file is of another platform than the case's other files, name it: --set platform=NAME";

    private final CaseFile file;
    private final Terminal terminal;
    private final List<Source> read = new ArrayList<>();
    private long refused;
    private long forgotten;
    private long faulty;
    private long bytes;
    private long known;
    private int passedOver;
    private @Nullable CannotDo unknown;
    private @Nullable RuntimeException failure;

    public IngestRun(CaseFile file, Terminal terminal) {
        this.file = file;
        this.terminal = terminal;
    }

    /** Reads all files; tells whether every one was taken. */
    public boolean read(List<String> named, IngestOptions options) {
        List<Path> files = Paths.of(named);
        Set<String> byName = Set.copyOf(named);
        long wall = System.nanoTime();
        double cpu = cpuSeconds();
        try (var intake = new CaseIntake(file)) {
            for (Path path : files) {
                for (Opened opened : opened(path)) {
                    read(intake, opened, options, opened.member().isEmpty() && byName.contains(path.toString()));
                }
            }
        }
        if (read.isEmpty() && known == 0 && refused == 0) {
            if (failure != null) throw failure;
            if (unknown != null) throw unknown;
        }
        if (failure != null) say(failure);
        total((System.nanoTime() - wall) / 1e9, cpuSeconds() - cpu);
        return refused == 0 && forgotten == 0 && failure == null;
    }

    private List<Opened> opened(Path path) {
        try {
            return Archives.in(path);
        } catch (CannotDo broken) {
            goOn(broken);
            return List.of();
        }
    }

    private void read(CaseIntake intake, Opened opened, IngestOptions options, boolean named) {
        Reading reading = options.reading().forFile(opened);
        var ingest = new Ingest(
                intake, reading, options.allowance(), Clock.systemUTC(), ParquetText::open, new PartnerReader());
        var progress = new ProgressLine(terminal, opened.name());
        try {
            Ingest.Result result = ingest.read(opened, progress);
            progress.done();
            if (!(result instanceof Ingest.Result.Unknown unread)) tell(opened, result, reading);
            else if (named) goOn(unread.why());
            else passOver(unread);
        } catch (CannotDo | WrongUse broken) {
            progress.done();
            goOn(broken);
        }
    }

    /** One file that cannot be read keeps no other from being read; what is wrong with the last of such files is said at the end. */
    private void goOn(RuntimeException broken) {
        if (failure != null) say(failure);
        failure = broken;
    }

    private void say(RuntimeException broken) {
        String help = broken instanceof CannotDo cannot
                ? cannot.help()
                : broken instanceof WrongUse wrong ? wrong.help() : "";
        terminal.err().println("error: " + broken.getMessage());
        if (!help.isEmpty()) terminal.err().println("help:  " + help);
    }

    /** What else lies in a folder or archive does not keep the rest from being read. */
    private void passOver(Ingest.Result.Unknown unread) {
        if (unknown == null) unknown = unread.why();
        terminal.say("warning: " + unread.why().getMessage() + "; passed over");
        passedOver++;
    }

    /** How many files of folders and archives are in no known format and were passed over. */
    public int passedOver() {
        return passedOver;
    }

    /** Whether a source had more rejects than allowed. */
    public boolean hasRefused() {
        return refused > 0;
    }

    /** Objects of partners that break their standard, in the sources that were read now. */
    public long faulty() {
        return faulty;
    }

    /** Sources that were read now. */
    public List<Source> sources() {
        return List.copyOf(read);
    }

    private void tell(Opened opened, Ingest.Result result, Reading reading) {
        if (result instanceof Ingest.Result.Known known) {
            this.known++;
            terminal.say(opened.name() + ": is source " + known.source() + " of the case already; not read again"
                    + (isReadOtherwise(known.source(), reading)
                            ? ". It was read with other settings; to read it with these, begin a new case"
                            : ""));
        } else if (result instanceof Ingest.Result.Empty) {
            terminal.say("warning: " + opened.name() + " is empty; nothing to read");
        } else if (result instanceof Ingest.Result.Forgotten) {
            forgotten++;
            terminal.err()
                    .println(
                            "error: " + opened.name()
                                    + " was removed from this case on request and is not read again; read it into another case if you may");
        } else if (result instanceof Ingest.Result.Refused refusal) {
            refused++;
            Source source = refusal.source();
            boolean none = source.rejected() == source.read();
            terminal.err()
                    .println("error: " + opened.name()
                            + (none
                                    ? ": none of its " + rows(source.read()) + " could be read"
                                    : " has " + Terminal.count(source.rejected()) + " rejects in " + rows(source.read())
                                            + ", more than --max-rejects allows")
                            + "; only the rejects were kept" + reasons(refusal.reasons()));
            refusal.notes().forEach(note -> terminal.err().println("  " + note));
            advice(refusal.reasons()).ifPresent(help -> terminal.err().println("help:  " + help));
        } else if (result instanceof Ingest.Result.Read done) {
            read.add(done.source());
            bytes += done.source().bytes();
            said(opened, done);
        }
    }

    private boolean isReadOtherwise(int source, Reading reading) {
        return new LocalCase(file, Scope.ALL)
                .sources().stream()
                        .filter(s -> s.key() == source)
                        .anyMatch(s ->
                                !reading.settings().isEmpty() && !s.settings().equals(reading.settings()));
    }

    /** What to change so that a file of which nothing could be read can be. */
    private static Optional<String> advice(Map<String, Long> reasons) {
        if (reasons.containsKey("bad-time"))
            return Optional.of(
                    "if the right column was taken for the time, say how it is written, as --time-format \"dd.MM.yyyy HH:mm\"");
        if (reasons.containsKey("bad-utf8"))
            return Optional.of(
                    "say which encoding it is in, as --encoding windows-1252 (Western), windows-1250 (Central European), windows-1251 (Cyrillic),"
                            + " gb18030 (Chinese) or shift_jis (Japanese)");
        if (reasons.containsKey("contradicts")) return Optional.of(CONTRADICTS);
        if (reasons.containsKey("no-account") || reasons.containsKey("no-time"))
            return Optional.of("say which column holds it, as --map account=COLUMN --map time=COLUMN");
        return Optional.empty();
    }

    private void said(Opened opened, Ingest.Result.Read done) {
        Source source = done.source();
        terminal.say(opened.name() + ": " + rows(source.read()) + " as " + source.format() + ": "
                + Terminal.count(source.kept()) + " kept, " + Terminal.count(source.repeated()) + " repeated, "
                + Terminal.count(source.rejected()) + " rejected" + reasons(done.reasons()));
        if (source.noZone() > 0) {
            long named = source.kept() + source.repeated() - source.noZone();
            terminal.say("  " + Terminal.count(source.noZone()) + " times had no zone, read as " + zone(source)
                    + (named > 0 && source.noZone() > 0
                            ? ", beside " + Terminal.count(named)
                                    + " that name theirs: hours of the two can be compared only if that is the zone; --time-zone says another"
                            : ""));
        }
        done.notes().forEach(note -> terminal.say("  %s", note));
        if (Settling.isPartners(source)) settle(source);
        faulty += done.faulty();
        if (done.faulty() > 0) {
            terminal.say(
                    "  " + Terminal.count(done.faulty())
                            + " objects break their standard; they are kept as they came, and lockstep rejects lists their faults");
        }
        if (done.future() > 0) {
            terminal.say("  " + Terminal.count(done.future()) + " posts are dated later than now; they are kept");
        }
    }

    private void settle(Source source) {
        Settling.Settled s = new Settling(file).settle(source);
        if (!s.list().isEmpty())
            terminal.say(
                    "  registry list %s: %s actors, %s handles and domains",
                    s.list(), Terminal.count(s.actors()), Terminal.count(s.marks()));
        terminal.say(
                "  %s values on the watchlist, %s incidents proposed",
                Terminal.count(s.watched()), Terminal.count(s.incidents()));
    }

    private void total(double seconds, double cpu) {
        if (read.isEmpty()) return;
        long rows = read.stream().mapToLong(Source::read).sum();
        terminal.say(
                "%s rows in %.1f s: %s rows/s, %.1f MB/s, %.2f CPU us a row",
                Terminal.count(rows),
                seconds,
                Terminal.count((long) (rows / seconds)),
                bytes / 1e6 / seconds,
                cpu * 1e6 / Math.max(1, rows));
    }

    private static String rows(long n) {
        return Terminal.count(n) + (n == 1 ? " row" : " rows");
    }

    private static String zone(Source source) {
        return source.zone().equals("Z") ? "UTC" : source.zone();
    }

    private static String reasons(Map<String, Long> reasons) {
        if (reasons.isEmpty()) return "";
        return new TreeMap<>(reasons)
                .entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime() / 1e9
                : Double.NaN;
    }
}
