package lockstep.language.match;

import java.util.Map;

/**
 * A word, number or name of a text, with what it may stand for in the space that both sides share.
 *
 * @param form how it stands in the text, folded
 * @param stands what it may stand for, each with a weight up to 1
 */
record Unit(String form, Map<String, Float> stands) {
    /** How well two units fit: the best thing that both may stand for. */
    float fit(Unit other) {
        float best = 0;
        for (var entry : stands.entrySet()) {
            Float theirs = other.stands.get(entry.getKey());
            if (theirs != null) best = Math.max(best, entry.getValue() * theirs);
        }
        return best;
    }
}
