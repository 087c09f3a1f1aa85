package lockstep.serve.layout;

import java.util.Arrays;

/** A square cut into quarters until each holds one point: far points push together, as one of their common mass. */
final class Quarters {
    /*
     * Barnes and Hut 1986, Nature 324. Building O(n log n); one push O(log n) for theta > 0. Points on the same spot share a
     * leaf below a least size. Arrays only; a tree is filled anew for each round.
     */
    private static final int NONE = -1;

    private static final int DEEPEST = 40;

    private int size;
    private int[] child = new int[4];
    private double[] mass = new double[1];
    private double[] sumX = new double[1];
    private double[] sumY = new double[1];
    private double[] width = new double[1];
    private int[] point = new int[1];

    /** Fills the tree. */
    void fill(double[] x, double[] y, double[] masses) {
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            lowX = Math.min(lowX, x[i]);
            highX = Math.max(highX, x[i]);
            lowY = Math.min(lowY, y[i]);
            highY = Math.max(highY, y[i]);
        }
        size = 0;
        double side = Math.max(1e-9, Math.max(highX - lowX, highY - lowY)) * 1.0001;
        cell(side);
        for (int i = 0; i < x.length; i++) put(i, x, y, masses, lowX, lowY, side);
    }

    private int cell(double side) {
        if (size == mass.length) grow();
        int at = size++;
        Arrays.fill(child, 4 * at, 4 * at + 4, NONE);
        mass[at] = 0;
        sumX[at] = 0;
        sumY[at] = 0;
        width[at] = side;
        point[at] = NONE;
        return at;
    }

    private void grow() {
        int length = Math.max(64, 2 * mass.length);
        child = Arrays.copyOf(child, 4 * length);
        mass = Arrays.copyOf(mass, length);
        sumX = Arrays.copyOf(sumX, length);
        sumY = Arrays.copyOf(sumY, length);
        width = Arrays.copyOf(width, length);
        point = Arrays.copyOf(point, length);
    }

    private void put(int i, double[] x, double[] y, double[] masses, double lowX, double lowY, double side) {
        int at = 0;
        double left = lowX;
        double bottom = lowY;
        double wide = side;
        for (int depth = 0; ; depth++) {
            boolean leaf = isLeaf(at);
            int other = point[at];
            boolean empty = mass[at] == 0;
            mass[at] += masses[i];
            sumX[at] += masses[i] * x[i];
            sumY[at] += masses[i] * y[i];
            if (empty) {
                point[at] = i;
                return;
            }
            if (depth == DEEPEST) return;
            wide /= 2;
            if (leaf && other != NONE) {
                point[at] = NONE;
                int below = cell(wide);
                child[4 * at + quarter(x[other], y[other], left, bottom, wide)] = below;
                mass[below] = masses[other];
                sumX[below] = masses[other] * x[other];
                sumY[below] = masses[other] * y[other];
                point[below] = other;
            }
            int quarter = quarter(x[i], y[i], left, bottom, wide);
            if (child[4 * at + quarter] == NONE) {
                int fresh = cell(wide);
                child[4 * at + quarter] = fresh;
            }
            at = child[4 * at + quarter];
            if ((quarter & 1) == 1) left += wide;
            if ((quarter & 2) == 2) bottom += wide;
        }
    }

    private boolean isLeaf(int at) {
        return child[4 * at] == NONE
                && child[4 * at + 1] == NONE
                && child[4 * at + 2] == NONE
                && child[4 * at + 3] == NONE;
    }

    private static int quarter(double x, double y, double left, double bottom, double wide) {
        return (x >= left + wide ? 1 : 0) | (y >= bottom + wide ? 2 : 0);
    }

    /**
     * Adds to {@code push} the push on a point: the sum of the masses, each over its distance.
     *
     * @param theta how wide a square may look from the point before its quarters are asked
     * @param stack room for the walk, at least {@code 4 * 41}
     */
    void push(double px, double py, double theta, double[] push, int[] stack) {
        int top = 0;
        stack[top++] = 0;
        double pushX = 0;
        double pushY = 0;
        while (top > 0) {
            int at = stack[--top];
            double dx = px - sumX[at] / mass[at];
            double dy = py - sumY[at] / mass[at];
            double d2 = dx * dx + dy * dy;
            boolean leaf = isLeaf(at);
            if (leaf || width[at] * width[at] < theta * theta * d2) {
                if (d2 > 1e-18) {
                    pushX += mass[at] * dx / d2;
                    pushY += mass[at] * dy / d2;
                }
                continue;
            }
            for (int q = 4 * at; q < 4 * at + 4; q++) if (child[q] != NONE) stack[top++] = child[q];
        }
        push[0] = pushX;
        push[1] = pushY;
    }
}
