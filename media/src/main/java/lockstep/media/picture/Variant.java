package lockstep.media.picture;

/** What a picture may have been before somebody changed it, or after: each is hashed. */
public enum Variant {
    /** The picture as it is; its hash is the one that others publish. */
    WHOLE,
    /** Without plain borders. */
    UNFRAMED,
    /** Without bars above and below that are plain but for writing. */
    UNCAPTIONED,
    /** Left and right changed. */
    MIRRORED,
    /** Turned to the right. */
    TURNED_RIGHT,
    /** Turned to the left. */
    TURNED_LEFT,
    HALF_TURNED,
    /** Without a twentieth on every side. */
    INNER_90,
    /** Without a tenth on every side. */
    INNER_80,
    /** Without a tenth on the left, and so on. */
    WITHOUT_LEFT,
    WITHOUT_RIGHT,
    WITHOUT_TOP,
    WITHOUT_BOTTOM
}
