package lockstep.documents.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the line that names the author. */
final class Bylines {
    private static final Pattern NAMES = Pattern.compile("byline|author|dateline|writtenby|p-author");

    private static final Pattern BY = Pattern.compile("^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Автор:?)\\s+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private Bylines() {}

    static boolean isOne(Element e, String names) {
        if (e.attributesSize() == 0) return false;
        boolean marked = e.attr("rel").equals("author")
                || e.attr("itemprop").contains("author")
                || NAMES.matcher(names).find();
        if (!marked) return false;
        int length = Titles.squeeze(e.text()).length();
        return length > 0 && length < 100;
    }

    /** The name in the line, where it is marked; else the whole line. */
    static String text(Element e) {
        Element name = e.selectFirst("[itemprop*=name]");
        if (name != null) return Titles.squeeze(name.wholeText());
        String whole = Titles.squeeze(e.wholeText());
        Matcher by = BY.matcher(whole);
        boolean says = by.find();
        // A line that is but "By" and a name is kept as printed; one with a date or an office in it is not.
        if (says && !DIGIT.matcher(whole).find()) return whole;
        for (Element inner : e.getElementsByAttributeValueMatching("class", NAMES)) {
            if (inner.equals(e) || !inner.className().contains("author") || inner.childrenSize() > 0) continue;
            String text = Titles.squeeze(inner.wholeText());
            int words = Titles.words(text);
            if (words >= 2 && words <= 6) return says && !BY.matcher(text).find() ? by.group() + text : text;
        }
        return whole;
    }

    /** The author as a page marks it beside its headline; empty if several are marked or none. */
    static String besideHeadline(Document page) {
        Element box = page.selectFirst("h1");
        for (int up = 0; up < 3 && box != null && box.parent() != null; up++) {
            if (box.normalName().equals("body")) return "";
            String one = marked(box);
            if (!one.isEmpty()) return one;
            box = box.parent();
        }
        return "";
    }

    private static String marked(Element box) {
        String one = "";
        for (Element e : box.select("[rel=author], [itemprop=author]")) {
            if (!isOne(e, "")) continue;
            String text = text(e);
            if (!one.isEmpty() && !one.equals(text)) return "";
            one = text;
        }
        return one;
    }
}
