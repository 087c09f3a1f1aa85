package lockstep.casework.intake;

import java.util.List;
import lockstep.model.Source;

/**
 * What became of all the files that were to be read.
 *
 * @param sources those that were read now
 * @param known those that the case held already
 * @param refused those with more rejects than allowed
 * @param forgotten those that were removed on request once, and stay away
 * @param faulty objects of partners that break their standard, in the sources that were read now
 * @param passedOver files of folders and archives that are in no known format
 * @param broken whether a file could not be read
 * @param seconds by the clock on the wall
 * @param cpuSeconds of this process; not a number where the machine does not say
 */
public record IngestReport(
        List<Source> sources,
        long known,
        long refused,
        long forgotten,
        long faulty,
        int passedOver,
        boolean broken,
        double seconds,
        double cpuSeconds) {
    public IngestReport {
        sources = List.copyOf(sources);
    }

    /** Whether every file was taken. */
    public boolean isWhole() {
        return refused == 0 && forgotten == 0 && !broken;
    }

    /** Rows of the sources that were read now. */
    public long rows() {
        return sources.stream().mapToLong(Source::read).sum();
    }

    /** Rows of them that were rejected. */
    public long rejected() {
        return sources.stream().mapToLong(Source::rejected).sum();
    }

    public long bytes() {
        return sources.stream().mapToLong(Source::bytes).sum();
    }
}
