package lockstep.registry.lists;

/**
 * Reads one published list into the registry. To add one: write this class, add it to {@link KnownLists}, tell it in docs/states.md.
 * What a list says becomes a label; what it does not say stays unknown.
 */
interface KnownList {
    /** As on the command line. */
    String id();

    /** What it is, in one line. */
    String reads();

    /** Whether it only says who is a news medium. */
    boolean general();

    /** Whether the table has this list's columns. */
    boolean recognises(Sheet sheet);

    void read(Sheet sheet, Gathering into);
}
