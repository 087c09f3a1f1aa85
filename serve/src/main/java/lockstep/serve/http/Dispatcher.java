package lockstep.serve.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import lockstep.serve.answer.OwnPaths;

/** Takes every request: lets it in or not, finds its route, and sends the reply with what every reply carries. */
public final class Dispatcher implements HttpHandler {
    private static final int LONGEST_ADDRESS = 8192;
    private static final int SMALLEST_PACKED = 1024;
    private static final int LARGE = 1 << 16;

    private final Routes routes;
    private final AccessPolicy policy;
    private final Sessions sessions;
    private final Assets assets;
    private final String cookie;
    private final OwnPaths paths;
    private final Peers peers;
    private final Consumer<Throwable> bugs;

    /**
     * @param port of the server: browsers share cookies between the ports of one machine, so its number is in the name
     * @param paths taken out of what is said
     * @param peers watched over while they are waited for
     * @param bugs told of what should not have happened
     */
    public Dispatcher(
            Routes routes,
            AccessPolicy policy,
            Sessions sessions,
            Assets assets,
            int port,
            OwnPaths paths,
            Peers peers,
            Consumer<Throwable> bugs) {
        this.routes = routes;
        this.policy = policy;
        this.sessions = sessions;
        this.assets = assets;
        this.cookie = "lockstep-" + port;
        this.paths = paths;
        this.peers = peers;
        this.bugs = bugs;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        peers.headRead();
        try {
            send(exchange, replied(exchange));
        } finally {
            // the JDK reads what is left of the body when it closes
            peers.watched(() -> {
                exchange.close();
                return 0;
            });
        }
    }

    private Reply replied(HttpExchange exchange) {
        try {
            return answered(exchange);
        } catch (Refusal refused) {
            return Reply.error(refused.status(), said(refused), "");
        } catch (NotFound missing) {
            return Reply.error(404, said(missing), "");
        } catch (WrongUse wrong) {
            return Reply.error(400, said(wrong), paths.without(wrong.help()));
        } catch (CannotDo cannot) {
            return Reply.error(409, said(cannot), paths.without(cannot.help()));
        } catch (RuntimeException | StackOverflowError bug) {
            bugs.accept(bug);
            return Reply.error(500, "this is a bug in Lockstep; its trace is where the server was started", "");
        }
    }

    private String said(RuntimeException thrown) {
        return paths.without(String.valueOf(thrown.getMessage()));
    }

    private Reply answered(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        policy.checkHost(headers);
        String rawPath =
                Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
        String rawQuery =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (rawPath.length() + rawQuery.length() > LONGEST_ADDRESS)
            throw new Refusal(414, "the address is longer than " + LONGEST_ADDRESS + " characters");
        List<String> segments = Routes.segments(rawPath).orElseThrow(() -> new NotFound("no such page"));
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        boolean changes = !method.equals("GET");
        boolean page = !changes && routes.isPage(segments);
        policy.checkOrigin(headers, page, changes);
        Map<String, String> query = Routes.query(rawQuery);
        Optional<Session> known = session(headers);
        if (known.isEmpty() && page && policy.asksForToken() && policy.fits(query.get("token"))) {
            return entered(exchange, rawPath);
        }
        boolean letIn = known.isPresent()
                || !policy.asksForToken()
                || policy.fits(AccessPolicy.bearer(headers).orElse(null));
        if (!letIn) throw new Refusal(401, "this server asks for a token: open the address that it printed");
        if (page || assets.holds(segments)) {
            if (page && known.isEmpty()) begin(exchange);
            return page ? assets.page() : assets.file(segments);
        }
        if (!changes && isOfAReader(headers) && routes.methods(segments).isEmpty()) return lost(rawPath, segments);
        return routed(exchange, method, segments, query, known);
    }

    /** A browser that opens an address says that it would show a page; programs and the pages' own scripts do not. */
    private static boolean isOfAReader(Headers headers) {
        return headers.getOrDefault("Accept", List.of()).stream().anyMatch(types -> types.contains("text/html"));
    }

