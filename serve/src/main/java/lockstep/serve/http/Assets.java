package lockstep.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of the client, from the class path: only what was packed there, by plain names. */
public final class Assets {
    private static final String ROOT = "/lockstep/web/";
    private static final String HOLDS = "[A-Za-z0-9_][A-Za-z0-9_.-]*";
    private static final int DEEPEST = 4;

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json; charset=utf-8",
            "webmanifest", "application/manifest+json; charset=utf-8",
            "txt", "text/plain; charset=utf-8");

    private final String absent;

    /** @param twins what the page says where the client was not built: links to the JSON twins */
    public Assets(List<String> twins) {
        var page = new StringBuilder(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Lockstep</title><p>The pages"
                        + " were not built: that needs Node. All that they show is here as JSON:<ul>");
        for (String twin : twins) page.append("<li><a href=\"" + twin + "\">" + twin + "</a>");
        absent = page.append("</ul></html>").toString();
    }

    /** The client's page; where it was not built, one that says so and leads to the twins. */
    Reply page() {
        Optional<byte[]> index = read("index.html");
        return index.map(bytes -> Reply.bytes("text/html; charset=utf-8", Map.of(), bytes))
                .orElseGet(() -> Reply.text(200, "text/html", absent));
    }

    boolean holds(List<String> segments) {
        return typeOf(segments).isPresent() && Assets.class.getResource(ROOT + String.join("/", segments)) != null;
    }

    Reply file(List<String> segments) {
        byte[] bytes = read(String.join("/", segments)).orElseThrow(() -> new NotFound("no such file"));
        // Vite names what it builds by its content.
        boolean named = segments.get(0).equals("assets");
        return Reply.bytes(
                typeOf(segments).orElse("application/octet-stream"),
                Map.of("Cache-Control", named ? "private, max-age=31536000, immutable" : "no-cache"),
                bytes);
    }

    private static Optional<String> typeOf(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        int dot = last.lastIndexOf('.');
        boolean plain = segments.size() <= DEEPEST && segments.stream().allMatch(s -> s.matches(HOLDS));
        return plain && dot > 0
                ? Optional.ofNullable(TYPES.get(last.substring(dot + 1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException(name, broken);
        }
    }
}
