package lockstep.serve.http;

/** The case has no such thing. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String says) {
        super(says);
    }
}
