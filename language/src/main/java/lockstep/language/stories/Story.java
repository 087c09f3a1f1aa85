package lockstep.language.stories;

import java.util.List;

/**
 * Texts that tell the same story.
 *
 * @param exemplar number of the text that is most like all others
 * @param parts the texts in the order in which they were added
 * @param name its heaviest words in the order in which the exemplar has them
 */
public record Story(int exemplar, List<Part> parts, String name) {
    public Story {
        parts = List.copyOf(parts);
    }

    /**
     * A text's part in a story.
     *
     * @param text number of the text
     * @param how whether it has the exemplar's very words, most of them, or tells the same in others
     * @param alike likeness to the exemplar, 0 to 1
     * @param shares the rarest words that it shares with the exemplar
     */
    public record Part(int text, How how, double alike, List<String> shares) {
        public Part {
            shares = List.copyOf(shares);
        }

        /** The same for another text of the same words. */
        Part of(int other) {
            return new Part(other, how, alike, shares);
        }
    }

    /** How a text carries a story. */
    public enum How {
        EXACT,
        REWORDED,
        NEAR
    }
}
