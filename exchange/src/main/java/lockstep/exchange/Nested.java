package lockstep.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The properties whose values are objects of their own: references, phases, markings, hashes, extensions. */
final class Nested {
    private static final Pattern SELECTOR =
            Pattern.compile("([a-z0-9_-]{3,249}(\\.(\\[\\d+\\]|[a-z0-9_-]{1,250}))*|id)");
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9_-]{0,250}");
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-(0\\d{3}|[1-9]\\d{3,})");
    private static final Pattern CAPEC = Pattern.compile("CAPEC-\\d+");
    private static final Pattern EXTENSION = Pattern.compile("([a-z][a-z0-9]*)+(-[a-z0-9]+)*-ext");
    private static final Map<String, Integer> HASHES =
            Map.of("md5", 32, "sha-1", 40, "sha-256", 64, "sha-512", 128, "sha3-256", 64, "sha3-512", 128);

    private Nested() {}

    static Optional<String> against(String kind, JsonNode value) {
        boolean holds = switch (kind) {
            case "references" -> all(value, Nested::isReference);
            case "phases" -> all(value, v -> isText(v, "kill_chain_name") && isText(v, "phase_name"));
            case "markings" -> all(value, Nested::isMarking);
            case "hashes" -> isHashes(value);
            case "dictionary" -> isDictionary(value);
            case "extensions" -> isExtensions(value);
            default -> throw new IllegalArgumentException("no rule is called " + kind);
        };
        return holds ? Optional.empty() : Optional.of(takes(kind));
    }

    private static String takes(String kind) {
        return switch (kind) {
            case "references" -> "a list of references, each with source_name and one of description, url, external_id";
            case "phases" -> "a list of phases, each with kill_chain_name and phase_name";
            case "markings" -> "a list of markings, each with selectors and marking_ref";
            case "hashes" -> "hashes by the names of their algorithms";
            case "dictionary" -> "an object, not empty, with plain names";
            default -> "extensions by the ids of their definitions";
        };
    }

    private static boolean all(JsonNode list, java.util.function.Predicate<JsonNode> item) {
        if (!list.isArray() || list.isEmpty()) return false;
        for (JsonNode one : list) if (!item.test(one)) return false;
        return true;
    }

    private static boolean isReference(JsonNode ref) {
        if (!isText(ref, "source_name")) return false;
        for (String text : new String[] {"description", "url", "external_id"})
            if (ref.has(text) && !ref.get(text).isString() && !text.equals("external_id")) return false;
        if (ref.has("hashes") && !isHashes(ref.get("hashes"))) return false;
        String name = ref.path("source_name").stringValue("");
        JsonNode external = ref.path("external_id");
        String id = external.stringValue("");
        if (name.equals("cve")) return CVE.matcher(id).matches();
        if (name.equals("capec")) return CAPEC.matcher(id).matches();
        if (external.isString()
                && (CVE.matcher(id).matches() || CAPEC.matcher(id).matches())) return false;
        if (!external.isMissingNode() && !external.isString()) return false;
        return ref.has("description") || ref.has("url") || ref.has("external_id");
    }

    private static boolean isMarking(JsonNode marking) {
        boolean selects = all(
                marking.path("selectors"),
                s -> s.isString() && SELECTOR.matcher(s.stringValue()).matches());
        return selects
                && Words.typeOfId(marking.path("marking_ref").stringValue("")).equals("marking-definition");
    }

    private static boolean isHashes(JsonNode hashes) {
        if (!isDictionary(hashes)) return false;
        for (Map.Entry<String, JsonNode> hash : hashes.properties()) {
            if (!hash.getValue().isString() || hash.getKey().length() < 3) return false;
            int digits = HASHES.getOrDefault(hash.getKey().toLowerCase(Locale.ROOT), 0);
            boolean known = hash.getKey().equals(hash.getKey().toUpperCase(Locale.ROOT)) && digits > 0;
            String value = hash.getValue().stringValue();
            if (known && !(value.length() == digits && Words.isHexPairs(value))) return false;
        }
        return true;
    }

    private static boolean isDictionary(JsonNode value) {
        if (!value.isObject() || value.isEmpty()) return false;
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!KEY.matcher(field.getKey()).matches()) return false;
            JsonNode inner = field.getValue();
            if (inner.isNull() || inner.isArray() && inner.isEmpty()) return false;
        }
        return true;
    }

    private static boolean isExtensions(JsonNode extensions) {
        if (!extensions.isObject() || extensions.isEmpty()) return false;
        for (Map.Entry<String, JsonNode> one : extensions.properties()) {
            boolean defined = Words.typeOfId(one.getKey()).equals("extension-definition");
            if (!defined && !EXTENSION.matcher(one.getKey()).matches()) return false;
            if (!one.getValue().isObject() || one.getValue().isEmpty()) return false;
            if (defined
                    && !isExtensionType(one.getValue().path("extension_type").stringValue(""))) return false;
        }
        return true;
    }

    private static boolean isExtensionType(String word) {
        return word.equals("new-sdo")
                || word.equals("new-sco")
                || word.equals("new-sro")
                || word.equals("property-extension")
                || word.equals("toplevel-property-extension");
    }

    private static boolean isText(JsonNode of, String name) {
        return of.path(name).isString();
    }
}
