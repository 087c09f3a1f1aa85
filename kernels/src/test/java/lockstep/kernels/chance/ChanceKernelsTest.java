package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class ChanceKernelsTest {
    private static final long SEED = 20_240_601;

    private static Actions world(SplittableRandom random, int subjects, int objects, int n) {
        int[] subject = new int[n];
        int[] object = new int[n];
        long[] time = new long[n];
        for (int i = 0; i < n; i++) {
            subject[i] = random.nextInt(subjects);
            object[i] = (int) (objects * Math.pow(random.nextDouble(), 2));
            time[i] = 1000L * random.nextInt(20_000);
        }
        return Actions.of(subjects, objects, subject, object, time).firstOnly();
    }

    private static List<int[]> common(Actions a, int u, int v) {
        List<int[]> both = new ArrayList<>();
        for (int i = a.firstBy(u); i < a.firstBy(u + 1); i++) {
            for (int j = a.firstBy(v); j < a.firstBy(v + 1); j++) {
                int p = a.positionBy(i);
                int q = a.positionBy(j);
                if (a.objectAt(p) == a.objectAt(q)) both.add(new int[] {p, q});
            }
        }
        return both;
    }

    @Test
    void theFamilyIsCountedExactlyWhateverCountsAsHot() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 20; round++) {
            Actions a = world(random, 70 + round, 30, 400);
            long pairs = 0;
            for (int u = 0; u < a.subjects(); u++)
                for (int v = u + 1; v < a.subjects(); v++) if (common(a, u, v).size() >= 2) pairs++;
            for (int hot : new int[] {0, 8, Integer.MAX_VALUE}) {
                assertThat(CommonPairs.count(a, hot))
                        .as("seed %d round %d hot %d", SEED, round, hot)
                        .isEqualTo(pairs);
            }
        }
    }

    @Test
    void proposedPairsAreThoseThatMetOftenEnoughInSomeWindow() {
        var random = new SplittableRandom(SEED + 1);
        long[] windows = {5_000, 60_000, 600_000};
        for (int round = 0; round < 10; round++) {
            Actions a = world(random, 50, 25, 500);
            Meetings found = Meetings.of(a, windows, new int[] {2, 2, 3}, Long.MAX_VALUE, Long.MAX_VALUE);
            int at = 0;
            for (int u = 0; u < a.subjects(); u++) {
                for (int v = u + 1; v < a.subjects(); v++) {
                    int[] met = new int[3];
                    for (int[] pq : common(a, u, v))
                        for (int w = 0; w < 3; w++)
                            if (Math.abs(a.timeAt(pq[0]) - a.timeAt(pq[1])) <= windows[w]) met[w]++;
                    if (met[0] < 2 && met[1] < 2 && met[2] < 3) continue;
                    assertThat(found.a()[at]).isEqualTo(u);
                    assertThat(found.b()[at]).isEqualTo(v);
                    for (int w = 0; w < 3; w++) assertThat(found.met(at, w)).isEqualTo(met[w]);
                    at++;
                }
            }
            assertThat(found.size()).isEqualTo(at);
        }
    }

    @Test
    void aCrowdedObjectIsNotWalkedAndIsSaidToBeBounded() {
        int n = 100;
        int[] subject = new int[n];
        long[] time = new long[n];
        for (int i = 0; i < n; i++) subject[i] = i;
        Actions a = Actions.of(n, 1, subject, new int[n], time);
        Meetings found = Meetings.of(a, new long[] {1_000}, new int[] {1}, 1_000, Long.MAX_VALUE);
        assertThat(found.size()).isZero();
        assertThat(found.bounded()).containsExactly(1);
    }

    @Test
    void theTailEqualsEnumeration() {
        var random = new SplittableRandom(SEED + 2);
        double[] q = new double[12];
        for (int i = 0; i < q.length; i++) q[i] = random.nextDouble();
        double[] atLeast = new double[q.length + 2];
        for (int set = 0; set < 1 << q.length; set++) {
            double p = 1;
            for (int i = 0; i < q.length; i++) p *= (set >> i & 1) == 1 ? q[i] : 1 - q[i];
            for (int k = 0; k <= Integer.bitCount(set); k++) atLeast[k] += p;
        }
        for (int k = 0; k <= q.length; k++)
            assertThat(new PoissonBinomial().tail(q, q.length, k)).isCloseTo(atLeast[k], within(1e-12));
    }

    @Test
    void aTinyTailKeepsItsDigits() {
        double[] q = new double[30];
        java.util.Arrays.fill(q, 1e-4);
        assertThat(new PoissonBinomial().tail(q, 30, 30) / 1e-120).isCloseTo(1, within(1e-10));
        assertThat(new PoissonBinomial().tail(q, 30, 31)).isPositive();
    }

    @Test
    void falseDiscoveryRatesAreThoseWorkedByHand() {
        // family of 10; sorted 0.001, 0.008, 0.04: 10*0.001/1 = 0.01, 10*0.008/2 = 0.04, 10*0.04/3 = 0.1333
        double[] q = FalseDiscovery.rates(new double[] {0.04, 0.001, 0.008}, 10);
        assertThat(q[0]).isCloseTo(0.4 / 3, within(1e-12));
        assertThat(q[1]).isCloseTo(0.01, within(1e-12));
        assertThat(q[2]).isCloseTo(0.04, within(1e-12));
        double h = 0;
        for (int i = 1; i <= 10; i++) h += 1.0 / i;
        assertThat(FalseDiscovery.ratesUnderDependence(new double[] {0.001}, 10)[0])
                .isCloseTo(0.01 * h, within(1e-12));
    }

    @Test
    void minuteClocksOfAFewMakeEverybodysTimesMinutes() {
        int[] subject = new int[60];
        int[] object = new int[60];
        long[] time = new long[60];
        for (int i = 0; i < 60; i++) {
            subject[i] = i / 6;
            object[i] = i;
            time[i] = i / 6 == 0 ? 60_000L * i : 1_000L * (61 * i + 7);
        }
        Actions a = Actions.of(10, 60, subject, object, time);
        assertThat(ClockGrain.of(a).general(.05)).isEqualTo(60_000);
        assertThat(ClockGrain.of(a).general(.5)).isEqualTo(1_000);
    }

    /** Cell tables give, to rounding, what going through all sharers gives. */
    @Test
    void aCrowdedObjectHasTheChanceThatItsSharersGive() {
        var random = new SplittableRandom(SEED + 3);
        Actions a = world(random, 300, 1, 280);
        var none = Ego.of(Meetings.of(a, new long[] {1}, new int[] {99}, 1, 1), a.subjects(), 0, 1, 99, 1);
        Profiles profiles = Profiles.of(a, none);
        var cells = new HotCells(a, profiles, 0, 60_000);
        float[] one = new float[Profiles.CELLS];
        float[] other = new float[Profiles.CELLS];
        for (int c = 0; c < one.length; c++) {
            one[c] = (float) random.nextDouble();
            other[c] = (float) random.nextDouble();
        }
        double near = 0;
        double all = 0;
        for (int p = 0; p < a.size(); p++) {
            for (int q = 0; q < a.size(); q++) {
                if (p == q) continue;
                double w = (double) one[profiles.cellAt(p)] * other[profiles.cellAt(q)];
                all += w;
                if (Math.abs(a.timeAt(p) - a.timeAt(q)) <= 60_000) near += w;
            }
        }
        assertThat(cells.weighted(one, other)).isCloseTo(near / all, within(1e-9));
    }

    /** Uniform times in a world of strangers: of all pairs proposed, few have a small p; the bound is binomial at 1 in 1,000. */
    @Test
    void strangersHaveSmallChancesNoOftenerThanStated() {
        int tested = 0;
        int hundredth = 0;
        for (int round = 0; round < 12; round++) {
            Actions a = world(new SplittableRandom(SEED + 10 + round), 150, 60, 2_400);
            var test = new PairTest(
                    a,
                    new byte[a.objects()],
                    new byte[a.objects()],
                    new PairTest.Design(new long[] {5_000, 60_000, 600_000}, 0, 128, 1_000_000, 1_000_000_000));
            PairTest.Ties ties = test.all(.01);
            hundredth += ties.size();
            tested += 150 * 149 / 2;
        }
        double mean = .01 * tested;
        assertThat((double) hundredth).as("seed %d, %d pairs", SEED, tested).isLessThan(mean + 3.1 * Math.sqrt(mean));
    }

    @Test
    void whatIsPassedOverIsWhatAWholeLookWouldNotList() {
        var random = new SplittableRandom(SEED);
        int listedInAll = 0;
        int passedInAll = 0;
        for (int round = 0; round < 6; round++) {
            Actions actions = world(random, 60, 40 + 60 * round, 1_500);
            var test = new PairTest(
                    actions,
                    new byte[actions.objects()],
                    new byte[actions.objects()],
                    new PairTest.Design(new long[] {60_000, 600_000, 3_600_000}, 0, 16, 1_000_000, 1_000_000_000));
            PairTest.Ties ties = test.all(.05);
            int at = 0;
            for (int i = 0; i < test.meetings().size(); i++) {
                int u = test.meetings().a()[i];
                int v = test.meetings().b()[i];
                double whole = test.look(u, v).paid();
                boolean listed = at < ties.size() && ties.a()[at] == u && ties.b()[at] == v;
                assertThat(listed)
                        .as("seed " + SEED + ", pair " + u + " " + v + ", p " + whole)
                        .isEqualTo(whole <= .05);
                if (!listed) passedInAll++;
                if (listed) assertThat(ties.p()[at++]).isEqualTo(whole);
            }
            assertThat(at).isEqualTo(ties.size());
            listedInAll += at;
        }
        assertThat(listedInAll).isGreaterThan(20);
        assertThat(passedInAll).isGreaterThan(20);
    }
}
