package lockstep.documents.incident;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRule;
import lockstep.documents.lists.FieldRules;
import lockstep.documents.lists.Languages;
import lockstep.documents.wording.Families;
import lockstep.documents.wording.Wording;
import lockstep.model.ShippedList;
import lockstep.model.registry.Registry;

/** The lists by which a text is read: those that ship beside the code, a person's own, and the names of registries. */
public final class Lists {
    /** As they ship. */
    public static final Lists BUILT_IN = new Lists(ListFiles.shipped(), List.of());

    private final Map<String, List<ShippedList.Row>> tables;
    private final List<Registry> registries;

    final Names names;
    final Registered registered;
    final TechniqueRules techniques;
    final List<ToolRule> tools = new ArrayList<>();
    final List<DatedEvent> events = new ArrayList<>();
    /** The name that a country bore before. */
    final Map<String, String> renamed = new HashMap<>();

    /** The full name of the person for whom a surname stands. */
    final Map<String, String> surnames = new HashMap<>();

    /** Platforms whose names are plain words too. */
    final List<String> ambiguous = new ArrayList<>();

    final FieldRules rules = new FieldRules();
    final SentenceIndex.Letters letters;

    private Lists(Map<String, List<ShippedList.Row>> tables, List<Registry> registries) {
        this.tables = Map.copyOf(tables);
        this.registries = List.copyOf(registries);
        names = new Names();
        registered = Registered.into(names, registries, this::cells);
        Gazetteer.into(names, this::cells);
        for (String[] row : cells("renamed.tsv")) renamed.put(row[0], row[1]);
        for (String[] row : cells("platforms.tsv")) if (row.length > 2 && !row[2].isBlank()) ambiguous.add(row[0]);
        for (String[] row : cells("surnames.tsv")) surnames.put(row[0], row[1]);
        techniques = new TechniqueRules(everywhere("families.tsv"), everywhere("techniques.tsv"));
        Set<String> needles = new LinkedHashSet<>();
        for (String language : Languages.codes()) language(language, needles);
        needles.addAll(rules.needles());
        letters = new SentenceIndex.Letters(needles);
    }

    private void language(String language, Set<String> needles) {
        var families = new Families();
        for (ShippedList.Row row : rows(language, "families.tsv")) families.add(row.cells()[0], row.cells()[1]);
        for (FieldList list : ListShape.FIELDS) rules.add(language, list, rows(language, list.file()), families);
        for (ShippedList.Row row : rows(language, "tools.tsv"))
            tools.add(new ToolRule(
                    row.cells()[0], Double.parseDouble(row.cells()[1]), wording(row, row.cells()[2], families)));
        for (ShippedList.Row row : rows(language, "events.tsv")) events.add(event(row, families));
        for (ToolRule tool : tools) needles.addAll(tool.wording().needles());
        for (DatedEvent event : events) needles.addAll(event.wording().needles());
    }

    private static DatedEvent event(ShippedList.Row row, Families families) {
        String[] cells = row.cells();
        return new DatedEvent(
                cells[3],
                LocalDate.parse(cells[0]),
                cells[1].isEmpty() ? null : LocalDate.parse(cells[1]),
                cells[2].equals("1"),
                wording(row, cells[4], families));
    }

    private static Wording wording(ShippedList.Row row, String line, Families families) {
        try {
            return Wording.read(line, families, Wording.Place.ANYWHERE, false);
        } catch (IllegalArgumentException unread) {
            throw FieldRules.unread(row, unread);
        }
    }

    private List<ShippedList.Row> rows(String folder, String file) {
        return tables.getOrDefault(folder + "/" + file, List.of());
    }

    private List<ShippedList.Row> everywhere(String file) {
        return Languages.codes().stream()
                .flatMap(folder -> rows(folder, file).stream())
                .toList();
    }

    private List<String[]> cells(String file) {
        return rows(ListShape.NAMES, file).stream().map(ShippedList.Row::cells).toList();
    }

    /**
     * The lists with those of a folder: {@code names/states.tsv} stands in place of the list of that name, {@code names/states-more.tsv}
     * adds to it.
     */
    public Lists with(Path folder) {
        return new Lists(ListFiles.over(tables, folder), registries);
    }

    /** The lists with the actors and targets of registries: where both know a name, the registry has the word. */
    public Lists with(Collection<Registry> more) {
        if (more.isEmpty()) return this;
        List<Registry> all = new ArrayList<>(more);
        all.addAll(registries);
        return new Lists(tables, all);
    }

    /** What of the registries could not be taken up, and why; one line each. */
    public List<String> notes() {
        return registered.notes();
    }

    /** The means of an operation that the lists know. */
    public Set<String> toolNames() {
        return tools.stream().map(ToolRule::label).collect(Collectors.toUnmodifiableSet());
    }

    /** How firmly something may be said. */
    public Set<String> firmness() {
        return rules.of(FieldList.VOICES, "firmness").stream()
                .map(FieldRule::shows)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many names of actors and targets the registries gave. */
    public int names() {
        return registered.size();
    }

    /** Writes the lists that ship beside the code into a folder, to be edited; never over a file that is there. */
    public static int write(Path folder) {
        return ListFiles.write(folder);
    }
}
