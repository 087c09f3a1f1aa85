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

    private static final PostKind[] ALL = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in the case. */
    public String word() {
        return word;
    }

    /** The kind of a word in the case. */
    public static PostKind of(String word) {
        for (PostKind kind : ALL) if (kind.word.equals(word)) return kind;
        return ORIGINAL;
    }
}
