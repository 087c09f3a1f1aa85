package lockstep.ingest.formats;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import lockstep.ingest.Field;
import lockstep.ingest.Head;
import lockstep.ingest.Input;
import lockstep.ingest.Likeness;
import lockstep.ingest.Rows;
import lockstep.ingest.SourceFormat;

/**
 * A table of separated values whose columns are known by name.
 *
 * @param id short name
 * @param reads one line for help
 * @param about what a person should know
 * @param platform where its accounts live, or empty
 * @param marks columns that a file of this format has and others have not all of
 * @param columns in their usual order; what each holds
 * @param nothing how a missing value is written besides the usual words
 * @param idPrefix what stands before the ids of posts elsewhere, and not in this table
 */
record TableFormat(
        String id,
        String reads,
        String about,
        String platform,
        List<String> marks,
        Map<String, Field> columns,
        String nothing,
        String idPrefix)
        implements SourceFormat {

    @Override
    public Likeness sniff(Head head) {
        return !head.isJson() && head.has(marks.toArray(String[]::new)) ? Likeness.SURE : Likeness.NO;
    }

    @Override
    public boolean takes(Field field) {
        return field != Field.ITEMS;
    }

    @Override
    public void read(Input in, Rows out) throws IOException {
        new TableReader(in, out, TablePlan.of(this, in)).read();
    }
}
