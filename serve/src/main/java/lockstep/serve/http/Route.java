package lockstep.serve.http;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be asked: dispatched by this record, and described by it.
 *
 * @param method GET, POST or DELETE
 * @param path with its parts in braces, as <code>/findings/{id}.json</code>
 * @param says what it answers, in a line
 * @param params query parameters that it takes
 * @param sends fields of the JSON that it takes, with what each is; empty for none
 * @param answer type of the JSON that it answers with; {@code Void.class} for another content
 * @param handler what answers
 */
public record Route(
        String method,
        String path,
        String says,
        List<Param> params,
        Map<String, String> sends,
        Type answer,
        Handler handler) {
    public Route {
        params = List.copyOf(params);
        sends = Map.copyOf(sends);
    }

    /** Answers one request. */
    public interface Handler {
        Reply answer(Request request);
    }

    /** A route that reads. */
    public static Route get(String path, String says, Type answer, List<Param> params, Handler handler) {
        return new Route("GET", path, says, params, Map.of(), answer, handler);
    }

    /** A route that changes something. */
    public static Route post(String path, String says, Type answer, Map<String, String> sends, Handler handler) {
        return new Route("POST", path, says, List.of(), sends, answer, handler);
    }

    /** The values of the parts, where the path fits. */
    Optional<Map<String, String>> match(List<String> segments) {
        String[] own = path.substring(1).split("/", -1);
        if (own.length != segments.size()) return Optional.empty();
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            String segment = segments.get(i);
            int open = own[i].indexOf('{');
            if (open < 0) {
                if (!own[i].equals(segment)) return Optional.empty();
                continue;
            }
            int close = own[i].indexOf('}');
            String before = own[i].substring(0, open);
            String after = own[i].substring(close + 1);
            boolean fits = segment.startsWith(before)
                    && segment.endsWith(after)
                    && segment.length() > before.length() + after.length();
            if (!fits) return Optional.empty();
            parts.put(
                    own[i].substring(open + 1, close),
                    segment.substring(before.length(), segment.length() - after.length()));
        }
        return Optional.of(parts);
    }

    /** Names of the parts of the path. */
    List<String> parts() {
        return Arrays.stream(path.split("[/}]"))
                .filter(s -> s.contains("{"))
                .map(s -> s.substring(s.indexOf('{') + 1))
                .toList();
    }
}
