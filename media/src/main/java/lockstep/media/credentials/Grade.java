package lockstep.media.credentials;

import java.util.Locale;

/** What content credentials are worth, best first. None of them says that a picture is true or false. */
public enum Grade {
    TRUSTED("bears credentials that hold, by a signer on a list"),
    UNLISTED("bears credentials that hold, by a signer on no list that was given"),
    BROKEN("bears credentials that do not hold"),
    SELF_DECLARED("bears marks of how it was made, which anybody can write"),
    NONE("bears no credentials, which says nothing"),
    UNREADABLE("could not be read, so nothing is known");

    private final String says;

    Grade(String says) {
        this.says = says;
    }

    /** The grade in a table, as {@code self-declared}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The grade after "the file", as in a sentence. */
    public String says() {
        return says;
    }
}
