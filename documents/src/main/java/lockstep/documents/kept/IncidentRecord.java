package lockstep.documents.kept;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.Mention;
import lockstep.documents.text.CodePoints;
import lockstep.model.WrongUse;

/**
 * What is kept of one article: its text, and what was read from it or what a person left of that. {@link RecordJson} reads and writes it.
 *
 * @param outlet who published it, or empty
 * @param language ISO 639 code, or empty
 * @param text the whole text of the article
 * @param properties names of what was noticed about the text
 * @param section the part of the text that the record is of
 * @param entries by the name of their field; a field that this version does not know stays as it is
 */
public record IncidentRecord(
        String outlet,
        String language,
        String text,
        List<String> properties,
        Section section,
        Map<String, List<RecordEntry>> entries) {
    /**
     * A part of a text.
     *
     * @param isPart false where the record is of the whole text
     * @param start first code point, or -1 where nobody says
     * @param end one past the last code point, or -1
     */
    public record Section(boolean isPart, int start, int end) {
        /** The whole text. */
        public static final Section WHOLE = new Section(false, -1, -1);
    }

    public IncidentRecord {
        properties = List.copyOf(properties);
        Map<String, List<RecordEntry>> copy = new LinkedHashMap<>();
        entries.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        entries = Collections.unmodifiableMap(copy);
    }

    /** The entries of one field. */
    public List<RecordEntry> get(Field field) {
        return entries.getOrDefault(field.key(), List.of());
    }

    /**
     * Holds every quotation of a known field against the text.
     *
     * @throws WrongUse where a quotation is not at its place
     */
    public void check() {
        for (Field field : Field.values()) {
            for (RecordEntry e : get(field)) {
                if (e.stands(text)) continue;
                throw new WrongUse(
                        field.key() + " " + e.value() + ": the quotation is not at " + e.start() + ".." + e.end()
                                + " of the text",
                        "start and end count Unicode code points of this record's text");
            }
        }
    }

    /** What was read from a text, every field there, as a record keeps it. */
    public static Map<String, List<RecordEntry>> entries(Incident read, String text) {
        int[] points = CodePoints.before(text);
        Map<String, List<RecordEntry>> all = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            List<RecordEntry> list = new ArrayList<>();
            for (Mention m : read.get(field)) list.add(RecordEntry.of(m, text, points));
            all.put(field.key(), list);
        }
        return all;
    }
}
