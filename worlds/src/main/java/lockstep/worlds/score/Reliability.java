package lockstep.worlds.score;

import java.util.ArrayList;
import java.util.List;

/** How often each small p came out where there was nothing to find: a p of one in a thousand should come once in a thousand pairs. */
public final class Reliability {
    private static final double[] LEVELS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6};

    private final long[] hits;
    private final long tests;

    private Reliability(long[] hits, long tests) {
        this.hits = hits;
        this.tests = tests;
    }

    /**
     * One level.
     *
     * @param p the level
     * @param came pairs with a p at or below it, out of all pairs that were paid for
     */
    public record Level(double p, Share came) {
        /** How many times too often; 1 is exact and less is cautious. */
        public double excess() {
            return came.of() == 0 ? 0 : came.value() / p;
        }
    }

    /** Nothing counted yet. */
    public static Reliability none() {
        return new Reliability(new long[LEVELS.length], 0);
    }

    /**
     * Counts the pairs of one more world.
     *
     * @param p those that may be small; all others have 1
     * @param family number of pairs in all
     */
    public Reliability and(double[] p, long family) {
        long[] more = hits.clone();
        for (double one : p) {
            for (int l = 0; l < LEVELS.length; l++) if (one <= LEVELS[l]) more[l]++;
        }
        return new Reliability(more, tests + family);
    }

    /** Both together. */
    public Reliability plus(Reliability other) {
        long[] more = hits.clone();
        for (int l = 0; l < more.length; l++) more[l] += other.hits[l];
        return new Reliability(more, tests + other.tests);
    }

    /** The levels, largest first; empty when nothing was counted. */
    public List<Level> levels() {
        var levels = new ArrayList<Level>();
        for (int l = 0; l < LEVELS.length && tests > 0; l++) {
            levels.add(new Level(LEVELS[l], new Share(Math.min(hits[l], tests), tests)));
        }
        return levels;
    }
}
