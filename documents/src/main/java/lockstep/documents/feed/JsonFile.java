package lockstep.documents.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.date.DateField;
import lockstep.documents.incident.Incident;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON feed, or the list of articles that GDELT's DOC service exports. */
public final class JsonFile {
    private JsonFile() {}

    /** The entries, or nothing where the file is other JSON. */
    public static Optional<List<Document>> read(String file, byte[] bytes) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        if (root.path("items").isArray()) return Optional.of(feed(file, root));
        if (root.path("articles").isArray()) return Optional.of(gdelt(file, root));
        return Optional.empty();
    }

    private static List<Document> feed(String file, JsonNode root) {
        List<Document> all = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            String html = text(item, "content_html");
            String text = html.isEmpty() ? text(item, "content_text") : HtmlPage.fragment(html);
            if (text.isEmpty()) text = text(item, "summary");
            JsonNode author = item.path("authors").path(0).isObject()
                    ? item.path("authors").path(0)
                    : item.path("author");
            Front front = new Front(
                    text(item, "title"),
                    text(author, "name"),
                    text(root, "title"),
                    DateField.read(text(item, "date_published"))
                            .or(() -> DateField.read(text(item, "date_modified")))
                            .orElse(""));
            all.add(document(file + "#" + (all.size() + 1), front, text, text(item, "url")));
        }
        return all;
    }

    private static List<Document> gdelt(String file, JsonNode root) {
        List<Document> all = new ArrayList<>();
        for (JsonNode article : root.path("articles")) {
            Front front = new Front(
                    text(article, "title"),
                    "",
                    text(article, "domain"),
                    DateField.read(text(article, "seendate")).orElse(""));
            all.add(document(file + "#" + (all.size() + 1), front, "", text(article, "url")));
        }
        return all;
    }

    private static Document document(String file, Front front, String text, String link) {
        return new Document(
                file,
                front,
                Language.of(text.isEmpty() ? front.title() : text),
                text,
                List.of(),
                link.isEmpty() ? List.of() : List.of(link),
                Incident.EMPTY);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString().strip() : "";
    }
}
