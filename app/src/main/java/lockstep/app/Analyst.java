package lockstep.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.analyses.Catalog;
import lockstep.analyses.coordination.CoActing;
import lockstep.analyses.coordination.Traces;
import lockstep.casework.Software;
import lockstep.casework.words.CaseWords;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.Spans;
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
    private final Terminal terminal;
    private final long seed;
    private boolean derived;
    private boolean together;
    private String input = "";
    private String rests = "";
    private String last = "";
    private long began = System.nanoTime();

    /**
     * @param data the case, within the scope
     * @param scope the same scope, for the run record
     * @param seed of all randomness
     */
    public Analyst(LocalCase data, Scope scope, Terminal terminal, long seed) {
        this.data = data;
        this.scope = scope;
        this.terminal = terminal;
        this.seed = seed;
    }

    /**
     * Makes what analyses rest on besides the posts, says what that is, and begins to count the time of the next one: for whoever
     * looks at the case before the run that keeps what was seen.
     */
    public Analyst ready() {
        var progress = new Progress(terminal, seed);
        derive(progress);
        progress.clear();
        return this;
    }

    /** What runs rest on has been changed since it was looked at: it is looked at anew. */
    public void changed() {
        input = data.fingerprint();
        List<String> grounds = data.grounds();
        rests = grounds.isEmpty() ? "" : "rests on " + String.join("; ", grounds);
    }

    /** The kinds of action that the case holds. */
    public List<String> kinds() {
        var progress = new Progress(terminal, seed);
        List<String> kinds = kinds(progress);
        progress.clear();
        return kinds;
    }

    /** The same, where somebody else watches the work and may stop it. */
    public List<String> kinds(Work work) {
        derive(work);
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
        var progress = new Progress(terminal, seed);
        derive(progress);
        progress.clear();
        Run run = look(detector, given, again, data, progress);
        progress.clear();
        return run;
    }

    /** Runs all analyses; those that could not look are named together at the end. Gives the number of findings. */
    public int runAll(boolean again) {
        int findings = 0;
        together = true;
        List<String> lacking = new ArrayList<>();
        for (Detector<?> detector : all()) {
            Run run = run(detector, Map.of(), again);
            findings += run.findings();
            if (!run.notRun().isEmpty()) lacking.add(run.analysis());
        }
        together = false;
        if (!lacking.isEmpty()) {
            terminal.say("%d analyses could not look, as the case lacks what they need:", lacking.size());
            for (String line : Wrapped.at(String.join(", ", lacking), 100)) terminal.say("  " + line);
            terminal.say("  what each needs: lockstep runs "
                    + Terminal.word(data.file().path()));
        }
        return findings;
    }

    /** The same, where somebody else watches the work and may stop it. */
    public Run run(Detector<?> detector, Map<String, String> given, boolean again, Work work) {
        derive(work);
        return look(detector, given, again, new StoppableData(data, work), work);
    }

    private <S extends Record> Run look(
            Detector<S> detector, Map<String, String> given, boolean again, CaseData seen, Work work) {
        Card card = detector.card();
        S settings = Settings.of(detector.settings(), given);
        Run asked = draft(card, settings);
        if (!again) {
            Optional<Run> same =
                    data.runs().stream().filter(r -> asksTheSame(r, asked)).reduce((a, b) -> b);
            if (same.isPresent()) {
                terminal.say(
                        "%s: %s asked the same of the same data; its findings stand (--again runs it anew)",
                        card.id(), same.get().id());
                return same.get();
            }
        }
        StopNotice.done(
                last.isEmpty()
                        ? card.id() + " was under way"
                        : "the last was " + last + "; " + card.id() + " was under way");
        Outcome outcome = detector.detect(seen, settings, work);
        work.goOn();
        onlyItsOwn(card, outcome);
        Run run = data.keep(finished(asked, outcome, noted(outcome)), outcome, this::took);
        last = run.id();
        StopNotice.done("the last was " + last);
        tell(run, outcome);
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

    private List<String> noted(Outcome outcome) {
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
        StopNotice.done("languages and copies were under way");
        new CaseWords(data, work).all();
        changed();
        if (work instanceof Progress progress) progress.clear();
        if (!rests.isEmpty()) terminal.say("%s (%s)", rests, Spans.told(took()));
        began = System.nanoTime();
    }

    private Run draft(Card card, Record settings) {
        return new Run(
                "",
                card.id(),
                card.version(),
                Settings.words(settings),
                words(scope),
                seed,
                input,
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

    private void tell(Run run, Outcome outcome) {
        if (outcome.notRun().isPresent()) {
            if (!together) terminal.say("%-18s could not look: %s", run.analysis(), run.notRun());
            return;
        }
        terminal.say(
                "%-18s %s, %s findings, %s",
                run.analysis(), run.id(), Terminal.count(run.findings()), Spans.told(run.took()));
        for (String note : outcome.notes())
            terminal.say("%s", note.startsWith(Run.CAUTION) ? "  " + note : "  note: " + note);
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
    static Map<String, String> words(Scope scope) {
        Map<String, String> words = new LinkedHashMap<>();
        scope.since().ifPresent(t -> words.put("since", t.toString()));
        scope.until().ifPresent(t -> words.put("until", t.toString()));
        if (!scope.platforms().isEmpty()) words.put("platform", String.join(",", scope.platforms()));
        if (!scope.languages().isEmpty()) words.put("language", String.join(",", scope.languages()));
        if (!scope.accounts().isEmpty()) words.put("accounts", String.join(",", scope.accounts()));
        return words;
    }
}
