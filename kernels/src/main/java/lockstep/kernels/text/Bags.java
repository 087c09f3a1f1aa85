package lockstep.kernels.text;

import java.util.Arrays;

/**
 * Texts as weighted features of length 1, the rarest feature first.
 *
 * @param feature for each text its features, ascending; a lower number is a rarer feature
 * @param weight for each text the weights of its features
 * @param length for each text how long it was before, where a word that one text alone has is 1 long
 */
public record Bags(int[][] feature, float[][] weight, float[] length) {
    /*
     * Weight of a feature in a text: its factor times log(1 + texts / texts with it) [1]. A feature of one text alone is left out, but
     * counts in the length: a text whose words are mostly its own is near nothing.
     * Features are numbered anew by rarity, so that the heaviest part of most texts comes first.
     *
     * Time  O(features of all texts + vocabulary log vocabulary).   Memory  8 bytes a feature of a text.
     *
     * [1] Salton and Buckley 1988, Information Processing and Management 24(5).
     */
    private static final int MOST = 60;

    /**
     * Weighs features by rarity.
     *
     * @param raw for each text its features, each once, in any order
     * @param factor for each text what its features count for, 1 for a plain word
     * @param vocabulary number of features
     */
    public static Bags of(int[][] raw, float[][] factor, int vocabulary) {
        int[] in = new int[vocabulary];
        for (int[] text : raw) for (int f : text) in[f]++;
        int[] rank = byRarity(in);
        double[] rarity = new double[vocabulary];
        for (int f = 0; f < vocabulary; f++) rarity[f] = Math.log(1 + raw.length / (double) Math.max(1, in[f]));
        int[][] feature = new int[raw.length][];
        float[][] weight = new float[raw.length][];
        float[] lengths = new float[raw.length];
        double rarest = Math.log(1 + (double) raw.length);
        for (int t = 0; t < raw.length; t++) {
            int n = raw[t].length;
            long[] order = new long[n];
            for (int i = 0; i < n; i++) order[i] = (long) rank[raw[t][i]] << 32 | i;
            Arrays.sort(order);
            double square = 0;
            int kept = 0;
            int[] ids = new int[n];
            float[] w = new float[n];
            for (int i = 0; i < Math.min(n, MOST); i++) {
                int at = (int) order[i];
                double own = factor[t][at] * rarity[raw[t][at]];
                square += own * own;
                if (in[raw[t][at]] < 2) continue;
                ids[kept] = (int) (order[i] >>> 32);
                w[kept++] = (float) own;
            }
            double length = Math.sqrt(square);
            lengths[t] = (float) (length / rarest);
            for (int i = 0; i < kept; i++) w[i] /= (float) length;
            feature[t] = Arrays.copyOf(ids, kept);
            weight[t] = Arrays.copyOf(w, kept);
        }
        return new Bags(feature, weight, lengths);
    }

    private static int[] byRarity(int[] in) {
        long[] order = new long[in.length];
        for (int f = 0; f < in.length; f++) order[f] = (long) in[f] << 32 | f;
        Arrays.sort(order);
        int[] rank = new int[in.length];
        for (int r = 0; r < order.length; r++) rank[(int) order[r]] = r;
        return rank;
    }

    public int size() {
        return feature.length;
    }

    /** How alike two texts are, 0 to 1. */
    public float alike(int x, int y) {
        return dot(feature[x], weight[x], feature[y], weight[y]);
    }

    /** How much two texts that are so alike share: 1 is as much as one word that nobody else has. */
    double shared(int x, int y, float alike) {
        return (double) alike * length[x] * length[y];
    }

    static float dot(int[] fx, float[] wx, int[] fy, float[] wy) {
        float sum = 0;
        int i = 0;
        int j = 0;
        while (i < fx.length && j < fy.length) {
            if (fx[i] == fy[j]) sum += wx[i++] * wy[j++];
            else if (fx[i] < fy[j]) i++;
            else j++;
        }
        return sum;
    }
}
