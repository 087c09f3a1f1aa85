package lockstep.report.text;

import java.util.ArrayList;
import java.util.List;
import lockstep.report.Defanged;
import lockstep.report.Visible;

/** Lines of plain text being written, folded at a width. Links are defanged; hidden characters, those that
 * steer a terminal too, become marks. */
final class Lines {
    private final StringBuilder out = new StringBuilder();
    private final int width;

    Lines(int width) {
        this.width = Math.max(40, width);
    }

    Lines blank() {
        if (out.length() > 0 && out.lastIndexOf("\n\n") != out.length() - 2) out.append('\n');
        return this;
    }

    Lines heading(String text) {
        return blank().add("", text);
    }

    /** Text folded at words; lines after the first begin under its first word. */
    Lines add(String before, String text) {
        String clean = shown(text);
        String indent = " ".repeat(before.length());
        String start = before;
        for (String line : folded(clean, width - before.length())) {
            out.append((start + line).stripTrailing()).append('\n');
            start = indent;
        }
        return this;
    }

    /** Columns of words, each as wide as its widest cell; a column named with # is set to the right. */
    Lines table(String before, List<String> heads, List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(heads.stream().map(h -> h.startsWith("#") ? h.substring(1) : h).toList());
        rows.forEach(row -> all.add(row.stream().map(Lines::shown).toList()));
        int[] wide = new int[heads.size()];
        for (List<String> row : all) {
            for (int c = 0; c < wide.length; c++)
                wide[c] = Math.max(wide[c], row.get(c).length());
        }
        for (List<String> row : all) {
            var line = new StringBuilder(before);
            for (int c = 0; c < wide.length; c++) {
                String pad = " ".repeat(wide[c] - row.get(c).length());
                boolean right = heads.get(c).startsWith("#");
                line.append(right ? pad + row.get(c) : row.get(c) + pad).append("  ");
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String shown(String text) {
        return Visible.text(Defanged.text(text.replace('\n', ' ').replace('\t', ' ')));
    }

    private static List<String> folded(String text, int room) {
        var lines = new ArrayList<String>();
        String rest = text;
        while (rest.length() > room) {
            int at = rest.lastIndexOf(' ', room);
            if (at <= 0) at = rest.indexOf(' ', room);
            if (at <= 0) break;
            lines.add(rest.substring(0, at));
            rest = rest.substring(at + 1);
        }
        lines.add(rest);
        return lines;
    }
}
