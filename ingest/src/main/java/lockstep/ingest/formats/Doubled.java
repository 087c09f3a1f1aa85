package lockstep.ingest.formats;

import java.util.List;
import java.util.Map;
import lockstep.ingest.Field;
import lockstep.ingest.Reading;
import lockstep.model.CannotDo;

/** Columns of one name: which of them is meant is asked where they do not hold the same. */
final class Doubled {
    private Doubled() {}

    static void refuse(List<Column> columns, Map<Integer, Field> fields, Reading reading) {
        for (Map.Entry<Integer, Field> each : List.copyOf(fields.entrySet())) {
            Column column = columns.get(each.getKey());
            String named = reading.map().getOrDefault(each.getValue(), "");
            boolean byNumber = named.equals(Integer.toString(column.index() + 1));
            for (Column other : columns) {
                if (other.index() == column.index() || !other.name().equalsIgnoreCase(column.name())) continue;
                boolean second = other.index() > column.index() && fields.get(other.index()) == each.getValue();
                boolean open = second || !named.isEmpty();
                if (byNumber || !open || column.isLike(other) || each.getValue().takesSeveral() && second) {
                    if (second && column.isLike(other)) fields.remove(other.index());
                    continue;
                }
                throw of(each.getValue(), column, other);
            }
        }
    }

    static CannotDo of(Field field, Column first, Column second) {
        return new CannotDo(
                "two columns are called " + first.name() + " and hold different values",
                "say which: --map " + field.word() + "=" + (first.index() + 1) + " or --map " + field.word() + "="
                        + (second.index() + 1));
    }
}
