package lockstep.analyses.coordination;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.chance.Surrogates;
import lockstep.kernels.shape.Actions;
import lockstep.model.CaseData;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Verdict;

/**
 * What the procedure flags on copies of one's own data in which nobody coordinates.
 *
 * @param groups coordinated groups in the data as they are
 * @param copies how many copies were looked at
 * @param withGroups in how many of them some group was called coordinated
 * @param groupsInCopies how many such groups there were in all
 * @param groupsShifted coordinated groups when each account's clock is moved by whole days
 */
public record Calibration(int groups, int copies, int withGroups, int groupsInCopies, int groupsShifted) {
    /** Copies with groups after which more copies would tell nothing new. */
    private static final int ENOUGH = 10;

    /** The actions of a case, each kind by its name, as the coordination analysis sees them. */
    public static Calibration of(CaseData data, CoTiming.Options options, Work work, int most) {
        return of(Coordination.traces(data, Coordination.accounts(data), new LinkedHashMap<>()), options, work, most);
    }

    /** @param most copies at most; fewer when ten of them had groups */
    public static Calibration of(Map<String, Actions> traces, CoTiming.Options options, Work work, int most) {
        int groups = coordinated(traces, options, work);
        int shifted = coordinated(copy(traces, work.seed(), 0, true), options, work);
        int copies = 0;
        int with = 0;
        int sum = 0;
        while (copies < most && with < ENOUGH) {
            work.goOn();
            int here = coordinated(copy(traces, work.seed(), copies, false), options, Work.quiet(work.seed()));
            copies++;
            if (here > 0) with++;
            sum += here;
            work.done(copies, most);
        }
        return new Calibration(groups, copies, with, sum, shifted);
    }

    private static Map<String, Actions> copy(Map<String, Actions> traces, long seed, int copy, boolean shifted) {
        Map<String, Actions> copies = new TreeMap<>();
        traces.forEach((name, a) -> {
            Actions first = a.firstOnly();
            copies.put(
                    name,
                    shifted
                            ? Surrogates.shifted(first, seed, copy)
                            : Surrogates.redrawn(first, seed + name.hashCode(), copy));
        });
        return copies;
    }

    // what accounts chose is the same in a copy; so only timing, which a copy draws anew, can be held against it
    private static int coordinated(Map<String, Actions> traces, CoTiming.Options options, Work work) {
        return (int) CoTiming.byTiming(traces, options, work).stream()
                .filter(g -> g.verdict() == Verdict.COORDINATED)
                .count();
    }

    /** In a sentence. */
    public String says() {
        return "by timing alone this procedure flagged " + groupsInCopies + " groups on " + copies
                + " copies of your data in which nobody coordinates (" + withGroups + " copies had any), "
                + groupsShifted
                + " with every clock moved by whole days, and " + groups + " on the data as they are";
    }
}
