package lockstep.kernels.image;

/** Makes a plane small without flicker: each value becomes the mean of its neighbourhood, twice, and few of them are then kept. */
final class BoxBlur {
    /*
     * A box run twice along rows and columns is a tent, a good and cheap low-pass filter [1]. The sum under the box moves along: one value
     * comes in, one goes out. At the margins the mean is of what there is. Sums are floats, as in the published hashes, so that rounding is the
     * same. Along rows the box has the width that the height asks for, and along columns the other: so were the published hashes made, and
     * those of square pictures cannot tell.
     *
     * Time  O(points).   Memory  two planes.
     *
     * [1] Facebook 2019, The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm.
     */
    private static final int PASSES = 2;

    private BoxBlur() {}

    /** The plane at {@code side * side} points. */
    static float[] shrink(Luminance plane, int side) {
        int width = plane.width();
        int height = plane.height();
        var values = plane.values().clone();
        var between = new float[values.length];
        for (int pass = 0; pass < PASSES; pass++) {
            alongRows(values, between, width, box(height, side));
            alongColumns(between, values, width, box(width, side));
        }
        return middles(values, width, height, side);
    }

    /** Width of the box: half of the points that become one, rounded up. */
    private static int box(int length, int side) {
        return (length + 2 * side - 1) / (2 * side);
    }

    private static void alongRows(float[] from, float[] to, int width, int box) {
        int ahead = (box + 2) / 2 - 1;
        for (int start = 0; start < from.length; start += width) {
            float sum = 0;
            int held = 0;
            for (int i = -ahead; i < width; i++) {
                if (i + ahead < width) {
                    sum += from[start + i + ahead];
                    held++;
                }
                if (i + ahead >= box) {
                    sum -= from[start + i + ahead - box];
                    held--;
                }
                if (i >= 0) {
                    to[start + i] = sum / held;
                }
            }
        }
    }

    /** As along rows, but for all columns at once: memory is read in its order. */
    private static void alongColumns(float[] from, float[] to, int width, int box) {
        int ahead = (box + 2) / 2 - 1;
        int height = from.length / width;
        var sums = new float[width];
        int held = 0;
        for (int i = -ahead; i < height; i++) {
            if (i + ahead < height) {
                add(from, (i + ahead) * width, sums);
                held++;
            }
            if (i + ahead >= box) {
                take(from, (i + ahead - box) * width, sums);
                held--;
            }
            for (int column = 0; i >= 0 && column < width; column++) {
                to[i * width + column] = sums[column] / held;
            }
        }
    }

    private static void add(float[] from, int start, float[] sums) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += from[start + column];
        }
    }

    private static void take(float[] from, int start, float[] sums) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] -= from[start + column];
        }
    }

    private static float[] middles(float[] values, int width, int height, int side) {
        var small = new float[side * side];
        for (int row = 0; row < side; row++) {
            int middle = (int) ((row + 0.5) * height / side);
            int from = middle * width;
            for (int column = 0; column < side; column++) {
                small[row * side + column] = values[from + (int) ((column + 0.5) * width / side)];
            }
        }
        return small;
    }
}
