package lockstep.exchange;

import java.util.ArrayList;
import java.util.List;

/** The records of a table of separated values, each with its fields and as it stands. */
final class CsvRecords {
    /**
     * @param line on which it begins, from 1
     * @param raw as it stands, without the end of the line
     * @param fields with quotes taken off
     */
    record Line(long line, String raw, List<String> fields) {}

    private CsvRecords() {}

    static List<Line> of(String text, char separator) {
        List<Line> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        long line = 1;
        long begins = 1;
        int start = text.startsWith("\ufeff") ? 1 : 0;
        for (int i = start; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                if (c != '"') field.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') field.append(text.charAt(i++));
                else quoted = false;
                if (c == '\n') line++;
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                fields.add(field.toString().replaceFirst("\r$", ""));
                field.setLength(0);
                if (i > start)
                    lines.add(new Line(begins, text.substring(start, i).replaceFirst("\r$", ""), List.copyOf(fields)));
                fields.clear();
                start = i + 1;
                begins = ++line;
            } else {
                field.append(c);
            }
        }
        return lines;
    }
}
