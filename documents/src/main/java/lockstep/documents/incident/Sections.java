package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.documents.lists.FieldList;
import lockstep.documents.schema.Shape;

/** Parts of a report that each tell of an incident of its own, as takedown reports do: a heading and a section for each network. */
public final class Sections {
    /*
     * A heading is a short line without a full stop. One that names a state, a country or an operation opens a section; the
     * section goes to the next such heading. There are several incidents only where two or more sections are long enough,
     * speak of accounts, networks or operations, and no two of them name the same in their headings.
     */
    private static final int LONGEST_HEADING = 100;
    private static final int SHORTEST = 200;
    private static final Pattern ENDED = Shape.LINE_ENDED.pattern();

    private Sections() {}

    /**
     * A part of a text.
     *
     * @param title its heading
     * @param start first char
     * @param end one past its last char
     * @param incident what it tells; offsets are into the whole text
     */
    public record Section(String title, int start, int end, Incident incident) {}

    /** The parts of a text, where it tells of several incidents; else none. */
    public static List<Section> of(String text, String published, Lists lists) {
        List<Heading> headings = headings(text, lists);
        List<Heading> opening = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading one = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start : text.length();
            boolean within =
                    !opening.isEmpty() && opening.get(opening.size() - 1).names.containsAll(one.names);
            // A heading within a section, or one with nothing under it.
            if (!within && end - one.end >= SHORTEST) opening.add(one);
        }
        if (opening.size() < 2 || !distinct(opening)) return List.of();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < opening.size(); i++) {
            int start = opening.get(i).start;
            int end = i + 1 < opening.size() ? opening.get(i + 1).start : text.length();
            String part = text.substring(start, end).stripTrailing();
            if (!tellsOfNetwork(part, lists)) return List.of();
            String title = text.substring(start, opening.get(i).end).strip();
            sections.add(new Section(
                    title,
                    start,
                    start + part.length(),
                    at(start, IncidentReader.read(part, title, published, lists))));
        }
        return List.copyOf(sections);
    }

    private static boolean tellsOfNetwork(String part, Lists lists) {
        String low = part.toLowerCase(Locale.ROOT);
        return lists.rules.of(FieldList.SECTIONS, "network").stream()
                .anyMatch(rule -> rule.wording().in(low));
    }

    private record Heading(int start, int end, Set<String> names) {}

    private static List<Heading> headings(String text, Lists lists) {
        List<Heading> headings = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            Set<String> named = heading(line, lists);
            if (!named.isEmpty()) headings.add(new Heading(from, from + line.length(), named));
            from += line.length() + 1;
        }
        return headings;
    }

    /** What a part of a text tells; offsets are into the whole text. */
    public static Incident part(String text, int start, int end, String published, Lists lists) {
        return at(start, IncidentReader.read(text.substring(start, end), "", published, lists));
    }

    private static Set<String> heading(String line, Lists lists) {
        String bare = line.strip();
        Set<String> names = new HashSet<>();
        if (bare.isEmpty()
                || bare.length() > LONGEST_HEADING
                || ENDED.matcher(Prose.plain(bare)).find()) return names;
        for (Names.Hit hit : lists.names.in(new Prose(bare))) {
            Names.Entry operation = hit.of(Gazetteer.OPERATION);
            Names.Entry state = hit.of(Gazetteer.STATE);
            Names.Entry country = hit.of(Gazetteer.COUNTRY);
            if (operation != null) names.add(operation.value());
            else if (state != null) names.add(state.value());
            else if (country != null) names.add(country.value());
        }
        return names;
    }

    private static boolean distinct(List<Heading> headings) {
        Set<Set<String>> once = new HashSet<>();
        for (Heading h : headings) if (!once.add(h.names)) return false;
        return true;
    }

    private static Incident at(int start, Incident part) {
        Map<Field, List<Mention>> fields = new EnumMap<>(Field.class);
        part.fields()
                .forEach((field, mentions) -> fields.put(
                        field,
                        mentions.stream()
                                .map(m -> new Mention(m.value(), m.start() + start, m.end() + start, m.more()))
                                .toList()));
        return new Incident(fields);
    }
}
