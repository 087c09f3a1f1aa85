package lockstep.report.exports;

import java.util.List;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/** Every export, in the order in which help shows them. */
public final class Exports {
    private Exports() {}

    /** @param parquet what writes a table as Parquet */
    public static List<Export> all(TableWriter parquet) {
        return List.of(
                new Gexf(),
                new GraphMl(),
                new Csv(),
                new Parquet(parquet),
                new FindingsJson(),
                new Stix(Stix.Flavour.STRICT),
                new Stix(Stix.Flavour.OPENCTI),
                new Misp(),
                new DisarmLayer());
    }

    /** What every export is called, in the same order. */
    public static List<String> ids() {
        return all((columns, out) -> {}).stream().map(Export::id).toList();
    }

    /** The export with this id. */
    public static Export of(String id, TableWriter parquet) {
        List<Export> all = all(parquet);
        return all.stream()
                .filter(export -> export.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "--as is " + id + "; no export is called that",
                        Near.help(id, all.stream().map(Export::id).toList())));
    }
}
