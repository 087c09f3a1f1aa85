package lockstep.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The beginning of a file, decompressed, as UTF-8: what formats recognise it by, and the first rows of a table. */
public final class Head {
    /** So much of a file is looked at to recognise it. */
    public static final int SIZE = 64 << 10;

    /** So much is read ahead, for the first rows of a table. */
    static final int SAMPLE = 1 << 20;

    /** So many rows of a table say what its columns hold. */
    static final int ROWS = 1000;

    private final byte[] bytes;
    private final String text;
    private final TableStart table;
    private final List<String> columns;

    public Head(byte[] bytes) {
        this(bytes, Layout.PLAIN);
    }

    /** @param layout how a table is laid out */
    Head(byte[] bytes, Layout layout) {
        this.bytes = bytes.clone();
        this.text = new String(bytes, 0, Math.min(SIZE, bytes.length), StandardCharsets.UTF_8);
        this.table = isJson() && layout.skip() == Layout.FOUND
                ? new TableStart(',', '"', 0, List.of(), "")
                : TableStart.of(this.bytes, text, layout);
        this.columns = table.records().isEmpty()
                ? List.of()
                : table.records().get(0).stream().map(String::strip).toList();
    }

    public String text() {
        return text;
    }

    /** Whether it starts like JSON. */
    public boolean isJson() {
        String begins = text.stripLeading();
        return begins.startsWith("{") || begins.startsWith("[");
    }

    public boolean isEmpty() {
        return text.isBlank()
                || text.length() < 20 && text.replaceAll("\\s", "").matches("\\[]|\\{}");
    }

    /** The sign that separates fields: comma, tab, semicolon, bar, tilde or caret. */
    public char separator() {
        return table.separator();
    }

    /** The sign around fields: the usual one, a single quote or a backtick. */
    public char quote() {
        return table.quote();
    }

    /** Lines before the table. */
    public long skipped() {
        return table.lines();
    }

    /** The fields of the first record. */
    public List<String> columns() {
        return columns;
    }

    /** The first rows of the table. */
    public List<List<String>> rows(boolean header) {
        int from = header && !table.records().isEmpty() ? 1 : 0;
        return table.records().subList(from, table.records().size());
    }

    /** Why the first record cannot be read; empty where it can. */
    String problem() {
        return table.problem();
    }

    /** Whether the first record names all of these columns, in any case. */
    public boolean has(String... names) {
        Set<String> there = new HashSet<>();
        for (String column : columns) there.add(column.toLowerCase(Locale.ROOT));
        for (String name : names) if (!there.contains(name.toLowerCase(Locale.ROOT))) return false;
        return names.length > 0;
    }

    int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
