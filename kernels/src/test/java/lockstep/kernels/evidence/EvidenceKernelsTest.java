package lockstep.kernels.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class EvidenceKernelsTest {
    private static final long MINUTE = 60_000;
    private static final Risks RISKS = new Risks(10);
    private static final GapRates.Design GAPS = new GapRates.Design(
            new long[] {MINUTE, 10 * MINUTE, 60 * MINUTE, 360 * MINUTE, 1440 * MINUTE},
            new int[] {2, 4, 8, 16, 64, 256, 1024},
            new double[] {.9, .5, .2},
            8,
            256,
            3,
            32,
            .1);
    private static final Crowd.Design CROWD =
            new Crowd.Design(50, 3, .9, new double[] {.95, .8, .5, .3, .15}, new double[] {.9, .5, .1}, RISKS, 30);
    private static final Exclusive.Design EXCLUSIVE =
            new Exclusive.Design(3, 30, 3, new double[] {.95, .8, .5, .3, .15, .08, .04, .02, .01, .003}, RISKS);

    private final List<long[]> rows = new ArrayList<>();

    private void act(int subject, long minute, int... objects) {
        for (int o : objects) rows.add(new long[] {subject, o, minute * MINUTE + 1_000, rows.size()});
    }

    private ActIndex index() {
        int subjects = 1 + (int) rows.stream().mapToLong(r -> r[0]).max().orElse(0);
        int objects = 1 + (int) rows.stream().mapToLong(r -> r[1]).max().orElse(0);
        return ActIndex.of(Actions.of(
                subjects,
                objects,
                rows.stream().mapToInt(r -> (int) r[0]).toArray(),
                rows.stream().mapToInt(r -> (int) r[1]).toArray(),
                rows.stream().mapToLong(r -> r[2]).toArray(),
                rows.stream().mapToLong(r -> r[3]).toArray()));
    }

    private static Against against(ActIndex x) {
        return new Against(
                x,
                GapRates.of(x, 1, GAPS),
                new Choice(new double[] {.5, .3, .2, .1, .05, .03, .01, .003}, RISKS),
                new Against.Popularity(Unseen.of(x, 30), 1, 3));
    }

    private static Against.Found pair(Against against, ActIndex x, int u, int v) {
        return against.of(v, Side.of(x, u), Outsiders.all(x.subjects()));
    }

    private static Against.Found pair(ActIndex x, int u, int v) {
        return pair(against(x), x, u, v);
    }

    /** Readers who each take up some of the items at times of their own; each act holds several objects of its item. */
    private void readers(long seed, int readers, int items, int each, int objects) {
        var random = new Random(seed);
        for (int k = 0; k < items; k++) {
            int start = random.nextInt(6 * 1440);
            int[] holds = IntStream.range(k * objects, (k + 1) * objects).toArray();
            random.ints(0, readers)
                    .distinct()
                    .limit(each)
                    .forEach(s -> act(s, start + (long) (-67 * Math.log(1 - random.nextDouble())), holds));
        }
    }

    @Test
    void anActCountsOnceWhateverItHolds() {
        for (int k = 0; k < 4; k++) {
            act(0, 100 * k, 4 * k, 4 * k + 1, 4 * k + 2, 4 * k + 3);
            act(1, 100 * k + 1, 4 * k, 4 * k + 1, 4 * k + 2, 4 * k + 3);
        }
        for (int s = 2; s < 30; s++) for (int k = 0; k < 5; k++) act(s, s * 50L + k, 100 + (s * 7 + k) % 40);
        assertThat(pair(index(), 0, 1).met()).isEqualTo(4);
    }

    @Test
    void theSameTagInEveryPostIsOneChoice() {
        for (int k = 0; k < 6; k++) {
            act(0, 100 * k, 0, 10 + k);
            act(1, 100 * k + 1, 0, 20 + k);
        }
        assertThat(pair(index(), 0, 1)).isEqualTo(Against.Found.NOTHING);
    }

    @Test
    void readersWhoKnowNothingOfOneAnotherAreNeverFoundHoweverMuchAPostHolds() {
        for (int objects = 1; objects <= 5; objects++) {
            for (long seed = 1; seed <= 3; seed++) {
                rows.clear();
                readers(seed, 120, 40, 15, objects);
                assertThat(significant(index()))
                        .as("seed %d, %d objects an act", seed, objects)
                        .isZero();
            }
        }
    }

    @Test
    void twelveWithAlertsOnWhoAreAlwaysAmongTheFirstAreNotFound() {
        int pairs = 0;
        for (long seed = 1; seed <= 5; seed++) {
            rows.clear();
            var random = new Random(seed);
            for (int k = 0; k < 120; k++) {
                long start = random.nextInt(30 * 1440);
                boolean rings = k % 3 == 0;
                int object = k;
                random.ints(12, 400)
                        .distinct()
                        .limit(4 + random.nextInt(12))
                        .forEach(s -> act(s, start + (long) (-300 * Math.log(1 - random.nextDouble())), object));
                for (int s = 0; s < 12; s++)
                    if (random.nextInt(4) == 0) act(s, start + random.nextInt(rings ? 3 : 600), object);
            }
            pairs += significant(index());
        }
        assertThat(pairs).as("of 330; 10 where nobody's delays are asked").isLessThanOrEqualTo(1);
    }

    @Test
    void eightWhoActTogetherAmongReadersAreFound() {
        readers(5, 120, 40, 15, 3);
        for (int k = 0; k < 40; k += 2)
            for (int j = 0; j < 8; j++)
                act(120 + j, 2_000 + 40 * k, IntStream.range(3 * k, 3 * k + 3).toArray());
        ActIndex x = index();
        assertThat(significant(x)).isGreaterThanOrEqualTo(7 * 8 / 2);
        assertThat(pair(x, 120, 127).log()).isGreaterThan(10);
    }

    @Test
    void onAverageAnInnocentPairHasNoMoreEvidenceThanOne() {
        double sum = 0;
        int pairs = 0;
        for (long seed = 1; seed <= 6; seed++) {
            rows.clear();
            readers(seed, 100, 40, 15, 2);
            ActIndex x = index();
            Against against = against(x);
            for (int u = 0; u < 60; u++) {
                for (int v = u + 1; v < 60; v++) {
                    sum += Math.exp(pair(against, x, u, v).log());
                    pairs++;
                }
            }
        }
        assertThat(sum / pairs).isLessThan(1.0);
    }

    private static int significant(ActIndex x) {
        long[] candidates = Candidates.of(x, 3, 2_000, 1_000_000);
        double[] logs = new double[candidates.length];
        Against against = against(x);
        for (int i = 0; i < logs.length; i++)
            logs[i] = pair(against, x, (int) (candidates[i] >>> 32), (int) candidates[i])
                    .log();
        boolean[] rejected = EValues.rejected(logs, x.subjects() * (x.subjects() - 1) / 2.0, .05);
        return (int)
                IntStream.range(0, rejected.length).filter(i -> rejected[i]).count();
    }

    @Test
    void clocksThatShowWholeHoursNeverMeetWithinAMinute() {
        for (int k = 0; k < 5; k++) {
            for (int s = 0; s < 2; s++) rows.add(new long[] {s, k, k * 3_600_000L, rows.size()});
            act(2, 60 * k, k);
        }
        ActIndex x = index();
        assertThat(x.gap(x.entryFirst[0], 0, x.entryFirst[1], 1)).isEqualTo(3_600_000);
    }

    @Test
    void candidatesAreTheSameAsByHand() {
        readers(9, 40, 30, 6, 1);
        ActIndex x = index();
        List<Long> byHand = new ArrayList<>();
        for (int u = 0; u < x.subjects(); u++)
            for (int v = u + 1; v < x.subjects(); v++) if (common(x, u, v) >= 3) byHand.add((long) u << 32 | v);
        assertThat(Arrays.stream(Candidates.of(x, 3, 2_000, 1_000_000)).boxed()).containsExactlyElementsOf(byHand);
    }

    private static long common(ActIndex x, int u, int v) {
        return Arrays.stream(x.objectOf, x.entryFirst[u], x.entryFirst[u + 1])
                .filter(o -> Arrays.binarySearch(x.objectOf, x.entryFirst[v], x.entryFirst[v + 1], o) >= 0)
                .count();
    }

    @Test
    void theLargestEvidenceIsRejectedFirst() {
        double[] logs = {Math.log(100), Math.log(30), 0};
        // e-BH of 4 at .1: 100 >= 40, 30 >= 20, and 1 is less than 13.3
        assertThat(EValues.rejected(logs, 4, .1)).containsExactly(true, true, false);
        assertThat(EValues.rates(logs, 4)[0]).isCloseTo(.04, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void whoPostsWhatOthersPostStandsOutAndWhoPostsOwnWordsDoesNot() {
        var random = new Random(3);
        int own = 1_000;
        for (int s = 0; s < 300; s++) for (int k = 0; k < 8; k++) act(s, random.nextInt(20_000), own++);
        for (int s = 300; s < 320; s++) {
            for (int k = 0; k < 8; k++) {
                int text = random.nextInt(40);
                act(s, 5_000L + 60L * text + random.nextInt(20), text);
            }
        }
        double[] logs = Crowd.logs(index(), CROWD);
        boolean[] found = EValues.rejected(logs, 320, .05);
        assertThat(IntStream.range(0, 300).filter(s -> found[s])).isEmpty();
        assertThat(IntStream.range(300, 320).filter(s -> found[s]).count()).isGreaterThan(17);
    }

    @Test
    void whereEverybodyPostsTheSameNobodyStandsOut() {
        var random = new Random(4);
        for (int s = 0; s < 200; s++) for (int k = 0; k < 8; k++) act(s, random.nextInt(20_000), random.nextInt(300));
        double[] logs = Crowd.logs(index(), CROWD);
        assertThat(EValues.rejected(logs, 200, .05)).doesNotContain(true);
    }

    /** Thirty accounts with texts of their own, and five who post two dozen texts that nobody else posts, each some of them. */
    private void fewAmongMany() {
        var random = new Random(5);
        for (int s = 5; s < 300; s++) for (int k = 0; k < 20; k++) act(s, random.nextInt(40_000), 1_000 + 20 * s + k);
        for (int s = 0; s < 5; s++) {
            for (int k = 0; k < 12; k++) act(s, random.nextInt(40_000), random.nextInt(24));
            for (int k = 0; k < 30; k++) act(s, random.nextInt(40_000), 20_000 + 30 * s + k);
        }
    }

    @Test
    void whoPostsWhatOnlyAGroupPostsGoesWithItAndNobodyElseDoes() {
        fewAmongMany();
        ActIndex x = index();
        double[] logs = Exclusive.logs(x, new int[] {0, 1, 2}, new boolean[x.subjects()], EXCLUSIVE);
        assertThat(logs[3]).isGreaterThan(15);
        assertThat(logs[4]).isGreaterThan(15);
        assertThat(logs[0]).isGreaterThan(15);
        assertThat(Arrays.stream(logs, 5, logs.length)).allMatch(e -> e == EValues.NONE);
    }

    @Test
    void whoPostsWhatACrowdPostsToDoesNotGoWithAGroupOfTheCrowd() {
        readers(3, 200, 60, 20, 1);
        ActIndex x = index();
        double[] logs = Exclusive.logs(x, new int[] {0, 1, 2}, new boolean[x.subjects()], EXCLUSIVE);
        assertThat(Arrays.stream(logs)).allMatch(e -> e < 5);
    }

    @Test
    void aCrowdIsFoundWhereOthersPostTheirOwn() {
        fewAmongMany();
        double[] logs = Crowd.logs(index(), CROWD);
        assertThat(Arrays.stream(logs, 0, 5)).allMatch(e -> e > 5);
        assertThat(Arrays.stream(logs, 5, logs.length)).allMatch(e -> e == EValues.NONE);
    }

    @Test
    void peopleWithAlertsAreNoPairsForTheirHaste() {
        var random = new Random(9);
        for (int k = 0; k < 300; k++) {
            int start = 300 * k;
            for (int s = 0; s < 150; s++) if (random.nextInt(12) == 0) act(s, start + random.nextInt(3), k);
            for (int s = 150; s < 900; s++) if (random.nextInt(50) == 0) act(s, start + random.nextInt(240), k);
        }
        assertThat(significant(index())).isZero();
    }
}
