package lockstep.documents.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lockstep.documents.schema.SchemaNames;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/**
 * Which column of a table holds what.
 *
 * @param told the columns that a person named; the others are guessed from their names
 */
public record ColumnMap(Map<Column, String> told) {
    /** All columns are guessed. */
    public static final ColumnMap GUESSED = new ColumnMap(Map.of());

    private static final SchemaNames SHIPPED = new SchemaNames("columns.tsv");
    private static final Map<Column, List<String>> NAMES = names();

    public ColumnMap {
        told = Map.copyOf(told);
    }

    /** As given by words, as {@code title=headline}. */
    public static ColumnMap of(Map<String, String> words) {
        Map<Column, String> told = new EnumMap<>(Column.class);
        words.forEach((word, column) -> told.put(Column.of(word).orElseThrow(() -> unknown(word)), column.strip()));
        return new ColumnMap(told);
    }

    private static WrongUse unknown(String word) {
        List<String> words =
                java.util.Arrays.stream(Column.values()).map(Column::word).toList();
        String near = Near.to(word, words).map(n -> "did you mean " + n + "? ").orElse("");
        return new WrongUse("--map " + word + ": there is no such field", near + "fields: " + String.join(", ", words));
    }

    /** The columns of one table: what a person named, and what names tell. */
    Map<Column, String> in(Collection<String> columns) {
        Map<Column, String> found = new EnumMap<>(Column.class);
        for (Column one : Column.values()) {
            String named = told.get(one);
            if (named != null) found.put(one, named);
            else guessed(one, columns).ifPresent(name -> found.put(one, name));
        }
        return found;
    }

    private Optional<String> guessed(Column one, Collection<String> columns) {
        for (String known : Objects.requireNonNull(NAMES.get(one)))
            for (String name : columns)
                if (plain(name).equals(known) && !told.containsValue(name)) return Optional.of(name);
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.:/-]+", "");
    }

    private static Map<Column, List<String>> names() {
        Map<Column, List<String>> names = new LinkedHashMap<>();
        for (String kind : SHIPPED.kinds()) names.put(Column.of(kind).orElseThrow(), SHIPPED.of(kind));
        return names;
    }
}
