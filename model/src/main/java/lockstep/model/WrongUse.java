package lockstep.model;

/** The person asked for something that does not exist or is out of range: a flag, a setting, a name. Exit status 2. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String help;

    /**
     * @param says which thing, what value, what it takes
     * @param help what to do, or empty
     */
    public WrongUse(String says, String help) {
        super(says);
        this.help = help;
    }

    public WrongUse(String says) {
        this(says, "");
    }

    public String help() {
        return help;
    }
}
