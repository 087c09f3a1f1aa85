package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out of a page what no reader sees as the article, and lists what is worth scoring. */
final class Stripping {
    private static final Set<String> SCORED = PageNames.set("scored");
    private static final Set<String> NEED_CONTENT = PageNames.set("need-content");

    private final String title;
    private final boolean stripUnlikely;
    private final List<Element> worth = new ArrayList<>();
    private final List<Element> aroundHeadline = new ArrayList<>();
    private final int all;
    private boolean titleGone;
    private boolean bylineKnown;
    private String byline = "";

    private Stripping(Element body, String title, boolean bylineKnown, boolean stripUnlikely) {
        this.all = Measure.of(body).length;
        this.title = title;
        this.bylineKnown = bylineKnown;
        this.stripUnlikely = stripUnlikely;
    }

    static Stripping of(Document page, String title, boolean bylineKnown, boolean stripUnlikely) {
        page.select(PageNames.selector("unseen") + ", link").remove();
        var stripping = new Stripping(page.body(), title, bylineKnown, stripUnlikely);
        removeComments(page);
        LineBreaks.toParagraphs(page);
        for (Element font : page.select("font")) font.tagName("span");
        stripping.walk(page.body());
        return stripping;
    }

    List<Element> worthScoring() {
        return worth;
    }

    /** The boxes that held the headline, the nearest first. */
    List<Element> aroundHeadline() {
        return aroundHeadline;
    }

    String byline() {
        return byline;
    }

    private static void removeComments(Document page) {
        List<Node> comments = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (node instanceof Comment) comments.add(node);
        });
        comments.forEach(Node::remove);
    }

    private void walk(Element e) {
        Element node = e;
        String tag = node.normalName();
        if (!tag.equals("body")) {
            if (isFurniture(node, tag)) {
                node.remove();
                return;
            }
        }
        if (SCORED.contains(tag)) worth.add(node);
        if (tag.equals("div")) node = asParagraph(node);
        for (Element child : new ArrayList<>(node.children())) if (node.equals(child.parent())) walk(child);
    }

    private boolean isFurniture(Element e, String tag) {
        if (Traits.hidden(e)) return true;
        if (e.attr("aria-modal").equals("true") && e.attr("role").equals("dialog")) return true;
        String names = Traits.names(e);
        if (!bylineKnown && Bylines.isOne(e, names)) {
            byline = Bylines.text(e);
            bylineKnown = true;
            return true;
        }
        if (!titleGone && (tag.equals("h1") || tag.equals("h2")) && Titles.alike(title, e.text()) > 0.75) {
            titleGone = true;
            aroundHeadline.addAll(e.parents());
            return true;
        }
        if (stripUnlikely) {
            if (Traits.unlikely(names)
                    && !tag.equals("a")
                    && !Traits.within(e, "table", -1)
                    && !Traits.within(e, "code", -1)
                    && !isMostOfThePage(e)) return true;
            if (Traits.furnitureRole(e)) return true;
        }
        return NEED_CONTENT.contains(tag) && isEmpty(e);
    }

    /** A name is no reason to drop a box that holds the headline or half of all there is to read, as frames with a sidebar do. */
    private boolean isMostOfThePage(Element e) {
        if (Trimming.isTalk(e)) return false;
        int length = Measure.of(e).length;
        return length * 5 > all * 4 || (length * 2 > all && holdsHeadline(e));
    }

    private boolean holdsHeadline(Element e) {
        for (Element head : e.select("h1, h2")) if (Titles.alike(title, head.text()) > 0.75) return true;
        return false;
    }

    private static boolean isEmpty(Element e) {
        if (e.hasText()) return false;
        return e.childrenSize() == 0
                || e.childrenSize() == e.select("br").size() + e.select("hr").size();
    }

    /** A box that holds but a line of text is a paragraph; loose lines in a box become paragraphs. */
    private Element asParagraph(Element div) {
        wrapLooseLines(div);
        if (div.childrenSize() == 1
                && div.child(0).normalName().equals("p")
                && noLooseText(div)
                && Measure.of(div).linkDensity() < 0.25) {
            Element only = div.child(0);
            // What the box was called may be all that tells a caption from a paragraph.
            if (only.className().isEmpty() && Trimming.isCaption(div)) only.attr("class", div.className());
            div.replaceWith(only);
            worth.add(only);
            return only;
        }
        if (!holdsBlock(div)) {
            div.tagName("p");
            worth.add(div);
        }
        return div;
    }

    private static void wrapLooseLines(Element div) {
        Element paragraph = null;
        for (Node child : new ArrayList<>(div.childNodes())) {
            if (Traits.phrasing(child)) {
                if (paragraph != null) {
                    paragraph.appendChild(child);
                } else if (!isWhite(child)) {
                    paragraph = new Element("p");
                    child.replaceWith(paragraph);
                    paragraph.appendChild(child);
                }
            } else if (paragraph != null) {
                trim(paragraph);
                paragraph = null;
            }
        }
        if (paragraph != null) trim(paragraph);
    }

    private static void trim(Element p) {
        while (p.childNodeSize() > 0 && isWhite(p.childNode(p.childNodeSize() - 1)))
            p.childNode(p.childNodeSize() - 1).remove();
    }

    private static boolean isWhite(Node n) {
        return n instanceof TextNode t
                ? t.isBlank()
                : n instanceof Element e && e.normalName().equals("br");
    }

    private static boolean noLooseText(Element e) {
        for (TextNode t : e.textNodes()) if (!t.isBlank()) return false;
        return true;
    }

    private static boolean holdsBlock(Element e) {
        for (Element child : e.children()) {
            String tag = child.normalName().toLowerCase(Locale.ROOT);
            if (Traits.block(child) && !tag.equals("section") && !tag.equals("article") && !tag.equals("figure"))
                return true;
            if (holdsBlock(child)) return true;
        }
        return false;
    }
}
