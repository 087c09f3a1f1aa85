package lockstep.ingest.formats;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.ingest.Field;

/**
 * Columns of ids whose last digits a spreadsheet or a script took: they would make one of many, so that no id of theirs is taken.
 *
 * @param lost places of the columns of which nothing is taken
 * @param told what a person should know, by the place of the column
 * @param share from which share of cut ids on a column is not taken; below it, rows are refused one by one
 */
record Rounded(Set<Integer> lost, Map<Integer, String> told, double share) {
    private static final int REFERENCES = 3;

    /** Looks at the columns of ids; where accounts lost theirs, their handles stand for them. */
    static Rounded of(List<Column> columns, Map<Integer, Field> fields, double share) {
        var rounded = new Rounded(new HashSet<>(), new LinkedHashMap<>(), share);
        for (Map.Entry<Integer, Field> each : List.copyOf(fields.entrySet())) {
            Column column = columns.get(each.getKey());
            switch (each.getValue()) {
                case ACCOUNT -> rounded.account(column, columns, fields);
                case ID -> rounded.post(column, fields);
                case REPOST_OF, REPLY_TO, QUOTE_OF -> rounded.reference(column, each.getValue());
                default -> {
                    // no id that is long
                }
            }
        }
        return rounded;
    }

    private void account(Column column, List<Column> columns, Map<Integer, Field> fields) {
        List<String> values = Ids.unwrapped(column.values(Field.ACCOUNT));
        int handle = fields.entrySet().stream()
                .filter(e -> e.getValue() == Field.HANDLE)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
        boolean cut = isCut(values);
        int people = handle < 0 ? 0 : columns.get(handle).different(Field.HANDLE);
        boolean merged =
                Ids.areRounded(values, 2) || people > new HashSet<>(values).size() && Ids.areRounded(values, 1);
        if (!cut && !merged) return;
        if (handle < 0 || columns.get(handle).values(Field.HANDLE).size() < values.size()) {
            if (merged) told.put(column.index(), lostDigits(column, values) + ": different accounts may be one here");
            return;
        }
        fields.remove(column.index());
        fields.put(handle, Field.ACCOUNT);
        told.put(
                column.index(),
                lostDigits(column, values) + " and is not taken: accounts are known by "
                        + columns.get(handle).name());
    }

    private void post(Column column, Map<Integer, Field> fields) {
        List<String> values = Ids.unwrapped(column.values(Field.ID));
        boolean cut = isCut(values);
        boolean repeated = new HashSet<>(values).size() < values.size();
        if (!cut && !Ids.areRounded(values, repeated ? 1 : 2)) return;
        fields.remove(column.index());
        told.put(column.index(), lostDigits(column, values) + " and is not taken: each row is a post without an id");
    }

    private void reference(Column column, Field field) {
        List<String> values = Ids.unwrapped(column.values(field));
        boolean cut = isCut(values);
        if (!cut && !Ids.areRounded(values, REFERENCES)) return;
        if (!cut) lost.add(column.index());
        told.put(column.index(), lostDigits(column, values) + ": which posts are meant cannot be told");
    }

    /** The same, in order of the columns' fields. */
    List<String> notes() {
        return List.copyOf(told.values());
    }

    private boolean isCut(List<String> values) {
        long cut = values.stream().filter(Ids::lostDigits).count();
        return cut > 0 && cut >= share * values.size();
    }

    private static String lostDigits(Column column, List<String> values) {
        String one = values.stream().filter(Ids::lostDigits).findFirst().orElse(values.get(0));
        return column.name() + " holds numbers without their last digits (" + one + ", as a spreadsheet writes ids)";
    }
}
