package lockstep.media.credentials.status;

/** What a step of validation came to: it holds, it is only worth knowing, or it does not hold. */
public enum StepResult {
    HOLDS,
    NOTE,
    FAILS
}
