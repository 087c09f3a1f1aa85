package lockstep.ingest.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lockstep.ingest.Field;
import lockstep.model.intake.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of objects in one field of a table, as JSON or as Python prints it: {@code [{'screen_name': 'ann'}]}. */
final class Literal {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern PYTHON = Pattern.compile("(?<=[:\\[,]\\s?)(None|True|False|nan)(?=\\s*[,}\\]])");

    private Literal() {}

    /** Whether a value is written as an object or a list of them. */
    static boolean isOne(String value) {
        String text = value.strip();
        return text.startsWith("{") && text.endsWith("}")
                || text.startsWith("[")
                        && text.endsWith("]")
                        && text.substring(1).stripLeading().startsWith("{");
    }

    /** Hands over what its objects are known by in a field; false where it cannot be read. */
    static boolean each(String value, Field field, Consumer<String> taker) {
        Optional<JsonNode> read = read(value);
        if (read.isEmpty()) return false;
        JsonNode list = read.get();
        if (list.isObject()) take(list, field, taker);
        for (JsonNode item : list) {
            if (item.isObject()) take(item, field, taker);
            else if (list.isArray() && !Json.text(item).isEmpty()) taker.accept(Json.text(item));
        }
        return true;
    }

    /** The list of objects that a value is written as; empty where it cannot be read. */
    static Optional<JsonNode> objects(String value) {
        return read(value).map(n -> n.isArray() ? n : LENIENT.createArrayNode().add(n));
    }

    /** The object that a value is written as; empty for others. */
    static Optional<JsonNode> object(Utf8 value) {
        if (value.length() < 2 || value.at(0) != '{') return Optional.empty();
        return read(value.toString().strip()).filter(JsonNode::isObject);
    }

    private static void take(JsonNode item, Field field, Consumer<String> taker) {
        for (String name : members(field)) {
            String found = Json.text(item, name);
            if (!found.isEmpty()) {
                taker.accept(found);
                return;
            }
        }
    }

    private static List<String> members(Field field) {
        return switch (field) {
            case LINKS ->
                List.of(
                        "unwound_url",
                        "expanded_url",
                        "expandedUrl",
                        "canonical_url",
                        "expanded",
                        "url",
                        "href",
                        "link");
            case HASHTAGS -> List.of("text", "tag", "hashtag", "name");
            case MENTIONS -> List.of("screen_name", "username", "handle", "user_name", "acct", "name", "id");
            case IMAGES -> List.of("phash", "hash", "media_key", "id_str", "id", "media_url_https", "url");
            default -> List.of("id_str", "id");
        };
    }

    private static Optional<JsonNode> read(String value) {
        try {
            return Optional.of(LENIENT.readTree(PYTHON.matcher(value).replaceAll("null")));
        } catch (JacksonException notOne) {
            return Optional.empty();
        }
    }
}
