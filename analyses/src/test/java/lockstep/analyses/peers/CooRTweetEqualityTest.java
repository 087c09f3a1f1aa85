package lockstep.analyses.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.analyses.peers.CooRStats.Level;
import lockstep.analyses.peers.CooRStats.Reading;
import lockstep.kernels.graph.Components;
import lockstep.kernels.shape.EdgeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Equality with CooRTweet's own results: rows, their order, the order of vertices and of ties. */
class CooRTweetEqualityTest {
    private static final String RUSSIAN = "data/activity/coortweet/russian_coord_tweets.csv";

    static Stream<Arguments> configurations() {
        return Stream.of(
                Arguments.of("ru_tw60_mp2", RUSSIAN, 60, 2, true),
                Arguments.of("ru_tw10_mp2", RUSSIAN, 10, 2, true),
                Arguments.of("ru_tw10_mp5", RUSSIAN, 10, 5, true),
                Arguments.of("ru_tw10_mp5_loops", RUSSIAN, 10, 5, false),
                Arguments.of("ru_tw60_mp1", RUSSIAN, 60, 1, true),
                Arguments.of("ru_tw0_mp1", RUSSIAN, 0, 1, true),
                Arguments.of("ru_tw3600_mp2", RUSSIAN, 3600, 2, true),
                Arguments.of("de_urls_tw30_mp2", "peers/inputs/german_urls.csv", 30, 2, true),
                Arguments.of("de_domains_tw30_mp2", "peers/inputs/german_domains.csv", 30, 2, true),
                Arguments.of("de_hashtags_tw30_mp2", "peers/inputs/german_hashtags.csv", 30, 2, true),
                Arguments.of("de_images_tw30_mp2", "peers/inputs/german_images.csv", 30, 2, true),
                Arguments.of("de_fburls_tw60_mp2", "peers/inputs/german_urls_fb.csv", 60, 2, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("configurations")
    void everyTableIsThePeers(String tag, String input, double window, int participation, boolean removeLoops) {
        Path shared = PeerFiles.shared();
        Path out = shared.resolve("peers/coortweet");
        Shares events = PeerFiles.shares(shared.resolve(input));
        SharePairs pairs = CooRTweet.detectGroups(events, window, participation, removeLoops);
        assertThat(CooRTables.pairs(pairs)).isEqualTo(CooRTables.pairs(rows(out, tag, "pairs"), ""));

        CooRNetwork network = CooRNetwork.of(pairs, 0.5);
        assertNetwork(out, tag, "net0", network);
        assertNetwork(out, tag, "net1", network.above());
        for (Level level : List.of(Level.NONE, Level.FULL)) assertStats(out, tag, network, pairs, level);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fastConfigurations")
    void theFastNetworkIsThePeers(String tag, String input, double window, double narrower) {
        Path shared = PeerFiles.shared();
        Path out = shared.resolve("peers/coortweet");
        Shares events = PeerFiles.shares(shared.resolve(input));
        SharePairs pairs =
                CooRTweet.flagSpeedShare(events, CooRTweet.detectGroups(events, window, 2, true), 2, narrower);
        String flag = "time_window_" + (int) narrower;
        if (exists(out, tag, "pairs_flagged"))
            assertThat(CooRTables.pairs(pairs)).isEqualTo(CooRTables.pairs(rows(out, tag, "pairs_flagged"), flag));

        CooRNetwork network = CooRNetwork.of(pairs, 0.5);
        assertSame(CooRTables.edges(network), CooRTables.edges(rows(out, tag, "fastnet0_edges")));
        assertSame(CooRTables.edges(network.fastAbove()), CooRTables.edges(rows(out, tag, "fastnet2_edges")));
        CooRNetwork around = network.aroundFast();
        if (exists(out, tag, "fastnet3_edges")) {
            assertSame(CooRTables.edges(around), CooRTables.edges(rows(out, tag, "fastnet3_edges")));
            assertThat(colours(network, around)).isEqualTo(colours(rows(out, tag, "fastnet3_vertices")));
        }
        for (Level level : Level.values()) assertStats(out, tag, network, pairs, level);
    }

    private static Map<String, String> colours(CooRNetwork network, CooRNetwork around) {
        boolean[] core = network.coreVertices();
        Map<String, String> colours = new HashMap<>();
        for (int v : around.vertices()) colours.put(network.names()[v], core[v + 1] ? "1" : "0");
        return colours;
    }

    private static Map<String, String> colours(List<Map<String, String>> vertices) {
        Map<String, String> colours = new HashMap<>();
        vertices.forEach(r -> colours.put(r.get("name"), r.get("color_v")));
        return colours;
    }

    static Stream<Arguments> fastConfigurations() {
        return Stream.of(
                Arguments.of("ru_fast_tw60_tw10_mp2", RUSSIAN, 60, 10),
                Arguments.of("ru_fast_tw3600_tw60_mp2", RUSSIAN, 3600, 60),
                Arguments.of("de_fburls_fast_tw60_tw10_mp2", "peers/inputs/german_urls_fb.csv", 60, 10));
    }

    @Test
    void severalKindsOfObjectMakeOneNetwork() {
        Path shared = PeerFiles.shared();
        Path out = shared.resolve("peers/coortweet");
        List<SharePairs> parts = new ArrayList<>();
        for (String kind : List.of("urls", "domains", "hashtags", "images")) {
            Shares events = PeerFiles.shares(shared.resolve("peers/inputs/german_" + kind + ".csv"));
            parts.add(CooRTweet.detectGroups(events, 30, 2, true));
        }
        SharePairs together = SharePairs.together(parts);
        assertSame(CooRTables.pairs(together), CooRTables.pairs(rows(out, "de_combined4", "pairs"), ""));
        CooRNetwork network = CooRNetwork.of(together, 0.5);
        assertThat(network.vertices()).hasSize(1022);
        assertThat(network.ties()).isEqualTo(2251);
        for (String kind : List.of("urls", "domains", "hashtags", "images")) {
            Shares events = PeerFiles.shares(shared.resolve("peers/inputs/german_" + kind + ".csv"));
            CooRNetwork quarter = CooRNetwork.of(CooRTweet.detectGroups(events, 30, 2, true), 0.25);
            assertNetwork(out, "de_" + kind, "ew025_net1", quarter.above());
        }
    }

    @Test
    void itsOwnSimulationGivesItsOwnPairs() {
        Path shared = PeerFiles.shared();
        Shares events = PeerFiles.shares(shared.resolve("peers/inputs/simulated_seed123.csv"));
        List<Map<String, String>> expected =
                PeerFiles.rows(shared.resolve("peers/coortweet/simulated_seed123_pairs.csv"));
        SharePairs pairs = CooRTweet.detectGroups(events, 10, 3, true);
        assertThat(pairs.size()).isEqualTo(9954);
        assertSame(CooRTables.pairs(pairs), CooRTables.pairs(expected, ""));
    }

    /** The same rows, in whatever order. */
    private static void assertSame(List<String> ours, List<String> theirs) {
        assertThat(ours.stream().sorted().toList())
                .isEqualTo(theirs.stream().sorted().toList());
    }

    private static void assertNetwork(Path out, String tag, String net, CooRNetwork network) {
        if (!exists(out, tag, net + "_edges")) {
            assertThat(network.ties()).as(tag + " " + net).isZero();
            return;
        }
        List<Map<String, String>> edges = rows(out, tag, net + "_edges");
        boolean objects = edges.isEmpty() || edges.get(0).containsKey("object_ids");
        List<String> ours = CooRTables.edges(network).stream()
                .map(e -> objects ? e : e.replaceAll("object_ids=[^ ]*, ", ""))
                .toList();
        assertThat(ours).as(net).isEqualTo(CooRTables.edges(edges));
        List<Map<String, String>> vertices = rows(out, tag, net + "_vertices");
        assertThat(CooRTables.vertices(network))
                .as(net)
                .isEqualTo(vertices.stream().map(r -> r.get("name")).toList());
        long components =
                vertices.stream().map(r -> r.get("component")).distinct().count();
        assertThat(components(network)).as(net).isEqualTo((int) components);
    }

    private static int components(CooRNetwork network) {
        Map<Integer, Integer> dense = new HashMap<>();
        for (int v : network.vertices()) dense.put(v, dense.size());
        int[] a = Arrays.stream(network.from()).map(dense::get).toArray();
        int[] b = Arrays.stream(network.to()).map(dense::get).toArray();
        return Components.count(Components.of(new EdgeList(dense.size(), a, b, new double[a.length])));
    }

    private static void assertStats(Path out, String tag, CooRNetwork network, SharePairs pairs, Level level) {
        String word = level.name().toLowerCase(java.util.Locale.ROOT);
        if (exists(out, tag, "account_stats_" + word)) {
            var ours = CooRStats.accounts(network, pairs, level, Reading.AS_COMPUTED);
            assertThat(CooRTables.accounts(ours, network.names(), pairs.isFlagged()))
                    .as(word)
                    .isEqualTo(CooRTables.accounts(rows(out, tag, "account_stats_" + word)));
        }
        if (exists(out, tag, "group_stats_" + word)) {
            var ours = CooRStats.objects(network, level, Reading.AS_COMPUTED);
            assertThat(CooRTables.objects(ours, network.names()))
                    .as(word)
                    .isEqualTo(CooRTables.objects(rows(out, tag, "group_stats_" + word)));
        }
    }

    private static boolean exists(Path out, String tag, String table) {
        return Files.exists(out.resolve(tag + "_" + table + ".csv.gz"));
    }

    private static List<Map<String, String>> rows(Path out, String tag, String table) {
        return PeerFiles.rows(out.resolve(tag + "_" + table + ".csv"));
    }
}
