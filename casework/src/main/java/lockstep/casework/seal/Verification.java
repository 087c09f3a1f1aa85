package lockstep.casework.seal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lockstep.analyses.Catalog;
import lockstep.casework.OpenCase;
import lockstep.casework.Software;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.casework.partners.PartnerReader;
import lockstep.ingest.Allowance;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;
import lockstep.ingest.Reading;
import lockstep.kernels.shape.Columns;
import lockstep.language.encoder.Encoder;
import lockstep.language.encoder.Models;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.Source;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Detector;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.LogEntry;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.file.ParquetText;
import lockstep.store.intake.CaseIntake;
import lockstep.store.people.LogBook;
import lockstep.wire.Canonical;
import lockstep.wire.Wire;
import tools.jackson.databind.JsonNode;

/** Makes every finding of a sealed case again from its sources and says, thing by thing, what holds and what differs. */
public final class Verification {
    private static final int SHOWN = 20;

    private final Bundle bundle;
    private final Consumer<Check> told;
    private final List<Check> checks = new ArrayList<>();
    private final JsonNode manifest;

    private Verification(Bundle bundle, Consumer<Check> told) {
        this.bundle = bundle;
        this.told = told;
        this.manifest = bundle.json("manifest.json");
    }

    /**
     * Verifies a sealed case.
     *
     * @param file the sealed case
     * @param root what its root must be, as its maker published it; empty where nobody said
     * @param found where each of its sources is now
     * @param scratch an empty folder to work in
     * @param told is told of each check when it is made
     */
    public static List<Check> of(Path file, String root, SourceFiles found, Path scratch, Consumer<Check> told) {
        Bundle bundle;
        try {
            bundle = Bundle.open(file);
        } catch (CannotDo broken) {
            Check check = new Check("seal", false, String.valueOf(broken.getMessage()));
            told.accept(check);
            return List.of(check);
        }
        return new Verification(bundle, told).all(root, found, scratch);
    }

    private List<Check> all(String root, SourceFiles found, Path scratch) {
        seal(root);
        log();
        List<SealedSource> sources = SealedSource.in(bundle);
        Map<SealedSource, Opened> files = new HashMap<>();
        for (SealedSource source : sources) found.of(source, bundle).ifPresent(f -> files.put(source, f));
        for (SealedSource source : sources) source(source, Optional.ofNullable(files.get(source)));
        if (files.size() < sources.size()) {
            check(
                    "findings",
                    false,
                    "cannot be made again: not every source is at hand; --sources DIR says where they are");
            return checks;
        }
        try (CaseFile made = CaseFile.create(scratch.resolve("again.case"))) {
            again(made, read(made, sources, files));
        }
        return checks;
    }

    private void seal(String root) {
        String is = bundle.root();
        if (root.isEmpty())
            check(
                    "seal",
                    true,
                    Count.of(bundle.names().size(), "entry hashes", "entries hash") + " to the root " + is
                            + "; compare it with the one published");
        else if (root.equalsIgnoreCase(is))
            check(
                    "seal",
                    true,
                    Count.of(bundle.names().size(), "entry hashes", "entries hash") + " to the root that was given");
        else
            check(
                    "seal",
                    false,
                    "the root is " + is + ", and " + root + " was given: this is another seal, or made anew");
        String software = manifest.get("software").stringValue();
        if (!software.equals(Software.version()))
            check("software", true, "sealed by " + software + ", checked by " + Software.version());
    }

    private void log() {
        List<LogEntry> entries = new ArrayList<>();
        for (JsonNode entry : bundle.json("log.json")) entries.add(Wire.logEntry(Canonical.text(entry)));
        List<String> faults = LogBook.chainFaults(entries);
        for (String fault : faults) check("log", false, fault);
        if (faults.isEmpty() && !entries.isEmpty())
            check("log", true, Count.of(entries.size(), "entry") + ", whole and in their chain");
    }

    private void source(SealedSource sealed, Optional<Opened> file) {
        if (file.isEmpty()) {
            check(sealed.name(), false, "is not there");
            return;
        }
        String sha256 = SourceFiles.sha256(file.get());
        boolean same = sha256.equals(sealed.source().sha256());
        check(
                sealed.name(),
                same,
                same
                        ? "SHA-256 " + sha256
                        : "its SHA-256 is " + sha256 + "; sealed was "
                                + sealed.source().sha256());
    }

    /** Reads the sources into a new case, in the order and as they were read; gives the places of its rows. */
    private Refs read(CaseFile made, List<SealedSource> sources, Map<SealedSource, Opened> files) {
        Map<Long, Integer> ordinals = new HashMap<>();
        Set<Integer> same = new HashSet<>();
        for (SealedSource sealed : sources) {
            Opened opened = files.get(sealed);
            if (opened == null) continue;
            try (var intake = new CaseIntake(made)) {
                var ingest = new Ingest(
                        intake,
                        reading(sealed.source()),
                        Allowance.ANY,
                        Clock.systemUTC(),
                        ParquetText::open,
                        new PartnerReader());
                Ingest.Result result = ingest.read(opened, (rows, bytes, of) -> {});
                boolean nothing = sealed.source().kept() + sealed.source().repeated() == 0;
                if (result instanceof Ingest.Result.Read read) {
                    ordinals.put((long) read.source().key(), sealed.ordinal());
                    if (read.source().sha256().equals(sealed.source().sha256())) same.add(sealed.ordinal());
                } else if (!nothing || !(result instanceof Ingest.Result.Refused))
                    check(sealed.name(), false, "cannot be read as it was: it is empty, or the same as another source");
            } catch (CannotDo | WrongUse broken) {
                check(sealed.name(), false, "cannot be read as it was: " + broken.getMessage());
            }
        }
        var data = LocalCase.of(made, Scope.ALL);
        var refs = new Refs(data, ordinals, salt());
        boolean removed = manifest.get("removed_on_request").booleanValue();
        Set<Long> before = removed ? Removed.posting(data) : Set.of();
        for (Map.Entry<Long, Integer> source : ordinals.entrySet()) {
            SealedSource sealed = sources.get(source.getValue() - 1);
            refs.moved(sealed.ordinal(), rows(made, data, source.getKey(), sealed));
        }
        if (removed) Removed.accounts(made, data, ordinals, same, before, bundle);
        return refs;
    }

