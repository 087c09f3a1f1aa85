package lockstep.documents.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.date.DateField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The day of publication, as a page shows it to people. */
final class PageDates {
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-]([0-3]?\\d)(?:/|-|$)");
    private static final Pattern NAMES = Pattern.compile(
            "(?i)\\b(?:date|dateline|time|timestamp|published|pubdate|posted|publish-date|entry-date|post-date|byline)\\b|(?i)(?:pub|post|publish|entry|article)[-_]?(?:date|time)");

    private PageDates() {}

    static String of(Document page) {
        Optional<String> day = marked(page);
        if (day.isEmpty()) day = timeElement(page);
        if (day.isEmpty()) day = address(page);
        if (day.isEmpty()) day = named(page);
        return day.orElse("");
    }

    private static Optional<String> marked(Document page) {
        for (Element e : page.select("[itemprop=datePublished], time[pubdate], [property=datePublished], [pubdate]")) {
            for (String value : new String[] {e.attr("datetime"), e.attr("content"), e.text()}) {
                Optional<String> day = DateField.read(value);
                if (day.isPresent()) return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> timeElement(Document page) {
        for (String where : new String[] {"article time, header time, main time", "time"}) {
            for (Element e : page.select(where)) {
                Optional<String> day = DateField.read(e.attr("datetime"));
                if (day.isEmpty()) day = DateField.read(e.text());
                if (day.isPresent()) return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> address(Document page) {
        for (Element e : page.select("link[rel=canonical], meta[property=og:url]")) {
            Matcher m = IN_ADDRESS.matcher(e.attr("href") + e.attr("content"));
            if (m.find()) return DateField.read(m.group(1) + "-" + m.group(2) + "-" + m.group(3));
        }
        return Optional.empty();
    }

    private static Optional<String> named(Document page) {
        for (Element e : page.body().getAllElements()) {
            if (e.attributesSize() == 0 || !NAMES.matcher(Traits.names(e)).find()) continue;
            String text = e.text();
            if (text.length() > 200) continue;
            Optional<String> day = DateField.read(text);
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }
}
