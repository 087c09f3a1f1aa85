package lockstep.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lockstep.analyses.Catalog;
import lockstep.app.partners.PartnerReader;
import lockstep.app.partners.Settling;
import lockstep.casework.Software;
import lockstep.casework.words.CaseWords;
import lockstep.ingest.Allowance;
import lockstep.ingest.Archives;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;
import lockstep.ingest.Reading;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.model.Source;
import lockstep.model.analysis.Work;
import lockstep.serve.job.Doings;
import lockstep.store.CaseFile;
import lockstep.store.LocalCase;
import lockstep.store.ParquetText;
import lockstep.store.intake.CaseIntake;

/** What the commands do, done for the pages of a served case. */
public final class ServedDoings implements Doings {
    private final Terminal terminal;

    /** @param terminal where the server was started */
    public ServedDoings(Terminal terminal) {
        this.terminal = new Terminal(terminal.out(), terminal.err(), false, true, false);
    }

    @Override
    public String run(CaseFile file, Asked asked, Work work) {
        var data = new LocalCase(file, asked.scope());
        var analyst = new Analyst(data, asked.scope(), terminal, asked.seed());
        work.step("looking at what the case holds");
        var detector = Catalog.of(asked.analysis(), analyst.kinds(work));
        return analyst.run(detector, asked.settings(), asked.again(), work).id();
    }

    @Override
    public List<String> read(CaseFile file, Path upload, String as, Work work) {
        var reading = new Reading(as, Map.of(), Map.of(), "", ZoneOffset.UTC, true, "");
        List<String> became = new ArrayList<>();
        try (var intake = new CaseIntake(file)) {
            for (Opened opened : Archives.in(upload)) {
                work.step("reading " + opened.name());
                var ingest = new Ingest(
                        intake,
                        reading.forFile(opened),
                        Allowance.ANY,
                        Clock.systemUTC(),
                        ParquetText::open,
                        new PartnerReader());
                Ingest.Result result = ingest.read(opened, (rows, bytes, of) -> work.done(bytes, of));
                if (result instanceof Ingest.Result.Read done && Settling.isPartners(done.source()))
                    new Settling(file).settle(done.source());
                became.add(told(opened, result));
                if (result instanceof Ingest.Result.Read done) became.addAll(done.notes());
            }
        }
        return became;
    }

    @Override
    public void derive(CaseFile file, Work work) {
        new CaseWords(new LocalCase(file, Scope.ALL), work).all();
    }

    private static String told(Opened opened, Ingest.Result result) {
        if (result instanceof Ingest.Result.Read done) {
            Source s = done.source();
            return opened.name() + ": " + Terminal.count(s.read()) + " rows as " + s.format() + ", "
                    + Terminal.count(s.kept()) + " kept, " + Terminal.count(s.repeated()) + " repeated, "
                    + Terminal.count(s.rejected()) + " rejected";
        }
        if (result instanceof Ingest.Result.Known known)
            return opened.name() + ": is source " + known.source() + " of the case already; not read again";
        if (result instanceof Ingest.Result.Unknown unknown) {
            if (opened.member().isEmpty()) throw unknown.why();
            return unknown.why().getMessage() + "; passed over";
        }
        if (result instanceof Ingest.Result.Refused refused)
            throw new CannotDo(
                    opened.name() + ": none of its "
                            + Terminal.count(refused.source().read()) + " rows could be read: "
                            + String.join(", ", new TreeSet<>(refused.reasons().keySet())),
                    "on the command line, lockstep ingest says how to read it: --map, --time-format, --encoding");
        if (result instanceof Ingest.Result.Forgotten)
            throw new CannotDo(opened.name() + " was removed from this case on request and is not read again", "");
        return opened.name() + ": nothing to read";
    }

    @Override
    public String software() {
        return Software.version();
    }
}
