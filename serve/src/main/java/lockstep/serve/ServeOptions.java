package lockstep.serve;

import java.net.InetAddress;
import lockstep.model.WrongUse;
import lockstep.serve.http.Sessions;

/**
 * Where a case is served, and to whom.
 *
 * @param address where to listen
 * @param port which port; 0 for any that is free
 * @param given the token that visitors must bring, or empty: none on loopback, a fresh one elsewhere
 */
public record ServeOptions(InetAddress address, int port, String given) {
    private static final int SHORTEST = 16;

    public ServeOptions {
        if (port < 0 || port > 65_535) throw new WrongUse("--port is " + port + "; it takes 0 to 65535");
        if (!given.isEmpty() && (given.length() < SHORTEST || !given.matches("[A-Za-z0-9_-]+")))
            throw new WrongUse(
                    "--token takes letters, digits, - and _, at least " + SHORTEST,
                    "leave it out: a fresh one is made where it is needed");
    }

    /** On this machine only. */
    public static ServeOptions loopback(int port) {
        return new ServeOptions(InetAddress.getLoopbackAddress(), port, "");
    }

    String token(Sessions sessions) {
        if (!given.isEmpty() || address.isLoopbackAddress()) return given;
        return sessions.secret();
    }
}
