package lockstep.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.kept.IncidentRecord;
import lockstep.documents.kept.RecordJson;
import lockstep.documents.text.CodePoints;
import lockstep.documents.text.Quotes;
import lockstep.documents.text.Quotes.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prints a document as one line of JSON. Offsets count Unicode code points of its own {@code text}. */
public final class DocumentJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DocumentJson() {}

    /** The document with its incident, every list present. */
    public static String line(Document d) {
        return line(d, "");
    }

    /** The same, naming the document of this run that held its text first; empty where it is the first. */
    public static String line(Document d, String copyOf) {
        Map<String, @Nullable Object> object = object(d);
        object.put("copy_of", orNull(copyOf));
        return JSON.writeValueAsString(object);
    }

    static Map<String, @Nullable Object> object(Document d) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("file", d.file());
        object.put("title", orNull(d.front().title()));
        object.put("byline", orNull(d.front().byline()));
        object.put("outlet", orNull(d.front().outlet()));
        object.put("published", orNull(d.front().published()));
        object.put("language", orNull(d.language()));
        object.put("text", d.text());
        List<Map<String, Object>> properties = new ArrayList<>();
        for (Property p : d.properties()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("name", p.name());
            property.put("says", p.says());
            properties.add(property);
        }
        object.put("properties", properties);
        object.put("links", d.links());
        object.put("quotes", quotes(d));
        object.put("incident", RecordJson.printed(IncidentRecord.entries(d.incident(), d.text())));
        return object;
    }

    private static List<Map<String, @Nullable Object>> quotes(Document d) {
        int[] points = CodePoints.before(d.text());
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Quote q : Quotes.in(d.text())) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("quote", d.text().substring(q.start(), q.end()));
            one.put("start", points[q.start()]);
            one.put("end", points[q.end()]);
            one.put("speaker", orNull(q.speaker()));
            all.add(one);
        }
        return all;
    }

    private static @Nullable String orNull(String s) {
        return s.isEmpty() ? null : s;
    }
}
