package lockstep.media.credentials.status;

/**
 * One step of the validation of a manifest.
 *
 * @param outcome what it came to
 * @param code status code of C2PA or CAWG, as {@code assertion.dataHash.match}; codes of ours start with {@code lockstep.}
 * @param where address of the box, as {@code c2pa.assertions/c2pa.hash.data}
 * @param says what was met, for a reader; may be empty
 */
public record Step(StepResult outcome, String code, String where, String says) {}
