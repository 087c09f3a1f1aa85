package lockstep.documents.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.documents.Document;
import lockstep.documents.Reading;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Mention;
import lockstep.model.CannotDo;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Short reports of interference with labels that people gave: acting state, country aimed at, means, start. */
public final class IncidentSet {
    /** Which half of the set: rules are written on one, the other is only measured. */
    public enum Half {
        DEVELOPED,
        HELD_OUT,
        ALL;

        /** The halves are fixed by the id of a report. */
        boolean holds(int id) {
            return this == ALL || (Math.floorMod(id * 2654435761L, 4294967296L) % 2 == 0) == (this == DEVELOPED);
        }
    }

    /**
     * One report, read and compared.
     *
     * @param found by field
     * @param labelled by field; for dates, the year
     */
    public record Report(int id, Document document, Map<Field, Set<String>> found, Map<Field, Set<String>> labelled) {
        /** What was found in one field. */
        public Set<String> found(Field field) {
            return found.getOrDefault(field, Set.of());
        }

        /** What people labelled. */
        public Set<String> labelled(Field field) {
            return labelled.getOrDefault(field, Set.of());
        }
    }

    private IncidentSet() {}

    /** Reads the reports of one half, each as a page of its own. */
    public static List<Report> read(Path file, Half half) {
        List<Report> reports = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank()) continue;
                JsonNode row = JsonMapper.shared().readTree(line);
                if (half.holds(row.path("id").asInt())) reports.add(one(row));
            }
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be read: " + e.getMessage(), "give the file of labelled incidents", e);
        }
        return reports;
    }

    private static Report one(JsonNode row) {
        String title = Entities.escape(row.path("title").asString(""));
        String page = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>"
                + row.path("content_html").asString("") + "</body></html>";
        Document d = Reading.of("incident.html", page.getBytes(StandardCharsets.UTF_8))
                .get(0);
        Map<Field, Set<String>> found = new LinkedHashMap<>();
        for (Field f : List.of(Field.STATES, Field.COUNTRIES, Field.TOOLS)) {
            Set<String> values = new TreeSet<>();
            for (Mention m : d.incident().get(f)) values.add(m.value());
            found.put(f, values);
        }
        found.put(Field.DATES, startYear(d));
        Map<Field, Set<String>> labelled = new LinkedHashMap<>();
        labelled.put(Field.STATES, strings(row.path("_actors")));
        labelled.put(Field.COUNTRIES, strings(row.path("targets")));
        labelled.put(Field.TOOLS, strings(row.path("tools")));
        String start = row.path("start").path(0).asString("");
        labelled.put(Field.DATES, start.length() < 4 ? Set.of() : Set.of(start.substring(0, 4)));
        return new Report(row.path("id").asInt(), d, found, labelled);
    }

    private static Set<String> startYear(Document d) {
        for (Mention m : d.incident().get(Field.DATES)) {
            if (m.more().get("from") instanceof String from && from.length() >= 4) return Set.of(from.substring(0, 4));
        }
        return Set.of();
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> values = new TreeSet<>();
        for (JsonNode one : list) values.add(one.asString());
        return values;
    }

    /** Harmonic mean of precision and recall over all reports, then precision, then recall. */
    public static double[] f1(Collection<Report> reports, Field field) {
        double hit = 0;
        double found = 0;
        double labelled = 0;
        for (Report r : reports) {
            Set<String> have = r.found(field);
            Set<String> want = r.labelled(field);
            found += have.size();
            labelled += want.size();
            for (String v : have) if (want.contains(v)) hit++;
        }
        double precision = found == 0 ? 0 : hit / found;
        double recall = labelled == 0 ? 0 : hit / labelled;
        return new double[] {hit == 0 ? 0 : 2 * precision * recall / (precision + recall), precision, recall};
    }
}
