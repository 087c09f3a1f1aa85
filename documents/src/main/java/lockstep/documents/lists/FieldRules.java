package lockstep.documents.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockstep.documents.wording.Families;
import lockstep.documents.wording.Wording;
import lockstep.model.CannotDo;
import lockstep.model.ShippedList;

/** The rows of all field lists, read: by field and kind, in the order of the lists. */
public final class FieldRules {
    private static final String NOTHING = "(?!)";
    private static final Set<String> UNPARTED = Set.of("zh", "ja", "th");

    private final Map<FieldList, Map<String, List<FieldRule>>> rules = new HashMap<>();
    private final Set<String> needles = new TreeSet<>();

    /** The rules of one field that ship beside the code, in all languages. */
    public static FieldRules shipped(FieldList list) {
        var rules = new FieldRules();
        for (String language : Languages.codes()) {
            String file = language + "/" + list.file();
            if (!Table.ships(file)) continue;
            String words = language + "/families.tsv";
            var families = new Families();
            for (ShippedList.Row row : Table.ships(words) ? Table.shipped(words) : List.<ShippedList.Row>of())
                families.add(row.cells()[0], row.cells()[1]);
            rules.add(language, list, Table.shipped(file), families);
        }
        return rules;
    }

    /** Takes in the list of one field in one language. */
    public void add(String language, FieldList list, List<ShippedList.Row> rows, Families families) {
        if (list == FieldList.FIGURES && !rows.isEmpty()) families.add(SpeltNumbers.FAMILY, SpeltNumbers.any(language));
        for (ShippedList.Row row : rows) {
            FieldRule rule = read(language, list, row, families);
            if (list.names(rule.kind())) families.add(rule.kind(), row.cells()[2]);
            rules.computeIfAbsent(list, l -> new HashMap<>())
                    .computeIfAbsent(rule.kind(), k -> new ArrayList<>())
                    .add(rule);
            needles.addAll(rule.wording().needles());
        }
    }

    /** The rows of one kind, in all languages. */
    public List<FieldRule> of(FieldList list, String kind) {
        return rules.getOrDefault(list, Map.of()).getOrDefault(kind, List.of());
    }

    /** The rows of one kind in one language. */
    public List<FieldRule> of(FieldList list, String kind, String language) {
        return of(list, kind).stream()
                .filter(r -> r.language().equals(language))
                .toList();
    }

    /** Any wording of a kind in all languages, as a part of a pattern; it matches nothing where there is none. */
    public String any(FieldList list, String kind) {
        return any(of(list, kind));
    }

    /** Any wording of a kind in one language, as a part of a pattern. */
    public String any(FieldList list, String kind, String language) {
        return any(of(list, kind, language));
    }

    private static String any(List<FieldRule> rules) {
        if (rules.isEmpty()) return NOTHING;
        return rules.stream().map(r -> r.wording().regex()).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Letters of which a text holds some where a rule may be met. */
    public Set<String> needles() {
        return needles;
    }

    /** Reads a row; what is wrong with it is told with its file and line. */
    static FieldRule read(String language, FieldList list, ShippedList.Row row, Families families) {
        String[] cells = row.cells();
        if (cells.length < 3)
            throw new CannotDo(
                    row.place() + ": " + cells.length + " cells, it takes 3",
                    "kind, what it shows, wording, parted by one tab each");
        FieldList.Kind kind = list.kinds().get(cells[0]);
        if (kind == null)
            throw new CannotDo(
                    row.place() + ": the kind is " + cells[0],
                    "it takes " + String.join(", ", new TreeSet<>(list.kinds().keySet())));
        try {
            Wording wording = Wording.read(cells[2], families, kind.place(), UNPARTED.contains(language));
            for (String part : kind.takes())
                if (!wording.takes(part))
                    throw new IllegalArgumentException(
                            "a row of the kind " + kind.name() + " takes out [" + part + " ...]");
            return new FieldRule(language, cells[0], cells[1], wording);
        } catch (IllegalArgumentException unread) {
            throw unread(row, unread);
        }
    }

    /** What is told of a row whose wording breaks the notation. */
    public static CannotDo unread(ShippedList.Row row, IllegalArgumentException why) {
        return new CannotDo(
                row.place() + ": the wording cannot be read: " + why.getMessage(),
                "docs/documents.md says how wordings are written",
                why);
    }
}
