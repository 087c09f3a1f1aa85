package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The boxes that a page itself calls the body of its article. */
final class Marked {
    private static final Pattern NAMES = PageWords.box("body");
    /** Less prose than this is no article. */
    private static final int LEAST = 140;

    private Marked() {}

    /** The box that the page calls its article, where it serves better than the one that was found. */
    static Element better(Document page, Element found) {
        List<Element> marks = marks(page);
        if (marks.isEmpty()) return found;
        int have = prose(found);
        List<Element> inside = new ArrayList<>();
        List<Element> apart = new ArrayList<>();
        for (Element mark : marks) {
            if (mark.equals(found)) return found;
            if (within(found, mark)) return worth(prose(mark), have) ? mark : found;
            if (within(mark, found)) inside.add(mark);
            else if (prose(mark) >= LEAST) apart.add(mark);
        }
        if (!inside.isEmpty()) {
            int held = 0;
            for (Element mark : inside) held += prose(mark);
            if (held >= 0.6 * have) cutAfter(inside.get(inside.size() - 1), found);
            return found;
        }
        if (apart.size() != 1) return found;
        Element one = apart.get(0);
        boolean told = isTold(one);
        return told || prose(one) * 5 >= have ? one : found;
    }

    /** A box around what was found serves where that missed a good part of it, and where it does not hold half the page. */
    private static boolean worth(int marked, int found) {
        return marked * 4 >= found * 5 && marked <= 3 * found;
    }

    private static List<Element> marks(Document page) {
        List<Element> marks = new ArrayList<>();
        for (Element e : page.body().getAllElements()) {
            if (e.attributesSize() == 0 || e.childNodeSize() == 0) continue;
            String tag = e.normalName();
            if (tag.equals("body") || tag.equals("a") || tag.equals("li")) continue;
            boolean told = e.attr("itemprop").contains("articleBody")
                    || NAMES.matcher(Traits.names(e)).find();
            if (!told) continue;
            if (!marks.isEmpty() && within(e, marks.get(marks.size() - 1))) continue;
            marks.add(e);
        }
        return marks;
    }

    /** Whether an element is said to be the body of an article, not only called so. */
    static boolean isTold(Element e) {
        return e.attr("itemprop").contains("articleBody") || e.attr("name").equals("articleBody");
    }

    private static int prose(Element e) {
        Measure m = Measure.of(e);
        return (int) (m.length - m.linked);
    }

    private static boolean within(Element e, Element box) {
        for (Element up = e.parent(); up != null; up = up.parent()) if (up.equals(box)) return true;
        return false;
    }

    /** What follows the body of an article in its box is not of it. */
    private static void cutAfter(Element mark, Element box) {
        for (Element up = mark; up != null && !up.equals(box); up = up.parent()) {
            for (Node n = up.nextSibling(); n != null; ) {
                Node next = n.nextSibling();
                n.remove();
                n = next;
            }
        }
    }
}