    /** A typed address with a stroke at its end means the page without; any other gets the page that says that there is none. */
    private Reply lost(String rawPath, List<String> segments) {
        int last = segments.size() - 1;
        boolean isBarePage = last > 0 && segments.get(last).isEmpty() && routes.isPage(segments.subList(0, last));
        return isBarePage
                ? Reply.elsewhere(rawPath.substring(0, rawPath.length() - 1))
                : assets.page().with(404);
    }

    private Reply routed(
            HttpExchange exchange,
            String method,
            List<String> segments,
            Map<String, String> query,
            Optional<Session> known) {
        Optional<Routes.Found> found = routes.find(method, segments);
        if (found.isEmpty()) {
            List<String> methods = routes.methods(segments);
            if (methods.isEmpty()) throw new NotFound("no such page");
            throw new Refusal(405, "this address takes " + String.join(", ", methods));
        }
        Route route = found.get().route();
        Routes.check(route, query);
        boolean changes = !method.equals("GET");
        if (changes && known.isEmpty()) throw new Refusal(403, "changes need a session: ask /session.json first");
        if (changes) policy.checkToken(exchange.getRequestHeaders(), known.get());
        boolean begins = known.isEmpty() && route.path().equals("/session.json");
        Session session = known.orElseGet(() -> begins ? begin(exchange) : sessions.nobody());
        return route.handler()
                .answer(new Request(found.get().parts(), query, session, peers.reading(exchange.getRequestBody())));
    }

    /** The token is taken out of the address, so that it is in no bookmark and no copied link. */
    private Reply entered(HttpExchange exchange, String rawPath) {
        begin(exchange);
        return Reply.elsewhere(rawPath.startsWith("//") ? "/" : rawPath);
    }

    private Session begin(HttpExchange exchange) {
        Session session = sessions.begin();
        exchange.getResponseHeaders()
                .add("Set-Cookie", cookie + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Strict");
        return session;
    }

    private Optional<Session> session(Headers headers) {
        for (String line : headers.getOrDefault("Cookie", List.of())) {
            for (String pair : line.split(";")) {
                String[] parts = pair.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(cookie)) {
                    Optional<Session> found = sessions.find(parts[1]);
                    if (found.isPresent()) return found;
                }
            }
        }
        return Optional.empty();
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        always(headers);
        headers.set("Content-Type", reply.type());
        reply.headers().forEach(headers::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (reply.isStream() && !head) {
            begin(exchange, reply.status(), 0);
            try (OutputStream out = peers.writing(exchange.getResponseBody())) {
                reply.stream().write(out);
            }
            return;
        }
        byte[] bytes = packed(exchange, reply);
        begin(exchange, reply.status(), head || bytes.length == 0 ? -1 : bytes.length);
        if (head || bytes.length == 0) return;
        try (OutputStream out = peers.writing(exchange.getResponseBody())) {
            out.write(bytes);
        }
    }

    private void begin(HttpExchange exchange, int status, long length) throws IOException {
        peers.watched(() -> {
            exchange.sendResponseHeaders(status, length);
            return 0;
        });
    }

    /** No script but our own, no page around ours, nothing kept, nothing told to others. */
    private static void always(Headers headers) {
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                        + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cache-Control", "no-store");
    }

    private static byte[] packed(HttpExchange exchange, Reply reply) throws IOException {
        String takes = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        boolean plain =
                takes == null || !takes.contains("gzip") || reply.headers().containsKey("Content-Encoding");
        if (plain || reply.bytes().length < SMALLEST_PACKED) return reply.bytes();
        var out = new ByteArrayOutputStream(reply.bytes().length / 4);
        boolean large = reply.bytes().length > LARGE;
        try (var packing = new Packing(out, large ? Deflater.BEST_SPEED : Deflater.DEFAULT_COMPRESSION)) {
            packing.write(reply.bytes());
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        return out.toByteArray();
    }

    private static final class Packing extends GZIPOutputStream {
        Packing(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
