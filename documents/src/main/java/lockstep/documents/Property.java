package lockstep.documents;

/**
 * Something noticed about a document that is not part of its text.
 *
 * @param name one of a fixed set, such as {@code paywall}
 * @param says a sentence for the reader
 */
public record Property(String name, String says) {}
