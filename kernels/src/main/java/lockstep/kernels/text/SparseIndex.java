package lockstep.kernels.text;

import java.util.Arrays;

/** Finds, among weighted bags of features, those with the largest dot product with another bag. */
public final class SparseIndex {
    /*
     * An inverted index: for each feature the bags that hold it, with weights. A query walks the lists of its own features and adds
     * up products in a dense array [1]. Lists longer than a bound are walked only to add to bags that a rarer feature has touched,
     * so that a word in every bag costs no candidates; if no rarer feature touched anything, all lists count.
     *
     * Time  O(sum of the lengths of the lists walked), and k log k for the best k.   Memory  8 bytes a feature of a bag.
     * Equal sums are ranked by the lower bag first, so the answer does not depend on the order of features.
     *
     * [1] Zobel and Moffat 2006, Inverted files for text search engines, ACM Computing Surveys 38(2).
     */
    private final int bags;
    private final int[] first;
    private final int[] bag;
    private final float[] weight;

    private SparseIndex(int bags, int[] first, int[] bag, float[] weight) {
        this.bags = bags;
        this.first = first;
        this.bag = bag;
        this.weight = weight;
    }

    /**
     * @param features number of features; ids run from 0
     * @param ids for each bag its features, each once
     * @param weights for each bag the weights of its features
     */
    public static SparseIndex of(int features, int[][] ids, float[][] weights) {
        int[] first = new int[features + 1];
        for (int[] one : ids) for (int f : one) first[f + 1]++;
        for (int f = 0; f < features; f++) first[f + 1] += first[f];
        int[] next = Arrays.copyOf(first, features);
        int[] bag = new int[first[features]];
        float[] weight = new float[bag.length];
        for (int b = 0; b < ids.length; b++) {
            if (ids[b].length != weights[b].length) throw new IllegalArgumentException("bag " + b + " is uneven");
            for (int i = 0; i < ids[b].length; i++) {
                int at = next[ids[b][i]]++;
                bag[at] = b;
                weight[at] = weights[b][i];
            }
        }
        return new SparseIndex(ids.length, first, bag, weight);
    }

    /** In how many bags a feature is; 0 for one that the index has never seen. */
    public int bagsWith(int feature) {
        return feature < 0 || feature + 1 >= first.length ? 0 : first[feature + 1] - first[feature];
    }

    public int bags() {
        return bags;
    }

    /** Scratch space for queries; one for each thread. */
    public Search search() {
        return new Search();
    }

    /** One thread's queries, one after another. */
    public final class Search {
        private final float[] sum = new float[bags];
        private final int[] touched = new int[bags];
        private int[] best = new int[0];
        private float[] bestSum = new float[0];
        private int found;

        /**
         * Looks for the best bags.
         *
         * @param ids features of the query
         * @param weights their weights
         * @param k how many bags at most
         * @param longest lists longer than this bring no candidate of their own
         */
        public void run(int[] ids, float[] weights, int k, int longest) {
            run(ids, weights, k, longest, 0);
        }

        /**
         * Looks for the best bags among those with at least some dot product.
         *
         * @param least smallest dot product that counts
         */
        public void run(int[] ids, float[] weights, int k, int longest, float least) {
            int n = walk(ids, weights, longest, 0);
            boolean rare = n > 0;
            for (int i = 0; i < ids.length; i++) {
                if (bagsWith(ids[i]) > longest) n = rare ? add(ids[i], weights[i], n) : touch(ids[i], weights[i], n);
            }
            pick(n, k, least);
            for (int i = 0; i < n; i++) sum[touched[i]] = 0;
        }

        /** How many bags the last query found. */
        public int found() {
            return found;
        }

        /** The bag at a rank of the last query, from 0. */
        public int bag(int rank) {
            return best[rank];
        }

        /** Its dot product with the query. */
        public float sum(int rank) {
            return bestSum[rank];
        }

        private int walk(int[] ids, float[] weights, int longest, int from) {
            int n = from;
            for (int i = 0; i < ids.length; i++) if (bagsWith(ids[i]) <= longest) n = touch(ids[i], weights[i], n);
            return n;
        }

        private int touch(int feature, float w, int from) {
            if (feature < 0 || feature + 1 >= first.length || w <= 0) return from;
            int n = from;
            for (int p = first[feature]; p < first[feature + 1]; p++) {
                if (sum[bag[p]] == 0) touched[n++] = bag[p];
                sum[bag[p]] += w * weight[p] + Float.MIN_NORMAL;
            }
            return n;
        }

        private int add(int feature, float w, int from) {
            for (int p = first[feature]; p < first[feature + 1]; p++)
                if (sum[bag[p]] != 0) sum[bag[p]] += w * weight[p];
            return from;
        }

        /** Keeps the best in a heap whose root is the worst kept. */
        private void pick(int n, int k, float least) {
            int size = Math.min(n, k);
            if (best.length < size) {
                best = new int[size];
                bestSum = new float[size];
            }
            found = 0;
            for (int i = 0; i < n; i++) {
                int b = touched[i];
                if (sum[b] < least) continue;
                if (found < size) {
                    best[found] = b;
                    bestSum[found++] = sum[b];
                    if (found == size) for (int j = size / 2 - 1; j >= 0; j--) sink(j, size);
                } else if (better(sum[b], b, bestSum[0], best[0])) {
                    best[0] = b;
                    bestSum[0] = sum[b];
                    sink(0, size);
                }
            }
            if (found < size) for (int j = found / 2 - 1; j >= 0; j--) sink(j, found);
            for (int end = found - 1; end > 0; end--) {
                swap(0, end);
                sink(0, end);
            }
        }

        private void sink(int from, int size) {
            int i = from;
            while (2 * i + 1 < size) {
                int worse = 2 * i + 1;
                if (worse + 1 < size && better(bestSum[worse], best[worse], bestSum[worse + 1], best[worse + 1]))
                    worse++;
                if (!better(bestSum[i], best[i], bestSum[worse], best[worse])) return;
                swap(i, worse);
                i = worse;
            }
        }

        private boolean better(float x, int bagX, float y, int bagY) {
            return x > y || (x == y && bagX < bagY);
        }

        private void swap(int i, int j) {
            int b = best[i];
            best[i] = best[j];
            best[j] = b;
            float s = bestSum[i];
            bestSum[i] = bestSum[j];
            bestSum[j] = s;
        }
    }
}
