package lockstep.documents.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.Property;
import lockstep.documents.schema.Shape;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Parses the bytes of a page, within bounds: a page may be huge, broken, or nested without end. */
final class HtmlSource {
    private static final int DEEPEST = 200;
    private static final int LARGE = 12 << 20;
    /** What makes pages huge and holds no text: scripts other than descriptions of the article, styles, embedded files. */
    private static final Pattern BULK = Shape.BULK_OF_PAGE.pattern();

    private HtmlSource() {}

    static Document parse(byte[] all) {
        byte[] bytes = all.length > LARGE ? slimmed(all) : all;
        try {
            // Bytes that are sound UTF-8 and not plain ASCII are UTF-8, whatever the page says.
            String charset = Utf8.isSound(bytes) ? "UTF-8" : null;
            Document page = bounded(Jsoup.parse(new ByteArrayInputStream(bytes), charset, "", Parser.htmlParser()));
            if (bytes.length < all.length) page.attr("data-slimmed", String.valueOf(all.length >> 20));
            return page;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A huge page is read without its scripts, styles and embedded files, and at most its first part. */
    private static byte[] slimmed(byte[] all) {
        String page = new String(all, StandardCharsets.ISO_8859_1);
        var kept = new StringBuilder(LARGE);
        Matcher m = BULK.matcher(page);
        int at = 0;
        while (kept.length() < LARGE && m.find(at)) {
            kept.append(page, at, m.start());
            int end = m.group("tag") != null
                    ? closing(page, m.group("tag"), m.end())
                    : page.indexOf(m.group("quote").charAt(0), m.end());
            if (m.group("tag") == null) kept.append(m.group("quote"));
            at = end < 0 ? page.length() : end;
        }
        if (kept.length() < LARGE) kept.append(page, at, Math.min(page.length(), at + LARGE - kept.length()));
        return kept.substring(0, Math.min(LARGE, kept.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int closing(String page, String tag, int from) {
        int end = page.indexOf("</" + tag, from);
        int close = end < 0 ? -1 : page.indexOf('>', end);
        return close < 0 ? -1 : close + 1;
    }

    static Document parse(String html) {
        return bounded(Jsoup.parse(html));
    }

    /** Flattens what lies deeper than any reader nests, so that walks stay shallow. */
    private static Document bounded(Document page) {
        List<Element> deep = new ArrayList<>();
        List<Element> heads = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (!(node instanceof Element e)) return;
            if (depth == DEEPEST && e.childrenSize() > 0) deep.add(e);
            String tag = e.normalName();
            if (depth <= DEEPEST && (tag.equals("base") || tag.equals("link")) && e.hasAttr("href")) heads.add(e);
        });
        for (Element e : deep) {
            var text = new StringBuilder();
            e.traverse((Node node, int depth) -> {
                if (node instanceof org.jsoup.nodes.TextNode t)
                    text.append(t.getWholeText()).append(' ');
            });
            e.empty().appendText(text.toString());
        }
        if (!deep.isEmpty()) page.attr("data-flattened", String.valueOf(deep.size()));
        String base = heads.stream()
                .filter(e -> e.normalName().equals("base"))
                .findFirst()
                .map(e -> e.attr("href"))
                .orElse("");
        String canonical = heads.stream()
                .filter(e -> e.attr("rel").strip().equalsIgnoreCase("canonical")
                        && e.normalName().equals("link"))
                .findFirst()
                .map(e -> e.attr("href"))
                .orElse("");
        if (base.isEmpty() && canonical.startsWith("http")) page.setBaseUri(canonical);
        return page;
    }

    static List<Property> properties(Document page) {
        List<Property> properties = new ArrayList<>();
        if (page.hasAttr("data-flattened"))
            properties.add(new Property("deep-nesting", "elements nested deeper than " + DEEPEST + " were flattened"));
        if (page.hasAttr("data-slimmed"))
            properties.add(new Property(
                    "huge-page",
                    "a page of " + page.attr("data-slimmed")
                            + " MiB was read without scripts and embedded files, and at most its first " + (LARGE >> 20)
                            + " MiB"));
        return properties;
    }
}
