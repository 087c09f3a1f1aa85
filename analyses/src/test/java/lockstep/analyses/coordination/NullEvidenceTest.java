package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import lockstep.kernels.evidence.Against;
import lockstep.kernels.evidence.EValues;
import lockstep.kernels.evidence.Outsiders;
import lockstep.kernels.evidence.Side;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

/** Among people who know nothing of one another an e-value of 1 / a comes no more often than in a of all pairs. */
class NullEvidenceTest {
    private static final int PEOPLE = 500;
    private static final int WORLDS = 24;
    private static final double[] LEVELS = {1e-2, 1e-3, 1e-4, 1e-5};

    @Test
    void eValuesOfAllPairsAreConservativeDownToOneInAHundredThousand() {
        double pairs = 0;
        var seen = new TreeMap<Double, Integer>();
        for (int world = 0; world < WORLDS; world++) {
            var random = new SplittableRandom(world);
            var text = new Deeds(PEOPLE).strangers(random, 0).traces("text");
            var repost = new Deeds(PEOPLE).strangers(random, 0).traces("repost");
            pairs += count(Map.of("text", text.get("text"), "repost", repost.get("repost")), seen);
        }
        assertThat(pairs).isGreaterThan(1e6);
        for (double level : LEVELS)
            assertThat(seen.getOrDefault(level, 0))
                    .as("pairs with an e-value of %s or more among %,.0f", 1 / level, pairs)
                    .isLessThanOrEqualTo((int) (level * pairs + 2 * Math.sqrt(level * pairs)));
    }

    /** Adds to the counts of each level; answers how many pairs could be tested. */
    private static double count(Map<String, Actions> actions, Map<Double, Integer> seen) {
        var traces = new ActTraces(actions, 1, Bounds.defaults());
        List<Outsiders> outsiders = traces.outsiders(new boolean[traces.subjects()]);
        Against[] against = new Against[traces.size()];
        for (int t = 0; t < against.length; t++) against[t] = traces.against(t);
        for (long pair : traces.candidates(2_000, 3_000_000_000L)) {
            double sum = EValues.NONE;
            for (int t = 0; t < against.length; t++) {
                Side side = Side.of(traces.index(t), (int) (pair >>> 32));
                sum = EValues.sum(
                        sum, against[t].of((int) pair, side, outsiders.get(t)).log());
            }
            double log = sum - Math.log(against.length);
            for (double level : LEVELS) if (log >= -Math.log(level)) seen.merge(level, 1, Integer::sum);
        }
        int able = traces.able();
        return able * (able - 1.0) / 2;
    }
}
