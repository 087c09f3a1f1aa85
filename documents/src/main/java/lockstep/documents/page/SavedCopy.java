package lockstep.documents.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.documents.Property;
import lockstep.documents.schema.Shape;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes away what an archive put around a page: its toolbar, its addresses, and what it says of the copy in place of the page. */
final class SavedCopy {
    private static final String TOOLBARS = PageNames.selector("archive-toolbar");
    /** An address within an archive: a time of capture, and the address as it was. */
    private static final Pattern WITHIN = Shape.ADDRESS_IN_ARCHIVE.pattern();

    private static final Pattern ARCHIVE = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?(?:"
            + PageNames.of("archive-host").stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?:/.*)?$");
    /** What an archive says of a copy under the names that pages use for themselves. */
    private static final String OF_THE_COPY = PageNames.selector("archive-own");

    private SavedCopy() {}

    /** Cleans the page; tells it where the page is such a copy. */
    static Optional<Property> clean(Document page) {
        boolean toolbar = !page.select(TOOLBARS).isEmpty();
        page.select(TOOLBARS).remove();
        unwrap(page);
        boolean copy = page.select(PageNames.selector("said-of-itself")).stream()
                .anyMatch(
                        e -> ARCHIVE.matcher(e.attr("content") + e.attr("href")).matches());
        if (copy) copied(page);
        return copy || toolbar
                ? Optional.of(new Property(
                        "archived-copy", "a copy in a web archive; the day of the copy is none of the article"))
                : Optional.empty();
    }

    private static void copied(Document page) {
        page.select(OF_THE_COPY).remove();
        Element address = page.selectFirst(PageNames.selector("archive-address"));
        page.select(PageNames.selector("archive-frame")).remove();
        if (address != null) original(page, address.attr("value"));
        headline(page);
    }

    private static void original(Document page, String address) {
        page.head().appendElement("link").attr("rel", "canonical").attr("href", address);
        page.setBaseUri(address);
    }

    /** Copies without marks bear the headline in any box: the words with which the title line begins. */
    private static void headline(Document page) {
        String title = Titles.squeeze(page.title());
        if (page.selectFirst("h1") != null || title.isEmpty()) return;
        for (Element e : page.body().getAllElements()) {
            String own = Titles.squeeze(e.ownText());
            if (own.length() < 4 || !title.startsWith(own) || e.childrenSize() > 0) continue;
            String rest = title.substring(own.length()).replaceFirst("^\\s*[-|–—:»·]+\\s*", "");
            e.tagName("h1");
            if (!rest.isEmpty() && !rest.equals(title)) {
                page.head()
                        .appendElement("meta")
                        .attr("property", "og:site_name")
                        .attr("content", rest);
            }
            return;
        }
    }

    private static void unwrap(Document page) {
        for (Element e : page.select(PageNames.selector("with-address"))) {
            for (String name : new String[] {"href", "content"}) {
                Attribute attribute = e.attribute(name);
                if (attribute == null) continue;
                Matcher m = WITHIN.matcher(attribute.getValue().strip());
                if (m.matches()) e.attr(name, m.group(1));
            }
        }
        Matcher base = WITHIN.matcher(page.baseUri());
        if (base.matches()) page.setBaseUri(base.group(1));
    }
}
