package lockstep.documents.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Intake;
import lockstep.documents.Property;
import lockstep.documents.date.DateField;
import lockstep.documents.date.DateStyle;
import lockstep.documents.incident.Incident;
import lockstep.documents.lists.Language;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.schema.SchemaNames;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An RSS, RDF, Atom or CDF feed: each entry is a document; a feed without entries is one document. */
public final class FeedFile {
    private static final SchemaNames NAMES = new SchemaNames("feed.tsv");
    private static final List<String> DATES = NAMES.of("day");
    private static final List<String> CONTENT = NAMES.of("text");
    private static final Set<String> ROOTS = NAMES.set("root");
    private static final Set<String> CHANNELS = NAMES.set("channel");
    private static final Set<String> ENTRIES = NAMES.set("entry");
    private static final Set<String> OTHER_VOCABULARIES = NAMES.set("foreign");
    private static final Pattern BEGINS =
            Pattern.compile("(?s).*<(?:[a-z0-9]+:)?(?:" + NAMES.one("root") + ")[\\s>].*");

    private FeedFile() {}

    /** Whether the bytes look like a feed. */
    public static boolean looksLikeOne(String head) {
        String low = head.toLowerCase(Locale.ROOT);
        return BEGINS.matcher(low).matches() && !low.contains("<html");
    }

    /** All entries of a feed. */
    public static void read(String file, byte[] bytes, Intake into) {
        if (bytes.length > XmlText.LONGEST)
            into.reject(
                    file,
                    "is larger than " + (XmlText.LONGEST >> 20) + " MiB: only so much of its beginning was read",
                    "split it");
        into.attempt(file, () -> root(Jsoup.parse(XmlText.of(bytes), "", Parser.xmlParser())))
                .ifPresent(root -> entries(file, root, into));
    }

    private static void entries(String file, Element root, Intake into) {
        Element channel = channel(root);
        String outlet = title(channel);
        DateStyle style = DateStyle.of(
                child(channel, "language").map(e -> List.of(e.text().strip())).orElse(List.of()));
        int n = 0;
        for (Element entry : entries(root, channel)) {
            String place = file + "#" + ++n;
            into.read(place, () -> document(place, entry, outlet, style));
        }
        if (n > 0) return;
        into.read(
                file,
                () -> document(file, channel, "", style)
                        .with(new Property("feed-without-entries", "the feed holds no entry")));
    }

    private static Element root(org.jsoup.nodes.Document xml) {
        for (Element e : xml.getAllElements()) {
            if (ROOTS.contains(local(e))) return e;
        }
        return xml;
    }

    private static Element channel(Element root) {
        if (!CHANNELS.contains(local(root))) {
            for (Element e : root.children()) if (local(e).equals("channel")) return e;
        }
        return root;
    }

    private static List<Element> entries(Element root, Element channel) {
        List<Element> found = new ArrayList<>();
        for (Element parent : root.equals(channel) ? List.of(root) : List.of(root, channel)) {
            for (Element e : parent.children()) {
                if (ENTRIES.contains(local(e))) found.add(e);
            }
        }
        return found;
    }

