package lockstep.casework.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lockstep.analyses.Catalog;
import lockstep.analyses.Reads;
import lockstep.analyses.coordination.CoActing;
import lockstep.analyses.coordination.Traces;
import lockstep.casework.Software;
import lockstep.casework.words.CaseWords;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Outcome;
import lockstep.store.LocalCase;

/** Runs analyses on a case and keeps what they yield. Knows no analysis by name. */
public final class Analyst {
    private final LocalCase data;
    private final Scope scope;
    private final RunListener listener;
    private final long seed;
    private boolean derived;
    private RunInputs inputs;
    private String last = "";
    private long began = System.nanoTime();

    /**
     * @param data the case, within the scope
     * @param scope the same scope, for the run record
     * @param seed of all randomness
     */
    public Analyst(LocalCase data, Scope scope, RunListener listener, long seed) {
        this.data = data;
        this.scope = scope;
        this.listener = listener;
        this.seed = seed;
        this.inputs = RunInputs.of(data);
    }

    /**
     * Makes what analyses rest on besides the posts, says what that is, and begins to count the time of the next one: for whoever
     * looks at the case before the run that keeps what was seen.
     */
    public Analyst ready() {
        derive(listener.work(seed));
        return this;
    }

    /** What runs rest on has been changed since it was looked at: it is looked at anew. */
    public void changed() {
        inputs = RunInputs.of(data);
    }

    private static String rests(List<String> grounds) {
        return grounds.isEmpty() ? "" : "rests on " + String.join("; ", grounds);
    }

    /** The kinds of action that the case holds. */
    public List<String> kinds() {
        ready();
        Columns c = data.select("SELECT name FROM kinds ORDER BY name", Map.of());
        return List.of(c.strings("name"));
    }

    /**
     * Runs one analysis, or gives back an earlier run that asked just the same of the same data.
     *
     * @param given settings by flag; defaults for the rest
     * @param again whether to run even so
     */
    public Run run(Detector<?> detector, Map<String, String> given, boolean again) {
        Work work = listener.work(seed);
        derive(work);
        return look(detector, given, again, work);
    }

    /** A run with what it answered. */
    public record Answered<A extends Record>(Run run, A answer) {}

    /**
     * The same with what the run answered besides findings: nothing is looked at twice.
     *
     * @param otherwise looks where the analysis could not, and answered nothing
     */
    public <A extends Record> Answered<A> ask(
            Detector<?> detector, Map<String, String> given, Class<A> type, Supplier<A> otherwise) {
        Run run = run(detector, given, false);
        Optional<A> kept = data.answer(run.id(), type);
        if (kept.isEmpty() && run.notRun().isEmpty()) {
            run = run(detector, given, true); // a former version kept no answer
            kept = data.answer(run.id(), type);
        }
        return new Answered<>(run, kept.orElseGet(otherwise));
    }

    /** What an earlier run answered that asked just the same of the same data. */
    public <A extends Record> Optional<A> known(Detector<?> detector, Map<String, String> given, Class<A> type) {
        ready();
        Run asked = draft(detector.card(), Settings.of(detector.settings(), given));
        return earlier(asked).flatMap(run -> data.answer(run.id(), type));
    }

    /**
     * Runs those anew, with the settings they had, that rest on a table which has changed since: for whoever has just changed it. What
     * was not asked before is not asked now.
     *
     * @param table as {@link lockstep.store.runs.Fingerprint#names} has it
     */
    public List<Run> renew(String table) {
        ready();
        changed();
        return Run.latest(data.runs()).stream()
                .filter(r ->
                        Reads.of(r.analysis()).filter(t -> t.contains(table)).isPresent())
                .filter(r -> r.scope().equals(words(scope)) && r.seed() == seed && inputs.isStale(r))
                .flatMap(r -> Catalog.find(r.analysis())
                        .filter(d -> d.card().version() == r.version())
                        .map(d -> run(d, r.settings(), false))
                        .stream())
                .toList();
    }

    /** Runs all analyses, one after another. */
    public List<Run> runAll(boolean again) {
        return all().stream().map(d -> run(d, Map.of(), again)).toList();
    }

    private <S extends Record> Run look(Detector<S> detector, Map<String, String> given, boolean again, Work work) {
        S settings = Settings.of(detector.settings(), given);
        Run asked = draft(detector.card(), settings);
        Optional<Run> same = again ? Optional.empty() : earlier(asked);
        if (same.isPresent()) {
            listener.standing(same.get());
            return same.get();
        }
        return looked(detector, settings, asked, work);
    }

