package lockstep.model.judgement;

import java.time.Instant;
import java.util.Locale;
import lockstep.model.WrongUse;

/**
 * A note or a tag that a person put on a thing of the case.
 *
 * @param id {@code M-3}; empty until the case has stored it
 * @param thing what it is on: {@code finding:F-1}, {@code account:12}, {@code post:7}, {@code narrative:N-3}, {@code article:2}
 * @param kind note or tag
 * @param says the words; a tag is one line
 * @param by who
 * @param saidAt when
 * @param withdrawn whether it was taken back; both rows stay in the case
 */
public record Remark(String id, String thing, Kind kind, String says, String by, Instant saidAt, boolean withdrawn) {
    private static final int LONGEST_TAG = 60;

    /** What a remark is. */
    public enum Kind {
        NOTE,
        TAG;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that a word names. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Remark {
        says = says.strip();
        if (says.isEmpty()) throw new WrongUse("a " + kind.word() + " says something");
        if (by.isBlank()) throw new WrongUse("a " + kind.word() + " is signed", "say who: --by NAME");
        if (kind == Kind.TAG && (says.length() > LONGEST_TAG || says.contains("\n")))
            throw new WrongUse(
                    "the tag has " + says.length() + " characters; it takes one line of at most " + LONGEST_TAG,
                    "longer words are a note");
    }
}
