package lockstep.kernels.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    private static final int SUBJECTS = 12;
    private static final int OBJECTS = 8;
    private static final long WINDOW = 5;

    /** A pair's objects with the smallest gap on each, and the first and last action of any meeting. */
    private static final class Met {
        final Map<Integer, Long> gaps = new TreeMap<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
    }

    @Test
    void meetingsAreThoseOfANaiveCount() {
        for (int seed = 0; seed < 200; seed++) {
            Actions actions = random(seed, 20 + seed, seed % 3 == 0 ? 10 : 60);
            for (int min = 1; min <= 3; min++) {
                MeetingList found = swept(actions, HotObjects.NONE, new Meetings(WINDOW, min), 1 + seed % 5);
                assertThat(rows(found)).as("seed " + seed).isEqualTo(naive(actions, HotObjects.NONE, min));
            }
        }
    }

    @Test
    void countsWithoutTimesAreTheSame() {
        for (int seed = 0; seed < 100; seed++) {
            Actions actions = random(seed, 150, 40);
            List<String> pairs = new ArrayList<>();
            new MeetingCounts(actions, WINDOW, 2, HotObjects.NONE)
                    .each(new Range(0, SUBJECTS), (a, b, objects) -> pairs.add(a + " " + b + " " + objects));
            MeetingList full = new Meetings(WINDOW, 2).over(actions, new Range(0, SUBJECTS), HotObjects.NONE);
            List<String> same = new ArrayList<>();
            for (int i = 0; i < full.size(); i++) same.add(full.a()[i] + " " + full.b()[i] + " " + full.objects()[i]);
            assertThat(pairs).as("seed " + seed).isEqualTo(same);
        }
    }

    @Test
    void pairsAreCountedWithoutBeingMade() {
        for (int seed = 0; seed < 100; seed++) {
            Actions actions = random(seed, 200, 30);
            long cap = seed % 40;
            HotObjects hot = swept(actions, true, new CountPairs(WINDOW, cap), 1 + seed % 4);
            long all = 0;
            Map<Integer, Long> above = new TreeMap<>();
            for (int o = 0; o < OBJECTS; o++) {
                long count = 0;
                for (int p = actions.firstOf(o); p < actions.firstOf(o + 1); p++)
                    for (int q = p + 1; q < actions.firstOf(o + 1); q++)
                        if (actions.timeAt(q) - actions.timeAt(p) <= WINDOW) count++;
                all += count;
                if (count > cap) above.put(o, count);
            }
            assertThat(hot.allPairs()).isEqualTo(all);
            assertThat(hot.keptPairs())
                    .isEqualTo(all - above.values().stream().mapToLong(c -> c).sum());
            assertThat(hot.objects())
                    .containsExactly(above.keySet().stream().mapToInt(o -> o).toArray());
        }
    }

    @Test
    void hotObjectsArePassedOver() {
        for (int seed = 0; seed < 50; seed++) {
            Actions actions = random(seed, 200, 30);
            HotObjects hot = swept(actions, true, new CountPairs(WINDOW, 20), 2);
            MeetingList found = swept(actions, hot, new Meetings(WINDOW, 1), 3);
            assertThat(rows(found)).as("seed " + seed).isEqualTo(naive(actions, hot, 1));
        }
    }

    @Test
    void anObjectThatEverybodyActsOnAtOnceCostsNothingOnceItIsHot() {
        int crowd = 200_000;
        int[] subject = new int[crowd];
        int[] object = new int[crowd];
        long[] time = new long[crowd];
        for (int i = 0; i < crowd; i++) {
            subject[i] = i;
            time[i] = 18L * i; // an hour in all
        }
        Actions actions = Actions.of(crowd, 1, subject, object, time);
        HotObjects hot = new CountPairs(60_000, 10_000_000).over(actions, new Range(0, crowd), true);
        // each action has the 3,333 before it within a minute, but for the first ones
        assertThat(hot.pairs()).containsExactly(200_000L * 3333 - 3333L * 3334 / 2);
        assertThat(new Meetings(60_000, 1)
                        .over(actions, new Range(0, crowd), hot)
                        .size())
                .isZero();
    }

    @Test
    void burstsOfAGroupAreItsLongestRunsWithTwoMembersOrMore() {
        for (int seed = 0; seed < 200; seed++) {
            Actions actions = random(seed, 120, 60);
            int[] groupOf = new int[SUBJECTS];
            var random = new Random(seed);
            for (int s = 0; s < SUBJECTS; s++) groupOf[s] = random.nextInt(4) - 1;
            var known = new GroupsKnown(groupOf, HotObjects.NONE);
            BurstList bursts = swept(actions, known, new Bursts(WINDOW), 1 + seed % 4);
            List<String> found = new ArrayList<>();
            for (int b = 0; b < bursts.size(); b++)
                found.add(bursts.group()[b] + " " + bursts.object()[b] + " " + bursts.members()[b] + " "
                        + bursts.start()[b] + " " + bursts.end()[b]);
            found.sort(null);
            assertThat(found).as("seed " + seed).isEqualTo(naiveBursts(actions, groupOf));
            ActList acts = swept(actions, known, new BurstActs(WINDOW, bursts, 1000), 3);
            for (int i = 0; i < acts.size(); i++) {
                int b = acts.burst()[i];
                assertThat(groupOf[acts.subject()[i]]).isEqualTo(bursts.group()[b]);
                assertThat(acts.time()[i]).isBetween(bursts.start()[b], bursts.end()[b]);
            }
            assertThat(java.util.Arrays.stream(acts.burst()).distinct().count()).isEqualTo(bursts.size());
        }
    }

    private static List<String> naiveBursts(Actions actions, int[] groupOf) {
        List<String> found = new ArrayList<>();
        for (int g = 0; g < 3; g++) {
            for (int o = 0; o < OBJECTS; o++) {
                List<Integer> run = new ArrayList<>();
                for (int p = actions.firstOf(o); p <= actions.firstOf(o + 1); p++) {
                    boolean ends = p == actions.firstOf(o + 1);
                    if (!ends && groupOf[actions.subjectAt(p)] != g) continue;
                    if (!run.isEmpty()
                            && (ends || actions.timeAt(p) - actions.timeAt(run.get(run.size() - 1)) > WINDOW)) {
                        long members =
                                run.stream().map(actions::subjectAt).distinct().count();
                        if (members > 1)
                            found.add(g + " " + o + " " + members + " " + actions.timeAt(run.get(0)) + " "
                                    + actions.timeAt(run.get(run.size() - 1)));
                        run.clear();
                    }
                    if (!ends) run.add(p);
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static Map<String, String> naive(Actions actions, HotObjects hot, int min) {
        Map<String, Met> met = new HashMap<>();
        for (int p = 0; p < actions.size(); p++) {
            for (int q = 0; q < actions.size(); q++) {
                long gap = actions.timeAt(q) - actions.timeAt(p);
                int u = actions.subjectAt(p);
                int v = actions.subjectAt(q);
                if (u >= v || actions.objectAt(p) != actions.objectAt(q) || Math.abs(gap) > WINDOW) continue;
                if (hot.asBits().get(actions.objectAt(p))) continue;
                Met pair = met.computeIfAbsent(u + " " + v, k -> new Met());
                pair.gaps.merge(actions.objectAt(p), Math.abs(gap), Math::min);
                pair.first = Math.min(pair.first, Math.min(actions.timeAt(p), actions.timeAt(q)));
                pair.last = Math.max(pair.last, Math.max(actions.timeAt(p), actions.timeAt(q)));
            }
        }
        Map<String, String> rows = new TreeMap<>();
        met.forEach((pair, m) -> {
            long sum = m.gaps.values().stream().mapToLong(g -> g).sum();
            if (m.gaps.size() >= min)
                rows.put(pair, m.gaps.size() + " " + (double) sum / m.gaps.size() + " " + m.first + " " + m.last);
        });
        return rows;
    }

    private static Map<String, String> rows(MeetingList found) {
        Map<String, String> rows = new TreeMap<>();
        for (int i = 0; i < found.size(); i++)
            rows.put(
                    found.a()[i] + " " + found.b()[i],
                    found.objects()[i] + " " + found.gap()[i] + " " + found.first()[i] + " " + found.last()[i]);
        return rows;
    }

    private static <S, R> R swept(Actions actions, S known, Sweep<S, R> sweep, int ranges) {
        R joined = sweep.over(actions, new Range(0, SUBJECTS / ranges), known);
        for (int r = 1; r < ranges; r++)
            joined = sweep.join(
                    joined, sweep.over(actions, new Range(SUBJECTS * r / ranges, SUBJECTS * (r + 1) / ranges), known));
        return joined;
    }

    private static Actions random(int seed, int n, int span) {
        var random = new Random(seed);
        int[] subject = random.ints(n, 0, SUBJECTS).toArray();
        int[] object = random.ints(n, 0, OBJECTS).toArray();
        long[] time = random.longs(n, 0, span).toArray();
        return Actions.of(SUBJECTS, OBJECTS, subject, object, time);
    }
}
