package lockstep.casework.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.incident.Field;
import lockstep.exchange.Indicator;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.store.received.Received.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a STIX bundle means: its operations and actors, what it says they use, and its reports and incidents as articles. */
final class StixMeaning {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> NETWORKS = Set.of("campaign", "intrusion-set", "threat-actor");
    private static final Set<String> VALUES = Set.of(
            "channel",
            "domain-name",
            "url",
            "ipv4-addr",
            "ipv6-addr",
            "email-addr",
            "user-account",
            "media-content",
            "observed-data",
            "indicator");
    /** Relations that say that an operation runs or owns a thing; {@code related-to} says less. */
    private static final Set<String> RUNS = Set.of("uses", "controls", "owns", "consists-of", "hosts", "compromises");

    private static final Set<String> PART = Set.of("belongs-to", "part-of", "attributed-to");
    private static final Pattern DISARM = Pattern.compile("T0\\d{3}(?:\\.\\d{3})?");

    private final Meaning meaning;
    private final String file;
    private final Map<String, Item> newest = new LinkedHashMap<>();
    private final Map<String, List<Item>> relations = new LinkedHashMap<>();
    private final String beside;

    private StixMeaning(int source, String file, List<Item> items) {
        this.file = file;
        Set<String> types = new TreeSet<>();
        for (Item item : items) {
            if (item.place() == 0) continue;
            if (!item.type().equals("relationship")) {
                newest.merge(item.id(), item, (a, b) -> b.modified().compareTo(a.modified()) > 0 ? b : a);
                types.add(item.type());
            } else if (isNetwork(item.from()) || isNetwork(item.to())) {
                relations.computeIfAbsent(item.from(), id -> new ArrayList<>()).add(item);
                relations.computeIfAbsent(item.to(), id -> new ArrayList<>()).add(item);
            }
        }
        beside = String.join(" ", types);
        Optional<Item> report = first("report");
        String name = report.map(Item::name).orElse(stem(file));
        meaning = new Meaning(source, name, by(report));
    }

    static Meaning of(int source, String file, List<Item> items) {
        var stix = new StixMeaning(source, file, items);
        Map<String, String> actors = stix.actors();
        for (Item item : stix.newest.values()) if (VALUES.contains(item.type())) stix.value(item, actors);
        stix.stated(actors);
        stix.incidents();
        return stix.meaning;
    }

    private static boolean isNetwork(String id) {
        int dashes = id.indexOf("--");
        return dashes > 0 && NETWORKS.contains(id.substring(0, dashes));
    }

    private Optional<Item> first(String type) {
        return newest.values().stream().filter(i -> i.type().equals(type)).findFirst();
    }

    /** Who made the report, or the objects; and the day of the report, or of the newest object. */
    private Attribution by(Optional<Item> report) {
        Optional<Item> who = report.or(() -> newest.values().stream()
                .filter(i -> NETWORKS.contains(i.type()))
                .findFirst());
        if (who.isEmpty()) return new Attribution("", "");
        JsonNode body = JSON.readTree(who.get().body());
        Item maker = newest.get(body.path("created_by_ref").stringValue(""));
        String name = maker != null ? maker.name() : onlyOrganisation();
        String day = body.path("published").stringValue(body.path("created").stringValue(""));
        String source = report.map(r -> name.isEmpty() ? r.name() : name + ": " + r.name())
                .orElse(name);
        return new Attribution(source, day.length() >= 10 ? day.substring(0, 10) : "");
    }

    /** A bundle whose markings and reports name one identity as their author; else nobody is said. */
    private String onlyOrganisation() {
        Set<String> makers = new LinkedHashSet<>();
        for (Item item : newest.values()) {
            Item maker =
                    newest.get(JSON.readTree(item.body()).path("created_by_ref").stringValue(""));
            if (maker != null) makers.add(maker.name());
        }
        return makers.size() == 1 ? makers.iterator().next() : "";
    }

    private Map<String, String> actors() {
        Map<String, String> actors = new LinkedHashMap<>();
        for (Item item : newest.values()) {
            boolean network = NETWORKS.contains(item.type());
            if (!network && !item.type().equals("identity") || item.name().isEmpty()) continue;
            JsonNode body = JSON.readTree(item.body());
            boolean person = body.path("identity_class").stringValue("").equals("individual");
            List<String> aliases = texts(body.path("aliases"));
            actors.put(
                    item.id(),
                    meaning.actor(
                            item.id(),
                            person ? Actor.Kind.PERSON : Actor.Kind.ORGANISATION,
                            item.name(),
                            aliases,
                            network ? meaning.covert() : Layer.UNKNOWN,
                            item.type(),
                            item.id()));
            if (network) meaning.network(item.id(), item.type(), item.name(), aliases, beside);
        }
        return actors;
    }

    private void value(Item item, Map<String, String> actors) {
        List<Indicator> indicators = indicators(item);
        if (indicators.isEmpty()) return;
        List<Item> said = relations.getOrDefault(item.id(), List.of());
        for (Indicator indicator : indicators) {
            for (Item relation : said) related(item, relation, indicator, actors);
            if (!said.isEmpty()) continue;
            meaning.watch(item.place(), indicator, "", "", item.type());
            if (isSeen(item)) continue;
            String own = meaning.actor(
                    item.id(), Actor.Kind.OUTLET, indicator.value(), List.of(), Layer.UNKNOWN, item.type(), item.id());
            meaning.mark(own, indicator, "");
        }
    }

