package lockstep.analyses.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.analyses.peers.CooRStats.Level;
import lockstep.analyses.peers.CooRStats.Reading;
import lockstep.model.WrongUse;
import org.junit.jupiter.api.Test;

/** Three hundred random cases that CooRTweet itself was run on. */
class CooRTweetFuzzTest {
    @Test
    void allThreeHundredRandomCasesGiveThePeersTables() {
        Path fuzz = PeerFiles.shared().resolve("peers/coortweet-fuzz");
        Map<String, Map<Integer, List<Map<String, String>>>> tables = new TreeMap<>();
        for (String table : List.of(
                "inputs",
                "params",
                "pairs",
                "edges",
                "vertices",
                "account_stats",
                "group_stats",
                "flagged_pairs",
                "fast_edges",
                "errors")) tables.put(table, byCase(PeerFiles.rows(fuzz.resolve(table + ".csv"))));
        int refused = 0;
        int flagged = 0;
        for (int number : tables.get("params").keySet()) {
            var expected = new Case(number, tables);
            if (expected.refused()) refused++;
            else flagged += expected.check();
        }
        assertThat(tables.get("params")).hasSize(300);
        assertThat(refused).isEqualTo(24);
        assertThat(flagged).isPositive();
    }

    private static Map<Integer, List<Map<String, String>>> byCase(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(r -> r.get("case").matches("\\d+"))
                .collect(Collectors.groupingBy(r -> Integer.valueOf(r.get("case")), TreeMap::new, Collectors.toList()));
    }

    private record Case(int number, Map<String, Map<Integer, List<Map<String, String>>>> tables) {
        private List<Map<String, String>> rows(String table) {
            return tables.get(table).getOrDefault(number, List.of());
        }

        private String param(String name) {
            return rows("params").get(0).get(name);
        }

        private double number(String name) {
            return Double.parseDouble(param(name));
        }

        private SharePairs pairs(Shares events) {
            return CooRTweet.detectGroups(
                    events,
                    number("time_window"),
                    (int) number("min_participation"),
                    param("remove_loops").equals("TRUE"));
        }

        /** Where the peer crashes for want of accounts, we say so. */
        boolean refused() {
            boolean crashed =
                    rows("errors").stream().anyMatch(e -> e.get("step").equals("detect_groups"));
            if (crashed) {
                assertThatThrownBy(() -> pairs(PeerFiles.shares(rows("inputs"))))
                        .as("case " + number)
                        .isInstanceOf(WrongUse.class);
            }
            return crashed;
        }

        int check() {
            Shares events = PeerFiles.shares(rows("inputs"));
            SharePairs pairs = pairs(events);
            same("pairs", CooRTables.pairs(pairs), CooRTables.pairs(rows("pairs"), ""));
            if (pairs.size() == 0) return 0;
            CooRNetwork network = CooRNetwork.of(pairs, number("edge_weight"));
            same("edges", CooRTables.edges(network), CooRTables.edges(rows("edges")));
            same(
                    "vertices",
                    CooRTables.vertices(network),
                    rows("vertices").stream().map(r -> r.get("name")).toList());
            for (Level level : List.of(Level.NONE, Level.FULL)) stats(network, pairs, level);
            if (rows("flagged_pairs").isEmpty()) return 0;
            int participation = (int) number("min_participation");
            SharePairs quick = CooRTweet.flagSpeedShare(events, pairs, participation, number("time_window2"));
            same("flagged", CooRTables.pairs(quick), CooRTables.pairs(rows("flagged_pairs"), "fast"));
            if (rows("fast_edges").isEmpty()) return 1;
            List<String> edges = new ArrayList<>(CooRTables.edges(CooRNetwork.of(quick, number("edge_weight"))));
            List<String> theirs = new ArrayList<>(CooRTables.edges(rows("fast_edges")));
            edges.sort(null);
            theirs.sort(null);
            same("fast edges", edges, theirs);
            return 1;
        }

        private void stats(CooRNetwork network, SharePairs pairs, Level level) {
            String word = level.name().toLowerCase(java.util.Locale.ROOT);
            var accounts = rows("account_stats").stream()
                    .filter(r -> r.get("level").equals(word))
                    .toList();
            if (!accounts.isEmpty()) {
                var ours = CooRStats.accounts(network, pairs, level, Reading.AS_COMPUTED);
                same(
                        "accounts " + word,
                        CooRTables.accounts(ours, network.names(), false),
                        CooRTables.accounts(accounts));
            }
            var objects = rows("group_stats").stream()
                    .filter(r -> r.get("level").equals(word))
                    .toList();
            if (!objects.isEmpty()) {
                var ours = CooRStats.objects(network, level, Reading.AS_COMPUTED);
                assertThat(CooRTables.objects(ours, network.names()))
                        .as("case " + number + " objects " + word)
                        .isEqualTo(CooRTables.objects(objects));
            }
        }

        private void same(String table, List<String> ours, List<String> theirs) {
            assertThat(ours).as("case " + number + " " + table).isEqualTo(theirs);
        }
    }
}
