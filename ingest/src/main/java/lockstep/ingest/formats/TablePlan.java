package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lockstep.ingest.Field;
import lockstep.ingest.Input;
import lockstep.ingest.Reading;
import lockstep.ingest.text.DateOrder;
import lockstep.ingest.text.Times;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/**
 * Which column of one file holds which field.
 *
 * @param columns those that are read, in the order of reading
 * @param width number of columns, or -1 where the first record decides
 * @param set values for all rows
 * @param idPrefix what stands before the ids of posts elsewhere
 * @param notes what a person should know of it
 */
record TablePlan(List<PlannedColumn> columns, int width, Map<Field, String> set, String idPrefix, List<String> notes) {

    /** By the names that a format knows. */
    static TablePlan of(TableFormat format, Input in) {
        List<String> header = in.head().columns();
        List<String> names =
                in.reading().header() ? header : List.copyOf(format.columns().keySet());
        Map<Integer, Field> fields = new LinkedHashMap<>();
        boolean named = in.reading().header() || names.size() == header.size();
        for (Map.Entry<String, Field> known : format.columns().entrySet()) {
            for (int i = 0; i < names.size() && named; i++)
                if (known.getKey().equalsIgnoreCase(names.get(i)) && isFree(known, names.get(i), fields, names))
                    fields.put(i, known.getValue());
        }
        return of(format, in, fields, List.of());
    }

    /** Whether no other column holds the field already; one of the same name is told of later. */
    private static boolean isFree(
            Map.Entry<String, Field> known, String name, Map<Integer, Field> fields, List<String> names) {
        return known.getValue().takesSeveral()
                || fields.entrySet().stream()
                        .noneMatch(e -> e.getValue() == known.getValue()
                                && !names.get(e.getKey()).equalsIgnoreCase(name));
    }

    /** By what each column was found to hold. */
    static TablePlan of(TableFormat format, Input in, Map<Integer, Field> found, List<String> notes) {
        Reading reading = in.reading();
        int width = Math.max(in.head().columns().size(), 1);
        List<String> names = names(in, format, width);
        Map<Field, String> set = new EnumMap<>(Field.class);
        if (!format.platform().isEmpty()) set.put(Field.PLATFORM, format.platform());
        set.putAll(reading.set());
        Map<Integer, Field> fields = new LinkedHashMap<>(found);
        mapped(reading, names, fields);
        fields.values().removeIf(set::containsKey);
        List<Column> columns = Column.of(names, in.head().rows(reading.header()));
        List<String> says = new ArrayList<>(notes);
        Doubled.refuse(columns, fields, reading);
        Rounded rounded = Rounded.of(columns, fields, 0);
        says.addAll(rounded.notes());
        require(fields, set, format);
        Set<Integer> marked = Ids.marked(columns);
        List<PlannedColumn> planned = new ArrayList<>();
        fields.forEach((i, field) -> planned.add(planned(columns.get(i), field, rounded, marked, format, reading)));
        if (!marked.isEmpty()) says.add("ids are written with an x before them, as rtweet writes them: taken off");
        planned.replaceAll(column -> instead(column, planned, found));
        planned.sort(Comparator.comparingInt(PlannedColumn::turn));
        if (in.head().skipped() > 0) says.add(skipped(in));
        return new TablePlan(
                List.copyOf(planned), reading.header() ? width : -1, set, format.idPrefix(), List.copyOf(says));
    }

    boolean has(Field field) {
        return set.containsKey(field) || columns.stream().anyMatch(c -> c.field() == field);
    }

    /** Whether the table tells of accounts only. */
    boolean isOfAccounts() {
        return !has(Field.TIME);
    }

    private static String skipped(Input in) {
        long lines = in.head().skipped();
        return "the table begins on line " + (lines + 1) + ": " + Count.of(lines, "line")
                + " before it left out; --skip-lines N says otherwise";
    }

