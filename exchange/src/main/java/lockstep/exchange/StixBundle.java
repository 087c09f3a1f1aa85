package lockstep.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.model.CannotDo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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
        try (JsonParser in = JSON.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) throw notABundle("it does not begin with {");
            String type = "";
            String id = "";
            List<StixObject> objects = new ArrayList<>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (name.equals("objects") && value == JsonToken.START_ARRAY) objects.addAll(objects(in, text));
                else if (name.equals("type") && value == JsonToken.VALUE_STRING) type = in.getString();
                else if (name.equals("id") && value == JsonToken.VALUE_STRING) id = in.getString();
                else in.skipChildren();
            }
            if (!type.equals("bundle")) throw notABundle("its type is " + (type.isEmpty() ? "missing" : type));
            return new StixBundle(id, objects);
        } catch (JacksonException notJson) {
            throw new CannotDo(
                    "not readable as JSON at line " + notJson.getLocation().getLineNr() + ": "
                            + notJson.getOriginalMessage(),
                    "a STIX bundle is one JSON object with a list of objects",
                    notJson);
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

    /** The objects that the standard knows and that keep its common rules, without those that point at others left out. */
    public Strict strict() {
        Set<String> out = new HashSet<>();
        var left = new ArrayList<Fault>();
        for (StixObject object : objects) {
            if (!CommonRules.isStandard(object.type()))
                leave(object, "type " + object.type() + " is not of the standard", out, left);
            else if (!object.faults().isEmpty()) leave(object, object.faults().get(0), out, left);
        }
        for (boolean again = true; again; ) {
            again = false;
            for (StixObject object : objects) {
                if (out.contains(object.id())) continue;
                var gone = object.refs().stream().filter(out::contains).findFirst();
                if (gone.isEmpty()) continue;
                leave(object, "it points at " + gone.get() + ", which is left out", out, left);
                again = true;
            }
        }
        var kept = objects.stream().filter(object -> !out.contains(object.id())).toList();
        return new Strict(new StixBundle(id, kept), left);
    }

    private static void leave(StixObject object, String why, Set<String> out, List<Fault> left) {
        out.add(object.id());
        left.add(new Fault(object.id(), why));
    }

    private static List<StixObject> objects(JsonParser in, String text) {
        var objects = new ArrayList<StixObject>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            int start = (int) in.currentTokenLocation().getCharOffset();
            in.skipChildren();
            int end = (int) in.currentLocation().getCharOffset();
            if (token != JsonToken.START_OBJECT) throw notABundle("its objects hold " + text.substring(start, end));
            String raw = text.substring(start, end);
            objects.add(StixObject.of(raw, JSON.readTree(raw)));
        }
        return objects;
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
