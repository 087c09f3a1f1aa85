package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.date.DateField;
import lockstep.documents.schema.Shape;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the line that names the author. */
final class Bylines {
    private static final Pattern NAMES = PageWords.box("byline-box");

    private static final Pattern BY = Pattern.compile("^" + PageWords.anyCase("by") + "\\s+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern PARTS =
            Pattern.compile("\\s*[|·•,–—]\\s*|\\s+-\\s+|\\s+" + PageWords.any("day-lead") + "\\s+");
    private static final Pattern DATE_WORD = Pattern.compile(PageWords.anyCase("day-word") + "|.{0,4}");
    private static final Pattern LED = Pattern.compile("^(?:" + PageWords.anyCase("led") + "(?!\\p{L}):?|"
            + PageWords.anyCase("author") + "\\s*[:：|/]?)\\s*(?<who>\\S.*)$");
    private static final Pattern NAME = Shape.BYLINE_NAME.pattern();
    private static final Pattern ACCOUNT = Shape.BYLINE_ACCOUNT.pattern();
    private static final Pattern NOBODY = Pattern.compile("(?i)https?://|@|^" + PageWords.anyCase("nobody") + "$");

    private static final Pattern PARTED = Shape.BYLINE_PARTED.pattern();
    private static final int LOOK_AT = 40;
    private static final int A_PARAGRAPH = 200;
    private static final int LONGEST_LINE = 110;
    /** A day and then a name, as blogs print it. */
    private static final Pattern AFTER_DATE = Pattern.compile(".*\\d[\\d:]*\\s*" + PageWords.anyCase("hour")
            + "?\\s*[,|·•–—-]?\\s*(?<line>" + PageWords.anyCase("by") + "\\s+(?<who>\\p{Lu}[\\p{L}'’. -]{3,60}))");

    private Bylines() {}

    static boolean isOne(Element e, String names) {
        if (e.attributesSize() == 0) return false;
        boolean marked = e.attr("rel").equals("author")
                || e.attr("itemprop").contains("author")
                || NAMES.matcher(names).find();
        if (!marked) return false;
        String text = Titles.squeeze(e.text());
        return !text.isEmpty() && text.length() < 100 && !NOBODY.matcher(text).find() && !isDate(text);
    }

    /** A line that is but a date, as "date lines" of pages are. */
    private static boolean isDate(String text) {
        return DIGIT.matcher(text).find() && withoutDate(text).length() < 10 && DateField.holds(text);
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

    /** Whether a line is but a label such as "By" and names. */
    static boolean isLine(String line) {
        Matcher m = LED.matcher(line);
        return m.matches() && mayBeNames(m.group("who")) && capitals(m.group("who"));
    }

    /** One word in small letters, or with figures in it: how accounts are called, and people are not. */
    static boolean isAccount(String name) {
        return ACCOUNT.matcher(name).matches();
    }

    /** An address, a handle, or what programs call somebody without a name. */
    static boolean isNobody(String name) {
        return !name.isEmpty() && !name.contains(" (") && NOBODY.matcher(name).find();
    }

    /** A line up to where a day, a time or a count of minutes stands in it. */
    static String withoutDate(String line) {
        Matcher m = DIGIT.matcher(line);
        if (!m.find()) return line;
        Matcher after = AFTER_DATE.matcher(line);
        if (after.matches() && capitals(after.group("who"))) return after.group("line");
        String[] parts = PARTS.split(line.substring(0, m.start()));
        // The last part is of the date: the name of a day or a month, or a label.
        var kept = new StringBuilder();
        boolean open = line.substring(0, m.start()).matches(".*(?:[|·•,–—]|\\s-)\\s*");
        int count = open || parts.length == 1 ? parts.length : parts.length - 1;
        for (int i = 0; i < count; i++) {
            if (DATE_WORD.matcher(parts[i].strip()).matches()) break;
            kept.append(kept.isEmpty() ? "" : ", ").append(parts[i].strip());
        }
        return kept.toString();
    }

    /** Whether a value that a page gives for its author may be the names of people or bodies. */
    static boolean mayBeNames(String value) {
        String flat = Titles.squeeze(value);
        return flat.length() < 100
                && NAME.matcher(flat).matches()
                && !NOBODY.matcher(flat).find();
    }

    /** The author as a page marks it beside its headline; several are parted by commas; empty if none is told. */
    static String besideHeadline(Document page, String title) {
        Element box = Headline.of(page, title).orElse(null);
        for (int up = 0; up < 4 && box != null && box.parent() != null; up += isPartOfTable(box) ? 0 : 1) {
            if (box.normalName().equals("body")) break;
            String one = marked(box);
            if (one.isEmpty() && up < 3) one = led(box);
            if (!one.isEmpty()) return one;
            box = box.parent();
        }
        return below(page, title);
    }

    /** A line such as "By Ada Lovelace" between headline and text, wherever its box lies. */
    private static String below(Document page, String title) {
        Element head = Headline.of(page, title).orElse(null);
        if (head == null) return "";
        for (Element e : Headline.following(head, LOOK_AT)) {
            if (e.ownText().length() > A_PARAGRAPH) break;
            if (Traits.hidden(e) || e.childrenSize() > 3) continue;
            String text = Titles.squeeze(e.text());
            if (text.length() <= LONGEST_LINE && isLine(withoutDate(text))) return withoutDate(text);
        }
        return "";
    }

    private static boolean isPartOfTable(Element e) {
        return e.normalName().equals("tr") || e.normalName().equals("tbody");
    }

    /** What was met on the way, or the line beside the headline where that names more authors, or where nothing was met. */
    static String fuller(String line, Document page, String title) {
        String name = withoutLead(line);
        String met = isNobody(name) || isAccount(name) ? "" : dateless(line);
        String beside = besideHeadline(page, title);
        boolean more = beside.contains(", ")
                && beside.contains(met)
                && !LED.matcher(met).matches();
        return met.isEmpty() || more ? beside : met;
    }

    /** A line up to a sign behind which there is but a day; "By Ada Quill, March 5, 2024" is By Ada Quill. */
    private static String dateless(String line) {
        Matcher m = PARTED.matcher(line);
        while (m.find()) {
            String tail = line.substring(m.end());
            Matcher digit = DIGIT.matcher(tail);
            boolean day = digit.find() && Titles.words(tail.substring(0, digit.start())) <= 3 && DateField.holds(tail);
            if (day) return line.substring(0, m.start()).strip();
        }
        return line;
    }

    private static String marked(Element box) {
        List<String> names = new ArrayList<>();
        Element first = null;
        for (Element e : box.select(PageNames.selector("marked-author"))) {
            if (Traits.hidden(e) || !worth(e)) continue;
            String text = withoutDate(text(e));
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
        String text = withoutDate(Titles.squeeze(e.text()));
        Matcher led = LED.matcher(text);
        return mayBeNames(led.matches() ? led.group("who") : text) && Titles.words(text) <= 12;
    }

    /** A short line such as "By Ada Lovelace" in a box of its own. */
    private static String led(Element box) {
        for (Element e : box.select("p, div, span, small, li, address, em, i, b, strong, cite, td, dd, h4, h5, h6")) {
            if (e.childrenSize() > 3 || Traits.hidden(e)) continue;
            String text = Titles.squeeze(e.text());
            if (text.length() > LONGEST_LINE) continue;
            text = withoutDate(text);
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