    /** The name without its prefix, in lower case. */
    static String local(Element e) {
        String name = e.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static String prefix(Element e) {
        int colon = e.tagName().indexOf(':');
        return colon < 0 ? "" : e.tagName().substring(0, colon).toLowerCase(Locale.ROOT);
    }

    private static Optional<Element> child(Element parent, String name) {
        Element foreign = null;
        for (Element e : parent.children()) {
            if (!local(e).equals(name)) continue;
            if (prefix(e).isEmpty()) return Optional.of(e);
            if (foreign == null && !OTHER_VOCABULARIES.contains(prefix(e))) foreign = e;
        }
        return Optional.ofNullable(foreign);
    }

    private static Document document(String file, Element entry, String outlet, DateStyle style) {
        String text = text(entry);
        String link = link(entry);
        String byline = child(entry, "author")
                .or(() -> child(entry, "creator"))
                .map(a -> child(a, "name").map(FeedFile::words).orElse(words(a)))
                .orElse("");
        return new Document(
                file,
                new Front(title(entry), byline, outlet, date(entry, style)),
                Language.of(text),
                text,
                List.of(),
                link.isEmpty() ? List.of() : List.of(link),
                Incident.EMPTY);
    }

    private static String title(Element of) {
        return child(of, "title")
                .map(FeedFile::words)
                .filter(t -> !t.isEmpty())
                .orElseGet(() -> attribute(of, "title"));
    }

    /** Words of an element: entities and marked-up text are read once more where the feed says it is marked up. */
    private static String words(Element e) {
        String type = e.attr("type").toLowerCase(Locale.ROOT);
        String mode = e.attr("mode").toLowerCase(Locale.ROOT);
        if (mode.equals("base64")
                || (!type.isEmpty() && !type.startsWith("text") && !type.contains("html") && !type.contains("xml"))) {
            String decoded = base64(e.text());
            if (!decoded.isEmpty()) return plain(decoded);
        }
        String inner = e.childrenSize() > 0 ? e.text() : e.wholeText();
        return type.equals("text") || type.equals("text/plain") ? squeeze(inner) : plain(inner);
    }

    private static String base64(String s) {
        try {
            return new String(
                    java.util.Base64.getMimeDecoder().decode(s.strip()), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String plain(String s) {
        boolean marked = s.indexOf('<') >= 0 && s.matches("(?s).*</?[a-zA-Z][^<>]*>.*");
        return squeeze(marked ? visible(s) : s.indexOf('&') >= 0 ? Parser.unescapeEntities(s, false) : s);
    }

    private static String visible(String html) {
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        page.select(NAMES.one("unseen")).remove();
        return page.text();
    }

    private static String squeeze(String s) {
        return s.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static String link(Element of) {
        String first = "";
        for (Element e : of.children()) {
            if (!local(e).equals("link")) continue;
            String href = e.attr("href").isEmpty()
                    ? squeeze(e.text())
                    : e.attr("href").strip();
            String rel = e.attr("rel").toLowerCase(Locale.ROOT);
            if (href.isEmpty()) continue;
            if (rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate")) return resolved(e, href);
            if (first.isEmpty() && !rel.equals("self")) first = resolved(e, href);
        }
        if (!first.isEmpty() && local(of).equals("entry")) first = "";
        if (first.isEmpty()) first = attribute(of, "href");
        if (first.isEmpty()) {
            first = child(of, "guid")
                    .filter(g -> !g.attr("isPermaLink").equalsIgnoreCase("false"))
                    .map(g -> squeeze(g.text()))
                    .orElse("");
        }
        return first;
    }

    private static String attribute(Element e, String name) {
        for (var a : e.attributes())
            if (a.getKey().equalsIgnoreCase(name)) return a.getValue().strip();
        return "";
    }

    private static String resolved(Element e, String href) {
        String at = href;
        for (Element up = e; up != null; up = up.parent()) {
            String base = up.attr("xml:base");
            if (base.isEmpty()) continue;
            try {
                at = URI.create(base.strip()).resolve(at.strip()).toString();
            } catch (IllegalArgumentException notAnAddress) {
                return at;
            }
        }
        return at;
    }

    private static String date(Element of, DateStyle style) {
        for (String name : DATES) {
            for (Element e : of.children()) {
                if (!local(e).equals(name)) continue;
                Optional<String> day = DateField.read(e.text(), style);
                if (day.isPresent()) return day.get();
            }
        }
        return DateField.read(attribute(of, "lastmod")).orElse("");
    }

    private static String text(Element entry) {
        String best = "";
        for (String name : CONTENT) {
            Optional<Element> e = child(entry, name);
            if (e.isEmpty()) continue;
            String inner = e.get().childrenSize() > 0 ? e.get().html() : e.get().wholeText();
            String text = HtmlPage.fragment(inner);
            if (text.length() > best.length()) best = text;
        }
        return best;
    }
}
