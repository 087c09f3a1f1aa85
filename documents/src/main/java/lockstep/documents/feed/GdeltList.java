package lockstep.documents.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Intake;
import lockstep.documents.Property;
import lockstep.documents.date.DateField;
import lockstep.documents.incident.Incident;
import lockstep.documents.schema.Shape;
import org.jsoup.parser.Parser;

/** GDELT's Global Knowledge Graph 2.1: one article a line, 27 columns; it lists articles and does not hold their text. */
public final class GdeltList {
    private static final Pattern TITLE = Shape.GDELT_TITLE.pattern();
    private static final Pattern LINE = Shape.GDELT_LINE.pattern();

    private GdeltList() {}

    /** Whether the first line has the form of the graph. */
    public static boolean looksLikeOne(String head) {
        return LINE.matcher(head).matches();
    }

    /** One document a line. */
    public static void read(String file, byte[] bytes, Intake into) {
        int n = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            String place = file + "#" + ++n;
            String[] cell = line.split("\t", -1);
            if (line.isBlank()) continue;
            if (cell.length < 5)
                into.reject(place, "has " + cell.length + " columns, too few for a line of the graph", "");
            else into.read(place, () -> document(place, cell));
        }
    }

    private static Document document(String place, String[] cell) {
        Matcher m = TITLE.matcher(cell[cell.length - 1]);
        String title = m.find() ? Parser.unescapeEntities(m.group(1), false).strip() : "";
        Optional<String> day = cell[1].length() >= 8 ? DateField.read(cell[1].substring(0, 8)) : Optional.empty();
        return new Document(
                place,
                new Front(title, "", cell[3], day.orElse("")),
                "",
                "",
                List.of(Property.LISTED_ONLY),
                cell[4].startsWith("http") ? List.of(cell[4]) : List.of(),
                Incident.EMPTY);
    }
}
