package lockstep.kernels.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Choice CHOICE =
            new Choice(new double[] {.5, .3, .2, .1, .05, .03, .01, .003}, new Risks(10));

    @Test
    void itShowsFromTheFirstNumberOfActsThatReachesTheBound() {
        for (double bound : new double[] {5, 12, 20, 35}) {
            int shows = CHOICE.shows(3, .05, 50_000, bound);
            assertThat(log(shows / 2)).isGreaterThanOrEqualTo(bound);
            if (shows > 6) assertThat(log(shows / 2 - 1)).isLessThan(bound);
        }
    }

    @Test
    void theMoreHasToBePaidForTheMoreItTakes() {
        assertThat(CHOICE.shows(3, .05, 50_000, 30)).isGreaterThan(CHOICE.shows(3, .05, 50_000, 10));
    }

    @Test
    void whereEverythingIsPopularItNeverShows() {
        assertThat(CHOICE.shows(3, 50, 100, 20)).isEqualTo(-1);
    }

    private static double log(int common) {
        double each = Math.min(.999, 2 * common * .05 / 50_000);
        double[] chance = new double[common];
        Arrays.fill(chance, each);
        return CHOICE.log(chance, common, 2 * common, 2 * common * each);
    }
}
