package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleRulesTest {
    private static final int ACCOUNTS = 12;
    private static final int OBJECTS = 9;

    private record Row(int object, int account, long time) {}

    private static List<Row> some(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 80; i++)
            rows.add(new Row(random.nextInt(OBJECTS), random.nextInt(ACCOUNTS), random.nextInt(10_000) * 1000L));
        rows.sort(java.util.Comparator.comparingInt(Row::object)
                .thenComparingLong(Row::time)
                .thenComparingInt(Row::account));
        return rows;
    }

    private static CaseObjects links(List<Row> rows) {
        var shares = Shares.of(
                rows.stream().mapToLong(Row::object).toArray(),
                rows.stream().mapToInt(Row::account).toArray(),
                rows.stream().mapToLong(Row::time).toArray());
        var names = IntStream.range(0, ACCOUNTS).mapToObj(a -> "a" + a).toList();
        return new CaseObjects(names, new int[ACCOUNTS], new int[ACCOUNTS], new TreeMap<>(Map.of("link", shares)));
    }

    private static double[] score(CaseObjects in, String rule) {
        return SimpleRules.of(in).stream()
                .filter(r -> r.name().equals(rule))
                .findFirst()
                .orElseThrow()
                .score();
    }

    /** For each account, the objects that it has in common with each other one within a window. */
    private static Map<Integer, Map<Integer, HashSet<Integer>>> common(List<Row> rows, long window) {
        var common = new HashMap<Integer, Map<Integer, HashSet<Integer>>>();
        for (Row a : rows) {
            for (Row b : rows) {
                boolean meet = a.object() == b.object()
                        && a.account() != b.account()
                        && Math.abs(a.time() - b.time()) <= window;
                if (meet)
                    common.computeIfAbsent(a.account(), x -> new HashMap<>())
                            .computeIfAbsent(b.account(), x -> new HashSet<>())
                            .add(a.object());
            }
        }
        return common;
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000, 3_600_000, Long.MAX_VALUE})
    void whatIsInCommonIsWhatANaiveCountFinds(long window) {
        String when = window == 60_000 ? "within a minute" : window == 3_600_000 ? "within an hour" : "ever";
        for (long seed = 1; seed <= 20; seed++) {
            List<Row> rows = some(seed);
            double[] one = score(links(rows), "link " + when + ", with one other");
            double[] anyone = score(links(rows), "link " + when + ", with anyone");
            var common = common(rows, window);
            for (int a = 0; a < ACCOUNTS; a++) {
                var others = common.getOrDefault(a, Map.of()).values();
                assertThat(one[a])
                        .isEqualTo(others.stream().mapToInt(HashSet::size).max().orElse(0));
                var all = new HashSet<Integer>();
                others.forEach(all::addAll);
                assertThat(anyone[a]).isEqualTo(all.size());
            }
        }
    }

    @Test
    void anAccountThatRepeatsItselfHasNothingInCommonWithAnyone() {
        var rows = List.of(new Row(0, 3, 0), new Row(0, 3, 1000), new Row(0, 3, 2000));
        assertThat(score(links(rows), "link ever, with anyone")).containsOnly(0);
        assertThat(score(links(rows), "link ever, with one other")).containsOnly(0);
    }
}
