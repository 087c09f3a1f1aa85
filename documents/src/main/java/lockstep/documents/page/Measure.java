package lockstep.documents.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How much text an element holds, how much of it is links, headings and lists: counted in one walk. */
final class Measure {
    private static final Set<String> TEXTUAL = PageNames.set("textual");

    int length;
    double linked;
    int commas;
    int headed;
    int listed;
    int textual;
    int paragraphs;
    int pictures;
    int items;
    int inputs;
    int embeds;
    boolean video;
    private boolean space = true;

    static Measure of(Element e) {
        var m = new Measure();
        for (Node child : e.childNodes()) m.add(child, 0, false, false, false);
        if (m.space && m.length > 0) m.length--;
        return m;
    }

    double linkDensity() {
        return length == 0 ? 0 : linked / length;
    }

    private void add(Node n, double link, boolean head, boolean list, boolean text) {
        if (n instanceof TextNode t) {
            add(t.getWholeText(), link, head, list, text);
            return;
        }
        if (!(n instanceof Element e)) return;
        String tag = e.normalName();
        double inLink = tag.equals("a") ? (e.attr("href").startsWith("#") ? 0.3 : 1) : link;
        boolean inHead = head || (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)));
        boolean inList = list || tag.equals("ul") || tag.equals("ol");
        boolean inText = text || TEXTUAL.contains(tag);
        count(e, tag);
        for (Node child : e.childNodes()) add(child, inLink, inHead, inList, inText);
    }

    private void count(Element e, String tag) {
        switch (tag) {
            case "p" -> paragraphs++;
            case "img" -> pictures++;
            case "li" -> items++;
            case "input" -> inputs++;
            case "object", "embed", "iframe" -> {
                embeds++;
                video |= Videos.isFrom(e);
            }
            default -> {}
        }
    }

    private void add(String s, double link, boolean head, boolean list, boolean text) {
        int before = length;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean white = c <= ' ' || c == '\u00a0';
            if (!white) {
                length++;
                if (isComma(c)) commas++;
            } else if (!space) {
                length++;
            }
            space = white;
        }
        int added = length - before;
        linked += link * added;
        if (head) headed += added;
        if (list) listed += added;
        if (text) textual += added;
    }

    static boolean isComma(char c) {
        return c == ','
                || c == '\u060c'
                || c == '\u3001'
                || c == '\uff0c'
                || c == '\ufe50'
                || c == '\uff64'
                || c == '\u2e41'
                || c == '\u2e34'
                || c == '\u2e32';
    }
}
