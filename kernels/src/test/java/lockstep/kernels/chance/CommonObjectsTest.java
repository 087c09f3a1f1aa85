package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonObjectsTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheIntersectionOfSetsWhateverTheLengths(long seed) {
        var random = new Random(seed);
        int objects = 400;
        int[] sizes = {0, 1, 3, 9, 40, 390};
        List<TreeSet<Integer>> sets = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        for (int s = 0; s < sizes.length; s++) {
            var set = new TreeSet<Integer>();
            while (set.size() < sizes[s]) set.add(random.nextInt(objects));
            sets.add(set);
            for (int o : set) rows.add(new int[] {s, o, random.nextInt(1_000)});
        }
        Actions actions = Actions.of(
                sizes.length,
                objects,
                rows.stream().mapToInt(r -> r[0]).toArray(),
                rows.stream().mapToInt(r -> r[1]).toArray(),
                rows.stream().mapToLong(r -> r[2]).toArray());
        var shared = new CommonObjects(actions);
        for (int u = 0; u < sizes.length; u++) {
            for (int v = 0; v < sizes.length; v++) {
                if (u == v) continue;
                List<Integer> found = new ArrayList<>();
                int first = u;
                int second = v;
                shared.each(u, v, (p, q) -> {
                    assertThat(actions.subjectAt(p)).isEqualTo(first);
                    assertThat(actions.subjectAt(q)).isEqualTo(second);
                    assertThat(actions.objectAt(p)).isEqualTo(actions.objectAt(q));
                    found.add(actions.objectAt(p));
                });
                var both = new TreeSet<>(sets.get(u));
                both.retainAll(sets.get(v));
                assertThat(found).containsExactlyElementsOf(both);
            }
        }
    }
}
