package lockstep.documents.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lockstep.model.ShippedList;

/** Names by kind, as a list has them: a kind and its names, parted by bars, in a row. */
public final class SchemaNames {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Those of a list of this folder. */
    public SchemaNames(String file) {
        for (ShippedList.Row row : SchemaFile.rows(file)) names.put(row.cell(0), row.cell(1));
    }

    /** The kinds, in their order. */
    public Set<String> kinds() {
        return names.keySet();
    }

    /** The names of a kind, in their order. */
    public List<String> of(String kind) {
        return SchemaFile.terms(one(kind));
    }

    /** The names of a kind, to look one up. */
    public Set<String> set(String kind) {
        return Set.copyOf(of(kind));
    }

    /** The whole cell of a kind, such as a selector. */
    public String one(String kind) {
        return Objects.requireNonNull(names.get(kind), kind);
    }
}
