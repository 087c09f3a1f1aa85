package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class OwnThingsTest {
    private static final long DAY = 86_400_000;
    private static final int GROUP = 8;
    private static final int PEOPLE = 300;
    private static final int POPULAR = 60;
    private static final int[] MEMBERS = IntStream.range(0, GROUP).toArray();

    @Test
    void whatOnlyTheGroupTakesUpIsFoundAmongWhatEverybodyTakesUp() {
        var rows = crowd();
        for (int k = 0; k < 12; k++)
            for (int m = 0; m < GROUP; m++) if ((m + k) % 3 > 0) rows.add(row(m, POPULAR + k, k));
        var own = OwnThings.of(actions(rows), MEMBERS, Bounds.defaults()).orElseThrow();
        assertThat(own.many()).isEqualTo(12);
        assertThat(own.members()).containsExactly(MEMBERS);
        assertThat(own.says()).contains("12 things");
        assertThat(GroupShape.of(own.actions(), own.members(), new long[] {DAY}).outsiders())
                .isZero();
    }

    @Test
    void whoTakesNoPartInItIsLeftOut() {
        var rows = crowd();
        for (int k = 0; k < 12; k++) for (int m = 0; m < 5; m++) rows.add(row(m, POPULAR + k, k));
        var own = OwnThings.of(actions(rows), MEMBERS, Bounds.defaults()).orElseThrow();
        assertThat(own.members()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aPartOfACrowdHasNothingOfItsOwn() {
        assertThat(OwnThings.of(actions(crowd()), MEMBERS, Bounds.defaults())).isEmpty();
    }

    @Test
    void whatHalfOfTheTakersOutsideTookUpTooIsNotTheirs() {
        var rows = crowd();
        for (int k = 0; k < 12; k++) for (int m = 0; m < 2 * GROUP; m++) rows.add(row(m, POPULAR + k, k));
        assertThat(OwnThings.of(actions(rows), MEMBERS, Bounds.defaults())).isEmpty();
    }

    @Test
    void oneDayOrThreeThingsOrAMinorityAreTooLittle() {
        var oneDay = crowd();
        for (int k = 0; k < 12; k++) for (int m = 0; m < GROUP; m++) oneDay.add(row(m, POPULAR + k, 3));
        assertThat(OwnThings.of(actions(oneDay), MEMBERS, Bounds.defaults())).isEmpty();
        var three = crowd();
        for (int k = 0; k < 3; k++) for (int m = 0; m < GROUP; m++) three.add(row(m, POPULAR + k, k));
        assertThat(OwnThings.of(actions(three), MEMBERS, Bounds.defaults())).isEmpty();
        var minority = crowd();
        for (int k = 0; k < 12; k++) for (int m = 0; m < 3; m++) minority.add(row(m, POPULAR + k, k));
        assertThat(OwnThings.of(actions(minority), MEMBERS, Bounds.defaults())).isEmpty();
    }

    /** Everybody takes up popular things, members as others. */
    private static List<long[]> crowd() {
        var random = new SplittableRandom(1);
        var rows = new ArrayList<long[]>();
        for (int s = 0; s < PEOPLE; s++)
            for (int o = 0; o < POPULAR; o++) if (random.nextDouble() < .3) rows.add(row(s, o, random.nextInt(20)));
        return rows;
    }

    private static long[] row(int subject, int object, int day) {
        return new long[] {subject, object, day * DAY + 1_000L * subject};
    }

    private static Actions actions(List<long[]> rows) {
        return Actions.of(
                PEOPLE,
                POPULAR + 20,
                rows.stream().mapToInt(r -> (int) r[0]).toArray(),
                rows.stream().mapToInt(r -> (int) r[1]).toArray(),
                rows.stream().mapToLong(r -> r[2]).toArray());
    }
}
