package lockstep.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import lockstep.report.Defanged;
import lockstep.report.Visible;

/**
 * Markup being written, element by element. Nothing of a case gets in unescaped, and no hidden character gets in
 * unmarked: there is no way to write raw text but for the style sheet.
 */
final class Markup {
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "col", "line", "rect", "circle", "path", "use");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are name, value, name, value. An attribute with an empty name is left out. */
    Markup open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].isEmpty()) continue;
            out.append(' ').append(attributes[i]).append("=\"");
            escape(Visible.text(attributes[i + 1]));
            out.append('"');
        }
        if (VOID.contains(tag)) {
            out.append("/>");
            return this;
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    Markup close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (breaksAfter(tag)) out.append('\n');
        return this;
    }

    /** An element that holds nothing but words. */
    Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Words, escaped; a link in them is defanged, a character without a picture of its own becomes a mark that names it. */
    Markup text(String text) {
        for (Visible.Piece piece : Visible.pieces(Defanged.text(text))) {
            if (piece.isHidden()) mark(piece);
            else escape(piece.text());
        }
        return this;
    }

    /** Words of a stranger: their direction of writing stays within. */
    Markup quoted(String text) {
        return leaf("bdi", text);
    }

    /** The style sheet that comes with the program; nothing of a case ever goes this way. */
    Markup style(String sheet) {
        if (sheet.contains("<")) throw new IllegalArgumentException("a style sheet needs no <");
        out.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
        return out.toString();
    }

    private void mark(Visible.Piece piece) {
        boolean drawing = open.contains("svg");
        if (!drawing)
            out.append("<span class=\"hidden-char\" title=\"")
                    .append(piece.name())
                    .append("\">");
        out.append(drawing ? "⟨" : "").append(piece.mark()).append(drawing ? "⟩" : "</span>");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    private static boolean breaksAfter(String tag) {
        return switch (tag) {
            case "p",
                    "li",
                    "tr",
                    "table",
                    "section",
                    "header",
                    "footer",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "svg",
                    "details",
                    "dd" -> true;
            default -> false;
        };
    }
}
