package lockstep.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What one property of an object takes.
 *
 * @param kind its word in the table of rules
 * @param among types or words that it may name; empty where any will do
 */
record Rule(String kind, List<String> among) {
    private static final Pattern IPV4 = Pattern.compile(
            "((\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])\\.){3}(\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])(/(3[0-2]|[12]?\\d))?");
    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final Pattern MIME =
            Pattern.compile("^(application|audio|font|image|message|model|multipart|text|video)/[a-zA-Z0-9.+_-]+");
    private static final Pattern BASE64 =
            Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)");
    private static final List<String> NO_END =
            List.of("relationship", "sighting", "bundle", "marking-definition", "language-content");
    private static final List<String> NOT_OBSERVED = List.of(
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
            "note",
            "observed-data",
            "opinion",
            "report",
            "threat-actor",
            "tool",
            "vulnerability");

    static Rule of(String word) {
        int colon = word.indexOf(':');
        return colon < 0
                ? new Rule(word, List.of())
                : new Rule(
                        word.substring(0, colon),
                        Arrays.asList(word.substring(colon + 1).split(",")));
    }

    /** What the property would take, where this value is not it. */
    Optional<String> against(JsonNode value) {
        if (kind.contains("..")) return range(value);
        return switch (kind) {
            case "text" -> unless(value.isString(), "a text");
            case "texts" -> each(value, "a list of texts, not empty", JsonNode::isString);
            case "boolean" -> unless(value.isBoolean(), "true or false");
            case "number" -> unless(value.isNumber(), "a number");
            case "integer" -> unless(isWhole(value), "a whole number");
            case "list" -> unless(value.isArray() && !value.isEmpty(), "a list, not empty");
            case "object" -> unless(value.isObject() && !value.isEmpty(), "an object, not empty");
            case "one" -> unless(value.isString() && among.contains(value.stringValue()), "one of " + among);
            case "some" -> each(value, "some of " + among, v -> v.isString() && among.contains(v.stringValue()));
            default -> word(value);
        };
    }

    private Optional<String> word(JsonNode value) {
        return switch (kind) {
            case "time" -> unless(text(value, Words::isTime), "a time like 2024-02-09T18:42:58.208Z");
            case "millis" ->
                unless(text(value, Words::isMillis), "a time with milliseconds like 2024-02-09T18:42:58.208Z");
            case "version" -> unless(text(value, v -> v.equals("2.1") || v.equals("2.0")), "2.1");
            case "type" -> unless(text(value, Words::isType), "a word of small letters and hyphens");
            case "relation" -> unless(text(value, Words::isRelation), "a word of small letters and hyphens");
            case "hex" -> unless(text(value, Words::isHexPairs), "pairs of hexadecimal digits");
            case "ipv4" -> unless(text(value, v -> IPV4.matcher(v).matches()), "an IPv4 address");
            case "mac" -> unless(text(value, v -> MAC.matcher(v).matches()), "a MAC address in small letters");
            case "mime" -> unless(text(value, v -> MIME.matcher(v).find()), "a media type");
            case "base64" -> unless(text(value, v -> BASE64.matcher(v).matches()), "base 64");
            case "own-id", "id" -> id(value, this::isAmong);
            case "end" -> id(value, type -> !NO_END.contains(type));
            case "content-of" -> id(value, type -> !type.equals("bundle") && !type.equals("language-content"));
            case "ids" -> ids(value, this::isAmong);
            case "observed" -> ids(value, type -> NOT_OBSERVED.stream().noneMatch(type::startsWith));
            default -> Nested.against(kind, value);
        };
    }

    private boolean isAmong(String type) {
        return among.isEmpty() || among.contains(type);
    }

    private Optional<String> id(JsonNode value, java.util.function.Predicate<String> takes) {
        return unless(isId(value, takes), takesId());
    }

    private Optional<String> ids(JsonNode value, java.util.function.Predicate<String> takes) {
        return each(value, "a list of ids, not empty", v -> isId(v, takes));
    }

    private String takesId() {
        return among.isEmpty() ? "an id like type--UUID of a type that may stand here" : "the id of " + among;
    }

    private static boolean isId(JsonNode value, java.util.function.Predicate<String> takes) {
        if (!value.isString()) return false;
        String type = Words.typeOfId(value.stringValue());
        return !type.isEmpty() && takes.test(type);
    }

    private Optional<String> range(JsonNode value) {
        String[] ends = kind.split("\\.\\.");
        double low = Double.parseDouble(ends[0]);
        double high = Double.parseDouble(ends[1]);
        boolean number = low < 0 ? value.isNumber() : isWhole(value);
        boolean within = number && value.doubleValue() >= low && value.doubleValue() <= high;
        return unless(within, (low < 0 ? "a number from " : "a whole number from ") + ends[0] + " to " + ends[1]);
    }

    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
    }

    private static boolean text(JsonNode value, java.util.function.Predicate<String> takes) {
        return value.isString() && takes.test(value.stringValue());
    }

    private static Optional<String> each(JsonNode value, String takes, java.util.function.Predicate<JsonNode> item) {
        if (!value.isArray() || value.isEmpty()) return Optional.of(takes);
        for (JsonNode one : value) if (!item.test(one)) return Optional.of(takes);
        return Optional.empty();
    }

    private static Optional<String> unless(boolean holds, String takes) {
        return holds ? Optional.empty() : Optional.of(takes);
    }
}
