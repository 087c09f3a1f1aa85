package lockstep.documents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Property;
import lockstep.documents.date.DateField;
import lockstep.documents.date.DateStyle;
import lockstep.documents.incident.Incident;
import lockstep.documents.lists.Language;
import lockstep.documents.schema.Shape;

/** Text as a reader pastes it: the article with whatever stood around it on the page. */
public final class PastedText {
    private static final Pattern BULLET = Shape.BULLET.pattern();
    private static final Pattern DATE_HEAD = Pattern.compile(
            "^(?:" + PageWords.any("day-label") + ")?\\s*:?\\s*((?:19|20)\\d{2}-\\d{2}-\\d{2})\\s+(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE = Pattern.compile("^" + PageWords.anyCase("by") + "\\s+(\\p{Lu}.{2,80})$");
    private static final Pattern LINK = Shape.LINK.pattern();

    private static final Property DATE_LINE =
            new Property("date-line", "a line with the date of publication was taken out");

    private PastedText() {}

    /** Reads a pasted text. */
    public static Document read(String file, String raw) {
        List<String> paragraphs = paragraphs(raw.replace("\r\n", "\n").replace('\r', '\n'));
        List<String> links = links(raw);
        List<Property> properties = new ArrayList<>();
        DateStyle style = DateStyle.of(() -> List.of(Language.of(raw)));
        Front front = takeFront(paragraphs, properties, style);
        if (front.published().isEmpty()) style.ambiguous().ifPresent(date -> note(properties, ambiguous(date)));
        var sifted = Notices.sift(paragraphs);
        for (Property one : sifted.properties()) note(properties, one);
        String text = String.join("\n\n", sifted.paragraphs());
        return new Document(
                file,
                front.or(new Front("", "", sifted.outlet(), "")),
                Language.of(text),
                text,
                properties,
                links,
                Incident.EMPTY);
    }

    private static List<String> links(String raw) {
        List<String> links = new ArrayList<>();
        Matcher m = LINK.matcher(raw);
        while (m.find()) {
            String link = m.group().replaceAll("[.,;:!?]+$", "");
            if (!links.contains(link)) links.add(link);
        }
        return links;
    }

    /** Parted by empty lines; within such a part, list items and lines that were not wrapped stay apart. */
    static List<String> paragraphs(String raw) {
        List<String> all = new ArrayList<>();
        for (String part : raw.split("\n[\\s\u00a0]*\n")) {
            var open = new StringBuilder();
            String before = "";
            for (String line : part.split("\n")) {
                String clean = line.replaceAll("[\\s\u00a0]+", " ").strip();
                if (clean.isEmpty()) continue;
                boolean goesOn = !open.isEmpty() && !BULLET.matcher(line).find() && wrapped(before, clean);
                if (!goesOn && !open.isEmpty()) {
                    all.add(open.toString());
                    open.setLength(0);
                }
                if (!open.isEmpty()) open.append(' ');
                open.append(clean);
                before = clean;
            }
            if (!open.isEmpty()) all.add(open.toString());
        }
        return all;
    }

    private static boolean wrapped(String before, String next) {
        if (before.length() < 45 || before.length() > 130) return false;
        boolean sentenceEnds = before.matches(".*[.!?。:]['\"”’]?$");
        return !sentenceEnds || (next.length() >= 45 && before.length() >= 60);
    }

    private static Property ambiguous(String date) {
        return new Property("ambiguous-day", "the text says " + date + ", which may be two days");
    }

    /** Takes title, byline and date from the first lines, and the menu words between them. */
    private static Front takeFront(List<String> paragraphs, List<Property> properties, DateStyle style) {
        Front front = Front.NONE;
        while (paragraphs.size() > 1) {
            String line = paragraphs.get(0);
            Front more = Front.NONE;
            if (line.length() < 160 && !line.matches(".*[.。]$")) {
                if (Notices.kind(line).filter(k -> !k.equals("paywall")).isPresent()) {
                    note(properties, new Property("site-furniture", "words of the site's own menus"));
                } else if (BYLINE.matcher(line).matches() && front.byline().isEmpty()) {
                    more = new Front("", line, "", "");
                } else if (isDateLine(line) && front.published().isEmpty()) {
                    more = new Front(
                            "", "", "", DateField.read(parted(line), style).orElse(""));
                    note(properties, DATE_LINE);
                } else if (front.title().isEmpty() && BULLET.matcher(line).find()) {
                    break;
                } else if (front.title().isEmpty()) {
                    more = new Front(line, "", "", "");
                } else {
                    break;
                }
                front = front.or(more);
                paragraphs.remove(0);
            } else {
                break;
            }
        }
        return paragraphs.isEmpty() ? front : front.or(takeDateHead(paragraphs, properties));
    }

    private static Front takeDateHead(List<String> paragraphs, List<Property> properties) {
        Matcher m = DATE_HEAD.matcher(paragraphs.get(0));
        if (!m.find()) return Front.NONE;
        paragraphs.set(0, paragraphs.get(0).substring(m.end()));
        note(properties, DATE_LINE);
        return new Front("", "", "", m.group(1));
    }

    private static boolean isDateLine(String line) {
        return line.length() < 80
                && DateField.holds(parted(line))
                && line.replaceAll("[^\\p{L} ]", " ").strip().split("\\s+").length <= 8;
    }

    /** A label and a date that lost the gap between them: ChinaNovember 12 2025. */
    private static String parted(String line) {
        return line.replaceFirst("(\\p{Ll})(?=\\p{Lu}\\p{Ll}{2,8} \\d)", "$1 ");
    }

    private static void note(List<Property> properties, Property one) {
        for (Property p : properties) if (p.name().equals(one.name())) return;
        properties.add(one);
    }
}
