package lockstep.bench.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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

    /** How the start year of a report was told, against its label. */
    public enum YearTold {
        RIGHT("right"),
        BY_LIST("right, known from the title or a dated event"),
        OTHER("wrong, the labelled year is among the dates"),
        ABSENT("wrong, the labelled year is not in the text"),
        SILENT("none told, the labelled year is among the dates"),
        SILENT_ABSENT("none told, the labelled year is not in the text");

        private final String words;

        YearTold(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
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
        for (Mention m : d.incident().get(Field.DATES))
            if ("start".equals(m.more().get("role"))) return Set.of(year(m));
        return Set.of();
    }

    private static String year(Mention date) {
        return String.valueOf(date.more().get("from")).substring(0, 4);
    }

    /** How often the start year was told in each way. */
    public static Map<YearTold, Integer> years(Collection<Report> reports) {
        Map<YearTold, Integer> counts = new EnumMap<>(YearTold.class);
        for (YearTold told : YearTold.values()) counts.put(told, 0);
        for (Report r : reports) counts.merge(told(r), 1, Integer::sum);
        return counts;
    }

    private static YearTold told(Report r) {
        List<Mention> dates = r.document().incident().get(Field.DATES);
        Set<String> labelled = r.labelled(Field.DATES);
        boolean among = dates.stream().anyMatch(m -> labelled.contains(year(m)));
        if (r.found(Field.DATES).isEmpty()) return among ? YearTold.SILENT : YearTold.SILENT_ABSENT;
        if (!r.found(Field.DATES).equals(labelled)) return among ? YearTold.OTHER : YearTold.ABSENT;
        return dates.get(0).more().containsKey("by") ? YearTold.BY_LIST : YearTold.RIGHT;
    }

    /** The F1 of the year of the date that stands first, whether or not it is told as the start. */
    public static double firstYearF1(Collection<Report> reports) {
        int right = 0;
        int told = 0;
        for (Report r : reports) {
            List<Mention> dates = r.document().incident().get(Field.DATES);
            if (dates.isEmpty()) continue;
            told++;
            if (r.labelled(Field.DATES).contains(year(dates.get(0)))) right++;
        }
        return reports.isEmpty() ? 0 : 2.0 * right / (told + reports.size());
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
