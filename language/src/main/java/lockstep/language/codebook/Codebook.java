package lockstep.language.codebook;

import java.util.List;

/**
 * Narratives that an analyst defined, and sets of them that rival one another.
 *
 * @param name of the codebook
 * @param narratives as the file has them
 * @param sets rival claims about one question
 * @param body the file, to the letter
 */
public record Codebook(String name, List<Defined> narratives, List<Rivals> sets, String body) {
    public Codebook {
        narratives = List.copyOf(narratives);
        sets = List.copyOf(sets);
    }

    /**
     * A defined narrative.
     *
     * @param id as the analyst calls it
     * @param exemplars texts that carry it
     * @param keywords each a phrase, or several joined by {@code &} that must all occur
     * @param excluded phrases; a text with one of them does not carry it
     */
    public record Defined(
            String id,
            String name,
            String description,
            List<String> exemplars,
            List<String> keywords,
            List<String> excluded) {
        public Defined {
            exemplars = List.copyOf(exemplars);
            keywords = List.copyOf(keywords);
            excluded = List.copyOf(excluded);
        }
    }

    /**
     * Claims of which at most one can be true.
     *
     * @param id as the analyst calls the set
     * @param question what they answer
     * @param narratives ids, at least two
     */
    public record Rivals(String id, String question, List<String> narratives) {
        public Rivals {
            narratives = List.copyOf(narratives);
        }
    }
}
