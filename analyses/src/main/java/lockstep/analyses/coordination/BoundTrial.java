package lockstep.analyses.coordination;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lockstep.kernels.shape.Actions;
import lockstep.model.analysis.Work;

/** One case under several bounds: what a change of bounds leaves as it is, is worked out once. */
public final class BoundTrial {
    private final Map<String, Actions> traces;
    private final CoTiming.Options options = CoTiming.Options.defaults();
    private final CoTiming.Timed timed;
    private final long seed;
    private final Map<String, ActEvidence.Result> acts = new HashMap<>();

    /** @param traces actions by name of trace; subjects numbered alike in all */
    public BoundTrial(Map<String, Actions> traces, long seed) {
        this.traces = Map.copyOf(traces);
        this.seed = seed;
        this.timed = CoTiming.timed(traces, options, Work.quiet(seed), CoTiming.Known.NOTHING);
    }

    /** What comes out under the bounds of a table. */
    public CoTiming.Result under(BoundTable table) {
        Bounds bounds = Bounds.of(table);
        ActEvidence.Result evidence = acts.computeIfAbsent(
                ofEvidence(table), k -> ActEvidence.of(traces, options.falseDiscovery(), seed, bounds));
        return CoTiming.judged(timed.under(bounds, options, CoTiming.Known.NOTHING), evidence, options, CoTiming.Known.NOTHING);
    }

    /** The bounds on which evidence rests, and not the verdict alone. */
    private static String ofEvidence(BoundTable table) {
        return table.rows().stream()
                .filter(r -> !r.name().startsWith("verdict.") && !r.name().startsWith("rank."))
                .map(r -> r.name() + BoundTable.told(r.values()))
                .collect(Collectors.joining(" "));
    }
}
