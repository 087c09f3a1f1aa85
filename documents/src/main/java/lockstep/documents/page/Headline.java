package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.schema.Shape;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The heading of a page that is the headline of its article, and what it tells about where a title line ends. */
final class Headline {
    private static final String HEADS = PageNames.selector("marked-headline");
    private static final Pattern AFTER = Shape.SITE_BEHIND_TITLE.pattern();
    private static final Pattern BEFORE = Shape.SITE_BEFORE_TITLE.pattern();

    private static final Pattern PARTS = Shape.TITLE_PARTED.pattern();

    private Headline() {}

    /** The heading that repeats the title; else the first of the highest rank. */
    static Optional<Element> of(Document page, String title) {
        if (!title.isEmpty()) {
            for (Element head : page.select(HEADS)) {
                String text = head.text();
                if (text.length() > 400 || text.isEmpty()) continue;
                double held = Titles.alike(title, text);
                double holds = Titles.alike(text, title);
                if ((held > 0.75 && holds > 0.6) || (held > 0.6 && holds > 0.9)) return Optional.of(head);
            }
        }
        return Optional.ofNullable(page.selectFirst("h1"));
    }

    /** The elements that come after a heading, in the order of the page. */
    static List<Element> following(Element head, int most) {
        List<Element> all = new ArrayList<>();
        Element at = after(head);
        while (at != null && all.size() < most) {
            all.add(at);
            Element child = at.firstElementChild();
            at = child == null ? after(at) : child;
        }
        return all;
    }

    private static @Nullable Element after(Element e) {
        for (Element up = e; up != null && !up.normalName().equals("body"); up = up.parent()) {
            Element next = up.nextElementSibling();
            if (next != null) return next;
        }
        return null;
    }

    /** A title that is a headline of the page and the name of its site, parted by a sign, is that headline. */
    static String withoutSite(Document page, String given, String outlet) {
        String line = Titles.squeeze(page.title());
        String title = line.startsWith(given) ? line : given;
        String best = "";
        for (Element head : page.select(HEADS)) {
            String text = Titles.squeeze(head.text());
            if (text.length() <= best.length() || text.length() >= title.length() || !longEnough(text)) continue;
            boolean starts = title.startsWith(text);
            if (!starts && !title.endsWith(text)) continue;
            String rest = starts ? title.substring(text.length()) : title.substring(0, title.length() - text.length());
            Matcher m = (starts ? AFTER : BEFORE).matcher(rest);
            if (!m.matches()) continue;
            String[] parts = PARTS.split(m.group("site").strip());
            if (parts.length > 1 && Titles.words(String.join(" ", parts)) > parts.length + 1) continue;
            if (isSite(page, parts[starts ? parts.length - 1 : 0].strip(), outlet, head)) best = text;
        }
        return best.isEmpty() ? given : best;
    }

    private static boolean longEnough(String text) {
        return text.length() >= 8 || (text.length() >= 4 && Character.isIdeographic(text.codePointAt(0)));
    }

    /** Whether words are how the page calls its site; a heading that leads to the front page is no headline. */
    private static boolean isSite(Document page, String words, String outlet, Element head) {
        String low = words.toLowerCase(Locale.ROOT);
        Element link = head.selectFirst("a[href]");
        if (link != null && link.attr("href").matches("(?:https?://[^/]+)?/?(?:index\\.\\w+)?")) return false;
        if (!outlet.isEmpty()) return outlet.toLowerCase(Locale.ROOT).contains(low);
        if (Titles.words(words) > 5) return false;
        for (Element home : page.select("a[href=/], a[rel=home]")) {
            String name = home.hasText() ? home.text() : home.select("img[alt]").attr("alt");
            if (Titles.squeeze(name).equalsIgnoreCase(words)) return true;
        }
        String host = page.select("link[rel=canonical], meta[property=og:url]")
                .attr("abs:href")
                .replaceFirst("^https?://(?:www\\.)?", "");
        String letters = low.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.length() >= 4
                && host.replaceAll("[/.].*", "").replace("-", "").equals(letters);
    }
}
