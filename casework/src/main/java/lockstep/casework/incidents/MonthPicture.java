package lockstep.casework.incidents;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import lockstep.casework.incidents.IncidentCounts.Row;

/** Incidents month by month, drawn beside what was read: a line of blocks for a terminal, an SVG for a page. */
public final class MonthPicture {
    private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final int WIDTH = 760;
    private static final int HIGH = 110;
    private static final int LEFT = 46;
    private static final int MOST = 60;

    private MonthPicture() {}

    /** Lines for a terminal; the months that do not fit are put together. */
    public static List<String> lines(List<Row> months) {
        if (months.size() < 2) return List.of();
        String span =
                months.get(0).month() + " to " + months.get(months.size() - 1).month();
        long lists = months.stream().mapToLong(Row::listed).sum();
        List<String> lines = new java.util.ArrayList<>();
        lines.add(line("first told", months, Row::told) + "  " + span);
        lines.add(line("read", months, Row::read));
        if (lists > 0) lines.add(line("listed", months, Row::listed));
        return lines;
    }

    private static String line(String name, List<Row> months, ToLongFunction<Row> of) {
        int each = (months.size() + MOST - 1) / MOST;
        int n = (months.size() + each - 1) / each;
        long[] sums = new long[n];
        for (int i = 0; i < months.size(); i++) sums[i / each] += of.applyAsLong(months.get(i));
        long most = 1;
        for (long s : sums) most = Math.max(most, s);
        var line = new StringBuilder(String.format(Locale.ROOT, "%-11s", name));
        // Nothing is a gap, so that one is seen.
        for (long s : sums) line.append(s == 0 ? '\u00b7' : BLOCKS.charAt((int) ((s * 8 - 1) / most)));
        return line + String.format(Locale.ROOT, "  most %d", most);
    }

    /** A picture with three rows of bars: incidents first told, articles read, and, where lists were given, articles listed. */
    public static String svg(List<Row> months, String title) {
        var out = new StringBuilder();
        boolean lists = months.stream().anyMatch(r -> r.listed() > 0);
        int height = 40 + (lists ? 3 : 2) * (HIGH + 30) + 20;
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\" aria-label=\"%s\">\n",
                WIDTH,
                height,
                escaped(title)));
        out.append(String.format(
                Locale.ROOT,
                "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n<text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>\n",
                WIDTH,
                height,
                LEFT,
                escaped(title)));
        bars(out, "incidents first told", months, Row::told, 40, "#1b4f72");
        bars(out, "articles read", months, Row::read, 40 + HIGH + 30, "#7f8c8d");
        if (lists) bars(out, "articles listed", months, Row::listed, 40 + 2 * (HIGH + 30), "#b9770e");
        axis(out, months, height - 6);
        return out.append("</svg>\n").toString();
    }

    private static void bars(
            StringBuilder out, String name, List<Row> months, ToLongFunction<Row> of, int top, String colour) {
        long most = Math.max(1, months.stream().mapToLong(of).max().orElse(1));
        double wide = (WIDTH - LEFT - 10.0) / Math.max(1, months.size());
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">%s</text>\n<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>\n",
                LEFT,
                top + 12,
                name,
                LEFT - 6,
                top + 28,
                most));
        for (int i = 0; i < months.size(); i++) {
            long n = of.applyAsLong(months.get(i));
            double high = (HIGH - 20.0) * n / most;
            if (n > 0)
                out.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s: %d</title></rect>\n",
                        LEFT + i * wide,
                        top + HIGH - high,
                        Math.max(1, wide - 1),
                        high,
                        colour,
                        months.get(i).month(),
                        n));
        }
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#444444\"/>\n",
                LEFT,
                top + HIGH,
                WIDTH - 10,
                top + HIGH));
    }

    private static void axis(StringBuilder out, List<Row> months, int y) {
        double wide = (WIDTH - LEFT - 10.0) / Math.max(1, months.size());
        int each = Math.max(1, (months.size() + 7) / 8);
        for (int i = 0; i < months.size(); i += each)
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\">%s</text>\n",
                    LEFT + i * wide,
                    y,
                    months.get(i).month()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
