package lockstep.documents.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.date.DateField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The day of publication, as a page shows it to people. */
final class PageDates {
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "[/_-]((?:19|20)\\d{2})(?:[/_-](0?[1-9]|1[0-2])[/_-]([0-3]?\\d)|(0[1-9]|1[0-2])([0-3]\\d))(?:[/._?#-]|$|(?<=/\\d{8})\\D)");
    private static final String ADDRESSES =
            "link[rel=canonical], meta[property=og:url], meta[name=twitter:url], meta[itemprop=url], link[rel=amphtml], base[href]";
    /** Words that stand before a day of publication in a line of the page. */
    private static final Pattern SAYS = Pattern.compile(
            "(?iu)(?:publi(?:shed|cation|é|cado|cato|ziert|zione)|posted|updated|veröffentlicht|erschienen|stand:|опубликован|дата|mis en ligne|le \\d|"
                    + "发布|發布|发表|時間|时间|日期|تاریخ|نشر|yayın|opublikowan|gepubliceerd|julkaistu|publicerad)");

    private static final Pattern NAMES = Pattern.compile(
            "(?i)\\b(?:date|dateline|time|timestamp|published|pubdate|posted|publish-date|entry-date|post-date|byline)\\b|(?i)(?:pub|post|publish|entry|article)[-_]?(?:date|time)");

    private PageDates() {}

    static String of(Document page, String title) {
        Optional<String> day = marked(page);
        if (day.isEmpty()) day = timeElement(page);
        if (day.isEmpty()) day = address(page);
        if (day.isEmpty()) day = named(page);
        if (day.isEmpty()) day = besideHeadline(page, title);
        return day.orElse("");
    }

    /** A short line with a whole date, in the box of the headline or the next. */
    private static Optional<String> besideHeadline(Document page, String title) {
        Element box = Headline.of(page, title).orElse(null);
        for (int up = 0; up < 4 && box != null && !box.normalName().equals("body"); up++, box = box.parent()) {
            for (Element e : box.getAllElements()) {
                if (e.normalName().equals("h1") || e.childrenSize() > 4) continue;
                String text = e.text();
                if (text.length() < 6 || text.length() > 90) continue;
                boolean alone = text.length() < 34 || SAYS.matcher(text).find();
                Optional<String> day = alone ? DateField.read(text) : Optional.empty();
                if (day.isPresent()) return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> marked(Document page) {
        for (Element e : page.select(
                "[itemprop=datePublished], time[pubdate], [property~=datePublished], [property~=dc:date],"
                        + " [property~=dc:created], [pubdate], abbr.published, .dtstart, .dt-published, [itemprop=dateCreated]")) {
            for (String value : new String[] {e.attr("datetime"), e.attr("content"), e.attr("title"), e.text()}) {
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
        for (Element e : page.select(ADDRESSES)) {
            Matcher m = IN_ADDRESS.matcher(e.attr("href") + e.attr("content"));
            if (!m.find()) continue;
            boolean parted = m.group(2) != null;
            return DateField.read(
                    m.group(1) + "-" + (parted ? m.group(2) : m.group(4)) + "-" + (parted ? m.group(3) : m.group(5)));
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
