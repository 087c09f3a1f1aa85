package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Two or more line breaks in a row stand for the end of a paragraph on old pages. */
final class LineBreaks {
    private LineBreaks() {}

    static void toParagraphs(Document page) {
        for (Element br : page.select("br")) {
            if (br.parent() == null) continue;
            if (dropFollowing(br)) wrapRest(br);
        }
    }

    private static boolean dropFollowing(Element br) {
        boolean several = false;
        Node next = pastWhite(br.nextSibling());
        while (next instanceof Element e && e.normalName().equals("br")) {
            several = true;
            Node after = pastWhite(e.nextSibling());
            e.remove();
            next = after;
        }
        return several;
    }

    private static void wrapRest(Element br) {
        var p = new Element("p");
        List<Node> rest = new ArrayList<>();
        Node next = br.nextSibling();
        while (next != null) {
            if (next instanceof Element e && e.normalName().equals("br")) {
                Node after = pastWhite(e.nextSibling());
                if (after instanceof Element two && two.normalName().equals("br")) break;
            }
            if (!Traits.phrasing(next)) break;
            rest.add(next);
            next = next.nextSibling();
        }
        br.replaceWith(p);
        for (Node n : rest) p.appendChild(n);
        while (p.childNodeSize() > 0 && blank(p.childNode(p.childNodeSize() - 1)))
            p.childNode(p.childNodeSize() - 1).remove();
        Element up = p.parent();
        if (up != null && up.normalName().equals("p")) up.tagName("div");
    }

    private static boolean blank(Node n) {
        return n instanceof TextNode t
                ? t.isBlank()
                : n instanceof Element e && e.normalName().equals("br");
    }

    private static @org.jspecify.annotations.Nullable Node pastWhite(@org.jspecify.annotations.Nullable Node from) {
        Node n = from;
        while (n instanceof TextNode t && t.isBlank()) n = n.nextSibling();
        return n;
    }
}
