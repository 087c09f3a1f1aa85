package lockstep.casework.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one kind with named fields, as an act answers them; a surface decides how they look. */
public final class Table {
    private final List<String> fields;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** @param fields names of the fields, as machines read them */
    public Table(String... fields) {
        this.fields = List.of(fields);
    }

    /** One row: a value for each field; null where there is none. */
    public void add(@Nullable Object... values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(values.length + " values for " + fields.size() + " fields");
        }
        rows.add(Collections.unmodifiableList(Arrays.asList(values.clone())));
    }

    public List<String> fields() {
        return fields;
    }

    /** All rows, in the order in which they were added. */
    public List<List<@Nullable Object>> rows() {
        return Collections.unmodifiableList(rows);
    }

    public int size() {
        return rows.size();
    }
}
