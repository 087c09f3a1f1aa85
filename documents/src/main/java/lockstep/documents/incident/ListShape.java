package lockstep.documents.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.Languages;
import lockstep.documents.lists.Table;
import lockstep.model.CannotDo;
import lockstep.model.Near;

/** What each editable list must look like, so that a slip in one is told with its file and line. */
final class ListShape {
    /** The folder of names, which are of no language. */
    static final String NAMES = "names";

    private static final Set<String> STATE_KINDS =
            Set.of("name", "adjective", "government", "body", "medium", "proxy", "person", "unit");

    /** The lists of names, each with how many cells a row has. */
    private static final Map<String, Integer> OF_NAMES = Map.ofEntries(
            Map.entry("states.tsv", 3),
            Map.entry("names.tsv", 4),
            Map.entry("actors.tsv", 3),
            Map.entry("operations.tsv", 3),
            Map.entry("platforms.tsv", 2),
            Map.entry("publishers.tsv", 2),
            Map.entry("places-not-targets.tsv", 1),
            Map.entry("countries.tsv", 4),
            Map.entry("languages.tsv", 2),
            Map.entry("renamed.tsv", 2),
            Map.entry("surnames.tsv", 2));
    /** The lists that a language may have beside those of fields. */
    private static final Map<String, Integer> OF_LANGUAGES =
            Map.of("families.tsv", 2, "techniques.tsv", 2, "tools.tsv", 3, "events.tsv", 5);

    /** The fields that texts are read for; pages and notices are read by the lists that ship. */
    static final List<FieldList> FIELDS =
            Arrays.stream(FieldList.values()).filter(FieldList::ofIncidents).toList();

    private ListShape() {}

    /** The folders that may hold lists: that of names, then those of languages. */
    private static List<String> folders() {
        List<String> all = new ArrayList<>(List.of(NAMES));
        all.addAll(Languages.codes());
        return all;
    }

    /** The lists that a folder may hold, in order. */
    static List<String> files(String folder) {
        if (folder.equals(NAMES)) return OF_NAMES.keySet().stream().sorted().toList();
        Set<String> all = new TreeSet<>(OF_LANGUAGES.keySet());
        for (FieldList list : FIELDS) all.add(list.file());
        return List.copyOf(all);
    }

    /** The lists that ship, each as folder and file. */
    static List<String> shipped() {
        List<String> all = new ArrayList<>();
        for (String folder : folders())
            for (String file : files(folder)) if (Table.ships(folder + "/" + file)) all.add(folder + "/" + file);
        return all;
    }

    /** The list that a file of that folder is, or a refusal. */
    static String known(String path, String folder, String file) {
        if (!folders().contains(folder))
            throw new CannotDo(
                    path + " stands in no folder of lists",
                    "folders are names, and languages by their two letters, as en and de");
        if (files(folder).contains(file)) return folder + "/" + file;
        Optional<String> near = Near.to(file, files(folder));
        throw new CannotDo(
                path + " is no list that is read",
                near.map(n -> "did you mean " + n + "? ").orElse("") + "lists of " + folder + ": "
                        + String.join(", ", files(folder)));
    }

    /** The folder of a list that a person keeps outside any: names, or else English. */
    static String folderOf(String file) {
        return OF_NAMES.containsKey(file)
                        || Near.to(file, OF_NAMES.keySet()).isPresent()
                                && !files(Languages.ENGLISH).contains(file)
                ? NAMES
                : Languages.ENGLISH;
    }

    /** Refuses a row that the list cannot hold; rows of fields are looked at when they are read. */
    static void check(String list, Table.Row row) {
        String file = list.substring(list.indexOf('/') + 1);
        boolean names = list.startsWith(NAMES + "/");
        Integer wanted = names ? OF_NAMES.get(file) : OF_LANGUAGES.get(file);
        if (wanted == null) return;
        if (row.cells().length < wanted)
            throw refused(row, row.cells().length + " cells, it takes " + wanted, "part cells by one tab each");
        if (names) checkName(file, row);
        else checkRule(file, row);
    }

    private static void checkName(String file, Table.Row row) {
        String[] cells = row.cells();
        switch (file) {
            case "states.tsv", "names.tsv" -> {
                filled(row, 0, "the state");
                oneOf(row, cells[1], STATE_KINDS);
                filled(row, 2, "the names");
            }
            case "countries.tsv" -> {
                if (!cells[0].matches("[A-Z]{2}"))
                    throw refused(row, "the code is " + cells[0], "a country has two capital letters, as UA");
            }
            default -> filled(row, 0, "the name");
        }
    }

    private static void checkRule(String file, Table.Row row) {
        String[] cells = row.cells();
        switch (file) {
            case "techniques.tsv" -> {
                if (!cells[0].matches("T\\d{4}(?:\\.\\d{3})?"))
                    throw refused(row, "the id is " + cells[0], "a DISARM id is as T0049 or T0049.001");
                filled(row, 1, "the wording");
                lower(row, cells[1]);
            }
            case "families.tsv" -> {
                if (!cells[0].matches("[a-z]+"))
                    throw refused(row, "the family is called " + cells[0], "a name has small letters only, as fake");
                filled(row, 1, "the family");
            }
            case "tools.tsv" -> {
                if (!cells[1].matches("\\d+(?:\\.\\d+)?"))
                    throw refused(row, "the weight is " + cells[1], "a number, as 3");
                lower(row, cells[2]);
            }
            case "events.tsv" -> {
                day(row, cells[0]);
                if (!cells[1].isEmpty()) day(row, cells[1]);
                oneOf(row, cells[2], Set.of("0", "1"));
                filled(row, 3, "the event");
                lower(row, cells[4]);
            }
            default -> {}
        }
    }

    private static CannotDo refused(Table.Row row, String what, String help) {
        return new CannotDo(row.place() + ": " + what, help);
    }

    private static void filled(Table.Row row, int cell, String what) {
        if (row.cells()[cell].isBlank()) throw refused(row, what + " is empty", "fill it, or take the row out");
    }

    private static void oneOf(Table.Row row, String word, Set<String> words) {
        if (!words.contains(word))
            throw refused(row, "the kind is " + word, "it takes " + String.join(", ", new TreeSet<>(words)));
    }

    private static void day(Table.Row row, String cell) {
        try {
            LocalDate.parse(cell);
        } catch (DateTimeException notADay) {
            throw refused(row, "the day is " + cell, "a day is as 2016-06-23");
        }
    }

    private static void lower(Table.Row row, String words) {
        if (!words.equals(words.toLowerCase(Locale.ROOT)))
            throw refused(row, "the wording has capitals", "the text is searched in lower case");
    }
}
