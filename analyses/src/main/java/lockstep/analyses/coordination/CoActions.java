package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lockstep.kernels.graph.Backbone;
import lockstep.kernels.pairs.CountPairs;
import lockstep.kernels.pairs.HotObjects;
import lockstep.kernels.pairs.MeetingList;
import lockstep.kernels.pairs.Meetings;
import lockstep.kernels.shape.EdgeList;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;

/**
 * Which accounts acted on the same objects within the window, and on how many.
 *
 * @param keys what the dense numbers stand for
 * @param hot objects that were passed over, since too many acted on them at once
 * @param meetings the pairs, in dense numbers
 */
record CoActions(TraceKeys keys, HotObjects hot, MeetingList meetings) {
    /** Counts first what there is, then enumerates what is within the cap. */
    static CoActions in(CaseData data, Trace trace, Duration window, int minShared, long hotPairs) {
        long millis = window.toMillis();
        HotObjects hot = data.sweep(trace, Boolean.TRUE, new CountPairs(millis, hotPairs));
        MeetingList meetings = data.sweep(trace, hot, new Meetings(millis, minShared));
        return new CoActions(data.keys(trace), hot, meetings);
    }

    EdgeList ties() {
        return meetings.edges(keys.accounts().length);
    }

    /** What was bounded, in a sentence, or nothing. */
    List<String> limits(Trace trace, long hotPairs) {
        List<String> limits = new ArrayList<>();
        if (!hot.isEmpty()) {
            long passed = hot.allPairs() - hot.keptPairs();
            limits.add(
                    "%,d %s passed over, since more than %,d pairs of actions met on each within the window: %,d of %,d pairs in all"
                            .formatted(
                                    hot.objects().length,
                                    hot.objects().length == 1
                                            ? "object (" + trace.object() + ")"
                                            : "objects (" + trace.object() + "s)",
                                    hotPairs,
                                    passed,
                                    hot.allPairs()));
        }
        return limits;
    }

    /** Which ties stay, by the rule that the settings name. */
    static boolean[] keep(EdgeList ties, String backbone, double level) {
        return switch (backbone) {
            case "percentile" -> Backbone.above(ties, level);
            case "disparity" -> Backbone.disparity(ties, level);
            case "noise-corrected" -> Backbone.noiseCorrected(ties, level);
            default -> Backbone.atLeast(ties, 0);
        };
    }
}
