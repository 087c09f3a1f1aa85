package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the line that names the author. */
final class Bylines {
    private static final Pattern NAMES = Pattern.compile("byline|author|dateline|writtenby|p-author");

    private static final Pattern BY = Pattern.compile("^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Автор:?)\\s+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LED = Pattern.compile(
            "^(?:(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Rr]eported |[Ss]tory )?[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]f|[Aa]v|[Tt]ekst|"
                    + "(?:[Aa]uthor|[Aa]utor(?:en|ka|a)?|[Aa]uteur|[Aa]utore|Автор(?:ы)?|作者|記者|记者|撰文|文)\\s*[:：|/]?)\\s*(?<who>\\S.*)$");
    private static final Pattern NAME = Pattern.compile("^[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\- ,&;·/]{2,90}$");
    private static final Pattern ACCOUNT = Pattern.compile("@?(?:[a-z][a-z0-9_.-]*|[A-Za-z_.-]+\\d[\\w.-]*)");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)https?://|@|^(?:admin(?:istrator)?|editor|webmaster|staff|user|author|guest|none|null|undefined|root)$");

    private Bylines() {}

    static boolean isOne(Element e, String names) {
        if (e.attributesSize() == 0) return false;
        boolean marked = e.attr("rel").equals("author")
                || e.attr("itemprop").contains("author")
                || NAMES.matcher(names).find();
        if (!marked || NOBODY.matcher(Titles.squeeze(e.text())).find()) return false;
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

    /** The names behind "By" and its like. */
    static String withoutLead(String value) {
        Matcher m = LED.matcher(Titles.squeeze(value));
        return m.matches() ? m.group("who") : value;
    }

    /** One word in small letters, or with figures in it: how accounts are called, and people are not. */
    static boolean isAccount(String name) {
        return ACCOUNT.matcher(name).matches();
    }

    /** Whether a value that a page gives for its author may be the names of people or bodies. */
    static boolean mayBeNames(String value) {
        String flat = Titles.squeeze(value);
        return flat.length() < 100
                && NAME.matcher(flat).matches()
                && !NOBODY.matcher(flat).find();
    }

    /** The author as a page marks it beside its headline; several are parted by commas; empty if none is told. */
    static String besideHeadline(Document page) {
        Element box = page.selectFirst("h1");
        for (int up = 0; up < 4 && box != null && box.parent() != null; up++) {
            if (box.normalName().equals("body")) break;
            String one = marked(box);
            if (one.isEmpty() && up < 3) one = led(box);
            if (!one.isEmpty()) return one;
            box = box.parent();
        }
        return "";
    }

    /** What was met on the way, or the line beside the headline where that names more authors, or where nothing was met. */
    static String fuller(String met, Document page) {
        String beside = besideHeadline(page);
        boolean more = beside.contains(", ")
                && beside.contains(met)
                && !LED.matcher(met).matches();
        return met.isEmpty() || more ? beside : met;
    }

    private static String marked(Element box) {
        List<String> names = new ArrayList<>();
        Element first = null;
        for (Element e : box.select(
                "[rel~=author], [itemprop~=author], [class*=author-name], [class*=author_name], [class*=authorName],"
                        + " [class*=byline], a[href*=/author/], a[href*=/authors/], a[href*=/autor/], a[href*=/auteur/]")) {
            if (Traits.hidden(e) || !worth(e)) continue;
            String text = text(e);
            if (isAccount(text) || NOBODY.matcher(text).find()) continue;
            if (first != null && !together(first, e)) continue;
            first = first == null ? e : first;
            boolean inside = false;
            for (String known : names) inside |= known.contains(text) || text.contains(known);
            if (!inside && names.size() < 6) names.add(text);
        }
        return String.join(", ", names);
    }

    /** Whether two names stand in one small box: a list of authors, not of columns. */
    private static boolean together(Element first, Element other) {
        Element box = first.parent();
        for (int up = 0; up < 3 && box != null && box.wholeText().strip().length() < 220; up++, box = box.parent())
            if (other.parents().contains(box)) return true;
        return false;
    }

    private static boolean worth(Element e) {
        String text = Titles.squeeze(e.text());
        Matcher led = LED.matcher(text);
        return mayBeNames(led.matches() ? led.group("who") : text) && Titles.words(text) <= 12;
    }

    /** A short line such as "By Ada Lovelace" in a box of its own. */
    private static String led(Element box) {
        for (Element e : box.select("p, div, span, small, li, address, em, cite, td")) {
            if (e.childrenSize() > 3 || Traits.hidden(e)) continue;
            String text = Titles.squeeze(e.text());
            if (text.length() > 70) continue;
            Matcher m = LED.matcher(text);
            if (m.matches() && mayBeNames(m.group("who")) && capitals(m.group("who"))) return text;
        }
        return "";
    }

    /** Each longer word of a name is in capitals at its head, where its script has them. */
    private static boolean capitals(String who) {
        int words = 0;
        for (String word : who.split("[\\s,&;/·]+")) {
            if (word.isEmpty()) continue;
            int first = word.codePointAt(0);
            boolean small = Character.isLowerCase(first);
            if (small && word.length() > 3) return false;
            if (!small) words++;
        }
        return words > 0 && words <= 10;
    }
}
