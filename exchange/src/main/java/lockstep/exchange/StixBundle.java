package lockstep.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.model.CannotDo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A STIX 2.1 bundle as a partner sent it: every object is kept to the letter, also those that break the standard, so that what
 * comes in goes out unchanged.
 *
 * @param id of the bundle, or empty
 * @param objects in the order in which they came
 */
public record StixBundle(String id, List<StixObject> objects) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public StixBundle {
        objects = List.copyOf(objects);
    }

    /**
     * Reads a bundle.
     *
     * @throws CannotDo where the text is not JSON or not a bundle
     */
    public static StixBundle read(String text) {
        List<StixObject> objects = new ArrayList<>();
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            JsonNode envelope = JSON.readTree(BundleReader.read(in, new BundleReader.Taker() {
                @Override
                public void object(long place, long line, byte[] bytes, int length, StixFacts facts) {
                    objects.add(new StixObject(new String(bytes, 0, length, StandardCharsets.UTF_8), facts));
                }

                @Override
                public void broken(long line, String reason, String raw) {
                    throw notABundle("line " + line + ": " + reason);
                }
            }));
            String type = envelope.path("type").stringValue("");
            if (!type.equals("bundle")) throw notABundle("its type is " + (type.isEmpty() ? "missing" : type));
            return new StixBundle(envelope.path("id").stringValue(""), objects);
        } catch (JacksonException notJson) {
            throw notABundle("a property of the bundle is not JSON: " + notJson.getOriginalMessage());
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** Writes the bundle; the text of each object is what it was. */
    public void write(Appendable out) throws IOException {
        out.append("{\"type\":\"bundle\"");
        if (!id.isEmpty()) out.append(",\"id\":").append(JSON.writeValueAsString(id));
        out.append(",\"objects\":[");
        String comma = "\n";
        for (StixObject object : objects) {
            out.append(comma).append(object.raw());
            comma = ",\n";
        }
        out.append("\n]}\n");
    }

    /** What is wrong with the bundle: faults of objects, ids that come twice with different content, references that lead nowhere. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Map<String, String> byId = new HashMap<>();
        for (StixObject object : objects) {
            object.faults().forEach(says -> faults.add(new Fault(object.id(), says)));
            String earlier = byId.putIfAbsent(object.id(), object.raw());
            if (earlier != null && !earlier.equals(object.raw()))
                faults.add(new Fault(object.id(), "it comes again with other content"));
        }
        for (StixObject object : objects) {
            for (String ref : object.refs())
                if (!byId.containsKey(ref))
                    faults.add(new Fault(object.id(), "it points at " + ref + ", which the bundle does not hold"));
        }
        return faults;
    }

    /**
     * The objects that the standard knows and that keep its rules; a relationship goes with either of its ends, a note or report
     * with the last thing that it is about. A marking or an author that is left out may still be pointed at, as the standard allows.
     */
    public Strict strict() {
        Set<String> out = new HashSet<>();
        var left = new ArrayList<Fault>();
        for (StixObject object : objects) {
            if (!StixRules.isStandard(object.type()))
                leave(object, "type " + object.type() + " is not of the standard", out, left);
            else if (!object.faults().isEmpty()) leave(object, object.faults().get(0), out, left);
        }
        for (boolean again = true; again; ) {
            again = false;
            for (StixObject object : objects) {
                if (out.contains(object.id())) continue;
                var gone = withoutWhat(object.facts(), out);
                if (gone.isEmpty()) continue;
                leave(object, "it points at " + gone.get() + ", which is left out", out, left);
                again = true;
            }
        }
        var kept = objects.stream().filter(object -> !out.contains(object.id())).toList();
        return new Strict(new StixBundle(id, kept), left);
    }

    private static Optional<String> withoutWhat(StixFacts facts, Set<String> out) {
        if (out.contains(facts.from())) return Optional.of(facts.from());
        if (out.contains(facts.to())) return Optional.of(facts.to());
        return facts.about().isEmpty() || !out.containsAll(facts.about())
                ? Optional.empty()
                : Optional.of(facts.about().get(0));
    }

    private static void leave(StixObject object, String why, Set<String> out, List<Fault> left) {
        out.add(object.id());
        left.add(new Fault(object.id(), why));
    }

    private static CannotDo notABundle(String why) {
        return new CannotDo("not a STIX bundle: " + why, "a bundle is {\"type\":\"bundle\",\"objects\":[...]}");
    }

    /**
     * @param object id of the object
     * @param says what is wrong with it
     */
    public record Fault(String object, String says) {}

    /**
     * @param bundle what is left
     * @param leftOut what is not, and why
     */
    public record Strict(StixBundle bundle, List<Fault> leftOut) {
        public Strict {
            leftOut = List.copyOf(leftOut);
        }
    }
}
