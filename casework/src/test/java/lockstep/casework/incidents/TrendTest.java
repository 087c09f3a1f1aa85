package lockstep.casework.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rises that counts can show, and those they cannot. */
class TrendTest {
    @Test
    void aClearRiseIsCalledOne() {
        Trend t = Trend.of(new long[] {5, 5, 30, 30});
        assertThat(t.low()).isGreaterThan(1);
        assertThat(t.says("incidents")).contains("a rise");
    }

    @Test
    void aFewMoreAreNotARise() {
        Trend t = Trend.of(new long[] {2, 1, 3, 2});
        assertThat(t.low()).isLessThan(1);
        assertThat(t.high()).isGreaterThan(1);
    }

    @Test
    void theMiddleMonthOfAnOddNumberCountsForNeitherHalf() {
        assertThat(Trend.of(new long[] {1, 100, 2})).satisfies(t -> {
            assertThat(t.earlier()).isEqualTo(1);
            assertThat(t.later()).isEqualTo(2);
        });
    }
}
