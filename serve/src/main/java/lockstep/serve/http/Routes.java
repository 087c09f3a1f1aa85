package lockstep.serve.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/**
 * Everything that can be asked, in the order in which it is tried.
 *
 * @param all the routes
 * @param pages paths of pages, each with a twin at the same path and {@code .json}
 */
public record Routes(List<Route> all, List<String> pages) {
    /** A parameter that every page may carry for itself, and that changes no answer. */
    static final String OWN = "view";

    public Routes {
        all = List.copyOf(all);
        pages = List.copyOf(pages);
    }

    /** A route with the values of its parts. */
    public record Found(Route route, Map<String, String> parts) {}

    Optional<Found> find(String method, List<String> segments) {
        for (Route route : all) {
            if (!route.method().equals(method)) continue;
            Optional<Map<String, String>> parts = route.match(segments);
            if (parts.isPresent()) return Optional.of(new Found(route, parts.get()));
        }
        return Optional.empty();
    }

    /** The methods that a path takes. */
    List<String> methods(List<String> segments) {
        return all.stream()
                .filter(r -> r.match(segments).isPresent())
                .map(Route::method)
                .distinct()
                .sorted()
                .toList();
    }

    boolean isPage(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        if (last.endsWith(".json")) return false;
        return pages.stream().anyMatch(p -> page(p).match(segments).isPresent());
    }

    private static Route page(String path) {
        return Route.get(path, "", Void.class, List.of(), request -> Reply.text(200, "text/plain", ""));
    }

    /** A path cut into its parts, decoded; empty where it could name a place outside. */
    static Optional<List<String>> segments(String rawPath) {
        if (!rawPath.startsWith("/")) return Optional.empty();
        List<String> segments = new ArrayList<>();
        for (String raw : rawPath.substring(1).split("/", -1)) {
            Optional<String> part = decoded(raw.replace("+", "%2B"));
            if (part.isEmpty() || !isPlain(part.get())) return Optional.empty();
            segments.add(part.get());
        }
        return Optional.of(segments);
    }

    private static boolean isPlain(String part) {
        return !part.equals("..")
                && !part.equals(".")
                && part.indexOf('\\') < 0
                && part.chars().noneMatch(c -> c < ' ' || c == 0x7F);
    }

    private static Optional<String> decoded(String raw) {
        try {
            return Optional.of(URLDecoder.decode(raw, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** The parameters of a query. */
    static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw.isEmpty()) return query;
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            Optional<String> key = decoded(name);
            Optional<String> said = decoded(value);
            if (key.isEmpty() || said.isEmpty()) throw new WrongUse("the query is not encoded as addresses are");
            if (query.put(key.get(), said.get()) != null)
                throw new WrongUse("the parameter " + key.get() + " is given twice");
        }
        return query;
    }

    /** A filter that is passed over in silence would show what was not asked for. */
    static void check(Route route, Map<String, String> query) {
        List<String> known = route.params().stream().map(Param::name).toList();
        for (Map.Entry<String, String> given : query.entrySet()) {
            String name = given.getKey();
            if (name.equals(OWN)) continue;
            Param param = route.params().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new WrongUse(route.path() + " takes no parameter " + name, Near.help(name, known)));
            boolean truth = param.kind() == Param.Kind.TRUTH;
            List<String> words = truth ? List.of("true", "false") : param.words();
            if (!words.isEmpty() && !given.getValue().isEmpty() && !words.contains(given.getValue()))
                throw new WrongUse(name + " is " + given.getValue() + "; it takes " + String.join(", ", words));
        }
    }
}
