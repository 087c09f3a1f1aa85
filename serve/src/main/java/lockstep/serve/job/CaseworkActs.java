package lockstep.serve.job;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lockstep.analyses.Catalog;
import lockstep.casework.Software;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.casework.intake.IngestListener;
import lockstep.casework.intake.IngestReport;
import lockstep.casework.intake.IngestRun;
import lockstep.casework.words.CaseWords;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;
import lockstep.ingest.Reading;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.model.Source;
import lockstep.model.analysis.Work;
import lockstep.report.Figures;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;

/** The acts that the command line does too. */
public final class CaseworkActs implements JobActs {
    @Override
    public String run(CaseFile file, Asked asked, Work work) {
        var data = LocalCase.of(file, asked.scope());
        var analyst = new Analyst(data, asked.scope(), RunListener.of(work), asked.seed());
        work.step("looking at what the case holds");
        var detector = Catalog.of(asked.analysis(), analyst.kinds());
        return analyst.run(detector, asked.settings(), asked.again()).id();
    }

    @Override
    public List<String> read(CaseFile file, Path upload, String as, Work work) {
        var reading = new Reading(as, Map.of(), Map.of(), "", ZoneOffset.UTC, true, "");
        var became = new Became(work);
        IngestReport report = IngestRun.read(file, upload, reading, became);
        if (report.sources().isEmpty() && report.known() == 0 && !became.wrong.isEmpty()) throw became.wrong.get(0);
        return became.sentences;
    }

    @Override
    public void derive(CaseFile file, Work work) {
        new CaseWords(LocalCase.of(file, Scope.ALL), work).all();
    }

    @Override
    public String software() {
        return Software.version();
    }

    /** What is said of an upload. */
    private static final class Became implements IngestListener {
        private final Work work;
        private final List<String> sentences = new ArrayList<>();
        private final List<CannotDo> wrong = new ArrayList<>();

        Became(Work work) {
            this.work = work;
        }

        @Override
        public Ingest.Progress reading(Opened file) {
            work.step("reading " + file.name());
            return (rows, bytes, of) -> work.done(bytes, of);
        }

        @Override
        public void failed(RuntimeException why) {
            sentences.add(String.valueOf(why.getMessage()));
        }

        @Override
        public void became(FileResult file) {
            String name = file.file().name();
            Ingest.Result result = file.result();
            if (result instanceof Ingest.Result.Read done) read(name, done);
            else if (result instanceof Ingest.Result.Known known)
                sentences.add(name + ": is source " + known.source() + " of the case already; not read again");
            else if (result instanceof Ingest.Result.Unknown unknown)
                sentences.add(unknown.why().getMessage() + "; passed over");
            else if (result instanceof Ingest.Result.Refused refused) refuse(refused(name, refused));
            else if (result instanceof Ingest.Result.Forgotten)
                refuse(new CannotDo(name + " was removed from this case on request and is not read again", ""));
            else sentences.add(name + ": nothing to read");
        }

        private void refuse(CannotDo why) {
            wrong.add(why);
            sentences.add(String.valueOf(why.getMessage()));
        }

        private static CannotDo refused(String name, Ingest.Result.Refused refused) {
            return new CannotDo(
                    name + ": none of its " + Figures.count(refused.source().read()) + " rows could be read: "
                            + String.join(", ", new TreeSet<>(refused.reasons().keySet())),
                    "on the command line, lockstep ingest says how to read it: --map, --time-format, --encoding");
        }

        private void read(String name, Ingest.Result.Read done) {
            Source s = done.source();
            sentences.add(name + ": " + Figures.count(s.read(), "row") + " as " + s.format() + ", "
                    + Figures.count(s.kept()) + " kept, " + Figures.count(s.repeated()) + " repeated, "
                    + Figures.count(s.rejected()) + " rejected");
            sentences.addAll(done.notes());
        }
    }
}
