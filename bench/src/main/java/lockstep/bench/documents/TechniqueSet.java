package lockstep.bench.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;
import lockstep.model.CannotDo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passages in which people labelled the techniques that are told.
 *
 * <p>A label names a text of the shared folder, how many of its first letters were read, the techniques that must be found and
 * those that may be. Precision counts both as right, recall asks for the former.
 */
public final class TechniqueSet {
    /**
     * A passage, read and compared.
     *
     * @param name kind and id of its text
     */
    public record Passage(String name, String text, Set<String> must, Set<String> may, List<Mention> told) {
        /** The techniques that were found. */
        public Set<String> found() {
            Set<String> found = new TreeSet<>();
            for (Mention m : told) found.add(m.value());
            return found;
        }

        /** Asked for and not found. */
        public Set<String> missed() {
            Set<String> missed = new TreeSet<>(must);
            missed.removeAll(found());
            return missed;
        }

        /** Found, and neither asked for nor allowed. */
        public Set<String> wrong() {
            Set<String> wrong = found();
            wrong.removeAll(must);
            wrong.removeAll(may);
            return wrong;
        }
    }

    private TechniqueSet() {}

    /**
     * Reads every passage of a file of labels.
     *
     * @param shared the folder that holds {@code data}, where the texts are
     */
    public static List<Passage> read(Path labels, Path shared) {
        try {
            return of(JsonMapper.shared().readTree(Files.readAllBytes(labels)), shared);
        } catch (IOException | JacksonException e) {
            throw new CannotDo(
                    labels + " cannot be read: " + e.getMessage(), "give a file of labelled passages, as JSON", e);
        }
    }

    /** Reads every passage of an array of labels. */
    public static List<Passage> of(JsonNode labels, Path shared) {
        var texts = new Passages(shared);
        List<Passage> all = new ArrayList<>();
        for (JsonNode label : labels) {
            String name = Passages.name(label);
            String text = texts.text(label)
                    .orElseThrow(() -> new CannotDo(
                            "the text " + name + " is not below " + shared, "give the folder that holds data/"));
            Set<String> must = new TreeSet<>();
            for (JsonNode one : label.path("must")) must.add(one.path("id").asString());
            Set<String> may = new TreeSet<>();
            for (JsonNode one : label.path("may")) may.add(one.asString());
            all.add(new Passage(
                    name, text, must, may, IncidentReader.read(text, "", "").get(Field.TECHNIQUES)));
        }
        return all;
    }

    /** Of what was found, the share that is asked for or allowed. */
    public static double precision(List<Passage> passages) {
        int found = told(passages);
        int wrong = passages.stream().mapToInt(p -> p.wrong().size()).sum();
        return found == 0 ? 1 : 1 - (double) wrong / found;
    }

    /** Of what is asked for, the share that was found. */
    public static double recall(List<Passage> passages) {
        int asked = asked(passages);
        int missed = passages.stream().mapToInt(p -> p.missed().size()).sum();
        return asked == 0 ? 1 : 1 - (double) missed / asked;
    }

    /** How many techniques were found, each once a passage. */
    public static int told(List<Passage> passages) {
        return passages.stream().mapToInt(p -> p.found().size()).sum();
    }

    /** How many techniques are asked for. */
    public static int asked(List<Passage> passages) {
        return passages.stream().mapToInt(p -> p.must().size()).sum();
    }
}
