package lockstep.serve.http;

import java.util.concurrent.atomic.AtomicBoolean;

/** One visitor's stay: who may change things, and whether accounts are shown by name. */
public final class Session {
    private final String id;
    private final String token;
    private final AtomicBoolean unmasked = new AtomicBoolean();

    Session(String id, String token) {
        this.id = id;
        this.token = token;
    }

    /** A visitor who is none: sees what everybody sees. */
    public static Session nobody() {
        return new Session("", "");
    }

    String id() {
        return id;
    }

    /** What a request that changes something must carry in {@code X-Lockstep-Token}. */
    public String token() {
        return token;
    }

    /** Whether a reason to see names was given and logged. */
    public boolean isUnmasked() {
        return unmasked.get();
    }

    /** Shows names from now on. The caller has logged the reason. */
    public void unmask(boolean show) {
        unmasked.set(show);
    }
}