    /** Of several columns of links that a format knows, a later one only tells what an earlier one does not. */
    private static PlannedColumn instead(PlannedColumn column, List<PlannedColumn> all, Map<Integer, Field> found) {
        boolean first = all.stream()
                .filter(c -> c.field() == Field.LINKS)
                .findFirst()
                .filter(c -> c.index() == column.index())
                .isPresent();
        boolean known = column.field() == Field.LINKS && found.get(column.index()) == Field.LINKS;
        return known && !first ? column.onlyInstead() : column;
    }

    private static PlannedColumn planned(
            Column column, Field field, Rounded rounded, Set<Integer> ids, TableFormat format, Reading reading) {
        Nothing nothing = Nothing.of(field, reading.layout(), format.nothing());
        boolean codes = switch (field) {
            case ACCOUNT, ID, OBJECT, LINK_ID, HASHTAG_ID, DOMAIN_ID, IMAGES -> column.countsFromZero();
            default -> false;
        };
        DateOrder order = DateOrder.of(column.cells());
        boolean own = field == Field.TIME;
        Times times = Times.ofColumn(reading.timeFormat(), reading.zone(), order, own);
        boolean lost = rounded.lost().contains(column.index());
        boolean marked = ids.contains(column.index());
        return new PlannedColumn(
                column.index(),
                column.name(),
                field,
                lost,
                false,
                marked,
                codes ? nothing.without("0", "0.0") : nothing,
                times);
    }

    private static List<String> names(Input in, TableFormat format, int width) {
        if (in.reading().header()) return in.head().columns();
        List<String> known = List.copyOf(format.columns().keySet());
        if (known.size() == width) return known;
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= width; i++) numbers.add(Integer.toString(i));
        return numbers;
    }

    /** What a person says of the columns goes before what was found. */
    private static void mapped(Reading reading, List<String> names, Map<Integer, Field> fields) {
        reading.map().forEach((field, column) -> {
            if (field == Field.ITEMS) return;
            int place = place(column, names);
            // the column that ids count within often says who besides
            if (field == Field.ID_WITHIN) return;
            fields.values().removeIf(f -> f == field);
            fields.put(place, field);
        });
        reading.layout().further().forEach((field, more) -> {
            for (String column : more) fields.put(place(column, names), field);
        });
    }

    private static int place(String column, List<String> names) {
        for (int i = 0; i < names.size(); i++) if (names.get(i).equals(column)) return i;
        for (int i = 0; i < names.size(); i++) if (names.get(i).equalsIgnoreCase(column)) return i;
        if (column.chars().allMatch(Character::isDigit) && column.length() < 6 && !column.isEmpty()) {
            int number = Integer.parseInt(column);
            if (number >= 1 && number <= names.size()) return number - 1;
            throw new WrongUse("--map names column " + column + "; the file has columns 1 to " + names.size());
        }
        String near =
                Near.to(column, names).map(n -> "did you mean " + n + "? ").orElse("");
        throw new WrongUse(
                "--map names column " + column + ", which the file does not have",
                near + "it has " + String.join(", ", names));
    }

    private static void require(Map<Integer, Field> fields, Map<Field, String> set, TableFormat format) {
        var there = new ArrayList<Field>(set.keySet());
        there.addAll(fields.values());
        if (!there.contains(Field.ACCOUNT) && there.contains(Field.HANDLE) && !there.contains(Field.ID_WITH_ACCOUNT)) {
            fields.replaceAll((i, field) -> field == Field.HANDLE ? Field.ACCOUNT : field);
            there.add(Field.ACCOUNT);
        }
        boolean who = there.contains(Field.ACCOUNT) || there.contains(Field.ID_WITH_ACCOUNT);
        boolean profile = there.stream().anyMatch(f -> f.isProfile() || f == Field.HANDLE || f == Field.NAME);
        if (who && (there.contains(Field.TIME) || profile)) return;
        String lacks = who ? Field.TIME.word() : Field.ACCOUNT.word();
        throw new CannotDo(
                "no column says " + (who ? "when" : "who") + " (read as " + format.id() + ")",
                "name it: --map " + lacks.toLowerCase(Locale.ROOT) + "=COLUMN");
    }
}
