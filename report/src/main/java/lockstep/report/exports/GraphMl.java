package lockstep.report.exports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import lockstep.model.WholeFile;
import lockstep.report.exports.Selection.Node;
import lockstep.wire.Canonical;

/** The network as GraphML, for igraph, NetworkX, Cytoscape, yEd. */
final class GraphMl implements Export {
    @Override
    public String id() {
        return "graphml";
    }

    @Override
    public String writes() {
        return "the network as GraphML, for igraph, NetworkX, Cytoscape";
    }

    @Override
    public String suffix() {
        return "graphml";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        WholeFile.text(out, to -> xml(what, to));
        return List.of(out);
    }

    private void xml(Selection what, Writer to) throws IOException {
        try (var xml = new Xml(to)) {
            xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            for (String text : List.of("name", "platform", "group", "verdict")) key(xml, "node", text, "string");
            for (String number : List.of("evidence", "strength")) key(xml, "node", number, "double");
            key(xml, "node", "degree", "int");
            key(xml, "edge", "weight", "double");
            key(xml, "edge", "kept", "boolean");
            for (String measure : what.measures()) key(xml, "edge", measure, "double");
            xml.open("graph", "id", what.run().id(), "edgedefault", "undirected");
            for (Node node : what.nodes()) node(xml, node);
            for (int t = 0; t < what.network().size(); t++) edge(xml, what, t);
            xml.close("graph").close("graphml");
        }
    }

    private static void key(Xml xml, String of, String name, String type) throws IOException {
        xml.empty("key", "id", of.charAt(0) + "_" + name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void node(Xml xml, Node node) throws IOException {
        xml.open("node", "id", node.id());
        xml.leaf("data", node.label(), "key", "n_name");
        xml.leaf("data", node.account().platform(), "key", "n_platform");
        if (!node.group().isEmpty()) {
            xml.leaf("data", node.group(), "key", "n_group");
            xml.leaf("data", node.verdict(), "key", "n_verdict");
        }
        number(xml, "n_evidence", node.evidence());
        number(xml, "n_strength", node.strength());
        number(xml, "n_degree", node.degree());
        xml.close("node");
    }

    private static void edge(Xml xml, Selection what, int t) throws IOException {
        var network = what.network();
        var places = what.places();
        String source = what.nodes().get(places.getOrDefault(network.a()[t], 0)).id();
        String target = what.nodes().get(places.getOrDefault(network.b()[t], 0)).id();
        xml.open("edge", "id", "e" + t, "source", source, "target", target);
        number(xml, "e_weight", network.weight()[t]);
        xml.leaf("data", Boolean.toString(network.kept()[t]), "key", "e_kept");
        for (String measure : what.measures()) {
            number(xml, "e_" + measure, network.measures().getOrDefault(measure, new double[0])[t]);
        }
        xml.close("edge");
    }

    private static void number(Xml xml, String key, double value) throws IOException {
        if (Double.isFinite(value)) xml.leaf("data", Canonical.number(value), "key", key);
    }
}