    private Optional<Run> earlier(Run asked) {
        return data.runs().stream().filter(r -> asksTheSame(r, asked)).reduce((a, b) -> b);
    }

    private <S extends Record> Run looked(Detector<S> detector, S settings, Run asked, Work work) {
        Card card = detector.card();
        listener.underWay((last.isEmpty() ? "" : "the last was " + last + "; ") + card.id() + " was under way");
        Outcome outcome = detector.detect(new StoppableData(data, work), settings, work);
        work.goOn();
        onlyItsOwn(card, outcome);
        Run run = data.keep(finished(asked, outcome, noted(asked, outcome)), outcome, this::took);
        last = run.id();
        listener.underWay("the last was " + last);
        listener.ran(run, outcome);
        began = System.nanoTime();
        return run;
    }

    /** A verdict belongs to the analyses of accounts acting together; whatever else was tested has none. */
    private static void onlyItsOwn(Card card, Outcome outcome) {
        if (card.family() == Card.Family.COORDINATION) return;
        for (Finding f : outcome.findings())
            if (f.chance() instanceof Chance.Tested t && t.verdict().isGiven())
                throw new IllegalStateException(
                        card.id() + " gives the verdict " + t.verdict().word());
    }

    /** The time of the whole step by the clock on the wall: since the last one ended, with what was looked at before the run. */
    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private List<String> noted(Run asked, Outcome outcome) {
        String rests = rests(inputs.grounds(asked.analysis(), asked.scope()));
        if (rests.isEmpty() || outcome.notRun().isPresent()) return outcome.notes();
        List<String> notes = new ArrayList<>(outcome.notes());
        notes.add(rests);
        return notes;
    }

    /**
     * Copies are objects that analyses compare accounts by; they are there before anything is looked at, so that no answer depends on
     * what was asked before.
     */
    private void derive(Work work) {
        if (derived) return;
        derived = true;
        listener.underWay("languages and copies were under way");
        new CaseWords(data, work).all();
        changed();
        listener.ready(rests(inputs.grounds()), took());
        began = System.nanoTime();
    }

    private Run draft(Card card, Record settings) {
        Map<String, String> within = words(scope);
        return new Run(
                "",
                card.id(),
                card.version(),
                Settings.words(settings),
                within,
                seed,
                inputs.of(card.id(), within),
                Software.version(),
                "local",
                Instant.now(),
                Duration.ZERO,
                0,
                "",
                List.of());
    }

    private static boolean asksTheSame(Run r, Run asked) {
        return r.analysis().equals(asked.analysis())
                && r.version() == asked.version()
                && r.settings().equals(asked.settings())
                && r.scope().equals(asked.scope())
                && r.seed() == asked.seed()
                && r.input().equals(asked.input())
                && r.software().equals(asked.software());
    }

    private static Run finished(Run r, Outcome outcome, List<String> notes) {
        String notRun = outcome.notRun()
                .map(n -> "needs " + n.needs() + "; the case has " + n.has())
                .orElse("");
        return new Run(
                r.id(),
                r.analysis(),
                r.version(),
                r.settings(),
                r.scope(),
                r.seed(),
                r.input(),
                r.software(),
                r.engine(),
                r.startedAt(),
                r.took(),
                outcome.findings().size(),
                notRun,
                notes);
    }

    /** The analyses of the catalog, and one for each kind of action that only this case has. */
    public List<Detector<?>> all() {
        Map<String, Detector<?>> all = new LinkedHashMap<>();
        for (Detector<?> d : Catalog.ALL) all.put(d.card().id(), d);
        for (String kind : kinds()) {
            Detector<?> own = CoActing.over(Traces.ofKind(kind));
            all.putIfAbsent(own.card().id(), own);
        }
        return List.copyOf(all.values());
    }

    /** A scope in words, by flag. */
    private static Map<String, String> words(Scope scope) {
        Map<String, String> words = new LinkedHashMap<>();
        scope.since().ifPresent(t -> words.put("since", t.toString()));
        scope.until().ifPresent(t -> words.put("until", t.toString()));
        if (!scope.platforms().isEmpty()) words.put("platform", String.join(",", scope.platforms()));
        if (!scope.languages().isEmpty()) words.put("language", String.join(",", scope.languages()));
        if (!scope.accounts().isEmpty()) words.put("accounts", String.join(",", scope.accounts()));
        return words;
    }
}
