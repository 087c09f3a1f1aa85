package lockstep.ingest;

import java.io.IOException;

/**
 * Reads one kind of file into posts and accounts. To add one:
 *
 * <ol>
 *   <li>a table of separated values needs no class: add a constant to {@link lockstep.ingest.formats.Tables} that says which column
 *       holds which {@link Field}; for lines of JSON add one to {@link lockstep.ingest.formats.JsonFormats}; else write a class;
 *   <li>add it to {@link lockstep.ingest.formats.Formats}, before those that are less sure;
 *   <li>put a small invented file and its expected rows under {@code samples/formats/}; a test reads every sample;
 *   <li>say in {@link #about} what a person should know; {@code docs/formats.md} is made of it.
 * </ol>
 */
public interface SourceFormat {
    /** Short name, as in {@code telegram-desktop}. */
    String id();

    /** What it reads, one line for help. */
    String reads();

    /** What a person should know of it: traps, what becomes an object, what is left out. */
    String about();

    /** How much a file looks like this format. */
    Likeness sniff(Head head);

    /** Whether it reads a field from the column or member that a person maps; where not, that is told. */
    default boolean takes(Field field) {
        return false;
    }

    /** Reads all rows; each becomes a row handed over or a reject. */
    void read(Input in, Rows out) throws IOException;
}
