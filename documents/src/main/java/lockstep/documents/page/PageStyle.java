package lockstep.documents.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lockstep.documents.date.DateStyle;
import lockstep.documents.lists.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** In which languages and regions a page speaks: by what it says of itself, by its address and by its words. */
final class PageStyle {
    private static final List<String> ATTRIBUTES = List.of("lang", "xml:lang", "content");
    private static final String ADDRESSES = PageNames.selector("own-address");
    /** Ends of addresses that belong to countries and are used by everybody. */
    private static final Set<String> EVERYBODYS = PageNames.set("everybodys-ending");

    private static final int SAMPLE = 3_000;

    private PageStyle() {}

    static DateStyle of(Document page) {
        // The page is cut down while it is read: what speaks for it is kept before.
        List<String> told = told(page);
        Element body = page.body();
        return DateStyle.of(() -> {
            List<String> all = new ArrayList<>(told);
            String language = Language.of(sample(body));
            if (!language.isEmpty()) all.add(language);
            return all;
        });
    }

    private static String sample(Element body) {
        String text = body.text();
        return text.substring(0, Math.min(SAMPLE, text.length()));
    }

    private static List<String> told(Document page) {
        List<String> tags = new ArrayList<>();
        for (String attribute : ATTRIBUTES)
            for (Element e : page.select(PageNames.selector("language-in-" + attribute))) {
                String tag = e.attr(attribute).strip().replace('_', '-').replaceAll("[,; ].*", "");
                if (tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")) tags.add(tag);
            }
        for (Element e : page.select(ADDRESSES)) {
            String region = region(e.attr("href") + e.attr("content"));
            if (!region.isEmpty()) tags.add("und-" + region);
        }
        tags.sort(null);
        return tags;
    }

    private static String region(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            if (host == null) return "";
            String end = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (end.length() != 2 || !end.matches("[a-z]{2}") || EVERYBODYS.contains(end)) return "";
            return end.equals("uk") ? "GB" : end.toUpperCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
