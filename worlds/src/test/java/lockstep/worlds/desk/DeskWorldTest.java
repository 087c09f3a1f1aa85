package lockstep.worlds.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskWorldTest {
    @ParameterizedTest
    @EnumSource(Confounding.class)
    void theSameSeedGivesTheSameWorldAndNobodyPostsBeforeTheEvent(Confounding kind) {
        DeskWorld one = DeskWorld.draw(kind, 20, 50, .5, new SplittableRandom(3));
        DeskWorld two = DeskWorld.draw(kind, 20, 50, .5, new SplittableRandom(3));
        assertThat(one.a()).isEqualTo(two.a());
        assertThat(one.b()).isEqualTo(two.b());
        assertThat(one.lag()).hasSize(70);
    }

    @Test
    void aDeskIsOpenFromEightToEightOfItsOwnDay() {
        DeskWorld world = DeskWorld.draw(Confounding.DESK_HOURS, 0, 2_000, 0, new SplittableRandom(4));
        long late = 0;
        for (long a : world.a()) {
            double hour = Math.floorMod(a + 8 * 3_600_000L, 86_400_000L) / 3.6e6;
            assertThat(hour).isGreaterThanOrEqualTo(8);
            if (hour >= 20) late++;
        }
        assertThat(late).as("only the wait of the morning could reach so far").isLessThan(20);
    }

    @Test
    void aCopiedStoryComesAfterTheOneItCopies() {
        DeskWorld world = DeskWorld.draw(Confounding.DESK_HOURS, 200, 0, 1, new SplittableRandom(5));
        assertThat(java.util.Arrays.stream(world.lag()).min().orElse(0)).isPositive();
    }
}
