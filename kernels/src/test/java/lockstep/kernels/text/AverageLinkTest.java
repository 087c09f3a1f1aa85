package lockstep.kernels.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.kernels.shape.EdgeList;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
    private static float[] ones(int n) {
        float[] ones = new float[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Bags bags(int vocabulary, int[]... texts) {
        return Bags.of(texts, Arrays.stream(texts).map(t -> ones(t.length)).toArray(float[][]::new), vocabulary);
    }

    /** One bound for all silences up to a window. */
    private static NearInTime.Rule within(long window, double alike) {
        return new NearInTime.Rule(window, alike, window, alike, 0);
    }

    private static int[][] unmarked(Bags bags) {
        return new int[bags.size()][0];
    }

    private static AverageLink.Bound alike(double least) {
        return new AverageLink.Bound(least, Long.MAX_VALUE / 2, least);
    }

    private static long[] everyMinute(int n) {
        long[] at = new long[n];
        for (int i = 0; i < n; i++) at[i] = i * 60_000L;
        return at;
    }

    private static Bags noise(int texts, int words, SplittableRandom random) {
        int[][] all = new int[texts][];
        for (int t = 0; t < texts; t++)
            all[t] = random.ints(8, 0, words).distinct().toArray();
        return bags(words, all);
    }

    @Test
    void aTextIsAsAlikeToItselfAsItsSharedWordsAllow() {
        Bags bags = bags(5, new int[] {0, 1, 2}, new int[] {2, 1, 0}, new int[] {0, 1, 4});
        assertThat(bags.alike(0, 1)).isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-6f));
        assertThat(bags.alike(0, 2)).isBetween(.2f, .7f);
        assertThat(bags.alike(2, 2))
                .as("a word of its own counts in the length")
                .isLessThan(.8f);
    }

    @Test
    void tiesAreThoseThatComparingAllWithAllGives() {
        var random = new SplittableRandom(11);
        Bags bags = noise(200, 40, random);
        long[] at = everyMinute(200);
        long window = 50 * 60_000L;
        EdgeList ties = NearInTime.of(bags, at, at, unmarked(bags), within(window, .5), 200);
        List<String> expected = new ArrayList<>();
        for (int x = 0; x < 200; x++)
            for (int y = x + 1; y < 200 && at[y] - at[x] <= window; y++)
                if (bags.alike(x, y) >= .5) expected.add(x + "-" + y);
        List<String> found = new ArrayList<>();
        for (int e = 0; e < ties.size(); e++) found.add(ties.a()[e] + "-" + ties.b()[e]);
        assertThat(expected).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ofManyTiesATextKeepsTheMostAlike() {
        Bags bags = bags(
                6, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 4}, new int[] {0, 1, 2, 3, 5}, new int[] {0, 1, 2, 3});
        EdgeList ties = NearInTime.of(bags, everyMinute(4), everyMinute(4), unmarked(bags), within(3_600_000, .1), 1);
        for (int e = 0; e < ties.size(); e++)
            if (ties.b()[e] == 3) assertThat(ties.a()[e]).isEqualTo(0);
    }

    @Test
    void joiningStopsWhereNoTwoGroupsAreAlikeOnAverage() {
        var random = new SplittableRandom(5);
        Bags bags = noise(120, 25, random);
        EdgeList ties = NearInTime.of(
                bags, everyMinute(120), everyMinute(120), unmarked(bags), within(Long.MAX_VALUE / 2, .35), 120);
        int[] group = AverageLink.of(bags, ties, everyMinute(bags.size()), alike(.35));
        for (int x = 0; x < 120; x++) {
            for (int y = x + 1; y < 120; y++) {
                if (group[x] != x || group[y] != y) continue;
                assertThat(tied(ties, group, x, y) && average(bags, group, x, y) >= .35)
                        .as("groups of %d and %d", x, y)
                        .isFalse();
            }
        }
        assertThat(Arrays.stream(group).distinct().count()).isBetween(5L, 115L);
    }

    private static boolean tied(EdgeList ties, int[] group, int x, int y) {
        for (int e = 0; e < ties.size(); e++) {
            int a = group[ties.a()[e]];
            int b = group[ties.b()[e]];
            if ((a == x && b == y) || (a == y && b == x)) return true;
        }
        return false;
    }

    private static double average(Bags bags, int[] group, int x, int y) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < group.length; j++) {
                if (group[i] != x || group[j] != y) continue;
                sum += bags.alike(i, j);
                n++;
            }
        }
        return sum / n;
    }

    @Test
    void aChainOfNeighboursIsNotOneGroup() {
        int[][] chain = new int[20][];
        for (int t = 0; t < 20; t++) chain[t] = new int[] {t, t + 1, t + 2, t + 3};
        Bags bags = bags(23, chain);
        EdgeList ties = NearInTime.of(bags, everyMinute(20), everyMinute(20), unmarked(bags), within(3_600_000, .3), 5);
        assertThat(AverageLink.of(bags, ties, everyMinute(bags.size()), alike(.3)))
                .doesNotContain(-1);
        assertThat(AverageLink.of(bags, ties, everyMinute(bags.size()), alike(.3))[19])
                .as("the end is not in the group of the beginning")
                .isNotZero();
    }

    @Test
    void textsThatContradictEachOtherInNumbersAreNotTied() {
        Bags bags = bags(4, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new int[] {0, 1, 2});
        int[][] marks = {{1}, {2}, {}, {1, 2}};
        EdgeList ties = NearInTime.of(bags, everyMinute(4), everyMinute(4), marks, within(3_600_000, .5), 5);
        List<String> found = new ArrayList<>();
        for (int e = 0; e < ties.size(); e++) found.add(ties.a()[e] + "-" + ties.b()[e]);
        assertThat(found).containsExactlyInAnyOrder("0-2", "0-3", "1-2", "1-3", "2-3");
    }

    @Test
    void whatKeepsComingUpMustBeMoreAlike() {
        Bags bags =
                bags(6, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 4}, new int[] {0, 1, 2, 5}, new int[] {0, 1, 2, 4});
        EdgeList ties = NearInTime.of(bags, everyMinute(4), everyMinute(4), unmarked(bags), within(3_600_000, .1), 5);
        assertThat(AverageLink.of(bags, ties, everyMinute(4), new AverageLink.Bound(.1, 180_000, .9)))
                .containsOnly(0);
        int[] apart = AverageLink.of(bags, ties, everyMinute(4), new AverageLink.Bound(.1, 60_000, .99));
        assertThat(apart[3]).as("the copy, though late").isEqualTo(1);
        assertThat(apart[2]).as("the near text, though soon after the copy").isNotEqualTo(apart[0]);
    }

    @Test
    void aNearTextIsTiedSoonAndOnlyACopyLate() {
        Bags bags = bags(9, new int[] {0, 1, 2, 3, 4}, new int[] {0, 1, 2, 3, 5}, new int[] {0, 1, 2, 3, 4}, new int[] {
            0, 1, 2, 3, 5
        });
        var rule = new NearInTime.Rule(10, .3, 100, .99, 0);
        EdgeList ties =
                NearInTime.of(bags, new long[] {0, 5, 60, 61}, new long[] {0, 5, 60, 61}, unmarked(bags), rule, 5);
        List<String> found = new ArrayList<>();
        for (int e = 0; e < ties.size(); e++) found.add(ties.a()[e] + "-" + ties.b()[e]);
        assertThat(found).containsExactlyInAnyOrder("0-1", "0-2", "1-3", "2-3");
    }

    @Test
    void textsThatShareLittleAreNotTiedHoweverAlike() {
        Bags bags = bags(2, new int[] {0, 1}, new int[] {0, 1});
        long[] at = {0, 1};
        double both = bags.length()[0] * bags.length()[1];
        assertThat(NearInTime.of(bags, at, at, unmarked(bags), new NearInTime.Rule(5, .5, 5, .5, both * .99), 5)
                        .size())
                .isEqualTo(1);
        assertThat(NearInTime.of(bags, at, at, unmarked(bags), new NearInTime.Rule(5, .5, 5, .5, both * 1.01), 5)
                        .size())
                .isZero();
    }

    @Test
    void textsBeyondTheWindowAreNotTied() {
        Bags bags = bags(3, new int[] {0, 1, 2}, new int[] {0, 1, 2});
        long[] at = {0, 1_000};
        assertThat(NearInTime.of(bags, at, at, unmarked(bags), within(999, .5), 5)
                        .size())
                .isZero();
        assertThat(NearInTime.of(bags, at, at, unmarked(bags), within(1_000, .5), 5)
                        .size())
                .isEqualTo(1);
        assertThat(NearInTime.of(bags, at, new long[] {500, 1_000}, unmarked(bags), within(500, .5), 5)
                        .size())
                .as("what was heard again later")
                .isEqualTo(1);
    }
}
