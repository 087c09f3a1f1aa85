package lockstep.store.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;

/** The case's numbers for kinds and objects that are derived; numbers once given stay, since sources go on counting from them. */
public final class Objects {
    private final CaseFile file;
    private final CaseSql db;

    public Objects(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    /** The number of a kind, given now if it has none. */
    public int kind(String name) {
        Columns known = db.select("SELECT kind FROM kinds WHERE name = :name", Map.of("name", name));
        if (known.size() > 0) return (int) known.longs("kind")[0];
        int next = (int) db.select("SELECT count(*) AS n FROM kinds", Map.of()).longs("n")[0] + 1;
        db.change("INSERT INTO kinds VALUES (:kind, :name)", Map.of("kind", next, "name", name));
        return next;
    }

    /** The numbers of objects of a kind by value, given now to those that have none. */
    public Map<String, Integer> of(int kind, List<String> values) {
        Map<String, Integer> numbers = new HashMap<>();
        Columns known = db.select("SELECT object, value FROM objects WHERE kind = :kind", Map.of("kind", kind));
        for (int i = 0; i < known.size(); i++) numbers.put(known.text("value", i), (int) known.longs("object")[i]);
        int next = (int) db.select("SELECT coalesce(max(object), 0) AS n FROM objects", Map.of())
                .longs("n")[0];
        List<Object[]> rows = new ArrayList<>();
        for (String value : values) {
            if (numbers.containsKey(value)) continue;
            numbers.put(value, ++next);
            rows.add(new Object[] {next, kind, value});
        }
        Rows.into(file, "objects", rows);
        return numbers;
    }
}
