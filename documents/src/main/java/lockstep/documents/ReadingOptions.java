package lockstep.documents;

import lockstep.documents.incident.Lists;
import lockstep.documents.table.ColumnMap;

/**
 * How files are to be read, where that is not left to the program.
 *
 * @param lists by which incidents are read
 * @param columns which columns of a table hold what
 * @param limits how large a document may be
 */
public record ReadingOptions(Lists lists, ColumnMap columns, Limits limits) {
    public static final ReadingOptions USUAL = new ReadingOptions(Lists.BUILT_IN, ColumnMap.GUESSED, Limits.USUAL);

    /** The same by lists of one's own. */
    public ReadingOptions with(Lists own) {
        return new ReadingOptions(own, columns, limits);
    }
}
