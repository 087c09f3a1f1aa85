package lockstep.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first sheet of an Excel workbook (.xlsx) as a table of separated values: a row a line, days and times in ISO 8601. */
final class Workbook extends InputStream {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int NAMED_WITHIN = 4096;
    private static final int LAST_ROW = 1 << 20;
    /** The widest of so many rows says how wide the table is. */
    private static final int LOOKED_AT = 1000;
    /** Days from the day that workbooks count from to the one that those of old Macintoshes do. */
    private static final int DAYS_TO_1904 = 1462;

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final List<String> others;
    private final int shift;
    private byte[] line = {};
    private int at;
    private int width;
    private int begins;
    private int row;

    private Workbook(byte[] bytes, boolean formats) throws IOException {
        book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(formats, false));
        // the library knows this setting only as a word
        shift = !book.isDate1904() && WorkbookBounds.countsFrom1904(bytes) ? DAYS_TO_1904 : 0;
        List<Sheet> sheets = book.getSheets().toList();
        Optional<Sheet> first = sheets.stream()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .or(() -> sheets.stream().findFirst());
        if (first.isEmpty()) throw new IOException("it has no sheet");
        others = sheets.stream()
                .filter(s -> s != first.get())
                .map(Sheet::getName)
                .toList();
        stream = first.get().openStream();
        rows = stream.iterator();
        lookAhead();
    }

    /**
     * From the row that names the columns on, rows are made as wide as the widest of the first ones, so that a note in the margin
     * makes no row too long; what stands before that row is left as narrow as it is.
     */
    private void lookAhead() throws IOException {
        while (ahead.size() < LOOKED_AT && hasNext()) {
            Row next = next();
            ahead.add(next);
            width = Math.max(width, next.getCellCount());
        }
        long most = ahead.stream().mapToLong(this::filled).max().orElse(0);
        begins = ahead.stream()
                .filter(r -> filled(r) * 2 > most)
                .mapToInt(Row::getRowNum)
                .findFirst()
                .orElse(0);
    }

    private long filled(Row of) {
        return of.stream().filter(cell -> cell != null && !text(cell).isBlank()).count();
    }

    /** Whether a file that begins so is one. */
    static boolean isOne(byte[] begins) {
        for (int i = 0; i < ZIP.length; i++) if (begins.length <= i || begins[i] != ZIP[i]) return false;
        String names = new String(begins, 0, Math.min(begins.length, NAMED_WITHIN), StandardCharsets.ISO_8859_1);
        return names.contains("[Content_Types].xml") || names.contains("xl/");
    }

    /** Opens one. */
    static Workbook open(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        WorkbookBounds.check(bytes);
        try {
            return open(bytes);
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException broken) {
            throw new IOException("it is no whole workbook", broken);
        }
    }

    /** A workbook of a program that writes no formats has numbers only. */
    private static Workbook open(byte[] bytes) throws IOException {
        try {
            return new Workbook(bytes, true);
        } catch (ExcelReaderException noFormats) {
            return new Workbook(bytes, false);
        }
    }

    /** The sheets that are not read. */
    List<String> others() {
        return others;
    }

    @Override
    public int read() throws IOException {
        return at < line.length || nextLine() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (at >= line.length && !nextLine()) return -1;
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, buffer, from, count);
        at += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        if (ahead.isEmpty() && !hasNext()) return false;
        Row next = ahead.isEmpty() ? next() : ahead.remove();
        // rows that the file leaves out are empty lines, so that a row's number is its line
        int missing = Math.max(0, next.getRowNum() - row - 1);
        row = next.getRowNum();
        line = ("\n".repeat(missing) + text(next) + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    private boolean hasNext() throws IOException {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException broken) {
            throw new IOException("row " + (row + ahead.size() + 1) + " cannot be read", broken);
        }
    }

    private Row next() throws IOException {
        Row next = rows.next();
        if (next.getRowNum() > LAST_ROW)
            throw new IOException("it numbers a row " + next.getRowNum() + "; the last that there is has " + LAST_ROW);
        return next;
    }

    private String text(Row of) {
        var text = new StringBuilder();
        int cells = of.getRowNum() < begins ? of.getCellCount() : Math.max(width, of.getCellCount());
        for (int i = 0; i < cells; i++) {
            if (i > 0) text.append(',');
            Optional<Cell> cell = of.getOptionalCell(i);
            cell.ifPresent(c -> text.append(quoted(text(c))));
        }
        return text.toString();
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) return number(cell);
        if (cell.getType() == CellType.BOOLEAN) return String.valueOf(cell.asBoolean());
        return cell.getText() == null ? "" : cell.getText();
    }

    /** A number that is formatted as a day or a time is one. */
    private String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean day = format != null && !format.equals("General") && isOfDays(format);
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (!day) return raw;
        java.time.LocalDateTime time = cell.asDate();
        return time.plusDays(shift)
                .plusNanos(500_000)
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                .toString();
    }

    private static boolean isOfDays(String format) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (!quoted && (c == 'y' || c == 'd' || c == 'Y' || c == 'D')) return true;
        }
        return false;
    }

    private static String quoted(String text) {
        // a row is one line, whatever lines its cells have; the reader of tables makes them lines again
        String one = text.replace("\r\n", "\n").replace('\r', '\n').replace('\n', '\u2028');
        return '"' + one.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
