package lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A number and what it counts agree. */
final class CountTest {
    @Test
    void oneIsOneAndAllOthersAreSeveral() {
        assertThat(Count.of(1, "account")).isEqualTo("1 account");
        assertThat(Count.of(0, "account")).isEqualTo("0 accounts");
        assertThat(Count.of(80_211, "account")).isEqualTo("80,211 accounts");
    }

    @Test
    void aNounTakesThePluralThatEnglishHas() {
        assertThat(Count.of(2, "analysis")).isEqualTo("2 analyses");
        assertThat(Count.of(2, "class")).isEqualTo("2 classes");
        assertThat(Count.of(2, "reply")).isEqualTo("2 replies");
        assertThat(Count.of(2, "day")).isEqualTo("2 days");
        assertThat(Count.of(2, "watch")).isEqualTo("2 watches");
        assertThat(Count.of(2, "exclusive set")).isEqualTo("2 exclusive sets");
    }

    @Test
    void theVerbGoesWithIt() {
        assertThat(Count.of(1, "row is left out", "rows are left out")).isEqualTo("1 row is left out");
        assertThat(Count.of(2, "row is left out", "rows are left out")).isEqualTo("2 rows are left out");
    }
}
