package lockstep.kernels.chance;

import java.util.Arrays;

/** Who met whom so often in one window that it may be one of the subject's own circle: left out when chance is estimated. */
final class Ego {
    /*
     * Compressed rows: neighbours of each subject with the number of objects on which they met, at most `cap` a subject, those that
     * met most first, then the lower number. A cap only leaves more of the circle in, which raises p.
     */
    final int[] first;
    final int[] other;
    final short[] met;
    final long window;

    private Ego(int[] first, int[] other, short[] met, long window) {
        this.window = window;
        this.first = first;
        this.other = other;
        this.met = met;
    }

    /** How many are of a subject's circle. */
    int size(int subject) {
        return first[subject + 1] - first[subject];
    }

    static Ego of(Meetings pairs, int subjects, int window, long gap, int atLeast, int cap) {
        int[] first = new int[subjects + 1];
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.met(i, window) < atLeast) continue;
            first[pairs.a()[i] + 1]++;
            first[pairs.b()[i] + 1]++;
        }
        for (int s = 0; s < subjects; s++) first[s + 1] += first[s];
        long[] all = new long[first[subjects]];
        int[] next = Arrays.copyOf(first, subjects);
        for (int i = 0; i < pairs.size(); i++) {
            int k = pairs.met(i, window);
            if (k < atLeast) continue;
            all[next[pairs.a()[i]]++] = order(k, pairs.b()[i]);
            all[next[pairs.b()[i]]++] = order(k, pairs.a()[i]);
        }
        return kept(all, first, subjects, gap, cap);
    }

    private static long order(int met, int other) {
        return (long) (4096 - met) << 32 | other;
    }

    private static Ego kept(long[] all, int[] first, int subjects, long gap, int cap) {
        int[] from = new int[subjects + 1];
        int[] other = new int[all.length];
        short[] met = new short[all.length];
        int kept = 0;
        for (int s = 0; s < subjects; s++) {
            Arrays.sort(all, first[s], first[s + 1]);
            for (int k = first[s]; k < Math.min(first[s + 1], first[s] + cap); k++) {
                other[kept] = (int) all[k];
                met[kept++] = (short) (4096 - (all[k] >>> 32));
            }
            from[s + 1] = kept;
        }
        return new Ego(from, Arrays.copyOf(other, kept), Arrays.copyOf(met, kept), gap);
    }
}
