package lockstep.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What STIX 2.1 asks of an object of one type, by the properties alone.
 *
 * <p>Checked as the schemas of OASIS check it, without the formats of addresses and without the inside of the extensions that the
 * standard predefines for files, processes and traffic.
 */
final class StixRules {
    private static final List<String> NEVER = List.of("severity", "action", "username", "phone_numbers");
    private static final Map<String, StixRules> BY_TYPE = read();
    private static final StixRules OBJECT = BY_TYPE.getOrDefault("object", new StixRules());
    private static final StixRules THING = BY_TYPE.getOrDefault("thing", new StixRules());

    private final Map<String, Rule> rules = new HashMap<>();
    private final List<String> required = new ArrayList<>();
    private final List<String> anyOf = new ArrayList<>();

    private StixRules() {}

    /** Whether the standard has this type. */
    static boolean isStandard(String type) {
        return BY_TYPE.containsKey(type) || type.equals("marking-definition");
    }

    /** The rules for a type; for one that is not of the standard those that hold for every object. */
    static StixRules of(String type, boolean isDated) {
        StixRules own = BY_TYPE.get(type);
        if (own != null) return own;
        return isDated ? OBJECT : THING;
    }

    Optional<Rule> rule(String property) {
        return Optional.ofNullable(rules.get(property));
    }

    /** What is missing, and what may not stand together. */
    List<String> together(String type, Set<String> there, Properties properties) {
        var faults = new ArrayList<String>();
        for (String name : required) if (!there.contains(name)) faults.add("its " + name + " is missing");
        if (!anyOf.isEmpty() && anyOf.stream().noneMatch(there::contains))
            faults.add("it has none of " + String.join(", ", anyOf));
        for (String name : NEVER) if (there.contains(name)) faults.add("no object has a property " + name);
        special(type, there, properties).ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> special(String type, Set<String> there, Properties properties) {
        return switch (type) {
            case "location" -> location(there);
            case "observed-data" ->
                unless(there.contains("objects") != there.contains("object_refs"), "it takes object_refs or objects");
            case "malware" ->
                unless(there.contains("name") || !properties.isTrue("is_family"), "a family of malware without a name");
            case "artifact" -> artifact(there);
            case "email-message" ->
                unless(
                        !there.contains(properties.isTrue("is_multipart") ? "body" : "body_multipart"),
                        "its body does not go with is_multipart");
            case "network-traffic" ->
                unless(!properties.isTrue("is_active") || !there.contains("end"), "traffic that is active has no end");
            case "extension-definition" ->
                unless(
                        !there.contains("extension_properties")
                                || properties.holds("extension_types", "toplevel-property-extension"),
                        "its extension_properties need the type toplevel-property-extension");
            default -> Optional.empty();
        };
    }

    private static Optional<String> location(Set<String> there) {
        boolean point = there.contains("latitude") && there.contains("longitude");
        if (!point && !there.contains("region") && !there.contains("country"))
            return Optional.of("it has none of region, country, latitude with longitude");
        if (there.contains("latitude") != there.contains("longitude"))
            return Optional.of("latitude and longitude go together");
        return unless(!there.contains("precision") || point, "precision goes with latitude and longitude");
    }

    private static Optional<String> artifact(Set<String> there) {
        boolean inside = there.contains("payload_bin");
        boolean linked = there.contains("url") && there.contains("hashes");
        if (inside ? there.contains("url") : !linked) return Optional.of("it takes payload_bin, or url with hashes");
        return unless(
                !there.contains("decryption_key") || there.contains("encryption_algorithm"),
                "its decryption_key needs encryption_algorithm");
    }

    private static Optional<String> unless(boolean holds, String says) {
        return holds ? Optional.empty() : Optional.of(says);
    }

    /** Some properties of an object. */
    interface Properties {
        JsonNode get(String name);

        default boolean isTrue(String name) {
            return get(name).isBoolean() && get(name).booleanValue();
        }

        default boolean holds(String list, String word) {
            for (JsonNode item : get(list))
                if (item.isString() && item.stringValue().equals(word)) return true;
            return false;
        }
    }

    private static Map<String, StixRules> read() {
        Map<String, StixRules> read = new HashMap<>();
        for (String line : table().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] words = line.strip().split("\\s+");
            var of = read.computeIfAbsent(words[0], type -> new StixRules());
            for (int i = 1; i + 1 < words.length; i += 2) of.add(words[i], words[i + 1]);
        }
        var things = Set.of(
                "artifact autonomous-system directory domain-name email-addr email-message file ipv4-addr ipv6-addr mac-addr mutex network-traffic process software url user-account windows-registry-key x509-certificate"
                        .split(" "));
        read.forEach((type, rules) -> {
            if (!type.equals("thing"))
                rules.inherit(read.getOrDefault(things.contains(type) ? "thing" : "object", rules));
        });
        return read;
    }

    private void inherit(StixRules from) {
        if (from == this) return;
        from.rules.forEach(rules::putIfAbsent);
        from.required.stream().filter(name -> !required.contains(name)).forEach(required::add);
    }

    private void add(String word, String kind) {
        if (word.equals("any")) {
            anyOf.addAll(Arrays.asList(kind.split(",")));
            return;
        }
        String name = word.endsWith("!") ? word.substring(0, word.length() - 1) : word;
        if (word.endsWith("!")) required.add(name);
        rules.put(name, Rule.of(kind));
    }

    private static String table() {
        try (InputStream in = StixRules.class.getResourceAsStream("stix-2.1-rules.txt")) {
            if (in == null) throw new IllegalStateException("stix-2.1-rules.txt is not in the package");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
