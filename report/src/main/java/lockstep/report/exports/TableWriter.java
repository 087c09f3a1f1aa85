package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import lockstep.kernels.shape.Columns;

/** Writes a table to a file in a form that this module cannot write itself; the store knows how. */
@FunctionalInterface
public interface TableWriter {
    void write(Columns table, Path out) throws IOException;
}
