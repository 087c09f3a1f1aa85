package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Property;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;
import lockstep.documents.lists.Language;
import lockstep.exchange.StixBundle;
import lockstep.exchange.StixObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads incidents, campaigns and reports of a partner's STIX bundle as documents: the words of each object, and a line for each
 * thing it is tied to. Every entry quotes these lines, so that it is always seen who says so.
 */
public final class PartnerIncident {
    private static final Set<String> KINDS = Set.of("incident", "campaign", "report", "x-incident", "grouping");
    private static final Pattern DISARM = Pattern.compile("\\bT\\d{4}(?:\\.\\d{3})?\\b");
    private static final int SHORTEST = 20;

    private PartnerIncident() {}

    /** One document an object that tells of an incident. */
    public static List<Document> in(String file, StixBundle bundle) {
        Map<String, JsonNode> byId = new HashMap<>();
        List<JsonNode> all = new ArrayList<>();
        for (StixObject o : bundle.objects()) {
            JsonNode node = JsonMapper.shared().readTree(o.raw());
            byId.put(o.id(), node);
            all.add(node);
        }
        List<Document> documents = new ArrayList<>();
        for (JsonNode node : all) {
            if (!KINDS.contains(node.path("type").asString("")) || OwnBundle.isOurs(node)) continue;
            String told = node.path("description").asString("").strip();
            if (node.path("type").asString("").equals("grouping") && told.length() < SHORTEST) continue;
            documents.add(document(file, node, all, byId));
        }
        return documents;
    }

    private static Document document(String file, JsonNode node, List<JsonNode> all, Map<String, JsonNode> byId) {
        var text = new StringBuilder(node.path("description").asString("").strip());
        String day = node.path("first_seen").asString(node.path("published").asString(""));
        if (day.length() >= 10) line(text, "First seen: " + day.substring(0, 10));
        Map<String, Set<String>> tied = tied(node, all, byId);
        Map<Field, List<int[]>> lines = new HashMap<>();
        tied.forEach((how, names) -> {
            line(text, how + ": ");
            int from = text.length();
            text.append(String.join("; ", names));
            Field field = field(how);
            if (field != null)
                lines.computeIfAbsent(field, f -> new ArrayList<>()).add(new int[] {from, text.length()});
        });
        String whole = text.toString();
        String published = node.path("published").asString(node.path("created").asString(""));
        String title = node.path("name").asString("");
        Incident read = IncidentReader.read(whole, title, published);
        String by = byId.getOrDefault(
                        node.path("created_by_ref").asString(""),
                        JsonMapper.shared().createObjectNode())
                .path("name")
                .asString("");
        var says = new Property(
                "partner-object",
                "an object of a STIX bundle, " + node.path("type").asString(""));
        return new Document(
                file + "#" + node.path("id").asString(""),
                new Front(title, "", by, published),
                Language.of(whole),
                whole,
                List.of(says),
                List.of(),
                with(read, lines, whole));
    }

    private static void line(StringBuilder text, String line) {
        if (!text.isEmpty()) text.append("\n\n");
        text.append(line);
    }

    /** What the object is tied to, by the word of the tie. */
    private static Map<String, Set<String>> tied(JsonNode node, List<JsonNode> all, Map<String, JsonNode> byId) {
        Map<String, Set<String>> tied = new java.util.TreeMap<>();
        String id = node.path("id").asString("");
        for (JsonNode r : all) {
            if (!r.path("relationship_type").isString()
                    || !r.path("source_ref").asString("").equals(id)) continue;
            JsonNode to = byId.get(r.path("target_ref").asString(""));
            if (to == null) continue;
            put(tied, says(r.path("relationship_type").asString(""), to), to);
        }
        for (JsonNode ref : node.path("object_refs")) {
            JsonNode to = byId.get(ref.asString(""));
            if (to != null && !to.path("type").asString("").equals("relationship")) put(tied, says("about", to), to);
        }
        return tied;
    }

    private static void put(Map<String, Set<String>> tied, String how, JsonNode to) {
        String name = IncidentStix.name(to);
        if (!name.isEmpty())
            tied.computeIfAbsent(how, h -> new LinkedHashSet<>()).add(name);
    }

    private static String says(String how, JsonNode to) {
        return switch (to.path("type").asString("")) {
            case "attack-pattern" -> "Techniques";
            case "location" -> "Countries";
            case "threat-actor", "intrusion-set" -> "Said to act";
            default -> how.isEmpty() ? "Tied to" : Character.toUpperCase(how.charAt(0)) + how.substring(1);
        };
    }

    private static @org.jspecify.annotations.Nullable Field field(String how) {
        return switch (how) {
            case "Techniques" -> Field.TECHNIQUES;
            case "Countries" -> Field.COUNTRIES;
            case "Said to act" -> Field.ACTORS;
            default -> null;
        };
    }

    private static Incident with(Incident read, Map<Field, List<int[]>> lines, String text) {
        Map<Field, List<Mention>> fields = new HashMap<>(read.fields());
        lines.forEach((field, stretches) -> {
            List<Mention> all = new ArrayList<>(fields.getOrDefault(field, List.of()));
            for (int[] s : stretches) {
                int from = s[0];
                for (String name : text.substring(s[0], s[1]).split("; ")) {
                    String value = value(field, name);
                    int start = from;
                    boolean known = all.stream().anyMatch(m -> m.value().equals(value));
                    if (!value.isEmpty() && !known)
                        all.add(new Mention(value, start, start + name.length(), Map.of("by", "partner")));
                    from += name.length() + 2;
                }
            }
            fields.put(field, all);
        });
        return new Incident(fields);
    }

    private static String value(Field field, String name) {
        if (field != Field.TECHNIQUES) return name;
        Matcher m = DISARM.matcher(name);
        return m.find() ? m.group() : "";
    }
}
