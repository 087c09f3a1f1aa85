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
import lockstep.app.words.CaseWords;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
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
        long began = System.nanoTime();
        Outcome outcome = detector.detect(seen, settings, work);
        work.goOn();
        Run run = data.keep(finished(asked, outcome, Duration.ofNanos(System.nanoTime() - began)), outcome);
        tell(run, outcome);
        return run;
    }

    /** Copies are objects that analyses compare accounts by; they are there before anything is looked at. */
    private void derive(Work work) {
        if (derived) return;
        derived = true;
        new CaseWords(data, work).all();
    }

    private Run draft(Card card, Record settings) {
        return new Run(
                "",
                card.id(),
                card.version(),
                Settings.words(settings),
                words(scope),
                seed,
                data.fingerprint(),
                Version.software(),
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

    private static Run finished(Run r, Outcome outcome, Duration took) {
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
                took,
                outcome.findings().size(),
                notRun,
                outcome.notes());
    }

    private void tell(Run run, Outcome outcome) {
        if (outcome.notRun().isPresent()) {
            if (!together) terminal.say("%-18s could not look: %s", run.analysis(), run.notRun());
            return;
        }
        terminal.say(
                "%-18s %s, %s findings, %.1f s",
                run.analysis(),
                run.id(),
                Terminal.count(run.findings()),
                run.took().toMillis() / 1000.0);
        run.notes().forEach(note -> terminal.say("  note: " + note.replace("%", "%%")));
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
