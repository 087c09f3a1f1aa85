package lockstep.kernels.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SameActsTest {
    private final List<long[]> rows = new ArrayList<>();

    private void act(int subject, long second, int... objects) {
        for (int o : objects) rows.add(new long[] {subject, o, second * 1000, rows.size() + 1});
    }

    private int[] standIns() {
        int subjects = 1 + (int) rows.stream().mapToLong(r -> r[0]).max().orElse(0);
        int objects = 1 + (int) rows.stream().mapToLong(r -> r[1]).max().orElse(0);
        return SameActs.standIns(Actions.of(
                subjects,
                objects,
                rows.stream().mapToInt(r -> (int) r[0]).toArray(),
                rows.stream().mapToInt(r -> (int) r[1]).toArray(),
                rows.stream().mapToLong(r -> r[2]).toArray(),
                rows.stream().mapToLong(r -> r[3]).toArray()));
    }

    @Test
    void whatComesInTheSameActsIsOneChoice() {
        for (int s = 0; s < 6; s++) act(s, 100 + 37 * s, 0, 1, 2);
        for (int s = 0; s < 6; s++) act(s, 5_000 + 41 * s, 3, 4);
        assertThat(standIns()).containsExactly(0, 0, 0, 3, 3);
    }

    @Test
    void aTagOfManyLinksIsAChoiceOfItsOwn() {
        for (int link = 1; link <= 5; link++) for (int s = 0; s < 6; s++) act(s, 1_000 * link + 37 * s, 0, link);
        assertThat(standIns()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void twoThingsThatTheSamePeopleTakeUpInActsApartAreTwoChoices() {
        for (int s = 0; s < 6; s++) act(s, 100 + 37 * s, 0);
        for (int s = 0; s < 6; s++) act(s, 101 + 37 * s, 1);
        assertThat(standIns()).containsExactly(0, 1);
    }

    @Test
    void rowsOfOneHourAreActsApartWhereTheClockShowsWholeHours() {
        for (int s = 0; s < 6; s++) {
            act(s, 3_600L * (s + 1), 0);
            act(s, 3_600L * (s + 1), 1);
        }
        assertThat(standIns()).containsExactly(0, 1);
    }

    @Test
    void actsThatEachHoldSomePartsOfAnItemAreStillOneChoice() {
        var random = new Random(7);
        for (int item = 0; item < 20; item++)
            for (int s = 0; s < 20; s++) {
                int before = rows.size();
                for (int part = 0; part < 3; part++)
                    if (random.nextInt(4) > 0) act(s, 10_001 * item + 61 * s, 3 * item + part);
                if (rows.size() == before) act(s, 10_001 * item + 61 * s, 3 * item);
            }
        int[] standIns = standIns();
        for (int o = 0; o < 60; o++) assertThat(standIns[o]).isEqualTo(o / 3 * 3);
    }
}
