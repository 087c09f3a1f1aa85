package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import lockstep.model.CannotDo;
import lockstep.model.Near;

/**
 * The table of bounds as it is written: a line a bound, after a head of lines that begin with #.
 *
 * @param file by which it is named where something is wrong
 * @param head lines that say what was learnt from what, without their #
 * @param rows one for each bound, in the order of the file
 */
public record BoundTable(String file, List<String> head, List<Row> rows) {
    /** Line of column names that follows the head. */
    static final String COLUMNS = "name\tvalue\tby\ttried\tbounds\twhy";

    private static final int CELLS = 6;

    /**
     * One bound.
     *
     * @param line in the file, from 1
     * @param values one number, or several where the bound is a list
     * @param learnt whether it is chosen by learning, or fixed
     * @param tried what learning may choose from, the value itself among them; empty where fixed
     * @param bounds what it bounds
     * @param why it is so
     */
    public record Row(
            int line, String name, double[] values, boolean learnt, double[] tried, String bounds, String why) {
        Row with(double value) {
            return new Row(line, name, new double[] {value}, learnt, tried, bounds, why);
        }

        private String written() {
            return String.join(
                    "\t", name, told(values), learnt ? "learnt" : "fixed", learnt ? told(tried) : "-", bounds, why);
        }
    }

    public BoundTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** Reads the lines of a file; a row that is wrong is refused with its line. */
    public static BoundTable read(String file, List<String> lines) {
        var head = new ArrayList<String>();
        var rows = new LinkedHashMap<String, Row>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) head.add(line.substring(1).strip());
            else if (!line.isBlank() && !line.equals(COLUMNS)) add(row(file, i + 1, line.split("\t", -1)), file, rows);
        }
        return new BoundTable(file, head, List.copyOf(rows.values()));
    }

    private static void add(Row row, String file, Map<String, Row> rows) {
        if (rows.putIfAbsent(row.name(), row) != null)
            throw wrong(file, row.line(), row.name() + " stands twice", "leave one of the two lines out");
    }

    private static Row row(String file, int line, String[] cells) {
        if (cells.length != CELLS)
            throw wrong(
                    file,
                    line,
                    cells.length + " cells",
                    "it takes " + CELLS + ", parted by tabs: " + COLUMNS.replace("\t", ", "));
        boolean learnt = cells[2].equals("learnt");
        if (!learnt && !cells[2].equals("fixed"))
            throw wrong(file, line, cells[0] + " is by \"" + cells[2] + "\"", "it takes learnt or fixed");
        double[] values = numbers(file, line, cells[0], cells[1]);
        double[] tried = learnt ? numbers(file, line, cells[0], cells[3]) : new double[0];
        if (learnt && (values.length != 1 || DoubleStream.of(tried).noneMatch(t -> t == values[0])))
            throw wrong(file, line, cells[0] + " has a value that is not tried", "name it among those tried");
        return new Row(line, cells[0], values, learnt, tried, cells[4], cells[5]);
    }

    private static double[] numbers(String file, int line, String name, String cell) {
        try {
            double[] numbers = Arrays.stream(cell.strip().split(" +"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (Arrays.stream(numbers).allMatch(n -> n >= 0 && Double.isFinite(n))) return numbers;
        } catch (NumberFormatException none) {
            throw wrong(file, line, name + " is \"" + cell + "\"", "it takes numbers, parted by blanks", none);
        }
        throw wrong(file, line, name + " is \"" + cell + "\"", "it takes finite numbers of 0 or more");
    }

    static CannotDo wrong(String file, int line, String what, String help) {
        return new CannotDo(file + ", line " + line + ": " + what, help);
    }

    private static CannotDo wrong(String file, int line, String what, String help, Exception cause) {
        return new CannotDo(file + ", line " + line + ": " + what, help, cause);
    }

    /** The row of a name. */
    public Row row(String name) {
        return rows.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotDo(
                        file + " has no line for " + name,
                        Near.help(name, rows.stream().map(Row::name).toList())));
    }

    /** The same with another value of one bound. */
    public BoundTable with(String name, double value) {
        row(name);
        return new BoundTable(
                file,
                head,
                rows.stream()
                        .map(r -> r.name().equals(name) ? r.with(value) : r)
                        .toList());
    }

    /** The same under another head. */
    public BoundTable under(List<String> otherHead) {
        return new BoundTable(file, otherHead, rows);
    }

    /** As a file, which {@link #read} takes. */
    public String written() {
        return head.stream().map(h -> ("# " + h).stripTrailing() + "\n").collect(Collectors.joining())
                + COLUMNS
                + "\n"
                + rows.stream().map(r -> r.written() + "\n").collect(Collectors.joining());
    }

    /** Numbers as the table writes them. */
    public static String told(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(
                        n -> n == Math.rint(n) && n < 1e15 ? String.format(Locale.ROOT, "%.0f", n) : String.valueOf(n))
                .collect(Collectors.joining(" "));
    }
}
