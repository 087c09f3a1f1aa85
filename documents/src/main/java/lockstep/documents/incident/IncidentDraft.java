package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers mentions while a text is read. */
final class IncidentDraft {
    private final Prose prose;
    private final Map<Field, List<Mention>> fields = new EnumMap<>(Field.class);

    IncidentDraft(Prose prose) {
        this.prose = prose;
    }

    /** One more mention; the same value in the same words is told once. */
    void add(Field field, Mention mention) {
        Mention one = trimmed(mention);
        List<Mention> all = fields.computeIfAbsent(field, f -> new ArrayList<>());
        for (Mention m : all) if (m.overlaps(one) && m.value().equals(one.value())) return;
        all.add(one);
    }

    void add(Field field, String value, int start, int end) {
        add(field, new Mention(value, start, end));
    }

    /** A mention whose value is its own words. */
    void words(Field field, int start, int end) {
        int[] se = trim(start, end);
        add(field, new Mention(flat(se[0], se[1]), se[0], se[1]));
    }

    List<Mention> get(Field field) {
        return fields.getOrDefault(field, List.of());
    }

    String flat(int start, int end) {
        return prose.text.substring(start, end).replaceAll("\\s+", " ").strip();
    }

    /** Only the first mention of each value. */
    void keepFirst(Field field) {
        Map<String, Mention> first = new LinkedHashMap<>();
        for (Mention m : get(field)) first.putIfAbsent(m.value(), m);
        fields.put(field, new ArrayList<>(first.values()));
    }

    void put(Field field, List<Mention> mentions) {
        fields.put(field, new ArrayList<>(mentions));
    }

    Incident incident() {
        Map<Field, List<Mention>> sorted = new EnumMap<>(Field.class);
        fields.forEach((field, mentions) -> {
            List<Mention> list = new ArrayList<>(mentions);
            if (field != Field.DATES && field != Field.STATES && field != Field.COUNTRIES) {
                list.sort(Comparator.comparingInt(Mention::start)
                        .thenComparingInt(Mention::end)
                        .thenComparing(Mention::value));
            }
            sorted.put(field, list);
        });
        return new Incident(sorted);
    }

    private Mention trimmed(Mention m) {
        int[] se = trim(m.start(), m.end());
        return se[0] == m.start() && se[1] == m.end() ? m : new Mention(m.value(), se[0], se[1], m.more());
    }

    private int[] trim(int start, int end) {
        int s = start;
        int e = end;
        while (s < e - 1 && !wordy(prose.text.charAt(s)) && prose.text.charAt(s) != '$') s++;
        while (e > s + 1 && !wordy(prose.text.charAt(e - 1)) && !closes(s, e)) e--;
        return new int[] {s, e};
    }

    /** U.S. and (GRU) end with a sign of their own. */
    private boolean closes(int s, int e) {
        char last = prose.text.charAt(e - 1);
        if (last == ')') return prose.text.substring(s, e).indexOf('(') >= 0;
        if (last == '%') return true;
        return last == '.'
                && e - 3 >= s
                && prose.text.charAt(e - 3) == '.'
                && Character.isUpperCase(prose.text.charAt(e - 2));
    }

    private static boolean wordy(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
