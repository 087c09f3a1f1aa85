package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class MemberActsTest {
    private static final int SUBJECTS = 20;
    private static final int OBJECTS = 15;

    @Test
    void theMiddleOneIsThatFoundByWalkingTheObject() {
        for (int seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            Actions actions = Actions.of(
                            SUBJECTS,
                            OBJECTS,
                            random.ints(150, 0, SUBJECTS).toArray(),
                            random.ints(150, 0, OBJECTS).toArray(),
                            random.longs(150, 0, 1_000).toArray())
                    .firstOnly();
            int[] members = random.ints(0, SUBJECTS)
                    .distinct()
                    .limit(1 + seed % 6)
                    .sorted()
                    .toArray();
            var acts = MemberActs.of(actions, members);
            for (int o = 0; o < OBJECTS; o++)
                for (int s = 0; s < SUBJECTS; s++) {
                    int besides = s;
                    int[] there = IntStream.range(actions.firstOf(o), actions.firstOf(o + 1))
                            .filter(p -> actions.subjectAt(p) != besides)
                            .filter(p -> IntStream.of(members).anyMatch(m -> m == actions.subjectAt(p)))
                            .toArray();
                    int byHand = there.length < Math.min(2, members.length) ? -1 : there[there.length / 2];
                    assertThat(acts.middle(o, s)).isEqualTo(byHand);
                }
        }
    }
}
