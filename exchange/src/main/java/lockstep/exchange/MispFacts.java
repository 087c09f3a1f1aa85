package lockstep.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a MISP event says of itself, and what the core format says against it.
 *
 * @param uuid of the event, or empty
 * @param info its title
 * @param date day of the event as written
 * @param modified its timestamp, or empty
 * @param by organisation that made it, or empty
 * @param content a number that two events share when they say the same
 * @param parts attributes, objects, tags and clusters of galaxies, in their order
 * @param faults what is wrong with it, each a sentence
 */
public record MispFacts(
        String uuid,
        String info,
        String date,
        String modified,
        String by,
        long content,
        List<Part> parts,
        List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> FLAGS = Set.of(
            "published",
            "proposal_email_lock",
            "locked",
            "disable_correlation",
            "to_ids",
            "deleted",
            "exportable",
            "hide_tag");
    private static final Set<String> LISTS = Set.of(
            "Attribute",
            "ShadowAttribute",
            "RelatedEvent",
            "Galaxy",
            "Tag",
            "Object",
            "GalaxyCluster",
            "EventReport",
            "ObjectReference");

    public MispFacts {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /**
     * @param type as {@code attribute:domain}, {@code object:microblog}, {@code tag}, {@code cluster:threat-actor}
     * @param name what it says: a value, a name
     * @param within uuid of the object that holds it, or of the event
     * @param raw the part as JSON
     */
    public record Part(String uuid, String type, String name, String within, String comment, String raw) {}

    /** Nothing where there is no event. */
    static Optional<MispFacts> of(String raw) {
        JsonNode event = JSON.readTree(raw).path("Event");
        if (!event.isObject()) return Optional.empty();
        var parts = new ArrayList<Part>();
        var faults = new ArrayList<String>();
        String uuid = text(event, "uuid");
        if (uuid.isEmpty()) faults.add("the event has no uuid");
        checked("the event", event, faults);
        attributes(event, uuid, parts, faults);
        for (JsonNode object : event.path("Object")) {
            checked("object " + text(object, "uuid"), object, faults);
            parts.add(new Part(
                    text(object, "uuid"),
                    "object:" + text(object, "name"),
                    text(object, "comment"),
                    uuid,
                    text(object, "description"),
                    object.toString()));
            attributes(object, text(object, "uuid"), parts, faults);
        }
        for (JsonNode tag : event.path("Tag"))
            parts.add(new Part(text(tag, "id"), "tag", text(tag, "name"), uuid, "", tag.toString()));
        for (JsonNode galaxy : event.path("Galaxy")) {
            for (JsonNode cluster : galaxy.path("GalaxyCluster"))
                parts.add(new Part(
                        text(cluster, "uuid"),
                        "cluster:" + text(cluster, "type"),
                        text(cluster, "value"),
                        uuid,
                        text(cluster, "tag_name"),
                        cluster.toString()));
        }
        return Optional.of(new MispFacts(
                uuid,
                text(event, "info"),
                text(event, "date"),
                text(event, "timestamp"),
                text(event.path("Orgc"), "name"),
                Content.of(event),
                parts,
                faults));
    }

    private static void attributes(JsonNode holder, String within, List<Part> parts, List<String> faults) {
        for (JsonNode attribute : holder.path("Attribute")) {
            String uuid = text(attribute, "uuid");
            checked("attribute " + uuid, attribute, faults);
            parts.add(new Part(
                    uuid,
                    "attribute:" + text(attribute, "type"),
                    text(attribute, "value"),
                    within,
                    text(attribute, "comment"),
                    attribute.toString()));
        }
    }

    /** The core format writes numbers as texts; servers do not always. */
    private static void checked(String who, JsonNode holder, List<String> faults) {
        for (Map.Entry<String, JsonNode> field : holder.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (FLAGS.contains(name)) {
                if (!value.isBoolean()) faults.add(who + ": " + name + " is " + value + "; it takes true or false");
            } else if (LISTS.contains(name)) {
                if (!value.isArray()) faults.add(who + ": " + name + " is no list");
            } else if (value.isObject()) {
                boolean needsUuid = name.equals("Org") || name.equals("Orgc") || name.equals("SharingGroup");
                if (needsUuid && !value.path("uuid").isString()) faults.add(who + ": " + name + " has no uuid");
            } else if (!value.isString()) {
                faults.add(who + ": " + name + " is " + value + "; it takes a text");
            }
        }
    }

    private static String text(JsonNode of, String name) {
        JsonNode value = of.path(name);
        return value.isString() ? value.stringValue() : value.isNumber() ? value.asString() : "";
    }
}