    private Map<Long, Long> rows(CaseFile made, LocalCase data, long key, SealedSource sealed) {
        byte[] bytes = bundle.bytes("rows/" + sealed.ordinal() + ".bin")
                .orElseThrow(() -> Container.broken("no rows of " + sealed.name()));
        RowPrints then = RowPrints.of(bytes);
        if (manifest.get("removed_on_request").booleanValue()) Removed.posts(made, data, key, then, salt());
        var compared = then.compared(RowPrints.of(data, key, salt()));
        List<String> differences = compared.differences();
        for (String difference : differences.subList(0, Math.min(SHOWN, differences.size())))
            check(sealed.name(), false, difference);
        if (differences.size() > SHOWN)
            check(
                    sealed.name(),
                    false,
                    "and " + Count.of(differences.size() - SHOWN, "more row differs", "more rows differ"));
        if (differences.isEmpty()) check(sealed.name(), true, Count.of(then.size(), "post") + ", row by row");
        return compared.moved();
    }

    private String salt() {
        return manifest.get("salt").stringValue();
    }

    private void again(CaseFile made, Refs refs) {
        var whole = LocalCase.of(made, Scope.ALL);
        CarriedTables.into(made, whole, refs, bundle);
        encoder(whole);
        whole.registry().match();
        List<String> inOrder = bundle.under("runs/").stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
                .toList();
        for (String name : inOrder) {
            JsonNode sealed = bundle.json(name);
            Run run = Wire.run(Canonical.text(sealed));
            List<String> ids = new ArrayList<>();
            sealed.get("sealed").forEach(id -> ids.add(id.stringValue()));
            if (sealed.get("recompute").booleanValue()) again(made, run, ids, refs);
            else if (!ids.isEmpty())
                check(
                        run.id(),
                        true,
                        "kept for what was said of it; it rests on an earlier state of the case and is not made again");
        }
    }

    /** Translations among copies depend on who read the texts: here as it was there, whatever this machine has. */
    private void encoder(LocalCase made) {
        if (!manifest.has("encoder")) return; // sealed before it was written down
        String sealed = manifest.get("encoder").stringValue();
        boolean here =
                Models.ofPerson().list().stream().anyMatch(m -> Encoder.maker(m).startsWith(sealed));
        if (sealed.isEmpty()) {
            made.words().mayUseEncoder(false);
            if (here) check("encoder", true, "sealed without one; the one of this machine is not asked");
            return;
        }
        made.words().keepEncoder(sealed);
        check(
                "encoder",
                true,
                "sealed with " + sealed
                        + (here
                                ? ", which this machine has"
                                : ", which is not here; its vectors in the seal stand for it"));
    }

    private void again(CaseFile made, Run sealed, List<String> ids, Refs refs) {
        List<Finding> found;
        try {
            found = run(made, sealed, refs);
        } catch (CannotDo | WrongUse refused) {
            check(sealed.id(), false, sealed.analysis() + " cannot be run as it was: " + refused.getMessage());
            return;
        }
        List<String> now = new Neutral(refs).of(found);
        List<String> left = new ArrayList<>(now);
        List<String> differ = new ArrayList<>();
        for (String id : ids) {
            if (left.remove(bundle.text("findings/" + id + ".json"))) check(id, true, "the same, byte for byte");
            else differ.add(id);
        }
        for (String id : differ) {
            String then = bundle.text("findings/" + id + ".json");
            Optional<String> nearest = Differences.nearest(then, left);
            nearest.ifPresent(left::remove);
            check(
                    id,
                    false,
                    nearest.map(other -> Differences.between(then, other))
                            .orElse("is not found any more by " + sealed.analysis()));
        }
        if (now.size() > ids.size())
            check(sealed.id(), false, sealed.analysis() + " finds " + now.size() + " now; sealed were " + ids.size());
        else if (ids.isEmpty()) check(sealed.id(), true, sealed.analysis() + " finds nothing, as sealed");
    }

    private List<Finding> run(CaseFile made, Run sealed, Refs refs) {
        Scope scope = SealedScope.of(sealed.scope(), refs, LocalCase.of(made, Scope.ALL));
        LocalCase data = OpenCase.of(made, scope).data();
        var analyst = new Analyst(data, scope, RunListener.quiet(), sealed.seed());
        Detector<?> detector = Catalog.of(sealed.analysis(), analyst.kinds());
        if (detector.card().version() != sealed.version())
            throw new CannotDo(
                    "this program has version " + detector.card().version() + " of it; sealed was version "
                            + sealed.version(),
                    "verify with " + sealed.software());
        Run run = analyst.run(detector, sealed.settings(), true);
        Columns c = data.select("SELECT body FROM findings WHERE run = :run ORDER BY rank", Map.of("run", run.id()));
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) found.add(Wire.finding(c.text("body", i)));
        return found;
    }

    /** How a source was read, from what it keeps of it. */
    private static Reading reading(Source source) {
        return Reading.of(source.format(), source.settings());
    }

    private void check(String what, boolean holds, String says) {
        Check check = new Check(what, holds, says);
        checks.add(check);
        told.accept(check);
    }
}
