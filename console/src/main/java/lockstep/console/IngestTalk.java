package lockstep.console;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.casework.intake.IngestListener;
import lockstep.casework.intake.IngestReport;
import lockstep.casework.partners.PartnerImport;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Source;
import lockstep.model.WrongUse;
import lockstep.report.Figures;
import org.jspecify.annotations.Nullable;

/** What is said on a terminal while files are read into a case. */
public final class IngestTalk implements IngestListener {
    private static final String CONTRADICTS =
            "where ids of posts count within a channel, a wall or a video, name the column that says which: --map id_within=COLUMN; "
                    + "where the file is of another platform than the case's other files, name it: --set platform=NAME";

    private final Terminal terminal;
    private @Nullable ProgressLine progress;

    public IngestTalk(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Ingest.Progress reading(Opened file) {
        var line = new ProgressLine(terminal, file.name());
        progress = line;
        return line;
    }

    @Override
    public void ended(Opened file) {
        if (progress != null) progress.done();
    }

    @Override
    public void failed(RuntimeException broken) {
        String help = broken instanceof CannotDo cannot
                ? cannot.help()
                : broken instanceof WrongUse wrong ? wrong.help() : "";
        terminal.err().println("error: " + broken.getMessage());
        if (!help.isEmpty()) terminal.err().println("help:  " + help);
    }

    @Override
    public void became(FileResult file) {
        String name = file.file().name();
        Ingest.Result result = file.result();
        if (result instanceof Ingest.Result.Unknown unread)
            terminal.say("warning: " + unread.why().getMessage() + "; passed over");
        else if (result instanceof Ingest.Result.Known known)
            terminal.say(name + ": is source " + known.source() + " of the case already; not read again"
                    + (file.readOtherwise()
                            ? ". It was read with other settings; to read it with these, begin a new case"
                            : ""));
        else if (result instanceof Ingest.Result.Empty) terminal.say("warning: " + name + " is empty; nothing to read");
        else if (result instanceof Ingest.Result.Forgotten)
            terminal.err()
                    .println(
                            "error: " + name
                                    + " was removed from this case on request and is not read again; read it into another case if you may");
        else if (result instanceof Ingest.Result.Refused refusal) refused(name, refusal);
        else if (result instanceof Ingest.Result.Read done) read(file, done);
    }

    private void refused(String name, Ingest.Result.Refused refusal) {
        Source source = refusal.source();
        String why = source.rejected() == source.read()
                ? ": " + (source.read() == 1 ? "its only row" : "none of its " + rows(source.read())) + " could"
                        + (source.read() == 1 ? " not" : "") + " be read"
                : " has " + Count.of(source.rejected(), "reject") + " in " + rows(source.read())
                        + ", more than --max-rejects allows";
        terminal.err().println("error: " + name + why + "; only the rejects were kept" + reasons(refusal.reasons()));
        refusal.notes().forEach(note -> terminal.err().println("  " + note));
        advice(refusal.reasons()).ifPresent(help -> terminal.err().println("help:  " + help));
    }

    /** What to change so that a file of which nothing could be read can be. */
    private static Optional<String> advice(Map<String, Long> reasons) {
        if (reasons.containsKey("bad-time"))
            return Optional.of(
                    "if the right column was taken for the time, say how it is written, as --time-format \"dd.MM.yyyy HH:mm\"");
        if (reasons.containsKey("bad-utf8"))
            return Optional.of(
                    "say which encoding it is in, as --encoding windows-1252 (Western), windows-1250 (Central European), windows-1251 (Cyrillic), windows-1256 (Arabic),"
                            + " gb18030 or big5 (Chinese), shift_jis (Japanese) or euc-kr (Korean)");
        if (reasons.containsKey("contradicts")) return Optional.of(CONTRADICTS);
        if (reasons.containsKey("no-account") || reasons.containsKey("no-time"))
            return Optional.of("say which column holds it, as --map account=COLUMN --map time=COLUMN");
        return Optional.empty();
    }

    private void read(FileResult file, Ingest.Result.Read done) {
        Source source = done.source();
        terminal.say(file.file().name() + ": " + rows(source.read()) + " as " + source.format() + ": "
                + Terminal.count(source.kept()) + " kept, " + Terminal.count(source.repeated()) + " repeated, "
                + Terminal.count(source.rejected()) + " rejected" + reasons(done.reasons()));
        if (source.noZone() > 0) {
            long named = source.kept() + source.repeated() - source.noZone();
            terminal.say("  " + Count.of(source.noZone(), "time") + " had no zone, read as " + zone(source)
                    + (named > 0 && source.noZone() > 0
                            ? ", beside " + Count.of(named, "that names its own", "that name theirs")
                                    + ": hours of the two can be compared only if that is the zone; --time-zone says another"
                            : ""));
        }
        done.notes().forEach(note -> terminal.say("  %s", note));
        file.settled().ifPresent(this::settled);
        if (done.faulty() > 0) {
            terminal.say("  " + Terminal.count(done.faulty())
                    + (done.faulty() == 1 ? " object breaks its" : " objects break their")
                    + " standard; all are kept as they came, and lockstep rejects lists their faults");
        }
        if (done.future() > 0) {
            terminal.say("  "
                    + Count.of(
                            done.future(),
                            "post is dated later than now; it is kept",
                            "posts are dated later than now; they are kept"));
        }
    }

    private void settled(PartnerImport.Settled s) {
        if (!s.list().isEmpty())
            terminal.say(
                    "  registry list %s: %s, %s",
                    s.list(),
                    Count.of(s.actors(), "actor"),
                    Count.of(s.marks(), "handle or domain", "handles and domains"));
        terminal.say(
                "  %s on the watchlist, %s proposed",
                Count.of(s.watched(), "value"), Count.of(s.incidents(), "incident"));
    }

    /** Says how fast it went, and hands the report on. */
    public IngestReport total(IngestReport report) {
        if (report.sources().isEmpty()) return report;
        long rows = report.rows();
        terminal.say(
                "%s in %.1f s: %s rows/s, %.1f MB/s, %.2f CPU us a row",
                Figures.count(rows, "row"),
                report.seconds(),
                Terminal.count((long) (rows / report.seconds())),
                report.bytes() / 1e6 / report.seconds(),
                report.cpuSeconds() * 1e6 / Math.max(1, rows));
        return report;
    }

    private static String rows(long n) {
        return Count.of(n, "row");
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
}
