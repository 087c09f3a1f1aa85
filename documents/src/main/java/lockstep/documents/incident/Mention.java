package lockstep.documents.incident;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that a text says, and where it says it.
 *
 * @param value the thing: a name, an id, a number as text
 * @param start first char of the words in the text
 * @param end one past their last char
 * @param more further parts, such as the unit of a figure; in order
 */
public record Mention(String value, int start, int end, Map<String, Object> more) {
    public Mention {
        if (start < 0 || end <= start) throw new IllegalArgumentException("no words at " + start + ".." + end);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    public Mention(String value, int start, int end) {
        this(value, start, end, Map.of());
    }

    /** The words themselves. */
    public String quote(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }
}
