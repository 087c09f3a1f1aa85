package lockstep.documents.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Property;
import lockstep.documents.date.DateField;
import lockstep.documents.date.DateStyle;
import lockstep.documents.incident.Incident;
import lockstep.documents.lists.Language;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.schema.Shape;
import lockstep.model.CannotDo;

/** One row of a table as a document. */
final class RowDocument {
    private static final Pattern MARKED = Shape.MARKED_UP.pattern();

    private RowDocument() {}

    /**
     * The document.
     *
     * @param row the cells by what they hold; a column that the row lacks is missing
     */
    static Document of(String place, Map<Column, String> row) {
        String raw = row.getOrDefault(Column.TEXT, "").strip();
        String title = plain(row.getOrDefault(Column.TITLE, ""));
        if (raw.isEmpty() && title.isEmpty())
            throw new CannotDo(place + " has neither a text nor a title", "the row was left out");
        String text = MARKED.matcher(raw).find() ? HtmlPage.fragment(raw) : paragraphs(raw);
        DateStyle style = DateStyle.of(() -> List.of(Language.of(text)));
        String day = DateField.machine(row.getOrDefault(Column.DATE, ""), style).orElse("");
        String link = row.getOrDefault(Column.LINK, "").strip();
        return new Document(
                place,
                new Front(
                        title,
                        plain(row.getOrDefault(Column.AUTHOR, "")),
                        plain(row.getOrDefault(Column.OUTLET, "")),
                        day),
                Language.of(text.isEmpty() ? title : text),
                text,
                properties(text, row.getOrDefault(Column.DATE, ""), day),
                link.startsWith("http") ? List.of(link) : List.of(),
                Incident.EMPTY);
    }

    private static List<Property> properties(String text, String told, String day) {
        if (text.isEmpty()) return List.of(Property.LISTED_ONLY);
        if (told.isBlank() || !day.isEmpty()) return List.of();
        return List.of(new Property("day-not-read", "\"" + told.strip() + "\" is no day that can be told"));
    }

    private static String paragraphs(String raw) {
        return raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("\n[\\s\u00a0]*\n+", "\n\n")
                .strip();
    }

    private static String plain(String cell) {
        String flat = cell.replaceAll("[\\s\u00a0]+", " ").strip();
        return MARKED.matcher(flat).find() ? HtmlPage.fragment(flat) : flat;
    }
}
