package lockstep.language.gloss;

/**
 * An English word that a word of another language may stand for.
 *
 * @param english stem of the English word
 * @param weight how good a rendering it is, 0 to 1
 */
public record Gloss(String english, float weight) {}
