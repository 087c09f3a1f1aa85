package lockstep.model;

/** The world does not allow it: a file, the disk, a damaged case, too many rejects. Exit status 1. */
public final class CannotDo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String help;

    /**
     * @param says which thing, what was met, what was needed
     * @param help what to do, or empty
     */
    public CannotDo(String says, String help) {
        super(says);
        this.help = help;
    }

    public CannotDo(String says, String help, Throwable cause) {
        super(says, cause);
        this.help = help;
    }

    public String help() {
        return help;
    }
}
