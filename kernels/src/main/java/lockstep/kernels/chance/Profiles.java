package lockstep.kernels.chance;

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

    private static final int OTHERS = 3;
    private static final int CROWD = 256;
    private static final float HOUR_PRIOR = 6;
    private static final float RANK_PRIOR = 3;
    private static final long MINUTE = 60_000;
    private static final long[] HASTE = {
        MINUTE, 3 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE, 480 * MINUTE, 1_440 * MINUTE
    };
    private static final long HOUR = 3_600_000;

    private final float[] hour;
    private final float[] rank;
    private final byte[] cell;

    private Profiles(float[] hour, float[] rank, byte[] cell) {
        this.hour = hour;
        this.rank = rank;
        this.cell = cell;
    }

    static Profiles of(Actions actions, Ego ego) {
        boolean[] own = new boolean[actions.size()];
        byte[] cell = cells(actions, ego, own);
        float[] usualHour = new float[HOURS];
        float[] usualRank = new float[RANKS];
        for (int p = 0; p < actions.size(); p++) count(cell, p, true, usualHour, usualRank);
        float[] hour = new float[actions.subjects() * HOURS];
        float[] rank = new float[actions.subjects() * RANKS];
        usualHour = smoothed(usualHour);
        for (int s = 0; s < actions.subjects(); s++) {
            float[] h = new float[HOURS];
            float[] r = new float[RANKS];
            for (int k = actions.firstBy(s); k < actions.firstBy(s + 1); k++) {
                int p = actions.positionBy(k);
                count(cell, p, !own[p], h, r);
            }
            against(smoothed(h), usualHour, HOUR_PRIOR, hour, s * HOURS);
            against(r, usualRank, RANK_PRIOR, rank, s * RANKS);
        }
        return new Profiles(hour, rank, cell);
    }

    /** Whether somebody of the circle acts on the object within the circle's window: then the hour may be the circle's choice. */
    private static boolean metCircle(Actions actions, int p, int[] circle, int stamp, long window) {
        int from = actions.firstOf(actions.objectAt(p));
        int end = actions.firstOf(actions.objectAt(p) + 1);
        if (end - from > CROWD) return false;
        long t = actions.timeAt(p);
        for (int x = p - 1; x >= from && t - actions.timeAt(x) <= window; x--)
            if (circle[actions.subjectAt(x)] == stamp) return true;
        for (int x = p + 1; x < end && actions.timeAt(x) - t <= window; x++)
            if (circle[actions.subjectAt(x)] == stamp) return true;
        return false;
    }

    private static void count(byte[] cell, int p, boolean ownHour, float[] h, float[] r) {
        int c = cell[p] & 0xff;
        if (ownHour) h[c / (RANKS + 1)]++;
        if (c % (RANKS + 1) < RANKS) r[c % (RANKS + 1)]++;
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

    private static byte[] cells(Actions actions, Ego ego, boolean[] own) {
        byte[] cell = new byte[actions.size()];
        int[] circle = new int[actions.subjects()];
        for (int s = 0; s < actions.subjects(); s++) {
            for (int k = ego.first[s]; k < ego.first[s + 1]; k++) circle[ego.other[k]] = s + 1;
            for (int k = actions.firstBy(s); k < actions.firstBy(s + 1); k++) {
                int p = actions.positionBy(k);
                int from = actions.firstOf(actions.objectAt(p));
                int h = (int) Math.floorMod(Math.floorDiv(actions.timeAt(p), HOUR), 24L);
                int r = hasOthers(actions, p, circle, s + 1) ? haste(actions.timeAt(p) - actions.timeAt(from)) : RANKS;
                own[p] = metCircle(actions, p, circle, s + 1, ego.window);
                cell[p] = (byte) (h * (RANKS + 1) + r);
            }
        }
        return cell;
    }

    /** Whether enough people from outside the subject's circle share the object: else its first share may be the circle's own. */
    private static boolean hasOthers(Actions actions, int p, int[] circle, int stamp) {
        int o = actions.objectAt(p);
        int end = actions.firstOf(o + 1);
        int others = 0;
        for (int x = actions.firstOf(o); x < end && others < OTHERS; x++) {
            if (x != p && circle[actions.subjectAt(x)] != stamp) others++;
        }
        return others >= OTHERS;
    }

    private static int haste(long since) {
        int r = 0;
        while (r < HASTE.length && since >= HASTE[r]) r++;
        return r;
    }

    private static float[] smoothed(float[] h) {
        float[] s = new float[HOURS];
        for (int i = 0; i < HOURS; i++) s[i] = (h[i] + h[(i + 1) % HOURS] + h[(i + HOURS - 1) % HOURS]) / 3;
        return s;
    }

    /** Shares against the usual shares, with so many usual actions added to the subject's own. */
    private static void against(float[] own, float[] usual, float prior, float[] into, int at) {
        float mine = prior;
        float all = 0;
        for (int i = 0; i < own.length; i++) {
            mine += own[i];
            all += usual[i];
        }
        for (int i = 0; i < own.length; i++) {
            float share = Math.max(1e-4f, all > 0 ? usual[i] / all : 0);
            into[at + i] = (own[i] + prior * share) / mine / share;
        }
    }
}
