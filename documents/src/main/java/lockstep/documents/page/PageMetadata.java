package lockstep.documents.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lockstep.documents.Front;
import lockstep.documents.date.DateField;
import lockstep.documents.date.DateStyle;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of itself to machines: linked data first, then meta tags, then its title line. */
final class PageMetadata {
    private static final List<String> TITLE = PageNames.of("meta-title");
    private static final List<String> BYLINE = PageNames.of("meta-byline");
    /** Names of which a page may bear several, one an author. */
    private static final List<String> MANY = PageNames.of("meta-many");

    private static final List<String> MORE_BYLINES = PageNames.of("meta-more-bylines");
    private static final List<String> DATE = PageNames.of("meta-day");

    private static final Pattern AUTHOR_LABEL = Pattern.compile(PageWords.anyCase("author-label"));

    private PageMetadata() {}

    /**
     * What a page says of its article.
     *
     * @param body the text of the article, where the page holds it apart; it may bear tags
     */
    record Told(Front front, String body) {}

    static Told of(Document page, DateStyle style) {
        Map<String, String> meta = meta(page);
        var linked = LinkedData.of(page, Titles.of(page));
        String title = first(linked.title(), meta, TITLE);
        if (title.isEmpty()) title = Titles.of(page);
        String byline = first(linked.byline(), meta, BYLINE);
        if (byline.isEmpty()) {
            String named = meta.getOrDefault("article:author", meta.getOrDefault("og:article:author", ""));
            if (!named.isEmpty() && !named.matches("(?i)https?://.*")) byline = named;
        }
        for (String name : MORE_BYLINES) {
            // That pair of tags holds the author only where its label says so.
            if (name.equals("twitter:data1")
                    && !AUTHOR_LABEL
                            .matcher(meta.getOrDefault("twitter:label1", ""))
                            .find()) continue;
            String value = Bylines.withoutLead(meta.getOrDefault(name, ""));
            if (byline.isEmpty() && Bylines.mayBeNames(value)) byline = value;
        }
        if (byline.isEmpty() && !linked.organization().isEmpty()) {
            String shown = Bylines.besideHeadline(page, title);
            byline = shown.isEmpty() ? linked.organization() : shown;
            if (shown.endsWith(" " + linked.organization()))
                byline = shown.substring(
                                0, shown.length() - linked.organization().length())
                        .strip();
        }
        String outlet = first(linked.outlet(), meta, List.of("og:site_name"));
        // What is said of the article comes before what is said of its page.
        boolean ofArticle = !linked.title().isEmpty();
        String published =
                ofArticle ? DateField.machine(linked.published(), style).orElse("") : "";
        for (String name : DATE) {
            if (!published.isEmpty()) break;
            published = DateField.machine(meta.getOrDefault(name, ""), style).orElse("");
        }
        if (published.isEmpty())
            published = DateField.machine(linked.published(), style).orElse("");
        Front front = new Front(
                Headline.withoutSite(page, plain(title), plain(outlet)),
                byline(page, plain(byline), plain(title)),
                plain(outlet),
                published);
        return new Told(front, linked.body());
    }

    /** The name of an account is taken for an author only where the page shows no name of a person. */
    private static String byline(Document page, String given, String title) {
        String byline = withoutOutlet(page, given);
        if (!Bylines.isAccount(byline) && !Bylines.isNobody(byline)) return byline;
        String shown = Bylines.besideHeadline(page, title);
        return Bylines.isAccount(shown) ? "" : shown;
    }

    /** "Ada Quill, THE DAILY" is Ada Quill where the title line ends with the name of that paper. */
    private static String withoutOutlet(Document page, String byline) {
        int comma = byline.lastIndexOf(", ");
        if (comma < 0) return byline;
        String last = byline.substring(comma + 2);
        return last.length() > 3 && page.title().strip().endsWith(" " + last) ? byline.substring(0, comma) : byline;
    }

    private static String first(String known, Map<String, String> meta, List<String> names) {
        if (!known.isBlank()) return known;
        for (String name : names) {
            String value = meta.getOrDefault(name, "");
            if (!value.isBlank()) return value;
        }
        return "";
    }

    /** A later tag wins over an earlier one, and a property over a name. */
    private static Map<String, String> meta(Document page) {
        Map<String, String> meta = new HashMap<>();
        Map<String, String> properties = new HashMap<>();
        for (Element e : page.getElementsByTag("meta")) {
            String content = e.attr("content").strip();
            if (content.isEmpty()) continue;
            for (String name : List.of(e.attr("name"), e.attr("itemprop"))) {
                if (!name.isBlank()) put(meta, key(name), content);
            }
            for (String name : e.attr("property").strip().split("\\s+")) {
                if (!name.isBlank()) properties.put(key(name), content);
            }
        }
        // A page that names the author of another page it shows does so by name, not by property.
        meta.remove("article:author");
        meta.putAll(properties);
        return meta;
    }

    private static void put(Map<String, String> meta, String key, String content) {
        String before = meta.getOrDefault(key, "");
        boolean another = MANY.contains(key)
                && !before.isEmpty()
                && !List.of(before.split("; ")).contains(content);
        meta.put(key, another ? before + "; " + content : content);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replace('.', ':');
    }

    private static String plain(String s) {
        return Titles.squeeze(Parser.unescapeEntities(s, false));
    }
}
