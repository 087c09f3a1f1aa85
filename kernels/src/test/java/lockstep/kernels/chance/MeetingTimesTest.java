package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;

import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class MeetingTimesTest {
    /** 0 and 1 meet at 100 and at 900, pass one another at 5,000 by more than the window; 0 and 2 never meet. */
    private final Actions actions =
            Actions.of(3, 4, new int[] {0, 1, 0, 1, 0, 1, 2, 0}, new int[] {0, 0, 1, 1, 2, 2, 3, 0}, new long[] {
                100, 130, 940, 900, 5_000, 5_200, 7_000, 9_000
            });

    @Test
    void aPairsMeetingsSpanFromTheFirstToTheLast() {
        var times = new MeetingTimes(new int[] {0}, new int[] {1}, new long[] {50});
        times.over(actions);
        assertThat(times.first()).containsExactly(100);
        assertThat(times.last()).containsExactly(940);
    }

    @Test
    void aWiderWindowSeesMoreAndFurtherActionsOnlyWiden() {
        var times = new MeetingTimes(new int[] {0, 0}, new int[] {1, 2}, new long[] {500, 500});
        times.over(actions);
        assertThat(times.last()[0]).isEqualTo(5_200);
        assertThat(times.first()[1]).isEqualTo(Long.MAX_VALUE);
        times.over(Actions.of(3, 1, new int[] {0, 1}, new int[] {0, 0}, new long[] {20, 10}));
        assertThat(times.first()[0]).isEqualTo(10);
        assertThat(times.last()[0]).isEqualTo(5_200);
    }
}
