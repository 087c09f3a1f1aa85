package lockstep.model.analysis;

import java.util.SplittableRandom;

/** What a running analysis is handed besides its data: a way to tell how far it is, seeded randomness, a way to be stopped. */
public interface Work {
    /** Begins a step, in words for a person: "pairing reposts". */
    void step(String says);

    /** How far the step is. */
    void done(long done, long of);

    /** Says something that a person should still be able to read when the work is over; unheard where nobody listens. */
    default void tell(String says) {}

    /** The run's seed; all randomness is derived from it. */
    long seed();

    /** Throws when a person has asked to stop; long loops call it now and then. */
    default void goOn() {}

    /** Randomness for one purpose: the same seed and keys give the same numbers, whatever ran before. */
    default SplittableRandom random(long... keys) {
        long mixed = seed();
        for (long key : keys) mixed = (mixed ^ key) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        return new SplittableRandom(mixed);
    }

    /** No progress, seed as given. */
    static Work quiet(long seed) {
        return new Work() {
            @Override
            public void step(String says) {}

            @Override
            public void done(long done, long of) {}

            @Override
            public long seed() {
                return seed;
            }
        };
    }
}
