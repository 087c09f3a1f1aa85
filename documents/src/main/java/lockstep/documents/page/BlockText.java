package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The paragraphs of an element, as a reader would copy them. */
final class BlockText {
    private static final Set<String> BLOCK = PageNames.set("own-line");

    /**
     * A paragraph.
     *
     * @param own the part of the text that is not a link
     * @param heading whether it stands in a heading
     * @param item whether it stands in a list
     */
    record Block(String text, String own, boolean heading, boolean item) {
        /** Which part of it is links, 0 to 1. */
        double linked() {
            return 1 - (double) own.length() / text.length();
        }
    }

    private final List<Block> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder own = new StringBuilder();
    private int dataTables;
    private int links;
    private int headings;
    private int items;

    private BlockText() {}

    static List<Block> of(Element e) {
        var text = new BlockText();
        text.add(e);
        text.end();
        return text.paragraphs;
    }

    static List<String> plain(Element e) {
        return of(e).stream().map(Block::text).toList();
    }

    private void add(Node n) {
        if (n instanceof TextNode t) {
            append(t.getWholeText());
            return;
        }
        if (!(n instanceof Element e)) return;
        String tag = e.normalName();
        if (tag.equals("br")) lineBreak();
        boolean cell = tag.equals("td") || tag.equals("th");
        int data = tag.equals("table") && DataTables.isOne(e) ? 1 : 0;
        dataTables += data;
        // Cells of a table that only arranges the page are boxes of their own.
        boolean block = BLOCK.contains(tag) || (cell && dataTables == 0 && isBox(e));
        if (block) end();
        if (cell) cell();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        int link = tag.equals("a") ? 1 : 0;
        links += link;
        headings += heading ? 1 : 0;
        items += tag.equals("li") ? 1 : 0;
        for (Node child : e.childNodes()) add(child);
        if (block) end();
        links -= link;
        headings -= heading ? 1 : 0;
        items -= tag.equals("li") ? 1 : 0;
        dataTables -= data;
    }

    /** A short line that ends no sentence is a line of its own: a name, a date, a verse. */
    private void lineBreak() {
        int length = line.toString().strip().length();
        char last = length == 0 ? '.' : line.toString().strip().charAt(length - 1);
        if (length > 0 && length < 45 && (Character.isLetterOrDigit(last) || last == ':')) end();
        else append(" ");
    }

    /** A cell that is alone in its row, or holds more than a few words. */
    private static boolean isBox(Element cell) {
        Element row = cell.parent();
        return row == null || row.childrenSize() == 1 || cell.wholeText().length() > 150;
    }

    private void append(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\u00ad' || c == '\u200b') continue;
            boolean white = Character.isWhitespace(c) || c == '\u00a0';
            if (!white) {
                line.append(c);
                if (links == 0) own.append(c);
            } else if (!line.isEmpty() && " \t".indexOf(line.charAt(line.length() - 1)) < 0) {
                line.append(' ');
                if (links == 0) own.append(' ');
            }
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
        if (!paragraph.isEmpty())
            paragraphs.add(new Block(paragraph, own.toString().strip(), headings > 0, items > 0));
        line.setLength(0);
        own.setLength(0);
    }
}
