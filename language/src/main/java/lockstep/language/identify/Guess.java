package lockstep.language.identify;

/**
 * In which language a text probably is.
 *
 * @param language BCP 47 primary tag, {@code und} where nothing can be said
 * @param script ISO 15924 code of the script of most letters, {@code Zyyy} where there are none
 * @param confidence how likely, 0 to 1
 */
public record Guess(String language, String script, double confidence) {
    /** Nothing can be said: no letters, or too few. */
    public static final String UNKNOWN = "und";
}
