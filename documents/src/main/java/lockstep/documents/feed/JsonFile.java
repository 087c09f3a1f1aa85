package lockstep.documents.feed;

import java.util.List;
import java.util.function.Function;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Intake;
import lockstep.documents.date.DateField;
import lockstep.documents.incident.Incident;
import lockstep.documents.lists.Language;
import lockstep.documents.page.HtmlPage;
import tools.jackson.databind.JsonNode;

/** A JSON feed, or the list of articles that GDELT's DOC service exports. */
public final class JsonFile {
    private JsonFile() {}

    /** Reads the entries; says whether the object is a list of either kind. */
    public static boolean read(String file, JsonNode root, Intake into) {
        if (root.path("items").isArray()) each(file, root.path("items"), item -> feed(item, root), into);
        else if (isGdelt(root)) each(file, root.path("articles"), JsonFile::gdelt, into);
        else return false;
        return true;
    }

    private static boolean isGdelt(JsonNode root) {
        JsonNode first = root.path("articles").path(0);
        return root.path("articles").isArray() && (first.has("seendate") || first.isMissingNode());
    }

    private static void each(String file, JsonNode list, Function<JsonNode, Document> document, Intake into) {
        int n = 0;
        for (JsonNode one : list) {
            String place = file + "#" + ++n;
            into.read(place, () -> document.apply(one).from(place));
        }
    }

    private static Document feed(JsonNode item, JsonNode root) {
        String html = text(item, "content_html");
        String text = html.isEmpty() ? text(item, "content_text") : HtmlPage.fragment(html);
        if (text.isEmpty()) text = text(item, "summary");
        JsonNode author =
                item.path("authors").path(0).isObject() ? item.path("authors").path(0) : item.path("author");
        Front front = new Front(
                text(item, "title"),
                text(author, "name"),
                text(root, "title"),
                DateField.read(text(item, "date_published"))
                        .or(() -> DateField.read(text(item, "date_modified")))
                        .orElse(""));
        return document(front, text, text(item, "url"));
    }

    private static Document gdelt(JsonNode article) {
        Front front = new Front(
                text(article, "title"),
                "",
                text(article, "domain"),
                DateField.read(text(article, "seendate")).orElse(""));
        return document(front, "", text(article, "url"));
    }

    private static Document document(Front front, String text, String link) {
        return new Document(
                "",
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
