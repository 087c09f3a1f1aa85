package lockstep.media.credentials.container;

import java.io.IOException;

/** A file or a box in it is not what it says it is, or asks for more than a reader may spend. */
public final class Damage extends IOException {
    private static final long serialVersionUID = 1L;

    private final String says;

    /** @param says which thing, what was met, what was needed */
    public Damage(String says) {
        super(says);
        this.says = says;
    }

    @Override
    public String getMessage() {
        return says;
    }
}
