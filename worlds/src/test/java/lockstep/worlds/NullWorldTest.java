package lockstep.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import lockstep.worlds.NullWorld.Act;
import lockstep.worlds.NullWorld.Setting;
import lockstep.worlds.NullWorld.Shape;
import org.junit.jupiter.api.Test;

class NullWorldTest {
    private static final Setting SETTING = new Setting(250, 20, false);

    private static Shape shape(String name) {
        return NullWorld.shapes().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachItemIsTakenOnceByAsManyReadersAsTheSettingSays() {
        for (Setting setting : NullWorld.settings()) {
            var acts = NullWorld.of(3, setting, shape("repost")).acts();
            assertThat(acts).hasSize(80 * setting.takers());
            assertThat(new HashSet<>(acts.stream()
                            .map(a -> List.of(a.reader(), a.item()))
                            .toList()))
                    .hasSize(acts.size());
            assertThat(acts).allMatch(a -> a.reader() >= 0 && a.reader() < setting.readers());
        }
    }

    @Test
    void theActsAreTheSameOnesWhateverTheyHold() {
        var one = NullWorld.of(5, SETTING, shape("tag")).acts();
        var five = NullWorld.of(5, SETTING, shape("repost+link+tags+mention")).acts();
        assertThat(five).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(five.get(i).time()).isEqualTo(one.get(i).time());
            assertThat(five.get(i).reader()).isEqualTo(one.get(i).reader());
            assertThat(five.get(i).holds()).hasSize(5);
            assertThat(one.get(i).holds()).hasSize(1);
        }
    }

    @Test
    void someOfFiveIsOneToFiveAndEveryNumberComes() {
        var acts = NullWorld.of(5, SETTING, shape("some-of-five")).acts();
        for (int n = 1; n <= 5; n++) {
            int many = n;
            assertThat(acts.stream().filter(a -> a.holds().size() == many)).hasSizeGreaterThan(200);
        }
    }

    @Test
    void everyCombinationOfKindsIsThere() {
        assertThat(NullWorld.shapes().stream().map(Shape::name))
                .doesNotHaveDuplicates()
                .hasSize(20);
        assertThat(NullWorld.settings()).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void uniformDelaysEndAfterTwoHoursAndExponentialOnesDoNot() {
        assertThat(longest(new Setting(250, 60, true))).isLessThanOrEqualTo(7_200_000);
        assertThat(longest(SETTING)).isGreaterThan(7_200_000);
    }

    private static long longest(Setting setting) {
        var acts = NullWorld.of(7, setting, shape("repost")).acts();
        long longest = 0;
        for (int item = 0; item < 80; item++) {
            int its = item;
            long[] times = acts.stream()
                    .filter(a -> a.item() == its)
                    .mapToLong(Act::time)
                    .toArray();
            longest = Math.max(longest, times[times.length - 1] - times[0]);
        }
        return longest;
    }
}
