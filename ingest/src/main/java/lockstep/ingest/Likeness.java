package lockstep.ingest;

/** How much the beginning of a file looks like a format. */
public enum Likeness {
    NO,
    /** It can be read as this format, if no other knows it better. */
    MAYBE,
    /** It bears the marks of this format. */
    SURE
}
