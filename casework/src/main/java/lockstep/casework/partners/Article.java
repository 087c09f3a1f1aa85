package lockstep.casework.partners;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;

/**
 * What a partner tells of an incident, written out as an article so that it is read, quoted and judged like any other: first the
 * partner's prose, then what its objects state, a line each. Every value of the record quotes the line that states it.
 */
final class Article {
    private static final int LONGEST_LIST = 200;

    private final String title;
    private final String by;
    private final String published;
    private final StringBuilder text = new StringBuilder();
    private final List<Stated> stated = new ArrayList<>();

    private record Stated(Field field, String value, int start, int end) {}

    Article(String title, String by, String published) {
        this.title = title;
        this.by = by;
        this.published = published;
    }

    /** A paragraph in the partner's own words. */
    Article says(String paragraph) {
        String bare = paragraph.strip();
        if (!bare.isEmpty()) text.append(text.isEmpty() ? "" : "\n\n").append(bare);
        return this;
    }

    /** A line of what objects state: the words that the reader sees, and the value that the record takes of each. */
    Article states(String label, Field field, Map<String, String> valuesByWords) {
        if (valuesByWords.isEmpty()) return this;
        text.append(text.isEmpty() ? "" : "\n\n").append(label).append(": ");
        String comma = "";
        int n = 0;
        for (Map.Entry<String, String> one : valuesByWords.entrySet()) {
            if (one.getKey().isBlank() || n++ == LONGEST_LIST) continue;
            text.append(comma);
            int start = text.length();
            text.append(one.getKey().strip());
            stated.add(new Stated(field, one.getValue(), start, text.length()));
            comma = "; ";
        }
        text.append('.');
        return this;
    }

    Document document(String file) {
        String whole = text.toString();
        Incident read = IncidentReader.read(whole, title, published);
        Map<Field, List<Mention>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) fields.put(field, new ArrayList<>(read.get(field)));
        for (Stated s : stated) {
            List<Mention> known = fields.computeIfAbsent(s.field, f -> new ArrayList<>());
            if (known.stream().anyMatch(m -> m.value().equals(s.value))) continue;
            known.add(new Mention(s.value, s.start, s.end, new LinkedHashMap<>(Map.of("stated_by", by))));
        }
        return new Document(
                file, new Front(title, "", by, published), "", whole, List.of(), List.of(), new Incident(fields));
    }
}
