package lockstep.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a table is laid out, where that is not left to the program.
 *
 * @param header whether the first record of a table names its columns
 * @param skip lines before the table, or {@link #FOUND} to find where it begins
 * @param further columns of a field that several hold, besides the first
 * @param nothing words that stand for nothing in a field, instead of the usual ones
 */
public record Layout(boolean header, long skip, Map<Field, List<String>> further, Map<Field, List<String>> nothing) {
    /** Where the table begins is found. */
    public static final long FOUND = -1;

    /** A header in the first line that looks like one. */
    public static final Layout PLAIN = new Layout(true, FOUND, Map.of(), Map.of());

    public Layout {
        further = Map.copyOf(further);
        nothing = Map.copyOf(nothing);
    }

    static Layout of(boolean header) {
        return new Layout(header, FOUND, Map.of(), Map.of());
    }

    Layout withHeader() {
        return new Layout(true, FOUND, further, nothing);
    }

    /** What a source keeps of it. */
    Map<String, String> settings() {
        var made = new TreeMap<String, String>();
        if (!header) made.put("no-header", "true");
        if (skip != FOUND) made.put("skip-lines", Long.toString(skip));
        further.forEach((field, columns) -> made.put("map-more." + field.word(), String.join("\n", columns)));
        nothing.forEach((field, words) -> made.put("nothing." + field.word(), String.join("\n", words)));
        return made;
    }

    /** The layout of a source, from what it keeps. */
    static Layout of(Map<String, String> settings) {
        Map<Field, List<String>> further = new TreeMap<>();
        Map<Field, List<String>> nothing = new TreeMap<>();
        settings.forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot < 0) return;
            List<String> words = value.isEmpty() ? List.of() : List.of(value.split("\n"));
            Field.of(name.substring(dot + 1)).ifPresent(field -> {
                if (name.startsWith("map-more.")) further.put(field, words);
                if (name.startsWith("nothing.")) nothing.put(field, words);
            });
        });
        long skip = Long.parseLong(settings.getOrDefault("skip-lines", Long.toString(FOUND)));
        return new Layout(!settings.containsKey("no-header"), skip, further, nothing);
    }
}
