package lockstep.language.form;

/**
 * One piece of a text.
 *
 * @param kind what it is
 * @param text the piece folded: lower case, no accents
 * @param start where it begins in the cleaned text
 * @param end one past its last character
 */
public record Token(Kind kind, String text, int start, int end) {
    /** What a piece of text is. */
    public enum Kind {
        /** Letters of a script that puts spaces between words. */
        WORD,
        /** A run of letters of a script without spaces: Han, Kana, Thai, Lao, Khmer, Burmese. */
        RUN,
        NUMBER,
        LINK,
        HANDLE,
        HASHTAG,
        EMOJI
    }
}
