package lockstep.model.intake;

import java.util.Locale;

/** What a post is, as its source tells. */
public enum PostKind {
    ORIGINAL,
    REPOST,
    REPLY,
    QUOTE,
    /** A row of an action table: it tells that an account did something to an object, and no more. */
    SHARE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in the case. */
    public String word() {
        return word;
    }
}
