package lockstep.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports of the labelled incidents, each read as a page of its own. */
final class LabelledReports {
    private LabelledReports() {}

    /** The reports by their ids, in the order of the file. */
    static Map<Integer, Document> read(Path file) throws IOException {
        Map<Integer, Document> reports = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            JsonNode row = JsonMapper.shared().readTree(line);
            reports.put(row.path("id").asInt(), report(row));
        }
        return reports;
    }

    private static Document report(JsonNode row) {
        String title = Entities.escape(row.path("title").asString(""));
        String page = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>"
                + row.path("content_html").asString("") + "</body></html>";
        return Reading.of("incident.html", page.getBytes(StandardCharsets.UTF_8))
                .get(0);
    }
}
