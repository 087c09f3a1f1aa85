package lockstep.documents.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.documents.scan.Needles;
import lockstep.documents.schema.Shape;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What the names, roles and tags of an element tell about it, before its text is read. */
final class Traits {
    /** Names that page furniture tends to bear. */
    private static final Needles UNLIKELY = names("unlikely");

    private static final Needles MAYBE = names("maybe");

    private static final Needles GOOD = names("good");

    private static final Needles BAD = names("bad");

    private static final Pattern HID = Pattern.compile("\\bhid\\b");

    private static final Set<String> ROLES = PageNames.set("furniture-role");

    private static final Set<String> BLOCKS = PageNames.set("block");

    private static final Set<String> PHRASING = PageNames.set("phrasing");

    private static final Pattern INVISIBLE = Shape.INVISIBLE_STYLE.pattern();

    private Traits() {}

    private static Needles names(String kind) {
        return new Needles(PageNames.of(kind));
    }

    static String names(Element e) {
        return e.attributesSize() == 0 ? "" : (e.className() + ' ' + e.id()).toLowerCase(Locale.ROOT);
    }

    static boolean unlikely(String names) {
        return names.length() > 1 && UNLIKELY.any(names) && !MAYBE.any(names);
    }

    static boolean furnitureRole(Element e) {
        return ROLES.contains(e.attr("role"));
    }

    /** How much the names speak for or against the element: 25 for each of class and id. */
    static int weight(Element e) {
        return weight(e.className()) + weight(e.id());
    }

    private static int weight(String name) {
        if (name.isEmpty()) return 0;
        String low = name.toLowerCase(Locale.ROOT);
        boolean bad = BAD.any(low) || (low.contains("hid") && HID.matcher(low).find());
        return (bad ? -25 : 0) + (GOOD.any(low) ? 25 : 0);
    }

    static boolean hidden(Element e) {
        if (e.attributesSize() == 0) return false;
        if (e.hasAttr("hidden")) return true;
        String style = e.attr("style");
        if (!style.isEmpty() && INVISIBLE.matcher(style).find()) return true;
        return e.attr("aria-hidden").equals("true") && !e.className().contains("fallback-image");
    }

    static boolean block(Element e) {
        return BLOCKS.contains(e.normalName());
    }

    /** Runs inside a line of text. A link or an insertion does if all it holds does. */
    static boolean phrasing(Node n) {
        if (n instanceof TextNode) return true;
        if (!(n instanceof Element e)) return false;
        String tag = e.normalName();
        if (PHRASING.contains(tag)) return true;
        if (!tag.equals("a") && !tag.equals("del") && !tag.equals("ins")) return false;
        for (Node child : e.childNodes()) if (!phrasing(child)) return false;
        return true;
    }

    static boolean within(Element e, String tag, int depth) {
        Element up = e.parent();
        for (int d = 0; up != null && (depth < 0 || d < depth); d++, up = up.parent()) {
            if (up.normalName().equals(tag)) return true;
        }
        return false;
    }

    /** Whether there is nothing but white space below. */
    static boolean blank(Node n) {
        return n instanceof TextNode t ? t.isBlank() : n instanceof Element e && !e.hasText();
    }
}
