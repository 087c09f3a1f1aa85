package lockstep.media.credentials;

/**
 * Something that a manifest says of how the file was made.
 *
 * @param about {@code source}, {@code action}, {@code software} or {@code training}
 * @param value what is said, as {@code trainedAlgorithmicMedia}
 * @param ai whether these words are about making by a trained model
 * @param by who says it: the signer of the manifest
 * @param where address of the assertion
 */
public record Statement(String about, String value, boolean ai, String by, String where) {}
