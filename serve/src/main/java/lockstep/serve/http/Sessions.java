package lockstep.serve.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions of this server: in memory, gone when it ends. */
public final class Sessions {
    private static final int MOST = 1000;
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    private final Map<String, Session> byId = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Session> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Session begin() {
        Session fresh = new Session(secret(), secret());
        byId.put(fresh.id(), fresh);
        return fresh;
    }

    /** A visitor who keeps no cookie: sees what is public, and can change nothing. */
    Session nobody() {
        return new Session("", secret());
    }

    /** A secret that nobody guesses, in letters and digits. */
    public String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
