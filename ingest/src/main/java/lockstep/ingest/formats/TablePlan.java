package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.ingest.Field;
import lockstep.ingest.Input;
import lockstep.model.CannotDo;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/**
 * Which column of one file holds which field.
 *
 * @param fields the field of each column; null where none
 * @param width number of columns, or -1 where the first record decides
 * @param nothing how a missing value is written, besides an empty field
 * @param set values for all rows
 */
record TablePlan(Field[] fields, int width, String nothing, Map<Field, String> set) {
    static TablePlan of(TableFormat format, Input in) {
        Map<Field, String> set = new EnumMap<>(Field.class);
        if (!format.platform().isEmpty()) set.put(Field.PLATFORM, format.platform());
        set.putAll(in.reading().set());
        List<String> names = in.reading().header()
                ? in.head().columns()
                : List.copyOf(format.columns().keySet());
        int columns = in.reading().header() ? names.size() : in.head().columns().size();
        Field[] fields = new Field[Math.max(columns, 1)];
        if (in.reading().header() || columns == names.size()) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                int column = i;
                format.columns().forEach((known, field) -> {
                    if (known.equalsIgnoreCase(name)) fields[column] = field;
                });
            }
        }
        in.reading().map().forEach((field, column) -> {
            int place = place(column, names, fields.length);
            if (field != Field.ID_WITHIN) put(fields, field, place);
        });
        nameStandsForId(fields);
        for (Field field : set.keySet()) {
            for (int i = 0; i < fields.length; i++) if (fields[i] == field) fields[i] = null;
        }
        require(fields, set, format);
        return new TablePlan(fields, in.reading().header() ? columns : -1, format.nothing(), set);
    }

    /** Where no column holds the id of the account, its handle stands for it. */
    private static void nameStandsForId(Field[] fields) {
        List<Field> there = Arrays.asList(fields);
        if (there.contains(Field.ACCOUNT) || there.contains(Field.ID_WITH_ACCOUNT)) return;
        int handle = there.indexOf(Field.HANDLE);
        if (handle >= 0) fields[handle] = Field.ACCOUNT;
    }

    boolean has(Field field) {
        return set.containsKey(field) || Arrays.asList(fields).contains(field);
    }

    /** Whether the table tells of accounts only. */
    boolean isOfAccounts() {
        return !has(Field.TIME);
    }

    private static void put(Field[] fields, Field field, int place) {
        for (int i = 0; i < fields.length; i++) if (fields[i] == field) fields[i] = null;
        fields[place] = field;
    }

    private static int place(String column, List<String> names, int width) {
        for (int i = 0; i < names.size(); i++) if (names.get(i).equals(column)) return i;
        for (int i = 0; i < names.size(); i++) if (names.get(i).equalsIgnoreCase(column)) return i;
        if (column.chars().allMatch(Character::isDigit) && column.length() < 6 && !column.isEmpty()) {
            int number = Integer.parseInt(column);
            if (number >= 1 && number <= width) return number - 1;
            throw new WrongUse("--map names column " + column + "; the file has columns 1 to " + width);
        }
        String near =
                Near.to(column, names).map(n -> "did you mean " + n + "? ").orElse("");
        throw new WrongUse(
                "--map names column " + column + ", which the file does not have",
                near + "it has " + String.join(", ", names));
    }

    private static void require(Field[] fields, Map<Field, String> set, TableFormat format) {
        var there = new ArrayList<Field>(set.keySet());
        for (Field field : fields) if (field != null) there.add(field);
        boolean who = there.contains(Field.ACCOUNT) || there.contains(Field.ID_WITH_ACCOUNT);
        boolean profile = there.stream().anyMatch(f -> f.isProfile() || f == Field.HANDLE || f == Field.NAME);
        if (who && (there.contains(Field.TIME) || profile)) return;
        String lacks = who ? Field.TIME.word() : Field.ACCOUNT.word();
        throw new CannotDo(
                "no column says " + (who ? "when" : "who") + " (read as " + format.id() + ")",
                "name it: --map " + lacks.toLowerCase(Locale.ROOT) + "=COLUMN");
    }
}
