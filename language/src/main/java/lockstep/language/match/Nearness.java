package lockstep.language.match;

import java.util.stream.IntStream;

/** How near an encoder finds each left text to each right text, once each side's common direction is taken out. */
final class Nearness {
    /** No encoder: nothing is near anything. */
    static final Nearness NONE = new Nearness(new float[0][], new float[0][]);

    private static final double WEIGHT = 1.7;

    private final float[][] left;
    private final float[][] right;
    private final int[][] nearest;

    /** Vectors of length 1; they are centred in place. */
    Nearness(float[][] left, float[][] right) {
        this.left = centred(left);
        this.right = centred(right);
        this.nearest = new int[left.length][];
    }

    private static float[][] centred(float[][] vectors) {
        if (vectors.length < 20) return vectors;
        int width = vectors[0].length;
        double[] mean = new double[width];
        for (float[] v : vectors) for (int d = 0; d < width; d++) mean[d] += v[d] / vectors.length;
        for (float[] v : vectors) {
            double square = 1e-12;
            for (int d = 0; d < width; d++) {
                v[d] -= (float) mean[d];
                square += v[d] * v[d];
            }
            for (int d = 0; d < width; d++) v[d] /= (float) Math.sqrt(square);
        }
        return vectors;
    }

    /** The share of nearness in a fit. */
    double of(int l, int r) {
        return left.length == 0 ? 0 : WEIGHT * dot(left[l], right[r]);
    }

    private static float dot(float[] x, float[] y) {
        float sum = 0;
        for (int d = 0; d < x.length; d++) sum += x[d] * y[d];
        return sum;
    }

    /** The nearest right texts. */
    int[] nearest(int l, int k) {
        if (left.length == 0) return new int[0];
        if (nearest[l] == null) nearest[l] = look(l, k);
        return nearest[l];
    }

    private int[] look(int l, int k) {
        float[] near = new float[right.length];
        for (int r = 0; r < near.length; r++) near[r] = dot(left[l], right[r]);
        return IntStream.range(0, near.length)
                .boxed()
                .sorted((x, y) -> near[x] != near[y] ? Float.compare(near[y], near[x]) : x - y)
                .limit(k)
                .mapToInt(r -> r)
                .toArray();
    }
}
