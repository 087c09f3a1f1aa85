package lockstep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/** The first sheet of an Excel workbook (.xlsx) as a table of separated values: a row a line, days and times in ISO 8601. */
final class Workbook extends InputStream {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int NAMED_WITHIN = 4096;

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> others;
    private byte[] line = {};
    private int at;
    private int width;
    private int row;

    private Workbook(InputStream in) throws IOException {
        book = new ReadableWorkbook(in, new ReadingOptions(true, false));
        List<Sheet> sheets = book.getSheets().toList();
        Optional<Sheet> first = sheets.stream().findFirst();
        if (first.isEmpty()) throw new IOException("it has no sheet");
        others = sheets.stream().skip(1).map(Sheet::getName).toList();
        stream = first.get().openStream();
        rows = stream.iterator();
    }

    /** Whether a file that begins so is one. */
    static boolean isOne(byte[] begins) {
        for (int i = 0; i < ZIP.length; i++) if (begins.length <= i || begins[i] != ZIP[i]) return false;
        String names = new String(begins, 0, Math.min(begins.length, NAMED_WITHIN), StandardCharsets.ISO_8859_1);
        return names.contains("[Content_Types].xml") || names.contains("xl/");
    }

    /** Opens one. */
    static Workbook open(InputStream in) throws IOException {
        try {
            return new Workbook(in);
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException broken) {
            throw new IOException("it is no whole workbook", broken);
        }
    }

    /** The sheets that are not read. */
    List<String> others() {
        return others;
    }

    @Override
    public int read() throws IOException {
        return at < line.length || next() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (at >= line.length && !next()) return -1;
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, buffer, from, count);
        at += count;
        return count;
    }

    private boolean next() throws IOException {
        try {
            if (!rows.hasNext()) return false;
            Row next = rows.next();
            // rows that the file leaves out are empty lines, so that a row's number is its line
            int missing = Math.max(0, next.getRowNum() - row - 1);
            row = next.getRowNum();
            width = Math.max(width, next.getCellCount());
            line = ("\n".repeat(missing) + text(next) + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        } catch (ExcelReaderException broken) {
            throw new IOException("row " + (row + 1) + " cannot be read", broken);
        }
    }

    private String text(Row of) {
        var text = new StringBuilder();
        for (int i = 0; i < width; i++) {
            if (i > 0) text.append(',');
            Optional<Cell> cell = of.getOptionalCell(i);
            cell.ifPresent(c -> text.append(quoted(text(c))));
        }
        return text.toString();
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) return number(cell);
        if (cell.getType() == CellType.BOOLEAN) return String.valueOf(cell.asBoolean());
        return cell.getText() == null ? "" : cell.getText();
    }

    /** A number that is formatted as a day or a time is one. */
    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean day = format != null && !format.equals("General") && isOfDays(format);
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (!day) return raw;
        java.time.LocalDateTime time = cell.asDate();
        return time.plusNanos(500_000)
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
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
