package lockstep.kernels.chance;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** When in the day each subject acts, and how early among those who act on an object. */
public final class Profiles {
    /*
     * For each subject a histogram over 24 hours of UTC, half a count added to each and smoothed over three hours, and one over eight
     * classes of rank within the object (first eighth of its sharers, ...), half a count added, from objects of at least eight
     * sharers. Both are scaled to a mean of 1, so that a subject of whom nothing is known weighs every time alike [1].
     *
     * A cell is (hour, rank class): 24 * 9 of them, the ninth class being "too few sharers to rank".
     *
     * Time  O(n).   Memory  128 bytes a subject, 1 byte an action.
     *
     * [1] The reaction rank stands for the latency of the subject; see Cao et al. 2015 on reaction times as a habit.
     */
    static final int HOURS = 24;
    static final int RANKS = 8;
    static final int CELLS = HOURS * (RANKS + 1);

    private static final int RANKED_FROM = 8;
    private static final long HOUR = 3_600_000;

    private final float[] hour;
    private final float[] rank;
    private final byte[] cell;

    private Profiles(float[] hour, float[] rank, byte[] cell) {
        this.hour = hour;
        this.rank = rank;
        this.cell = cell;
    }

    public static Profiles of(Actions actions) {
        byte[] cell = cells(actions);
        float[] hour = new float[actions.subjects() * HOURS];
        float[] rank = new float[actions.subjects() * RANKS];
        for (int s = 0; s < actions.subjects(); s++) {
            float[] h = new float[HOURS];
            float[] r = new float[RANKS];
            Arrays.fill(h, .5f);
            Arrays.fill(r, .5f);
            for (int k = actions.firstBy(s); k < actions.firstBy(s + 1); k++) {
                int c = cell[actions.positionBy(k)] & 0xff;
                h[c / (RANKS + 1)]++;
                if (c % (RANKS + 1) < RANKS) r[c % (RANKS + 1)]++;
            }
            smooth(h, hour, s * HOURS);
            scale(r, rank, s * RANKS);
        }
        return new Profiles(hour, rank, cell);
    }

    /** Hour and rank class of an action. */
    int cellAt(int position) {
        return cell[position] & 0xff;
    }

    /** How much more often than on average a subject acts in a cell. */
    float weight(int subject, int cellAt) {
        int r = cellAt % (RANKS + 1);
        return hour[subject * HOURS + cellAt / (RANKS + 1)] * (r == RANKS ? 1 : rank[subject * RANKS + r]);
    }

    /** All weights of a subject, by cell. */
    void weights(int subject, float[] into) {
        for (int c = 0; c < CELLS; c++) into[c] = weight(subject, c);
    }

    float hourWeight(int subject, int h) {
        return hour[subject * HOURS + h];
    }

    float rankWeight(int subject, int r) {
        return rank[subject * RANKS + r];
    }

    private static byte[] cells(Actions actions) {
        byte[] cell = new byte[actions.size()];
        for (int o = 0; o < actions.objects(); o++) {
            int from = actions.firstOf(o);
            int many = actions.firstOf(o + 1) - from;
            for (int i = 0; i < many; i++) {
                int h = (int) Math.floorMod(Math.floorDiv(actions.timeAt(from + i), HOUR), 24L);
                int r = many < RANKED_FROM ? RANKS : (int) Math.min(RANKS - 1, (long) i * RANKS / (many - 1));
                cell[from + i] = (byte) (h * (RANKS + 1) + r);
            }
        }
        return cell;
    }

    private static void smooth(float[] h, float[] into, int at) {
        float[] s = new float[HOURS];
        for (int i = 0; i < HOURS; i++) s[i] = h[i] + h[(i + 1) % HOURS] + h[(i + HOURS - 1) % HOURS];
        scale(s, into, at);
    }

    private static void scale(float[] h, float[] into, int at) {
        float sum = 0;
        for (float x : h) sum += x;
        for (int i = 0; i < h.length; i++) into[at + i] = h[i] * h.length / sum;
    }
}
