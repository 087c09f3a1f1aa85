package lockstep.documents.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lockstep.model.CannotDo;
import lockstep.model.Near;

/** What each editable list must look like, so that a slip in one is told with its file and line. */
final class ListShape {
    private static final Set<String> STATE_KINDS =
            Set.of("name", "adjective", "government", "body", "medium", "proxy", "person", "unit");
    private static final Set<String> PROSE_KINDS = Set.of("actor", "target", "claim", "voice", "cited");
    private static final Map<String, Set<String>> GROUPS =
            Map.of("claim", Set.of("c"), "voice", Set.of("who"), "cited", Set.of("c"));

    /** The lists by name, each with how many cells a row has. */
    static final Map<String, Integer> LISTS = Map.ofEntries(
            Map.entry("states.tsv", 3),
            Map.entry("names.tsv", 4),
            Map.entry("actors.tsv", 3),
            Map.entry("figures-tongues.tsv", 3),
            Map.entry("operations.tsv", 3),
            Map.entry("platforms.tsv", 2),
            Map.entry("publishers.tsv", 2),
            Map.entry("places-not-targets.tsv", 1),
            Map.entry("countries.tsv", 4),
            Map.entry("events.tsv", 6),
            Map.entry("families.tsv", 2),
            Map.entry("techniques.tsv", 2),
            Map.entry("techniques-tongues.tsv", 2),
            Map.entry("tools.tsv", 4),
            Map.entry("prose.tsv", 5));

    private ListShape() {}

    /** The names of the lists, in order. */
    static List<String> names() {
        return LISTS.keySet().stream().sorted().toList();
    }

    /** Refuses a file whose name is of no list. */
    static void known(String file, String list) {
        if (LISTS.containsKey(list)) return;
        String near = Near.to(list, LISTS.keySet())
                .map(n -> "did you mean " + n + "? ")
                .orElse("");
        throw new CannotDo(file + " is no list that is read", near + "lists: " + String.join(", ", names()));
    }

    /** Refuses a row that the list cannot hold. */
    static void check(String list, Table.Row row) {
        String[] cells = row.cells();
        int wanted = LISTS.getOrDefault(list, 1);
        if (cells.length < wanted)
            throw refused(row, cells.length + " cells, it takes " + wanted, "part cells by one tab each");
        switch (list) {
            case "states.tsv", "names.tsv" -> {
                filled(row, 0, "the state");
                oneOf(row, cells[1], STATE_KINDS);
                filled(row, 2, "the names");
            }
            case "countries.tsv" -> {
                if (!cells[0].matches("[A-Z]{2}"))
                    throw refused(row, "the code is " + cells[0], "a country has two capital letters, as UA");
            }
            case "techniques.tsv", "techniques-tongues.tsv" -> {
                if (!cells[0].matches("T\\d{4}(?:\\.\\d{3})?"))
                    throw refused(row, "the id is " + cells[0], "a DISARM id is as T0049 or T0049.001");
                filled(row, 1, "the wording");
                lower(row, cells[1]);
            }
            case "families.tsv" -> {
                if (!cells[0].matches("[a-z]+"))
                    throw refused(row, "the family is called " + cells[0], "a name has small letters only, as fake");
                words(row, cells[1]);
            }
            case "tools.tsv" -> {
                if (!cells[1].matches("\\d+(?:\\.\\d+)?"))
                    throw refused(row, "the weight is " + cells[1], "a number, as 3");
                words(row, cells[2]);
                pattern(row, cells[3]);
            }
            case "events.tsv" -> {
                day(row, cells[0]);
                if (!cells[1].isEmpty()) day(row, cells[1]);
                oneOf(row, cells[2], Set.of("0", "1"));
                filled(row, 3, "the event");
                words(row, cells[4]);
                pattern(row, cells[5]);
            }
            case "prose.tsv" -> {
                oneOf(row, cells[1], PROSE_KINDS);
                words(row, cells[3]);
                groups(row, cells[1], pattern(row, cells[4]));
            }
            case "figures-tongues.tsv" -> {
                oneOf(row, cells[1], TongueFigures.PARTS);
                numbers(row, cells[1], cells[2]);
            }
            default -> filled(row, 0, "the name");
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
            throw refused(row, "the kind is " + word, "it takes " + String.join(", ", new java.util.TreeSet<>(words)));
    }

    private static void words(Table.Row row, String cell) {
        for (String word : cell.split("\\|", -1)) {
            if (word.isBlank()) throw refused(row, "one of the words is empty", "words are parted by |");
            lower(row, word);
        }
    }

    /** Number words say behind a sign what they stand for. */
    private static void numbers(Table.Row row, String part, String cell) {
        boolean wanted = TongueFigures.NUMBERED.contains(part);
        for (String term : cell.split("\\|", -1))
            if (wanted != term.matches("[^=]+=\\d+(?:\\.\\d+)?"))
                throw refused(
                        row,
                        "the term " + term + (wanted ? " has no number" : " has a sign"),
                        wanted ? "as doce=12" : "only number words have an equals sign");
    }

    private static void day(Table.Row row, String cell) {
        try {
            LocalDate.parse(cell);
        } catch (DateTimeException notADay) {
            throw refused(row, "the day is " + cell, "a day is as 2016-06-23");
        }
    }

    private static void lower(Table.Row row, String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT)))
            throw refused(row, "the word " + word + " has capitals", "the text is searched in lower case");
    }

    private static Pattern pattern(Table.Row row, String regex) {
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.matcher("").matches())
                throw refused(row, "the pattern fits no words at all", "let it name a word");
            return pattern;
        } catch (PatternSyntaxException broken) {
            throw new CannotDo(
                    row.place() + ": the pattern cannot be read: " + broken.getDescription() + " at sign "
                            + broken.getIndex(),
                    "a regular expression as Java has them",
                    broken);
        }
    }

    private static void groups(Table.Row row, String kind, Pattern pattern) {
        List<String> missing = new ArrayList<>();
        for (String group : GROUPS.getOrDefault(kind, Set.of()))
            if (!pattern.pattern().contains("(?<" + group + ">")) missing.add(group);
        if (!missing.isEmpty())
            throw refused(
                    row,
                    "a " + kind + " needs the group "
                            + String.join(", ", missing.stream().sorted().toList()),
                    "as (?<" + missing.get(0) + ">...)");
    }
}
