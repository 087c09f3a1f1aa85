package lockstep.documents.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one text tells of one incident. A proposal: people accept, mend or reject it.
 *
 * @param fields mentions by field, in the order of the text; every field is there
 */
public record Incident(Map<Field, List<Mention>> fields) {
    public static final Incident EMPTY = new Incident(Map.of());

    public Incident {
        Map<Field, List<Mention>> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) all.put(field, List.copyOf(fields.getOrDefault(field, List.of())));
        fields = java.util.Collections.unmodifiableMap(all);
    }

    /** All mentions of one field. */
    public List<Mention> get(Field field) {
        return fields.getOrDefault(field, List.of());
    }
}
