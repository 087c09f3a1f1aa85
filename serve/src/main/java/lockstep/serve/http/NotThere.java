package lockstep.serve.http;

/** The case has no such thing. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotThere(String says) {
        super(says);
    }
}
