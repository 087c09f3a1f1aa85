package lockstep.casework.incidents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordJson;
import lockstep.exchange.StixBundle;
import lockstep.exchange.StixObject;
import lockstep.report.exports.Uuid5;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Incidents as a STIX 2.1 bundle: an incident with each of its sources, the techniques it uses, the countries it is aimed at, and
 * every entry of its records with its quotation. Nothing is attributed: who acts is told in the words of the source.
 */
public final class IncidentStix {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String MAKER = id("identity", "lockstep");
    /** The property extension under which a record stands. */
    public static final String RECORDS = id("extension-definition", "incident records 1");

    private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

    private IncidentStix() {}

    /** The bundle of some articles; those of one incident become one object. */
    public static StixBundle of(List<ArticleRecord> articles, Map<Long, Long> incident) {
        var out = new IncidentStix();
        out.maker();
        Map<Long, List<ArticleRecord>> groups = new LinkedHashMap<>();
        for (ArticleRecord t : articles) {
            long number = t.article().number();
            groups.computeIfAbsent(incident.getOrDefault(number, number), n -> new ArrayList<>())
                    .add(t);
        }
        groups.values().forEach(out::incident);
        List<StixObject> objects = new ArrayList<>();
        out.objects.values().forEach(o -> objects.add(StixObject.of(JSON.writeValueAsString(o))));
        return new StixBundle(id("bundle", String.join(" ", out.objects.keySet())), objects);
    }

    private static String id(String type, String name) {
        return type + "--" + Uuid5.of(Uuid5.LOCKSTEP, type + " " + name);
    }

    private void maker() {
        ObjectNode identity = object("identity", MAKER, WRITTEN);
        identity.remove("created_by_ref");
        identity.put("name", "Lockstep").put("identity_class", "system");
        ObjectNode extension = object("extension-definition", RECORDS, WRITTEN);
        extension
                .put("name", "incident records")
                .put("schema", "records: what each source tells, by field; every entry has its quotation")
                .put("version", "1.0.0")
                .putArray("extension_types")
                .add("property-extension");
    }

    private ObjectNode object(String type, String id, Instant at) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", type).put("spec_version", "2.1").put("id", id).put("created_by_ref", MAKER);
        node.put("created", MILLIS.format(at)).put("modified", MILLIS.format(at));
        objects.put(id, node);
        return node;
    }

    private void incident(List<ArticleRecord> sources) {
        ArticleRecord first = sources.get(0);
        Instant at = Instant.ofEpochMilli(sources.stream()
                .mapToLong(s -> Math.max(s.article().readAt(), s.article().reviewedAt()))
                .max()
                .orElse(0));
        String id = id("incident", first.article().hash());
        ObjectNode node = object("incident", id, at);
        String title = first.article().title();
        node.put("name", title.isEmpty() ? "incident of " + first.start() : title);
        node.put("description", description(sources));
        ArrayNode references = node.putArray("external_references");
        ArrayNode records = JSON.createArrayNode();
        for (ArticleRecord source : sources) {
            ObjectNode reference = references.addObject();
            String outlet = source.record().outlet();
            reference.put("source_name", outlet.isEmpty() ? "article" : outlet);
            String published = source.article().published();
            reference.put(
                    "description", source.article().title() + (published.isEmpty() ? "" : ", published " + published));
            records.add(record(source));
        }
        Set<String> tools = new LinkedHashSet<>();
        for (ArticleRecord s : sources) tools.addAll(s.values(Field.TOOLS));
        if (!tools.isEmpty()) {
            ArrayNode labels = node.putArray("labels");
            tools.forEach(labels::add);
        }
        node.putObject("extensions")
                .putObject(RECORDS)
                .put("extension_type", "property-extension")
                .set("records", records);
        Set<String> techniques = new LinkedHashSet<>();
        Set<String> countries = new LinkedHashSet<>();
        for (ArticleRecord s : sources) {
            techniques.addAll(s.values(Field.TECHNIQUES));
            countries.addAll(s.values(Field.COUNTRIES));
        }
        for (String technique : techniques) related(id, "uses", technique(technique), at);
        for (String country : countries) related(id, "targets", country(country), at);
    }

    private static String description(List<ArticleRecord> sources) {
        var says = new StringBuilder("As told by " + sources.size() + (sources.size() == 1 ? " source." : " sources."));
        for (Field field : List.of(Field.STATES, Field.OPERATIONS, Field.COUNTRIES, Field.PLATFORMS)) {
            Set<String> values = new LinkedHashSet<>();
            for (ArticleRecord s : sources) values.addAll(s.values(field));
            if (!values.isEmpty())
                says.append(' ')
                        .append(Character.toUpperCase(field.key().charAt(0)))
                        .append(field.key().substring(1))
                        .append(" named: ")
                        .append(String.join(", ", values))
                        .append('.');
        }
        String start = sources.get(0).start();
        if (!start.isEmpty()) says.append(" It seems to begin ").append(start).append('.');
        return says.toString();
    }

    private static ObjectNode record(ArticleRecord source) {
        ObjectNode record = JSON.createObjectNode();
        record.put("hash", source.article().hash());
        record.put("title", source.article().title());
        record.put("published", source.article().published());
        record.put("verdict", source.article().verdict().word());
        record.set(
                "incident", JSON.valueToTree(RecordJson.printed(source.record().entries())));
        return record;
    }

    private String technique(String disarm) {
        String id = "attack-pattern--" + Uuid5.of(Uuid5.LOCKSTEP, "disarm " + disarm);
        if (objects.containsKey(id)) return id;
        ObjectNode node = object("attack-pattern", id, WRITTEN);
        node.put("name", "DISARM " + disarm);
        node.putArray("external_references")
                .addObject()
                .put("source_name", "DISARM")
                .put("external_id", disarm);
        return id;
    }

    private String country(String name) {
        String id = id("location", name);
        if (objects.containsKey(id)) return id;
        object("location", id, WRITTEN).put("name", name).put("country", iso(name));
        return id;
    }

    /** The two letters of a country, or its name where it has none. */
    private static String iso(String name) {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            if (country.getDisplayCountry(Locale.ENGLISH).equals(name)) return code;
        }
        return switch (name) {
            case "Czech Republic" -> "CZ";
            case "Turkey" -> "TR";
            case "Macedonia" -> "MK";
            case "Ivory Coast" -> "CI";
            case "DR Congo" -> "CD";
            case "Palestine" -> "PS";
            case "Bosnia and Herzegovina" -> "BA";
            case "Myanmar" -> "MM";
            case "Hong Kong" -> "HK";
            default -> name;
        };
    }

    private void related(String from, String how, String to, Instant at) {
        object("relationship", id("relationship", from + " " + how + " " + to), at)
                .put("relationship_type", how)
                .put("source_ref", from)
                .put("target_ref", to);
    }

    /** The name of an object, with what its references call it. */
    static String name(JsonNode object) {
        String name = object.path("name").asString("");
        for (JsonNode reference : object.path("external_references")) {
            String external = reference.path("external_id").asString("");
            if (!external.isEmpty() && !name.contains(external)) name = external + " " + name;
        }
        return name.strip();
    }
}
