package lockstep.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.casework.table.Table;
import lockstep.report.CsvCell;
import lockstep.report.Visible;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of one kind, printed as a table for people, or as CSV or JSON with the same fields for machines. */
public final class Listing {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Letters printed at once, since each print is a call of the system. */
    private static final int AT_ONCE = 1 << 14;

    private final Table rows;

    /** @param fields names of the fields, as in CSV and JSON */
    public Listing(String... fields) {
        this(new Table(fields));
    }

    /** The rows that an act answered. */
    public Listing(Table rows) {
        this.rows = rows;
    }

    /** One row: a value for each field; null where there is none. */
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    public int size() {
        return rows.size();
    }

    /** Prints all rows in the asked form. */
    public void print(Terminal terminal, Form form) {
        PrintStream out = terminal.out();
        switch (form) {
            case TABLE -> table(out);
            case CSV -> csv(out);
            case JSON -> json(out);
        }
        out.flush();
    }

    private void csv(PrintStream out) {
        var text = new StringBuilder(String.join(",", rows.fields())).append('\n');
        for (List<@Nullable Object> row : rows.rows()) {
            List<String> cells = new ArrayList<>();
            for (Object value : row) cells.add(cell(value));
            text.append(String.join(",", cells)).append('\n');
            if (text.length() >= AT_ONCE) {
                out.print(text);
                text.setLength(0);
            }
        }
        out.print(text);
    }

    private static String cell(@Nullable Object value) {
        String text =
                value == null ? "" : figure(value) instanceof Double d ? decimal(d) : Visible.text(value.toString());
        return figure(value) instanceof Number ? CsvCell.quoted(text) : CsvCell.exact(text);
    }

    private void json(PrintStream out) {
        out.print("[");
        List<String> fields = rows.fields();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int f = 0; f < fields.size(); f++)
                object.put(fields.get(f), number(figure(rows.rows().get(i).get(f))));
            out.print((i == 0 ? "\n" : ",\n") + Visible.json(JSON.writeValueAsString(object)));
        }
        out.print(rows.size() == 0 ? "]\n" : "\n]\n");
    }

    /** JSON has no word for what is not a number. */
    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Double d && !Double.isFinite(d) ? null : value;
    }

    private void table(PrintStream out) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(rows.fields());
        for (List<@Nullable Object> row : rows.rows()) {
            List<String> line = new ArrayList<>();
            for (Object value : row)
                line.add(value == null ? "" : value instanceof Double d ? shortly(d) : Visible.line(value.toString()));
            cells.add(line);
        }
        int[] width = new int[rows.fields().size()];
        for (List<String> line : cells) {
            for (int f = 0; f < width.length; f++)
                width[f] = Math.min(100, Math.max(width[f], line.get(f).length()));
        }
        for (List<String> line : cells) {
            var text = new StringBuilder();
            for (int f = 0; f < width.length; f++) {
                text.append(line.get(f));
                if (f + 1 < width.length)
                    text.append(" ".repeat(Math.max(0, width[f] - line.get(f).length()) + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static @Nullable Object figure(@Nullable Object value) {
        return value instanceof Told told ? told.value() : value;
    }

    private static String decimal(double v) {
        if (Double.isNaN(v)) return "";
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }

    private static String shortly(double v) {
        if (Double.isNaN(v)) return "";
        if (Double.isInfinite(v)) return v > 0 ? "∞" : "−∞";
        if (v == Math.rint(v) && Math.abs(v) < 1e9) return Long.toString((long) v);
        return String.format(Locale.ROOT, Math.abs(v) >= 0.001 && Math.abs(v) < 1e6 ? "%.3f" : "%.1e", v);
    }

    /**
     * A number that people read in words of its own.
     *
     * @param value what CSV and JSON hold
     * @param words what the table shows
     */
    public record Told(Double value, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** In which form rows are printed. */
    public enum Form {
        TABLE,
        CSV,
        JSON
    }
}
