package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The paragraphs of an element, as a reader would copy them. */
final class BlockText {
    private static final Set<String> BLOCK = Set.of(
            "p",
            "div",
            "section",
            "article",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "tr",
            "figure",
            "figcaption",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "hr",
            "address",
            "center",
            "caption",
            "form",
            "fieldset",
            "details",
            "summary",
            "tbody",
            "thead",
            "tfoot",
            "body");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private BlockText() {}

    static List<String> of(Element e) {
        var text = new BlockText();
        text.add(e);
        text.end();
        return text.paragraphs;
    }

    private void add(Node n) {
        if (n instanceof TextNode t) {
            append(t.getWholeText());
            return;
        }
        if (!(n instanceof Element e)) return;
        String tag = e.normalName();
        if (tag.equals("br")) append(" ");
        boolean block = BLOCK.contains(tag);
        if (block) end();
        if (tag.equals("td") || tag.equals("th")) cell();
        for (Node child : e.childNodes()) add(child);
        if (block) end();
    }

    private void append(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean white = Character.isWhitespace(c) || c == '\u00a0';
            if (!white) line.append(c);
            else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ' && line.charAt(line.length() - 1) != '\t')
                line.append(' ');
        }
    }

    /** Cells of a row stay apart, by a tab: what stands in which column tells who is copied and who copies. */
    private void cell() {
        if (line.isEmpty()) return;
        if (line.charAt(line.length() - 1) == ' ') line.setLength(line.length() - 1);
        line.append('\t');
    }

    private void end() {
        String paragraph = line.toString().strip();
        line.setLength(0);
        if (!paragraph.isEmpty()) paragraphs.add(paragraph);
    }
}
