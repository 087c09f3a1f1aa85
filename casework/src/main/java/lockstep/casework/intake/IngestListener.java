package lockstep.casework.intake;

import java.util.Optional;
import lockstep.casework.partners.PartnerImport;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;

/** Who follows the reading of files, one after another. */
public interface IngestListener {
    /** A file or member is being read; what is returned is told how far. */
    default Ingest.Progress reading(Opened file) {
        return (rows, bytes, of) -> {};
    }

    /** The reading of it is over, one way or another. */
    default void ended(Opened file) {}

    /** What became of a file or member. */
    default void became(FileResult file) {}

    /** A file could not be read; the others are read even so. */
    default void failed(RuntimeException why) {}

    /** One that says nothing. */
    static IngestListener quiet() {
        return new IngestListener() {};
    }

    /**
     * What became of a file or member.
     *
     * @param file where it lies
     * @param readOtherwise whether the case holds it already, read with other settings than were given now
     * @param settled where partners' objects were in it: what became of them
     */
    record FileResult(
            Opened file, Ingest.Result result, boolean readOtherwise, Optional<PartnerImport.Settled> settled) {}
}
