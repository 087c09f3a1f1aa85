package lockstep.model.intake;

import java.util.Optional;

/** A case that takes rows. One source at a time; a source is in the case as a whole or not at all. */
public interface Intake extends AutoCloseable {
    /** Whether a source of this size was read before, or any was removed on request: only then is it worth hashing it first. */
    boolean hasSourceOfSize(long bytes);

    /** The key of a source that was read before and has these bytes. */
    Optional<Integer> sourceWith(String sha256);

    /** Whether a source with these bytes was removed on request, and must not come back. */
    boolean isForgotten(String sha256);

    /** Begins a source. */
    SourceIntake begin(SourceStart start);

    @Override
    void close();
}
