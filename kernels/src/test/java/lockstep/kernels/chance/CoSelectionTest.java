package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class CoSelectionTest {
    private static final long SEED = 20_250_311;

    private static Actions world(SplittableRandom random, int subjects, int objects, int n) {
        int[] subject = new int[n];
        int[] object = new int[n];
        for (int i = 0; i < n; i++) {
            subject[i] = (int) (subjects * Math.pow(random.nextDouble(), 1.7));
            object[i] = (int) (objects * Math.pow(random.nextDouble(), 2));
        }
        return Actions.of(subjects, objects, subject, object, new long[n]).firstOnly();
    }

    private static int did(Actions a, int s) {
        return a.firstBy(s + 1) - a.firstBy(s);
    }

    private static int had(Actions a, int o) {
        return a.firstOf(o + 1) - a.firstOf(o);
    }

    @Test
    void everySubjectAndObjectKeepsItsNumberOnAverage() {
        Actions a = world(new SplittableRandom(SEED), 80, 60, 700);
        var model = new CoSelection(a);
        for (int s = 0; s < a.subjects(); s++) {
            if (did(a, s) == 0) continue;
            double sum = 0;
            for (int o = 0; o < a.objects(); o++) if (had(a, o) > 0) sum += model.chance(did(a, s), had(a, o));
            assertThat(sum).as("seed %d subject %d", SEED, s).isCloseTo(did(a, s), within(1e-4));
        }
        for (int o = 0; o < a.objects(); o++) {
            if (had(a, o) == 0) continue;
            double sum = 0;
            for (int s = 0; s < a.subjects(); s++) if (did(a, s) > 0) sum += model.chance(did(a, s), had(a, o));
            assertThat(sum).as("seed %d object %d", SEED, o).isCloseTo(had(a, o), within(1e-4));
        }
    }

    @Test
    void aGroupIsTheSumOverItsPairsAndObjectsOneByOne() {
        var random = new SplittableRandom(SEED + 1);
        for (int round = 0; round < 10; round++) {
            Actions a = world(random, 60, 50, 500);
            var model = new CoSelection(a);
            int[] members = random.ints(0, a.subjects())
                    .filter(s -> did(a, s) > 0)
                    .distinct()
                    .limit(2 + round)
                    .toArray();
            double expected = 0;
            long observed = 0;
            for (int i = 0; i < members.length; i++) {
                for (int j = i + 1; j < members.length; j++) {
                    for (int o = 0; o < a.objects(); o++) {
                        if (had(a, o) == 0) continue;
                        expected += model.chance(did(a, members[i]), had(a, o))
                                * model.chance(did(a, members[j]), had(a, o));
                        if (acted(a, members[i], o) && acted(a, members[j], o)) observed++;
                    }
                }
            }
            var lift = model.of(members);
            assertThat(lift.observed()).as("seed %d round %d", SEED + 1, round).isEqualTo(observed);
            assertThat(lift.expected()).as("seed %d round %d", SEED + 1, round).isCloseTo(expected, within(1e-9));
        }
    }

    private static boolean acted(Actions a, int s, int o) {
        for (int p = a.firstOf(o); p < a.firstOf(o + 1); p++) if (a.subjectAt(p) == s) return true;
        return false;
    }

    @Test
    void whereAllChooseAtRandomTheIntervalHoldsOneAndAPlantedGroupLiesAboveIt() {
        var random = new SplittableRandom(SEED + 2);
        int held = 0;
        for (int round = 0; round < 100; round++) {
            Actions a = world(random, 200, 150, 2_000);
            int u = 5 + round % 60;
            var lift = new CoSelection(a).of(new int[] {u, u + 60});
            if (lift.low() <= 1 && lift.high() >= 1) held++;
        }
        assertThat(held).as("seed %d: of 100", SEED + 2).isGreaterThanOrEqualTo(87);

        int n = 2_000;
        int[] subject = new int[n + 60];
        int[] object = new int[n + 60];
        for (int i = 0; i < n; i++) {
            subject[i] = random.nextInt(200);
            object[i] = random.nextInt(300);
        }
        for (int i = 0; i < 60; i++) {
            subject[n + i] = 200 + i % 3;
            object[n + i] = 15 * (i / 3);
        }
        Actions planted =
                Actions.of(203, 300, subject, object, new long[n + 60]).firstOnly();
        assertThat(new CoSelection(planted).of(new int[] {200, 201, 202}).low()).isGreaterThan(2);
    }

    @Test
    void quantilesOfTheGammaDistributionAreThoseOfTheTables() {
        assertThat(CoSelection.gammaQuantile(.95, 1)).isCloseTo(-Math.log(.05), within(1e-9));
        // Half of chi-squared with 1 and with 20 degrees of freedom.
        assertThat(CoSelection.gammaQuantile(.975, .5)).isCloseTo(5.02389 / 2, within(1e-5));
        assertThat(CoSelection.gammaQuantile(.025, 10)).isCloseTo(9.59078 / 2, within(1e-5));
        assertThat(CoSelection.gammaQuantile(.975, 500.5)).isCloseTo(545.3, within(1.0));
    }
}
