package lockstep.media.picture;

/** A file that is not read as a picture; the message says why and, where it helps, what to do. */
public final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadablePicture(String says) {
        super(says);
    }
}
