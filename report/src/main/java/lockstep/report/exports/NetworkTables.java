package lockstep.report.exports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.report.exports.Selection.Node;

/** The network as two tables: ties and accounts. Times are milliseconds since 1970 UTC. */
final class NetworkTables {
    private NetworkTables() {}

    static Columns edges(Selection what) {
        var network = what.network();
        var places = what.places();
        String[] source = new String[network.size()];
        String[] target = new String[network.size()];
        long[] kept = new long[network.size()];
        for (int t = 0; t < network.size(); t++) {
            source[t] = what.nodes().get(places.getOrDefault(network.a()[t], 0)).id();
            target[t] = what.nodes().get(places.getOrDefault(network.b()[t], 0)).id();
            kept[t] = network.kept()[t] ? 1 : 0;
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("source", source);
        columns.put("target", target);
        columns.put("weight", network.weight());
        columns.put("kept", kept);
        for (String measure : what.measures()) {
            columns.put(measure, network.measures().getOrDefault(measure, new double[network.size()]));
        }
        return Columns.of(columns);
    }

    static Columns nodes(Selection what) {
        List<Node> nodes = what.nodes();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", nodes.stream().map(Node::id).toArray(String[]::new));
        columns.put("name", nodes.stream().map(Node::label).toArray(String[]::new));
        columns.put("platform", nodes.stream().map(n -> n.account().platform()).toArray(String[]::new));
        columns.put("group", nodes.stream().map(Node::group).toArray(String[]::new));
        columns.put("verdict", nodes.stream().map(Node::verdict).toArray(String[]::new));
        columns.put("evidence", nodes.stream().mapToDouble(Node::evidence).toArray());
        columns.put("degree", nodes.stream().mapToLong(Node::degree).toArray());
        columns.put("strength", nodes.stream().mapToDouble(Node::strength).toArray());
        return Columns.of(columns);
    }

    /** The file of accounts beside the file of ties: {@code net.csv} has {@code net-accounts.csv}. */
    static Path accountsBeside(Path out) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        String beside = dot < 0 ? name + "-accounts" : name.substring(0, dot) + "-accounts" + name.substring(dot);
        return out.resolveSibling(beside);
    }
}
