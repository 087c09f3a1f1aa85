package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

/** Accounts that choose the same texts: each by itself from one collection, or as they were handed out. */
class OneCollectionTest {
    private static final int PEOPLE = 700;
    private static final int MEMBERS = 14;
    private static final int TEXTS = 80;

    @Test
    void accountsThatQuoteOneCollectionEachInItsOwnTimeHaveOneSource() {
        for (int seed = 0; seed < 5; seed++) {
            var random = new SplittableRandom(seed);
            var deeds = new Deeds(PEOPLE).strangers(random, MEMBERS);
            for (int m = 0; m < MEMBERS; m++)
                for (int k = 0; k < 40; k++) deeds.act(m, text(random), (long) (random.nextDouble() * 28 * Deeds.DAY));
            assertThat(verdicts(deeds)).as("seed %d", seed).containsOnly(Verdict.COMMON_SOURCE);
        }
    }

    @Test
    void accountsThatPostWhatIsHandedOutWithinTheWeekAreCoordinated() {
        for (int seed = 0; seed < 5; seed++) {
            var random = new SplittableRandom(seed);
            var deeds = new Deeds(PEOPLE).strangers(random, MEMBERS);
            for (int t = 0; t < TEXTS; t++) {
                double week = random.nextDouble() * 21;
                for (int m = 0; m < MEMBERS; m++)
                    if (random.nextDouble() < .5)
                        deeds.act(m, Deeds.ITEMS + t, (long) ((week + 7 * random.nextDouble()) * Deeds.DAY));
            }
            assertThat(verdicts(deeds)).as("seed %d", seed).containsOnly(Verdict.COORDINATED);
        }
    }

    private static int text(SplittableRandom random) {
        return Deeds.ITEMS + random.nextInt(TEXTS);
    }

    private static Verdict[] verdicts(Deeds deeds) {
        return java.util.Arrays.copyOf(deeds.look("text").verdict(), MEMBERS);
    }
}
