package lockstep.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The rules of STIX 2.1 that hold for every object, and the list of its types. */
final class CommonRules {
    static final Set<String> OBSERVABLES = Set.of(
            "artifact",
            "autonomous-system",
            "directory",
            "domain-name",
            "email-addr",
            "email-message",
            "file",
            "ipv4-addr",
            "ipv6-addr",
            "mac-addr",
            "mutex",
            "network-traffic",
            "process",
            "software",
            "url",
            "user-account",
            "windows-registry-key",
            "x509-certificate");

    static final Set<String> DOMAIN = Set.of(
            "attack-pattern",
            "campaign",
            "course-of-action",
            "grouping",
            "identity",
            "incident",
            "indicator",
            "infrastructure",
            "intrusion-set",
            "location",
            "malware",
            "malware-analysis",
            "note",
            "observed-data",
            "opinion",
            "report",
            "threat-actor",
            "tool",
            "vulnerability",
            "relationship",
            "sighting",
            "marking-definition",
            "language-content",
            "extension-definition");

    private static final Pattern ID = Pattern.compile(
            "([a-z][a-z0-9-]*)--[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private CommonRules() {}

    static boolean isStandard(String type) {
        return OBSERVABLES.contains(type) || DOMAIN.contains(type);
    }

    static List<String> faults(JsonNode node) {
        var faults = new ArrayList<String>();
        String type = node.path("type").stringValue("");
        String id = node.path("id").stringValue("");
        if (type.isEmpty()) faults.add("it has no type");
        identity(faults, type, id);
        if (!OBSERVABLES.contains(type)) version(faults, type, node);
        if (type.equals("relationship")) {
            for (String end : List.of("relationship_type", "source_ref", "target_ref"))
                if (!node.path(end).isString()) faults.add("a relationship without " + end);
        }
        return faults;
    }

    private static void identity(List<String> faults, String type, String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) faults.add("its id is " + (id.isEmpty() ? "missing" : id) + "; it takes type--UUID");
        else if (!type.isEmpty() && !parts.group(1).equals(type))
            faults.add("its id is of a " + parts.group(1) + ", its type is " + type);
    }

    private static void version(List<String> faults, String type, JsonNode node) {
        String version = node.path("spec_version").stringValue("");
        if (!version.equals("2.1"))
            faults.add("its spec_version is " + (version.isEmpty() ? "missing" : version) + "; it takes 2.1");
        time(faults, "created", node);
        if (!type.equals("marking-definition")) time(faults, "modified", node);
    }

    private static void time(List<String> faults, String name, JsonNode node) {
        String time = node.path(name).stringValue("");
        if (!TIME.matcher(time).matches())
            faults.add("its " + name + " is " + (time.isEmpty() ? "missing" : time)
                    + "; it takes a time like 2024-02-09T18:42:58.208Z");
    }
}
