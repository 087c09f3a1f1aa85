package lockstep.language.match;

/**
 * A text of the right list that may say what a text of the left list says.
 *
 * @param left number of the left text, from 0
 * @param right number of the right text, from 0
 * @param rank 1 for the best
 * @param score how well it fits, 0 to 1; comparable within one call
 * @param type exact, reworded, translated or related
 * @param reason what the two share, in words a reader can check
 */
public record Candidate(int left, int right, int rank, double score, Type type, String reason) {
    /** How the two texts hang together. */
    public enum Type {
        /** The same but for case, accents, links, signs and spaces. */
        EXACT,
        /** The same language, most words the same. */
        REWORDED,
        /** Another language, with names, numbers or glosses in common. */
        TRANSLATED,
        /** The same language, some rare words in common. */
        RELATED
    }
}
