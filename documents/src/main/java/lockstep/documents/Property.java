package lockstep.documents;

/**
 * Something noticed about a document that is not part of its text.
 *
 * @param name one of a fixed set, such as {@code paywall}
 * @param says a sentence for the reader
 */
public record Property(String name, String says) {
    /** Of a list that names articles. */
    public static final Property LISTED_ONLY =
            new Property("listed-only", "the list names the article and does not hold its text");
}
