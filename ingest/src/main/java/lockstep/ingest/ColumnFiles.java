package lockstep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import lockstep.model.CannotDo;

/** Opens files of columns, as Parquet, which are no text: as a table of separated values whose first record names the columns. */
public interface ColumnFiles {
    /** What they hold, one line for help. */
    String READS = "tables of posts or actions as Apache Parquet, with the columns of any of the tables above";

    /** What a person should know of them. */
    String ABOUT =
            "Recognised by their first bytes. Columns are found as in CSV, by their names or by `--map`; a row's line is its "
                    + "number, since Parquet has no lines. A Parquet file within an archive is not read: unpack it first.";

    /** Opens none. */
    ColumnFiles NONE = file -> {
        throw new CannotDo(file + " is Parquet, which is not read here", "save it as CSV");
    };

    /** The table of a file. */
    InputStream table(Path file) throws IOException;

    /** Whether a file that begins so is one. */
    static boolean isOne(byte[] begins) {
        return begins.length >= 4 && begins[0] == 'P' && begins[1] == 'A' && begins[2] == 'R' && begins[3] == '1';
    }

    /** Whether a file as it is stored is one. */
    static boolean isOne(Opened file) throws IOException {
        try (InputStream stored = file.opening().open()) {
            return isOne(stored.readNBytes(4));
        }
    }
}
