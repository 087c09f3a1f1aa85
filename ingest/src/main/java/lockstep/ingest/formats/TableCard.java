package lockstep.ingest.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.ingest.Field;
import lockstep.ingest.SourceFormat;

/** A table in the making. */
final class TableCard {
    private final String id;
    private final String reads;
    private final Map<String, Field> columns = new LinkedHashMap<>();
    private String about = "";
    private String platform = "";
    private String nothing = "";
    private String idPrefix = "";
    private List<String> marks = List.of();

    TableCard(String id, String reads) {
        this.id = id;
        this.reads = reads;
    }

    TableCard about(String text) {
        about = text;
        return this;
    }

    TableCard platform(String name) {
        platform = name;
        return this;
    }

    TableCard nothing(String written) {
        nothing = written;
        return this;
    }

    TableCard idPrefix(String prefix) {
        idPrefix = prefix;
        return this;
    }

    TableCard marks(String... names) {
        marks = List.of(names);
        return this;
    }

    TableCard column(String name, Field field) {
        columns.put(name, field);
        return this;
    }

    SourceFormat table() {
        return new TableFormat(id, reads, about, platform, marks, columns, nothing, idPrefix);
    }
}
