package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final int PEOPLE = 600;
    private static final int EACH = 10;
    private static final int POSTS = 40;

    @Test
    void theCoordinatedComeBeforeThoseWithOneSourceAndTheseBeforeEverybodyElse() {
        var random = new SplittableRandom(1);
        var deeds = new Deeds(PEOPLE).strangers(random, 2 * EACH);
        for (int k = 0; k < POSTS; k++) {
            long at = (long) (random.nextDouble() * 28 * Deeds.DAY);
            int own = Deeds.ITEMS + 2 * k;
            for (int m = 0; m < EACH; m++)
                if (random.nextDouble() < .8) deeds.act(m, own, at + (long) (random.nextDouble() * 60_000));
            // the first of the second ten always begins, the others follow it
            deeds.act(EACH, own + 1, at);
            for (int m = EACH + 1; m < 2 * EACH; m++)
                if (random.nextDouble() < .8) deeds.act(m, own + 1, at + 1_000 + (long) (random.nextDouble() * 60_000));
        }
        var found = deeds.look();
        assertThat(Arrays.copyOf(found.verdict(), EACH)).containsOnly(Verdict.COORDINATED);
        assertThat(Arrays.copyOfRange(found.verdict(), EACH, 2 * EACH)).containsOnly(Verdict.COMMON_SOURCE);
        assertThat(least(found.evidence(), 0, EACH)).isGreaterThan(most(found.evidence(), EACH, 2 * EACH));
        assertThat(least(found.evidence(), EACH, 2 * EACH)).isGreaterThan(most(found.evidence(), 2 * EACH, PEOPLE));
    }

    private static double least(double[] of, int from, int to) {
        return Arrays.stream(of, from, to).min().orElseThrow();
    }

    private static double most(double[] of, int from, int to) {
        return Arrays.stream(of, from, to).max().orElseThrow();
    }
}
