package lockstep.language.identify;

import java.util.List;

/** The labels of a fastText model as leaves of a binary tree, so that the likelihood of each is a product of yes-or-no steps. */
final class LabelTree {
    private final int leaves;
    private final int[] left;
    private final int[] right;

    /** A Huffman tree over labels in falling order of their counts, ties as fastText breaks them. */
    LabelTree(List<Long> counts) {
        leaves = counts.size();
        int nodes = 2 * leaves - 1;
        long[] count = new long[nodes];
        left = new int[nodes];
        right = new int[nodes];
        for (int i = 0; i < nodes; i++) count[i] = i < leaves ? counts.get(i) : (long) 1e15;
        int leaf = leaves - 1;
        int node = leaves;
        for (int i = leaves; i < nodes; i++) {
            int[] least = new int[2];
            for (int j = 0; j < 2; j++) least[j] = leaf >= 0 && count[leaf] < count[node] ? leaf-- : node++;
            left[i] = least[0];
            right[i] = least[1];
            count[i] = count[least[0]] + count[least[1]];
        }
    }

    /** The likelihood of each label. */
    float[] likelihoods(float[] hidden, float[][] output) {
        float[] found = new float[leaves];
        walk(2 * leaves - 2, 1, hidden, output, found);
        return found;
    }

    private void walk(int node, float so, float[] hidden, float[][] output, float[] found) {
        if (node < leaves) {
            found[node] = so;
            return;
        }
        if (so < 1e-4f) return;
        float dot = 0;
        float[] row = output[node - leaves];
        for (int d = 0; d < row.length; d++) dot += row[d] * hidden[d];
        float yes = (float) (1 / (1 + Math.exp(-dot)));
        walk(left[node], so * (1 - yes), hidden, output, found);
        walk(right[node], so * yes, hidden, output, found);
    }
}
