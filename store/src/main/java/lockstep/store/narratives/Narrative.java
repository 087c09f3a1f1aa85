package lockstep.store.narratives;

import java.util.List;

/**
 * A story that many posts carry: found in the texts, or defined in a codebook.
 *
 * @param id {@code N-1} and so on where found, the codebook's own where defined
 * @param origin found, or {@code codebook:} and the name of the codebook that defines it
 * @param state current, merged or gone
 * @param name a person's, or proposed from the words
 * @param namedBy who named it; empty while the name is proposed
 * @param namedAt when, milliseconds since 1970 UTC; 0 while the name is proposed
 * @param description what a codebook says of it; may be empty
 * @param mergedInto where it went, where it was merged; else empty
 * @param version raised whenever its posts change
 * @param madeAt milliseconds since 1970 UTC
 * @param changedAt milliseconds since 1970 UTC
 */
public record Narrative(
        String id,
        String origin,
        String state,
        String name,
        String namedBy,
        long namedAt,
        String description,
        String mergedInto,
        int version,
        long madeAt,
        long changedAt) {
    /** Whether a person named it. */
    public boolean isNamed() {
        return !namedBy.isEmpty();
    }

    public boolean isCurrent() {
        return state.equals("current");
    }

    /**
     * A post that carries a narrative.
     *
     * @param how exact, reworded, translated, near, repost, keyword, exemplar or person
     * @param likeness to the exemplar, 0 to 1
     * @param reason the words that say so
     */
    public record Carried(long post, String how, double likeness, String reason) {}

    /**
     * A narrative as it was just found, before it is known whether the case has it already.
     *
     * @param name proposed from the words
     * @param posts those that carry it
     */
    public record Found(String name, List<Carried> posts) {
        public Found {
            posts = List.copyOf(posts);
        }
    }

    /**
     * What finding anew changed.
     *
     * @param found narratives that are new
     * @param kept narratives that go on under their id
     * @param merged narratives that went into another
     * @param split narratives of which a part goes on under a new id
     * @param gone narratives of which no post is left
     */
    public record Changed(int found, int kept, int merged, int split, int gone) {}

    /** One line of a narrative's history. */
    public record Entry(long at, String narrative, String did, String detail) {}
}
