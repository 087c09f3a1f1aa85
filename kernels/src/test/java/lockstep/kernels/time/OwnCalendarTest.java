package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OwnCalendarTest {
    /** Posts on random days of a hundred. */
    private static int[][] calendars(int subjects, int posts, SplittableRandom random) {
        int[][] all = new int[subjects][];
        for (int s = 0; s < subjects; s++) all[s] = random.ints(posts, 0, 100).toArray();
        return all;
    }

    @Test
    void whatAllSayOnOneDayIsABurst() {
        int[][] posts = calendars(20, 50, new SplittableRandom(1));
        int[][] said = new int[20][];
        for (int s = 0; s < 20; s++) {
            posts[s][0] = 42;
            said[s] = new int[] {42};
        }
        var burst = OwnCalendar.of(posts, said, 1, 199, new SplittableRandom(2));
        assertThat(burst.from()).isEqualTo(42);
        assertThat(burst.most()).isEqualTo(20);
        assertThat(burst.expected()).isBetween(1.0, 5.0);
        assertThat(burst.p()).isEqualTo(1 / 200.0);
    }

    @Test
    void whatIsSaidByTheOwnCalendarBurstsAsSeldomAsStated() {
        var random = new SplittableRandom(7);
        int false05 = 0;
        for (int run = 0; run < 200; run++) {
            int[][] posts = calendars(10, 30, random);
            int[][] said = new int[10][];
            for (int s = 0; s < 10; s++) said[s] = Arrays.copyOf(posts[s], 5);
            if (OwnCalendar.of(posts, said, 1, 99, random).p() <= .05) false05++;
        }
        assertThat(false05).isBetween(0, 18);
    }

    @Test
    void aSubjectThatSaysNothingElseCannotBurst() {
        int[][] posts = {{3, 3, 3, 3}};
        assertThat(OwnCalendar.of(posts, posts, 1, 99, new SplittableRandom(1)).p())
                .isEqualTo(1);
    }

    @Test
    void aWindowOfSeveralDaysCountsThemTogether() {
        int[][] posts = {{0, 1, 5, 6, 9, 9}};
        int[][] said = {{0, 1, 5, 6}};
        assertThat(OwnCalendar.of(posts, said, 2, 9, new SplittableRandom(1)).most())
                .isEqualTo(2);
        assertThatThrownBy(() -> OwnCalendar.of(new int[][] {{1}}, new int[][] {{1, 1}}, 1, 9, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
