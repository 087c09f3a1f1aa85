package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param ties the pairs, in dense numbers, by the number of objects
 * @param measures further numbers of each tie
 * @param kept which ties stay before groups are made
 */
record CoActions(TraceKeys keys, HotObjects hot, EdgeList ties, Map<String, double[]> measures, boolean[] kept) {
    /** The ties by the definitions that the settings name. */
    static CoActions in(CaseData data, Trace trace, CoActing.Settings s) {
        if (s.like().equals("coortweet")) return of(data, trace, s, PeerTies.coortweet(data, trace, s));
        if (s.like().equals("toolkit")) return of(data, trace, s, PeerTies.toolkit(data, trace, s));
        return own(data, trace, s);
    }

    /** Counts first what there is, then enumerates what is within the cap. */
    private static CoActions own(CaseData data, Trace trace, CoActing.Settings s) {
        long millis = s.window().toMillis();
        HotObjects hot = data.sweep(trace, Boolean.TRUE, new CountPairs(millis, s.hotPairs()));
        MeetingList met = data.sweep(trace, hot, new Meetings(millis, s.minShared()));
        TraceKeys keys = data.keys(trace);
        EdgeList ties = met.edges(keys.accounts().length);
        Map<String, double[]> measures = new LinkedHashMap<>();
        measures.put("gap_s", Arrays.stream(met.gap()).map(ms -> ms / 1000).toArray());
        measures.put("first_at", Arrays.stream(met.first()).asDoubleStream().toArray());
        measures.put("last_at", Arrays.stream(met.last()).asDoubleStream().toArray());
        return new CoActions(keys, hot, ties, measures, keep(ties, s.backbone(), s.level()));
    }

    private static CoActions of(CaseData data, Trace trace, CoActing.Settings s, PeerTies peer) {
        HotObjects all =
                data.sweep(trace, Boolean.TRUE, new CountPairs(s.window().toMillis(), Long.MAX_VALUE));
        return new CoActions(data.keys(trace), all, peer.ties(), peer.measures(), peer.kept());
    }

    /** The same without ties between accounts that people declared related. */
    CoActions honouring(Declared declared) {
        return new CoActions(keys, hot, ties, measures, declared.kept(ties, kept, keys.accounts()));
    }

    /** The ties that stay. */
    EdgeList backbone() {
        return ties.only(kept);
    }

    /** What was bounded, in a sentence, or nothing. */
    List<String> limits(Trace trace, long hotPairs) {
        List<String> limits = new ArrayList<>();
        if (!hot.isEmpty()) {
            long passed = hot.allPairs() - hot.keptPairs();
            limits.add(String.format(
                    Locale.ROOT,
                    "%,d %s passed over, since more than %,d pairs of actions met on each within the window: %,d of %,d pairs in all",
                    hot.objects().length,
                    hot.objects().length == 1 ? "object (" + trace.object() + ")" : "objects (" + trace.object() + "s)",
                    hotPairs,
                    passed,
                    hot.allPairs()));
        }
        return limits;
    }

    /** Which ties stay, by the rule that the settings name. */
    private static boolean[] keep(EdgeList ties, String backbone, double level) {
        return switch (backbone) {
            case "percentile" -> Backbone.above(ties, level);
            case "disparity" -> Backbone.disparity(ties, level);
            case "noise-corrected" -> Backbone.noiseCorrected(ties, level);
            default -> Backbone.atLeast(ties, 0);
        };
    }
}
