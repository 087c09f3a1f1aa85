package lockstep.casework.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockstep.analyses.Reads;
import lockstep.model.Run;
import lockstep.store.LocalCase;
import lockstep.store.runs.Fingerprint;
import lockstep.store.runs.Grounds;

/** What runs rest on, as the case is now: of what was derived and declared, the tables that their analysis reads. */
public final class RunInputs {
    private static final int NAMED = 8;

    private final Fingerprint print;
    private final Grounds grounds;
    private final List<Run> latest;
    private final Map<Set<String>, String> inputs = new HashMap<>();

    private RunInputs(LocalCase data) {
        this.print = data.fingerprint();
        this.grounds = data.grounds();
        this.latest = Run.latest(data.runs());
    }

    /** Of a case that does not change while it is asked. */
    public static RunInputs of(LocalCase data) {
        return new RunInputs(data);
    }

    /** One hash over what an analysis reads within a scope. */
    String of(String analysis, Map<String, String> scope) {
        return inputs.computeIfAbsent(tables(analysis, scope), print::of);
    }

    /** The same in sentences. */
    List<String> grounds(String analysis, Map<String, String> scope) {
        return grounds.in(tables(analysis, scope));
    }

    /** What any run may rest on, in sentences. */
    List<String> grounds() {
        return grounds.all();
    }

    /** Whether the case is no longer what a run asked: files, lists or decisions came that it reads. */
    public boolean isStale(Run run) {
        return !run.input().equals(of(run.analysis(), run.scope()));
    }

    /** The latest runs of which that is so. */
    public List<Run> stale() {
        return latest.stream().filter(this::isStale).toList();
    }

    /** The same as a sentence without the way out; empty where every latest run stands. */
    public Optional<String> caution() {
        List<Run> stale = stale();
        if (stale.isEmpty()) return Optional.empty();
        String which = stale.size() == latest.size() && stale.size() > 1
                ? "all runs"
                : stale.stream()
                                .limit(NAMED)
                                .map(r -> r.id() + " (" + r.analysis() + ")")
                                .collect(Collectors.joining(", "))
                        + (stale.size() > NAMED ? " and " + (stale.size() - NAMED) + " more" : "");
        return Optional.of(
                "the case has changed since in what these rest on: " + which + "; lockstep analyze looks anew");
    }

    /** A scope of languages goes by the language that was derived of each post. */
    private static Set<String> tables(String analysis, Map<String, String> scope) {
        Set<String> tables = new TreeSet<>(Reads.of(analysis).orElseGet(Fingerprint::names));
        if (scope.containsKey("language")) tables.add("post_languages");
        return tables;
    }
}
