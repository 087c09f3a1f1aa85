package lockstep.kernels.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import lockstep.kernels.shape.EdgeList;
import org.junit.jupiter.api.Test;

class BackboneTest {
    /** A hub with one heavy tie and nine light ones. */
    private static final EdgeList STAR = new EdgeList(
            11, new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, new double[] {
                91, 1, 1, 1, 1, 1, 1, 1, 1, 1
            });

    @Test
    void theQuantileIsTypeSeven() {
        double[] v = {4, 1, 3, 2};
        assertThat(Backbone.quantile(v, 0)).isEqualTo(1);
        assertThat(Backbone.quantile(v, 0.5)).isEqualTo(2.5);
        assertThat(Backbone.quantile(v, 0.9)).isCloseTo(3.7, within(1e-12));
        assertThat(Backbone.quantile(v, 1)).isEqualTo(4);
        assertThatThrownBy(() -> Backbone.quantile(v, 1.1)).hasMessageContaining("takes 0 to 1");
        assertThatThrownBy(() -> Backbone.quantile(new double[0], 0.5)).hasMessageContaining("no values");
    }

    @Test
    void aboveAQuantileMeansMoreThanIt() {
        assertThat(Backbone.above(STAR, 0.5))
                .containsExactly(true, false, false, false, false, false, false, false, false, false);
        assertThat(Backbone.above(STAR, 1)).doesNotContain(true);
        assertThat(Backbone.atLeast(STAR, 1)).doesNotContain(false);
        assertThat(Backbone.above(new EdgeList(0, new int[0], new int[0], new double[0]), 0.5))
                .isEmpty();
    }

    @Test
    void theDisparityFilterKeepsWhatAnEndPutsMostOfItsStrengthInto() {
        // the hub: (1 - 91/100)^9 is below one in a billion; (1 - 1/100)^9 = 0.91
        assertThat(Backbone.disparity(STAR, 0.05)[0]).isTrue();
        assertThat(Backbone.disparity(STAR, 0.05)[1]).isFalse();
        assertThat(Backbone.disparity(STAR, 0.92)[1]).isTrue();
    }

    @Test
    void theLiftOfATieIsWorkedByHand() {
        // n = 4, both strengths 5, total 20: kappa = 20/25 = 0.8; (3.2 - 1)/(3.2 + 1) = 0.5238
        double[] lift = Backbone.lift(4, 5, 5, 20);
        assertThat(lift[0]).isCloseTo(2.2 / 4.2, within(1e-12));
        assertThat(lift[1]).isPositive();
    }

    @Test
    void noiseCorrectionKeepsAPairOfStrangersToOthersAndDropsWhatBusyEndsExplain() {
        // two busy nodes with many partners and one tie between them; two nodes tied only to each other
        EdgeList ties = new EdgeList(
                8, new int[] {0, 0, 0, 1, 1, 6}, new int[] {1, 2, 3, 4, 5, 7}, new double[] {2, 40, 40, 40, 40, 30});
        boolean[] kept = Backbone.noiseCorrected(ties, 1.64);
        assertThat(kept[0]).isFalse();
        assertThat(kept[5]).isTrue();
    }

    @Test
    void componentsAreThoseOfASearch() {
        for (int seed = 0; seed < 200; seed++) {
            EdgeList ties = random(seed, 40, seed % 60);
            int[] found = Components.of(ties);
            assertThat(found).as("seed " + seed).isEqualTo(searched(ties));
            assertThat(Components.count(found))
                    .isEqualTo(1 + Arrays.stream(found).max().orElse(-1));
        }
    }

    @Test
    void neighboursComeSortedWithTheirTies() {
        EdgeList ties = random(3, 20, 50);
        Neighbours all = Neighbours.of(ties);
        int seen = 0;
        for (int n = 0; n < 20; n++) {
            double strength = 0;
            for (int i = all.first()[n]; i < all.first()[n + 1]; i++) {
                int e = all.tie()[i];
                assertThat(new int[] {ties.a()[e], ties.b()[e]}).contains(n, all.node()[i]);
                if (i > all.first()[n]) assertThat(all.node()[i]).isGreaterThanOrEqualTo(all.node()[i - 1]);
                strength += ties.weight()[e];
                seen++;
            }
            assertThat(all.strength(n)).isEqualTo(strength);
        }
        assertThat(seen).isEqualTo(2 * ties.size());
    }

    private static EdgeList random(int seed, int nodes, int n) {
        var random = new Random(seed);
        long[] keys = random.longs(n, 0, (long) nodes * nodes)
                .filter(k -> k / nodes < k % nodes)
                .distinct()
                .sorted()
                .toArray();
        return new EdgeList(
                nodes,
                Arrays.stream(keys).mapToInt(k -> (int) (k / nodes)).toArray(),
                Arrays.stream(keys).mapToInt(k -> (int) (k % nodes)).toArray(),
                Arrays.stream(keys).mapToDouble(k -> 1 + k % 5).toArray());
    }

    private static int[] searched(EdgeList ties) {
        int[] number = new int[ties.nodes()];
        Arrays.fill(number, -1);
        int next = 0;
        for (int n = 0; n < number.length; n++) {
            if (number[n] >= 0) continue;
            var queue = new ArrayDeque<Integer>();
            queue.add(n);
            while (!queue.isEmpty()) {
                int x = queue.poll();
                if (number[x] >= 0) continue;
                number[x] = next;
                for (int e = 0; e < ties.size(); e++) {
                    if (ties.a()[e] == x) queue.add(ties.b()[e]);
                    if (ties.b()[e] == x) queue.add(ties.a()[e]);
                }
            }
            next++;
        }
        return number;
    }
}
