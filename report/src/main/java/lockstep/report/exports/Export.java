package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes findings, or the network behind them, for another tool. To add one: 1. write this class; 2. add it to {@link Exports};
 * 3. put the golden file that it makes of the sample case under its test's resources; 4. write its paragraph in docs.
 */
public interface Export {
    /** As {@code gexf}. */
    String id();

    /** One line for help. */
    String writes();

    /** How its file names end, without the dot. */
    String suffix();

    /**
     * Writes to a file, and to others beside it where one kind of row does not fit into one file.
     *
     * @return the files made, the asked one first
     */
    List<Path> write(Selection what, Path out) throws IOException;
}
