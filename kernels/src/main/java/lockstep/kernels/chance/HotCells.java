package lockstep.kernels.chance;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** The near pairs of one crowded object in one window, by the cells of hour and rank of both actions. */
final class HotCells {
    /*
     * The weights of a pair of subjects turn on cells alone, so the weighted share of near pairs is a sum over pairs of cells with a
     * near pair in them: far fewer than pairs of actions. Nobody is left out: a circle of at most a few hundred among thousands of
     * sharers moves the share by little, and upwards.
     *
     * Time  O(216 n) to make, O(cells near one another) to ask.   Memory  12 bytes a pair of cells.
     */
    private final int[] row;
    private final int[] column;
    private final double[] near;
    private final double[] count = new double[Profiles.CELLS];
    private final long nearPairs;
    private final double many;

    HotCells(Actions actions, Profiles profiles, int o, long window) {
        int from = actions.firstOf(o);
        int end = actions.firstOf(o + 1);
        double[][] table = new double[Profiles.CELLS][];
        int[] open = new int[Profiles.CELLS];
        int lo = from;
        long pairs = 0;
        for (int p = from; p < end; p++) {
            for (; actions.timeAt(p) - actions.timeAt(lo) > window; lo++) open[profiles.cellAt(lo)]--;
            int cell = profiles.cellAt(p);
            if (table[cell] == null) table[cell] = new double[Profiles.CELLS];
            double[] r = table[cell];
            for (int c = 0; c < r.length; c++) r[c] += open[c];
            pairs += p - lo;
            open[cell]++;
            count[cell]++;
        }
        this.nearPairs = pairs;
        this.many = end - from;
        int size = 0;
        for (double[] r : table) if (r != null) for (double x : r) if (x > 0) size++;
        this.row = new int[size];
        this.column = new int[size];
        this.near = new double[size];
        int at = 0;
        for (int r = 0; r < table.length; r++) {
            if (table[r] == null) continue;
            for (int c = 0; c < table[r].length; c++) {
                if (table[r][c] == 0) continue;
                row[at] = r;
                column[at] = c;
                near[at++] = table[r][c];
            }
        }
    }

    /** Share of near pairs among all. */
    double plain() {
        return nearPairs / (many * (many - 1) / 2);
    }

    /** Share of near pairs when one of the pair has the first habits and the other the second. */
    double weighted(float[] one, float[] other) {
        double nears = 0;
        for (int i = 0; i < near.length; i++) {
            nears += near[i] * ((double) one[row[i]] * other[column[i]] + (double) one[column[i]] * other[row[i]]);
        }
        double sumOne = 0;
        double sumOther = 0;
        double same = 0;
        for (int c = 0; c < count.length; c++) {
            sumOne += one[c] * count[c];
            sumOther += other[c] * count[c];
            same += (double) one[c] * other[c] * count[c];
        }
        double pairs = sumOne * sumOther - same;
        return pairs > 0 ? Math.min(1, nears / pairs) : plain();
    }

    /** Sharers counted with the weights of both, as an effective number. */
    double effective(float[] one) {
        double sum = 0;
        double squares = 0;
        for (int c = 0; c < count.length; c++) {
            sum += one[c] * count[c];
            squares += (double) one[c] * one[c] * count[c];
        }
        return sum * sum / Math.max(1e-12, squares);
    }

    @Override
    public String toString() {
        return near.length + " cells " + Arrays.stream(near).sum();
    }
}
