package lockstep.report.exports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lockstep.model.WholeFile;
import lockstep.report.exports.Selection.Node;
import lockstep.wire.Canonical;

/** The network as GEXF 1.3, for Gephi: each tie and account with the time from its first to its last co-action. */
final class Gexf implements Export {
    @Override
    public String id() {
        return "gexf";
    }

    @Override
    public String writes() {
        return "the network as GEXF 1.3 with times, for Gephi";
    }

    @Override
    public String suffix() {
        return "gexf";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        WholeFile.text(out, to -> xml(what, to));
        return List.of(out);
    }

    private void xml(Selection what, Writer to) throws IOException {
        var spells = Spells.of(what);
        try (var xml = new Xml(to)) {
            xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
            xml.open("meta");
            xml.leaf("creator", what.run().software());
            xml.leaf(
                    "description",
                    what.run().analysis() + ", run " + what.run().id() + ": "
                            + what.network().title());
            xml.close("meta");
            if (spells.isEmpty()) xml.open("graph", "defaultedgetype", "undirected", "mode", "static");
            else
                xml.open(
                        "graph",
                        "defaultedgetype",
                        "undirected",
                        "mode",
                        "dynamic",
                        "timeformat",
                        "dateTime",
                        "timerepresentation",
                        "interval");
            declare(xml, what);
            nodes(xml, what, spells);
            edges(xml, what, spells);
            xml.close("graph").close("gexf");
        }
    }

    private static void declare(Xml xml, Selection what) throws IOException {
        xml.open("attributes", "class", "node");
        attribute(xml, "platform", "string");
        attribute(xml, "group", "string");
        attribute(xml, "verdict", "string");
        attribute(xml, "evidence", "double");
        attribute(xml, "degree", "integer");
        attribute(xml, "strength", "double");
        xml.close("attributes").open("attributes", "class", "edge");
        attribute(xml, "kept", "boolean");
        for (String measure : numbers(what)) attribute(xml, measure, "double");
        xml.close("attributes");
    }

    private static void attribute(Xml xml, String name, String type) throws IOException {
        xml.empty("attribute", "id", name, "title", name, "type", type);
    }

    private static void nodes(Xml xml, Selection what, Spells spells) throws IOException {
        xml.open("nodes", "count", Integer.toString(what.nodes().size()));
        for (int i = 0; i < what.nodes().size(); i++) {
            Node node = what.nodes().get(i);
            xml.open("node", "id", node.id(), "label", node.label()).open("attvalues");
            value(xml, "platform", node.account().platform());
            value(xml, "group", node.group());
            value(xml, "verdict", node.verdict());
            value(xml, "evidence", node.evidence());
            value(xml, "degree", node.degree());
            value(xml, "strength", node.strength());
            xml.close("attvalues");
            spells.write(xml, spells.firstOfNode()[i], spells.lastOfNode()[i]);
            xml.close("node");
        }
        xml.close("nodes");
    }

    private static void edges(Xml xml, Selection what, Spells spells) throws IOException {
        var network = what.network();
        var places = what.places();
        List<String> numbers = numbers(what);
        xml.open("edges", "count", Integer.toString(network.size()));
        for (int t = 0; t < network.size(); t++) {
            String source =
                    what.nodes().get(places.getOrDefault(network.a()[t], 0)).id();
            String target =
                    what.nodes().get(places.getOrDefault(network.b()[t], 0)).id();
            xml.open(
                    "edge",
                    "id",
                    Integer.toString(t),
                    "source",
                    source,
                    "target",
                    target,
                    "weight",
                    Canonical.number(network.weight()[t]));
            xml.open("attvalues");
            value(xml, "kept", Boolean.toString(network.kept()[t]));
            for (String name : numbers) value(xml, name, column(network.measures(), name)[t]);
            xml.close("attvalues");
            spells.write(xml, spells.first()[t], spells.last()[t]);
            xml.close("edge");
        }
        xml.close("edges");
    }

    private static double[] column(Map<String, double[]> measures, String name) {
        return measures.getOrDefault(name, new double[0]);
    }

    /** Times are spells, not numbers. */
    private static List<String> numbers(Selection what) {
        return what.measures().stream()
                .filter(m -> !m.equals(Spells.FIRST) && !m.equals(Spells.LAST))
                .toList();
    }

    private static void value(Xml xml, String name, String value) throws IOException {
        if (!value.isEmpty()) xml.empty("attvalue", "for", name, "value", value);
    }

    private static void value(Xml xml, String name, double value) throws IOException {
        if (Double.isFinite(value)) xml.empty("attvalue", "for", name, "value", Canonical.number(value));
    }

    /** From when to when ties and accounts act; NaN where that is not known. */
    private record Spells(double[] first, double[] last, double[] firstOfNode, double[] lastOfNode) {
        static final String FIRST = "first_at";
        static final String LAST = "last_at";

        static Spells of(Selection what) {
            var network = what.network();
            double[] first = times(network.measures(), FIRST, network.size());
            double[] last = times(network.measures(), LAST, network.size());
            double[] firstOfNode = unknown(what.nodes().size());
            double[] lastOfNode = unknown(what.nodes().size());
            var places = what.places();
            for (int t = 0; t < network.size(); t++) {
                for (int key : new int[] {network.a()[t], network.b()[t]}) {
                    int place = places.getOrDefault(key, 0);
                    if (!(firstOfNode[place] <= first[t])) firstOfNode[place] = first[t];
                    if (!(lastOfNode[place] >= last[t])) lastOfNode[place] = last[t];
                }
            }
            return new Spells(first, last, firstOfNode, lastOfNode);
        }

        boolean isEmpty() {
            return Arrays.stream(first).allMatch(Double::isNaN);
        }

        void write(Xml xml, double from, double to) throws IOException {
            if (Double.isNaN(from) || Double.isNaN(to)) return;
            // a spell that ends where it begins is shown by no reader; times are told in seconds
            xml.open("spells")
                    .empty("spell", "start", time(from), "end", time(to > from ? to : from + 1000))
                    .close("spells");
        }

        private static String time(double millis) {
            return Instant.ofEpochMilli((long) millis).toString();
        }

        private static double[] times(Map<String, double[]> measures, String name, int size) {
            double[] times = measures.get(name);
            return times == null ? unknown(size) : times;
        }

        private static double[] unknown(int size) {
            double[] unknown = new double[size];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
    }
}
