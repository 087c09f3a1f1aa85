package lockstep.documents.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.documents.Front;
import lockstep.documents.date.DateField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of itself to machines: linked data first, then meta tags, then its title line. */
final class PageMetadata {
    private static final List<String> TITLE = List.of(
            "dc:title",
            "dcterm:title",
            "dcterms:title",
            "og:title",
            "weibo:article:title",
            "weibo:webpage:title",
            "title",
            "twitter:title",
            "parsely-title");
    private static final List<String> BYLINE =
            List.of("dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author");
    private static final List<String> DATE = List.of(
            "article:published_time",
            "og:published_time",
            "parsely-pub-date",
            "datepublished",
            "date:published",
            "publishdate",
            "publish_date",
            "pubdate",
            "dc:date",
            "dcterms:date",
            "dcterms:created",
            "dc:date:issued",
            "dcterms:issued",
            "date",
            "sailthru:date",
            "article:published",
            "cxenseparse:recs:publishtime",
            "ptime",
            "dat",
            "article_date_original",
            "originalpublicationdate",
            "rnews:datepublished",
            "citation_publication_date",
            "citation_date",
            "last-modified-first");

    private PageMetadata() {}

    static Front of(Document page) {
        Map<String, String> meta = meta(page);
        var linked = LinkedData.of(page, Titles.of(page));
        String title = first(linked.title(), meta, TITLE);
        if (title.isEmpty()) title = Titles.of(page);
        String byline = first(linked.byline(), meta, BYLINE);
        if (byline.isEmpty()) {
            String named = meta.getOrDefault("article:author", meta.getOrDefault("og:article:author", ""));
            if (!named.isEmpty() && !named.matches("(?i)https?://.*")) byline = named;
        }
        String outlet = first(linked.outlet(), meta, List.of("og:site_name"));
        String published = DateField.read(linked.published()).orElse("");
        for (String name : DATE) {
            if (!published.isEmpty()) break;
            published = DateField.read(meta.getOrDefault(name, "")).orElse("");
        }
        return new Front(plain(title), plain(byline), plain(outlet), published);
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
                if (!name.isBlank()) meta.put(key(name), content);
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

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replace('.', ':');
    }

    private static String plain(String s) {
        return Titles.squeeze(Parser.unescapeEntities(s, false));
    }
}
