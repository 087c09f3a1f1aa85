package lockstep.serve.http;

import com.sun.net.httpserver.Headers;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in. A page on another site can make a browser ask this server, and can give its own name this machine's address; so
 * the name that was asked for, the page that asks and the session's token are each looked at.
 */
public final class AccessPolicy {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;
    private final int port;
    private final String token;

    /**
     * @param bound where the server listens
     * @param token what a visitor must bring, or empty on loopback
     */
    public AccessPolicy(InetSocketAddress bound, String token) {
        this.port = bound.getPort();
        this.token = token;
        this.hosts = new HashSet<>(LOOPBACK);
        InetAddress address = bound.getAddress();
        if (address.isAnyLocalAddress()) hosts.addAll(ownAddresses());
        else hosts.add(written(address));
    }

    /** Whether a visitor must bring a token. */
    public boolean asksForToken() {
        return !token.isEmpty();
    }

    /** The name that was asked for is one of this machine's: no other site has been given this machine's address. */
    void checkHost(Headers headers) {
        String host = only(headers, "Host");
        if (host == null || !isOwn(host)) {
            throw new Refusal(
                    421,
                    "this server answers to the address that it was started with, not to "
                            + (host == null ? "no name" : host));
        }
    }

    private boolean isOwn(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        boolean hasPort = colon > lower.lastIndexOf(']');
        String name = hasPort ? lower.substring(0, colon) : lower;
        String asked = hasPort ? lower.substring(colon + 1) : "80";
        return hosts.contains(name) && asked.equals(Integer.toString(port));
    }

    /** A page of another site may lead a person here, but may neither load nor send anything. */
    void checkOrigin(Headers headers, boolean page, boolean changes) {
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean visit = page && "navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
        if (foreign && (changes || !visit)) throw new Refusal(403, "asked by a page of another site");
        String origin = headers.getFirst("Origin");
        if (origin == null) return;
        if (!origin.startsWith("http://") || !isOwn(origin.substring("http://".length())))
            throw new Refusal(403, "asked by a page of another site: " + origin);
    }

    /** Changes need the token of the session, which no other site can read. */
    void checkToken(Headers headers, Session session) {
        String given = headers.getFirst("X-Lockstep-Token");
        if (given == null || !same(given, session.token())) {
            throw new Refusal(403, "changes need the header X-Lockstep-Token with the token of /session.json");
        }
    }

    /** Whether what was brought is the token that the server was started with. */
    boolean fits(@Nullable String brought) {
        return brought != null && same(brought, token);
    }

    /** The token of a request: its header, or nothing. */
    static Optional<String> bearer(Headers headers) {
        String said = headers.getFirst("Authorization");
        return said != null && said.startsWith("Bearer ")
                ? Optional.of(said.substring("Bearer ".length()).strip())
                : Optional.empty();
    }

    /** Compares in a time that tells nothing of where two differ. */
    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String only(Headers headers, String name) {
        var all = headers.get(name);
        return all == null || all.size() != 1 ? null : all.get(0);
    }

    private static Set<String> ownAddresses() {
        Set<String> own = new HashSet<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(address -> own.add(written(address)));
        } catch (SocketException none) {
            return own;
        }
        return own;
    }

    /** An address as browsers write it after {@code http://}. */
    public static String written(InetAddress address) {
        String plain = address.getHostAddress();
        int zone = plain.indexOf('%');
        if (zone >= 0) plain = plain.substring(0, zone);
        return address instanceof Inet6Address ? "[" + shortened(plain) + "]" : plain;
    }

    private static String shortened(String six) {
        return six.equals("0:0:0:0:0:0:0:1") ? "::1" : six.replaceFirst("(^|:)(0(:|$)){2,}", "::");
    }
}
