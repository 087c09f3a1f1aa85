package lockstep.kernels.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class EvidenceBoundTest {
    private static final long MINUTE = 60_000;
    private static final int SUBJECTS = 60;
    private static final Choice CHOICE = new Choice(new double[] {.5, .3, .2, .1, .05, .03, .01, .003}, new Risks(10));
    private static final GapRates.Design GAPS = new GapRates.Design(
            new long[] {MINUTE, 10 * MINUTE, 60 * MINUTE, 360 * MINUTE, 1440 * MINUTE},
            new int[] {2, 4, 8, 16, 64, 256, 1024},
            new double[] {.9, .5, .2},
            8,
            256,
            3,
            8,
            128,
            .1);

    /** Subjects who take up popular and rare things, six of them the same ones at the same minute; some acts hold two objects. */
    private static ActIndex world(long seed) {
        var random = new Random(seed);
        int n = SUBJECTS * 25;
        int[] subject = new int[2 * n];
        int[] object = new int[2 * n];
        long[] time = new long[2 * n];
        for (int i = 0; i < n; i++) {
            subject[i] = random.nextInt(SUBJECTS);
            boolean together = subject[i] < 6 && random.nextInt(3) == 0;
            object[i] =
                    together ? random.nextInt(30) : (int) (300 * Math.pow(random.nextDouble(), 1 + random.nextInt(4)));
            time[i] = together ? object[i] * 100 * MINUTE : random.nextInt(7 * 1440) * MINUTE + 1_000;
            subject[n + i] = subject[i];
            object[n + i] = random.nextInt(4) == 0 ? random.nextInt(300) : object[i];
            time[n + i] = time[i];
        }
        return ActIndex.of(Actions.of(
                SUBJECTS,
                300,
                subject,
                object,
                time,
                IntStream.range(0, 2 * n).asLongStream().toArray()));
    }

    private static Outsiders outsiders(ActIndex x, long seed, boolean circles) {
        var random = new Random(seed);
        boolean[] found = new boolean[SUBJECTS];
        for (int s = 0; s < SUBJECTS; s++) found[s] = seed > 1 && random.nextInt(4) == 0;
        int[][] circle = new int[SUBJECTS][0];
        for (int s = 0; circles && s < SUBJECTS; s++)
            circle[s] = random.ints(0, SUBJECTS)
                    .limit(random.nextInt(4))
                    .distinct()
                    .sorted()
                    .toArray();
        return Outsiders.of(x, found, circle);
    }

    @Test
    void noEvidenceIsAboveItsBound() {
        for (long seed = 1; seed <= 6; seed++) {
            ActIndex x = world(seed);
            Outsiders outsiders = outsiders(x, seed, seed % 2 == 0);
            var rates = GapRates.of(x, seed, GAPS);
            var popularity = new Against.Popularity(Unseen.of(x, 30), 1, 3);
            var against = new Against(x, rates, CHOICE, popularity);
            var bound = new EvidenceBound(x, rates, CHOICE, popularity, EvidenceBound.Known.of(x, outsiders));
            for (int u = 0; u < SUBJECTS; u++)
                for (int v = 0; v < SUBJECTS; v++)
                    if (u != v)
                        assertThat(bound.of(u, v))
                                .as("%d and %d of world %d", u, v, seed)
                                .isGreaterThanOrEqualTo(
                                        against.of(v, Side.of(x, u), outsiders).log());
        }
    }

    @Test
    void aBoundIsCloseEnoughToTellMostPairsFromThoseThatActTogether() {
        var random = new Random(1);
        int n = SUBJECTS * 20;
        int[] subject = IntStream.range(0, n).map(i -> i / 20).toArray();
        int[] object = IntStream.range(0, n)
                .map(i -> i / 20 < 6 && i % 20 < 8 ? 200 + i % 20 : random.nextInt(200))
                .toArray();
        long[] time = IntStream.range(0, n)
                .mapToLong(i -> object[i] >= 200 ? object[i] * 50 * MINUTE : random.nextInt(10_000) * MINUTE + 1_000)
                .toArray();
        ActIndex x = ActIndex.of(Actions.of(SUBJECTS, 208, subject, object, time));
        Outsiders outsiders = Outsiders.all(SUBJECTS);
        var popularity = new Against.Popularity(Unseen.of(x, 30), 1, 3);
        var bound =
                new EvidenceBound(x, GapRates.of(x, 1, GAPS), CHOICE, popularity, EvidenceBound.Known.of(x, outsiders));
        double together = bound.of(0, 5);
        long asHigh = IntStream.range(6, SUBJECTS)
                .flatMap(u -> IntStream.range(u + 1, SUBJECTS).filter(v -> bound.of(u, v) >= together / 2))
                .count();
        assertThat(together).isGreaterThan(10);
        assertThat(asHigh).isLessThan(10);
    }

    @Test
    void countingWhoIsLeftOutGivesWhatLookingForThemGives() {
        for (long seed = 1; seed <= 4; seed++) {
            ActIndex x = world(seed);
            Outsiders counted = outsiders(x, seed, false);
            // a circle of oneself leaves nobody else out, and must be looked for
            int[][] oneself =
                    IntStream.range(0, SUBJECTS).mapToObj(s -> new int[] {s}).toArray(int[][]::new);
            Outsiders lookedFor = Outsiders.of(x, counted.found(), oneself);
            var against =
                    new Against(x, GapRates.of(x, seed, GAPS), CHOICE, new Against.Popularity(Unseen.of(x, 30), 1, 3));
            for (int u = 0; u < SUBJECTS; u++)
                for (int v = u + 1; v < SUBJECTS; v++)
                    assertThat(against.of(v, Side.of(x, u), counted))
                            .isEqualTo(against.of(v, Side.of(x, u), lookedFor));
        }
    }

    @Test
    void evidenceIsGivenInFullFromTheLeastThatMattersAndNeverMoreThanWithoutTopics() {
        int below = 0;
        for (long seed = 1; seed <= 4; seed++) {
            ActIndex x = world(seed);
            Outsiders outsiders = outsiders(x, seed, seed % 2 == 0);
            var against =
                    new Against(x, GapRates.of(x, seed, GAPS), CHOICE, new Against.Popularity(Unseen.of(x, 30), 1, 3));
            for (int u = 0; u < SUBJECTS; u++)
                for (int v = u + 1; v < SUBJECTS; v++) {
                    Against.Found whole = against.of(v, Side.of(x, u), outsiders);
                    Against.Found plain = against.without(v, Side.of(x, u), outsiders);
                    assertThat(whole.log()).isLessThanOrEqualTo(plain.log() + 1e-9);
                    for (double least : new double[] {whole.log() - 1, whole.log(), whole.log() + 1, plain.log()}) {
                        against.without(v, Side.of(x, u), outsiders);
                        Against.Found told = against.withTopics(least);
                        if (told.met() > 0 || whole.log() >= least)
                            assertThat(told).isEqualTo(whole);
                        else below++;
                    }
                }
        }
        assertThat(below).isPositive();
    }

    @Test
    void noBoundRisesByMoreThanItsRiseWhenMoreAreFound() {
        int rose = 0;
        for (long seed = 1; seed <= 8; seed++) {
            ActIndex x = world(seed);
            var random = new Random(-seed);
            Outsiders few = outsiders(x, seed, seed % 2 == 0);
            boolean[] found = few.found().clone();
            for (int s = 0; s < SUBJECTS; s++) found[s] |= random.nextInt(seed > 4 ? 2 : 8) == 0;
            var before = EvidenceBound.Known.of(x, few);
            var now = EvidenceBound.Known.of(x, Outsiders.of(x, found, few.circle()));
            var rates = GapRates.of(x, seed, GAPS);
            var popularity = new Against.Popularity(Unseen.of(x, 30), 1, 3);
            var first = new EvidenceBound(x, rates, CHOICE, popularity, before);
            var then = new EvidenceBound(x, rates, CHOICE, popularity, now);
            var rise = new BoundRise(x, CHOICE, popularity, before, now);
            for (int u = 0; u < SUBJECTS; u++)
                for (int v = 0; v < SUBJECTS; v++) {
                    if (u == v || first.of(u, v) == EValues.NONE) continue;
                    assertThat(then.of(u, v))
                            .as("%d and %d of world %d", u, v, seed)
                            .isLessThanOrEqualTo(first.of(u, v) + rise.of(u, v) + 1e-9);
                    if (then.of(u, v) > first.of(u, v) + .1) rose++;
                }
        }
        assertThat(rose).isPositive();
    }

    @Test
    void lessIsTheLogarithmOfADifference() {
        assertThat(EValues.less(Math.log(5), Math.log(3)))
                .isCloseTo(Math.log(2), org.assertj.core.data.Offset.offset(1e-12));
        assertThat(EValues.less(2, EValues.NONE)).isEqualTo(2);
        assertThat(EValues.less(2, 2)).isEqualTo(EValues.NONE);
        assertThat(EValues.less(EValues.NONE, 2)).isEqualTo(EValues.NONE);
    }

    @Test
    void whoTookUpTwoObjectsIsCountedAsByHand() {
        ActIndex x = world(3);
        var intersections = new Intersections(x);
        for (int round = 0; round < 3; round++) {
            Outsiders outsiders = outsiders(x, 1 + round, false);
            intersections.turn(outsiders);
            for (int o = 0; o < 300; o += 7)
                for (int other = 0; other < 300; other += 3) {
                    int first = o;
                    int second = other;
                    long byHand = IntStream.range(0, SUBJECTS)
                            .filter(s -> !outsiders.found()[s] && x.entry(s, first) >= 0 && x.entry(s, second) >= 0)
                            .count();
                    assertThat(intersections.of(o, other)).isEqualTo((int) byHand);
                    assertThat(intersections.of(other, o)).isEqualTo((int) byHand);
                }
        }
    }

    @Test
    void ratesAreTheSameAsByTheirDefinition() {
        var random = new Random(4);
        double[] logs = IntStream.range(0, 200)
                .mapToDouble(i -> i % 9 == 0 ? EValues.NONE : Math.round(20 * random.nextGaussian()))
                .toArray();
        double[] rates = EValues.rates(logs, 5_000);
        for (int i = 0; i < logs.length; i++) {
            double least = 1;
            for (double e : logs) {
                if (e > logs[i] || e == EValues.NONE) continue;
                long above = Arrays.stream(logs).filter(x -> x >= e).count();
                least = Math.min(least, 5_000.0 / above * Math.exp(-e));
            }
            assertThat(rates[i]).isCloseTo(least, org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void whatLiesBelowTheLeastOfTheBoundsIsNeverRejected() {
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            double[] logs = IntStream.range(0, 300)
                    .mapToDouble(i -> 8 * random.nextGaussian())
                    .toArray();
            double[] bounds = Arrays.stream(logs)
                    .map(e -> e + Math.abs(3 * random.nextGaussian()))
                    .toArray();
            double least = EValues.least(bounds, 10_000, .05);
            boolean[] rejected = EValues.rejected(logs, 10_000, .05);
            double own = EValues.least(logs, 10_000, .05);
            for (int i = 0; i < logs.length; i++) {
                if (rejected[i]) assertThat(bounds[i]).isGreaterThanOrEqualTo(least);
                assertThat(rejected[i]).isEqualTo(logs[i] >= own);
            }
        }
    }
}
