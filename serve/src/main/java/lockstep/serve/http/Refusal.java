package lockstep.serve.http;

/** A request that is not answered, with the status that says why. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public Refusal(int status, String says) {
        super(says);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
