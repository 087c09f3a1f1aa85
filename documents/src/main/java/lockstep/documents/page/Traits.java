package lockstep.documents.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.documents.scan.Needles;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What the names, roles and tags of an element tell about it, before its text is read. */
final class Traits {
    /** Names that page furniture tends to bear. */
    private static final Needles UNLIKELY =
            words("-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|combx|comment|community|cookiebanner|cookiebar|"
                    + "cookieconsent|cookienotice|cookie-banner|cookie-bar|cookie-consent|cookie-notice|cover-wrap|disqus|extra|"
                    + "footer|gdpr|header|legends|menu|newsletter|pager|pagination|popup|related|remark|replies|rss|shoutbox|"
                    + "sidebar|skyscraper|social|sponsor|supplemental|yom-remote");

    private static final Needles MAYBE = words("and|article|body|column|content|main|mathjax|shadow");

    private static final Needles GOOD = words("article|blog|body|content|entry|main|page|post|story|text");

    private static final Needles BAD = words(
            "-ad-|banner|com-|combx|comment|contact|footer|gdpr|hidden|masthead|media|meta|outbrain|promo|related|"
                    + "scroll|share|shopping|shoutbox|sidebar|skyscraper|sponsor|tags|widget");

    private static final Pattern HID = Pattern.compile("\\bhid\\b");

    private static final Set<String> ROLES =
            Set.of("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog");

    private static final Set<String> BLOCKS =
            Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "section", "article", "figure");

    private static final Set<String> PHRASING = Set.of(
            "abbr",
            "audio",
            "b",
            "bdo",
            "br",
            "button",
            "cite",
            "code",
            "data",
            "datalist",
            "dfn",
            "em",
            "embed",
            "i",
            "img",
            "input",
            "kbd",
            "label",
            "mark",
            "math",
            "meter",
            "noscript",
            "object",
            "output",
            "progress",
            "q",
            "ruby",
            "samp",
            "script",
            "select",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "textarea",
            "time",
            "var",
            "wbr",
            "u",
            "s",
            "font",
            "svg");

    private static final Pattern INVISIBLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private Traits() {}

    private static Needles words(String words) {
        return new Needles(List.of(words.split("\\|")));
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
}
