package lockstep.wire;

import java.util.List;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Exhibit.Matrix;
import lockstep.model.finding.Exhibit.Network;
import lockstep.model.finding.Exhibit.Series;
import lockstep.model.finding.Exhibit.Table;
import lockstep.model.finding.Exhibit.Tie;
import lockstep.model.finding.Exhibit.Timeline;

/** One exhibit as JSON, and back; {@code kind} says which. */
final class ExhibitWire {
    private ExhibitWire() {}

    static Nodes write(Exhibit exhibit) {
        if (exhibit instanceof Network n) return network(n);
        if (exhibit instanceof Timeline t) return timeline(t);
        if (exhibit instanceof Table t) return table(t);
        return matrix((Matrix) exhibit);
    }

    static Exhibit read(Fields f) {
        return switch (f.text("kind")) {
            case "network" -> network(f);
            case "timeline" ->
                new Timeline(
                        f.text("title"),
                        f.text("unit"),
                        f.instant("start"),
                        f.whole("bucket_seconds"),
                        f.list("series", s -> new Series(s.text("name"), s.numbers("values"))));
            case "table" -> new Table(f.text("title"), f.texts("columns"), f.rows("rows", row -> row.texts(Nodes.ROW)));
            case "matrix" ->
                new Matrix(
                        f.text("title"),
                        f.texts("rows"),
                        f.texts("columns"),
                        f.rows("cells", row -> row.numbers(Nodes.ROW)));
            default -> throw f.wrong("kind", f.text("kind") + ", not network, timeline, table or matrix");
        };
    }

    private static Nodes network(Network n) {
        return Nodes.object()
                .set("kind", "network")
                .set("title", n.title())
                .wholes("accounts", n.accounts())
                .list("ties", n.ties(), ExhibitWire::tie);
    }

    private static Network network(Fields f) {
        List<Integer> accounts =
                f.wholes("accounts").stream().map(Math::toIntExact).toList();
        return new Network(f.text("title"), accounts, f.list("ties", ExhibitWire::tie));
    }

    private static Nodes tie(Tie t) {
        return Nodes.object().set("a", t.a()).set("b", t.b()).set("weight", t.weight());
    }

    private static Tie tie(Fields f) {
        return new Tie(f.small("a"), f.small("b"), f.number("weight"));
    }

    private static Nodes timeline(Timeline t) {
        return Nodes.object()
                .set("kind", "timeline")
                .set("title", t.title())
                .set("unit", t.unit())
                .set("start", t.start())
                .set("bucket_seconds", t.bucketSeconds())
                .list(
                        "series",
                        t.series(),
                        s -> Nodes.object().set("name", s.name()).numbers("values", s.values()));
    }

    private static Nodes table(Table t) {
        return Nodes.object()
                .set("kind", "table")
                .set("title", t.title())
                .texts("columns", t.columns())
                .rows("rows", t.rows(), Nodes::textArray);
    }

    private static Nodes matrix(Matrix m) {
        return Nodes.object()
                .set("kind", "matrix")
                .set("title", m.title())
                .texts("rows", m.rows())
                .texts("columns", m.columns())
                .rows("cells", m.cells(), Nodes::numberArray);
    }
}
