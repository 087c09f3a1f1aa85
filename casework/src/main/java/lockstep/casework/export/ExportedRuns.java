package lockstep.casework.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.analyses.coordination.Coordination;
import lockstep.model.Near;
import lockstep.model.Run;
import lockstep.model.ShellWord;
import lockstep.model.WrongUse;
import lockstep.store.LocalCase;

/** Which runs of a case go out where nobody names one. */
public final class ExportedRuns {
    private ExportedRuns() {}

    /**
     * One run: the named one, else the latest of the analysis that tests all traces together, if it found something, else the latest
     * that found something, else the latest.
     */
    public static Run one(LocalCase data, String named) {
        List<Run> runs = data.runs();
        if (runs.isEmpty())
            throw new WrongUse(
                    data.file().path() + " has no run yet",
                    "lockstep analyze " + ShellWord.of(data.file().path()));
        return named.isEmpty() ? usual(runs) : named(runs, named);
    }

    /** The named run, or the latest run of each analysis that found something. */
    static List<Run> all(LocalCase data, String named) {
        if (!named.isEmpty() || data.runs().isEmpty()) return List.of(one(data, named));
        Map<String, Run> latestOf = new TreeMap<>();
        for (Run run : data.runs()) if (run.findings() > 0) latestOf.put(run.analysis(), run);
        return new ArrayList<>(latestOf.values());
    }

    private static Run usual(List<Run> runs) {
        List<Run> found = runs.stream().filter(r -> r.findings() > 0).toList();
        return found.stream()
                .filter(r -> r.analysis().equals(Coordination.ID))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> found.isEmpty() ? last(runs) : last(found));
    }

    private static Run last(List<Run> runs) {
        return runs.get(runs.size() - 1);
    }

    private static Run named(List<Run> runs, String id) {
        return runs.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "--run is " + id + "; the case has no such run",
                        Near.help(id, runs.stream().map(Run::id).toList())));
    }
}
