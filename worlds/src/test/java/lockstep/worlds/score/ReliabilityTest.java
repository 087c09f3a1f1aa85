package lockstep.worlds.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    /*
     * 1,000 pairs: by chance 10 with p of 0.01 or less and 1 of 0.001 or less; counted are 3 and 2, so 0.3 and 2 times too often.
     */
    @Test
    void aPThatComesTooOftenIsSeen() {
        var levels = Reliability.none()
                .and(new double[] {0.2, 0.009, 0.0008, 0.001}, 1000)
                .levels();
        assertThat(levels.get(0).came()).isEqualTo(new Share(3, 1000));
        assertThat(levels.get(0).excess()).isCloseTo(0.3, within(1e-9));
        assertThat(levels.get(1).excess()).isCloseTo(2, within(1e-9));
        assertThat(levels.get(2).came().hits()).isZero();
    }

    @Test
    void worldsAreAddedUp() {
        var once = Reliability.none().and(new double[] {1e-7}, 500);
        assertThat(once.plus(once).levels().get(4).came()).isEqualTo(new Share(2, 1000));
        assertThat(Reliability.none().levels()).isEmpty();
    }
}
