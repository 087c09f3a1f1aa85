package lockstep.documents.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import lockstep.documents.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Parses the bytes of a page, within bounds: a page may be huge, broken, or nested without end. */
final class HtmlSource {
    private static final int DEEPEST = 200;

    private HtmlSource() {}

    static Document parse(byte[] bytes) {
        try {
            // Bytes that are sound UTF-8 and not plain ASCII are UTF-8, whatever the page says.
            String charset = Utf8.isSound(bytes) ? "UTF-8" : null;
            return bounded(Jsoup.parse(new ByteArrayInputStream(bytes), charset, "", Parser.htmlParser()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static Document parse(String html) {
        return bounded(Jsoup.parse(html));
    }

    /** Flattens what lies deeper than any reader nests, so that walks stay shallow. */
    private static Document bounded(Document page) {
        List<Element> deep = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (depth == DEEPEST && node instanceof Element e && e.childrenSize() > 0) deep.add(e);
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
        String base = page.select("base[href]").attr("href");
        String canonical = page.select("link[rel=canonical]").attr("href");
        if (base.isEmpty() && canonical.startsWith("http")) page.setBaseUri(canonical);
        return page;
    }

    static List<Property> properties(Document page) {
        return page.hasAttr("data-flattened")
                ? List.of(new Property("deep-nesting", "elements nested deeper than " + DEEPEST + " were flattened"))
                : List.of();
    }
}
