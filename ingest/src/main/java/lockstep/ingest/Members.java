package lockstep.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The names of what the first object of a JSON file holds, as {@code --map} takes them: {@code user.name}. */
public final class Members {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 30;

    private Members() {}

    /** In their order; lists are named, not entered. */
    public static List<String> of(String head) {
        List<String> names = new ArrayList<>();
        Deque<String> within = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(head.stripLeading())) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) token = parser.nextToken();
            if (token != JsonToken.START_OBJECT) return names;
            while (names.size() < MOST) {
                token = parser.nextToken();
                if (token == JsonToken.END_OBJECT) {
                    if (within.isEmpty()) return names;
                    within.pop();
                } else if (token == JsonToken.PROPERTY_NAME) {
                    String name = within.isEmpty() ? parser.currentName() : within.peek() + "." + parser.currentName();
                    token = parser.nextToken();
                    if (token == JsonToken.START_OBJECT) within.push(name);
                    else names.add(name);
                    if (token == JsonToken.START_ARRAY) parser.skipChildren();
                } else {
                    return names;
                }
            }
        } catch (JacksonException cutOffOrBroken) {
            // what was seen before is told
        }
        return names;
    }
}
