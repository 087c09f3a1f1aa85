package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.ingest.Field;
import lockstep.ingest.Rows;
import lockstep.model.Count;
import lockstep.model.intake.Utf8;

/** What became of the values of each column: how many were there, how many could not be read, which words stood for nothing. */
final class Tally {
    private static final int SHOWN = 60;
    private static final int WORDS = 8;

    private final List<PlannedColumn> columns;
    private final long[] filled;
    private final long[] unread;
    private final long[] unwrapped;
    private final long[] lost;
    private final String[] first;

    Tally(List<PlannedColumn> columns) {
        this.columns = columns;
        filled = new long[columns.size()];
        unread = new long[columns.size()];
        unwrapped = new long[columns.size()];
        lost = new long[columns.size()];
        first = new String[columns.size()];
    }

    void filled(int column) {
        filled[column]++;
    }

    void unwrapped(int column) {
        unwrapped[column]++;
    }

    void lost(int column) {
        lost[column]++;
    }

    void unread(int column, Utf8 value, long line) {
        if (unread[column]++ > 0) return;
        String text = value.toString().strip();
        first[column] = "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + "\" on line " + line;
    }

    /** Tells what a person should know. */
    void tell(Rows out, Set<Field> mapped, boolean anyRows) {
        nothing(out);
        for (int i = 0; i < columns.size(); i++) {
            PlannedColumn column = columns.get(i);
            if (filled[i] == 0 && anyRows && mapped.contains(column.field()))
                out.tell(named(column) + " is empty in every row");
            if (unread[i] > 0) out.tell(unread(i));
            if (unwrapped[i] > 0)
                out.tell(Count.of(unwrapped[i], "id") + " in " + column.name() + (unwrapped[i] == 1 ? " was" : " were")
                        + " wrapped (\"\", =\"\", ', .0, blanks): taken without");
            if (lost[i] > 0)
                out.tell(Count.of(lost[i], "id") + " in " + column.name() + (lost[i] == 1 ? " has" : " have")
                        + " lost digits: read as none");
        }
        sheetDays(out);
    }

    private String unread(int i) {
        String many = unread[i] == filled[i]
                ? "none of the " + count(filled[i])
                : count(unread[i]) + " of the " + count(filled[i]);
        return many + " values of " + named(columns.get(i)) + (unread[i] == filled[i] ? " could" : " could not")
                + " be read; the first is " + first[i];
    }

    private void nothing(Rows out) {
        Map<String, Long> words = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (PlannedColumn column : columns) {
            int before = words.size();
            long sum = sum(words);
            column.nothing().addTo(words);
            if (words.size() > before || sum(words) > sum) names.add(column.name());
        }
        if (words.isEmpty()) return;
        String said = words.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(e -> count(e.getValue()) + (e.getValue() == 1 ? " cell said " : " cells said ") + e.getKey())
                .collect(Collectors.joining(", "));
        String more = words.size() > WORDS ? " and " + Count.of(words.size() - WORDS, "further word") : "";
        out.tell(said + more + ": read as none (" + String.join(", ", names)
                + "); --nothing FIELD= takes such words as values");
    }

    private void sheetDays(Rows out) {
        for (PlannedColumn column : columns) {
            if (column.times().sheetDays() > 0)
                out.tell(Count.of(column.times().sheetDays(), "value") + " of " + column.name()
                        + (column.times().sheetDays() == 1 ? " was a day" : " were days")
                        + " of a spreadsheet, counted from 1899-12-30 (44261 is 2021-03-06)");
        }
    }

    private static long sum(Map<String, Long> words) {
        return words.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String named(PlannedColumn column) {
        return column.name() + " (" + column.field().word() + ")";
    }

    private static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
