package lockstep.analyses.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Finding;
import org.junit.jupiter.api.Test;

class ChangeFindingsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static Finding change(double before, double after, boolean isShare) {
        LocalDate day = FIRST.plusDays(100);
        double[] whole = new double[200];
        Arrays.fill(whole, isShare ? 50 : 1);
        var series = new DailySeries(
                "side", "posts", "", FIRST.toEpochDay(), new long[200], whole, isShare, Voices.Pick.EVERY);
        var told = new Changes.Told(
                "side",
                "posts",
                day,
                day,
                day,
                FIRST,
                FIRST.plusDays(199),
                isShare,
                new Changes.Rate(before, before, before),
                new Changes.Rate(after, after, after),
                .001,
                .01,
                List.of(),
                false,
                Double.NaN,
                Double.NaN,
                "");
        return ChangeFindings.finding(new Changes.Seen(told, series, Optional.empty()), List.of(1L));
    }

    @Test
    void aFewPostsAfterNoneAreNoLargerChangeThanAHundredfoldRise() {
        double few = change(0, .03, false).score().value();
        assertThat(few).isCloseTo(Math.log(7), offset(1e-9));
        assertThat(few).isLessThan(change(.5, 50, false).score().value());
        assertThat(change(0, 50, false).score().value())
                .isGreaterThan(change(1, 50, false).score().value());
    }

    @Test
    void aFallToNothingWeighsAsMuchAsARiseFromIt() {
        assertThat(change(.2, 0, true).score().value())
                .isCloseTo(change(0, .2, true).score().value(), offset(1e-9));
    }

    @Test
    void howManyTimesTheRateBeforeIsNeverSaidOfNothingAlone() {
        var none = (Chance.Tested) change(0, .03, true).chance();
        assertThat(none.effect().means()).isEqualTo("times the rate before, half a post added to each");
        assertThat(none.effect().estimate()).isLessThan(1e4);
        var some = (Chance.Tested) change(.01, .03, true).chance();
        assertThat(some.effect().means()).isEqualTo("times the rate before");
        assertThat(some.effect().estimate()).isEqualTo(3, offset(1e-9));
    }
}
