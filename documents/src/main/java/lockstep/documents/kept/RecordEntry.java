package lockstep.documents.kept;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lockstep.documents.incident.Mention;

/**
 * One thing that a record tells, with its quotation. A person or a partner may have written it: {@link IncidentRecord#check} holds the
 * quotation against the text.
 *
 * @param value the thing: a name, an id, a number as text
 * @param quote the words of the text
 * @param start first code point of these words, or -1
 * @param end one past their last code point, or -1
 * @param more further parts, such as the unit of a figure; in order
 */
public record RecordEntry(String value, String quote, int start, int end, Map<String, Object> more) {
    public RecordEntry {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** What was read, by places of chars, as a record keeps it, by code points. */
    static RecordEntry of(Mention m, String text, int[] points) {
        return new RecordEntry(m.value(), m.quote(text), points[m.start()], points[m.end()], m.more());
    }

    /** A further part as text, or empty. */
    public String part(String name) {
        return String.valueOf(more.getOrDefault(name, ""));
    }

    /** Whether it is the day with which the acts begin. */
    public boolean isStart() {
        return part("role").equals("start");
    }

    /** The same words at another place. */
    public RecordEntry at(int from, int to) {
        return new RecordEntry(value, quote, from, to, more);
    }

    /** Whether the quotation stands in a text where the entry says. */
    boolean stands(String text) {
        int length = text.codePointCount(0, text.length());
        if (start < 0 || end <= start || end > length) return false;
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end))
                .equals(quote);
    }
}