    private void related(Item item, Item relation, Indicator indicator, Map<String, String> actors) {
        boolean outward = relation.to().equals(item.id());
        String other = outward ? relation.from() : relation.to();
        Item network = newest.get(other);
        if (network == null) return;
        meaning.watch(item.place(), indicator, network.name(), "", relation.relation());
        if (isSeen(item)) return;
        boolean runs = outward ? RUNS.contains(relation.relation()) : PART.contains(relation.relation());
        String role = relation.relation() + " " + network.name();
        Layer layer = runs ? meaning.covert() : Layer.UNKNOWN;
        String own =
                meaning.actor(item.id(), Actor.Kind.OUTLET, indicator.value(), List.of(), layer, role, relation.id());
        meaning.mark(own, indicator, "");
        String by = actors.get(other);
        if (by != null) meaning.relation(outward ? by : own, outward ? own : by, relation.relation(), relation.id());
    }

    /** What is only to be looked for, and whose nobody says. */
    private static boolean isSeen(Item item) {
        return item.type().equals("indicator") || item.type().equals("observed-data");
    }

    private static List<Indicator> indicators(Item item) {
        if (item.type().equals("indicator"))
            return Indicator.inPattern(
                    JSON.readTree(item.body()).path("pattern").stringValue(""));
        if (item.type().equals("observed-data")) return observed(item);
        if (item.type().equals("user-account")) return account(JSON.readTree(item.body()), item.name());
        if (item.type().equals("media-content"))
            return Indicator.of(JSON.readTree(item.body()).path("url").stringValue("")).stream()
                    .toList();
        return Indicator.of(item.name()).stream().toList();
    }

    /** STIX 2.0 keeps what was observed within the observation, by number. */
    private static List<Indicator> observed(Item item) {
        List<Indicator> seen = new ArrayList<>();
        for (JsonNode object : JSON.readTree(item.body()).path("objects")) {
            String type = object.path("type").stringValue("");
            if (type.equals("user-account")) seen.addAll(account(object, ""));
            else if (VALUES.contains(type))
                Indicator.of(object.path("value").stringValue("")).ifPresent(seen::add);
        }
        return seen;
    }

    private static List<Indicator> account(JsonNode body, String otherwise) {
        String name =
                body.path("account_login").stringValue(body.path("user_id").stringValue(otherwise));
        Optional<Indicator> link = Indicator.of(name);
        if (link.isPresent() && link.get().kind() == Indicator.Kind.HANDLE) return List.of(link.get());
        String handle = name.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("^@", "");
        if (handle.isEmpty() || handle.contains(" ")) return List.of();
        String platform = body.path("account_type").stringValue("").replace("twitter", "x");
        return List.of(new Indicator(Indicator.Kind.HANDLE, platform, handle));
    }

    /** What the bundle states between its operations and actors. */
    private void stated(Map<String, String> actors) {
        Set<Item> seen = new LinkedHashSet<>();
        relations.values().forEach(seen::addAll);
        for (Item relation : seen) {
            String from = actors.get(relation.from());
            String to = actors.get(relation.to());
            if (from != null && to != null) meaning.relation(from, to, relation.relation(), relation.id());
        }
    }

    /** Reports and incidents; without any of these the campaigns. */
    private void incidents() {
        List<Item> told = new ArrayList<>();
        for (String type : List.of("report", "incident"))
            newest.values().stream().filter(i -> i.type().equals(type)).forEach(told::add);
        if (told.isEmpty())
            newest.values().stream().filter(i -> i.type().equals("campaign")).forEach(told::add);
        for (Item item : told) {
            JsonNode body = JSON.readTree(item.body());
            String day =
                    body.path("published").stringValue(body.path("first_seen").stringValue(""));
            var article =
                    new Article(item.name(), meaning.by().source(), day.length() >= 10 ? day.substring(0, 10) : "");
            article.says(body.path("description").stringValue(item.name()))
                    .states("Operations named in the bundle", Field.OPERATIONS, named("campaign"))
                    .states("Intrusion sets named in the bundle", Field.ACTORS, named("intrusion-set"))
                    .states("Threat actors named in the bundle", Field.ACTORS, named("threat-actor"))
                    .states("Narratives named in the bundle", Field.NARRATIVES, named("narrative"))
                    .states("Techniques named in the bundle", Field.TECHNIQUES, techniques());
            meaning.incident(item.id(), article.document(file + "#" + item.id()));
        }
    }

    private Map<String, String> named(String type) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Item item : newest.values()) if (item.type().equals(type)) names.put(item.name(), item.name());
        return names;
    }

    private Map<String, String> techniques() {
        Map<String, String> techniques = new LinkedHashMap<>();
        for (Item item : newest.values()) {
            if (!item.type().equals("attack-pattern")) continue;
            JsonNode body = JSON.readTree(item.body());
            String id = body.path("x_mitre_id").stringValue("");
            for (JsonNode ref : body.path("external_references"))
                if (id.isEmpty()) id = ref.path("external_id").stringValue("");
            Matcher disarm = DISARM.matcher(id);
            if (disarm.matches()) techniques.put(id + " " + item.name(), id);
        }
        return techniques;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) if (one.isString()) texts.add(one.stringValue());
        return texts;
    }

    private static String stem(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.replaceFirst("\\.[a-z0-9.]+$", "");
    }
}
