package lockstep.documents.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.documents.schema.SchemaFile;
import lockstep.documents.wording.Wording;
import lockstep.model.ShippedList;

/** The lists that each language may have, one for a field of the record; {@code schema/kinds.tsv} names the kinds of rows in each. */
public enum FieldList {
    STATES,
    COUNTRIES,
    ACTORS,
    TARGETS,
    STORIES,
    VOICES,
    BEGINNINGS,
    FIGURES,
    PLATFORMS,
    SECTIONS,
    PAGE,
    NOTICES,
    DATES,
    QUOTES,
    SMALLWORDS;

    /**
     * A kind of row.
     *
     * @param place where its wording must stand
     * @param takes the parts that its wording must take out
     * @param named whether the rows behind may name its wordings as a family
     */
    public record Kind(String name, Wording.Place place, List<String> takes, boolean named) {
        private static Kind of(ShippedList.Row row) {
            List<String> takes = row.size() > 3 && !row.cell(3).isEmpty() ? SchemaFile.terms(row.cell(3)) : List.of();
            return new Kind(
                    row.cell(1), Wording.Place.valueOf(row.cell(2).toUpperCase(Locale.ROOT)), takes, row.size() > 4);
        }
    }

    /** Whether incidents are read by it; what is read before, of pages and days, is read by the lists that ship. */
    public boolean ofIncidents() {
        return compareTo(PAGE) < 0;
    }

    /** The kinds of rows by name. */
    public Map<String, Kind> kinds() {
        return Kinds.OF.getOrDefault(this, Map.of());
    }

    /** Whether the rows behind may name the wordings of a kind as a family. */
    public boolean names(String kind) {
        Kind known = kinds().get(kind);
        return known != null && known.named();
    }

    /** The name of its file. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".tsv";
    }

    /** Read once, when first asked for. */
    private static final class Kinds {
        static final Map<FieldList, Map<String, Kind>> OF = new HashMap<>();

        static {
            for (ShippedList.Row row : SchemaFile.rows("kinds.tsv"))
                OF.computeIfAbsent(valueOf(row.cell(0).toUpperCase(Locale.ROOT)), l -> new HashMap<>())
                        .put(row.cell(1), Kind.of(row));
        }
    }
}
