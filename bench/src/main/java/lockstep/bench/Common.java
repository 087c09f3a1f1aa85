package lockstep.bench;

import java.util.Arrays;

/** What each account has in common with each other account, weighed by object. */
final class Common {
    /** Is told what one account has in common with others; both arrays are used again afterwards. */
    interface Look {
        /**
         * @param sums by account
         * @param met the accounts of whom it is not 0
         */
        void at(int account, double[] sums, int[] met);
    }

    private final Shares shares;
    private final long window;
    private final double[] weight;
    private final int[] objectOf;
    private final int[] firstBy;
    private final int[] positions;
    private final double[] sums;
    private final long[] seen;
    private long looked;
    private int[] met = new int[64];
    private int size;

    /**
     * @param window the largest gap in milliseconds at which two actions on one object still count
     * @param weight of each object
     */
    Common(Shares shares, int accounts, long window, double[] weight) {
        this.shares = shares;
        this.window = window;
        this.weight = weight;
        objectOf = new int[shares.size()];
        firstBy = new int[accounts + 1];
        positions = new int[shares.size()];
        sums = new double[accounts];
        seen = new long[accounts];
        for (int o = 0; o < shares.objects(); o++)
            Arrays.fill(objectOf, shares.firstOf()[o], shares.firstOf()[o + 1], o);
        order(accounts);
    }

    /** Each account's actions side by side, by object, then time. */
    private void order(int accounts) {
        for (int a : shares.account()) firstBy[a + 1]++;
        for (int a = 0; a < accounts; a++) firstBy[a + 1] += firstBy[a];
        int[] next = Arrays.copyOf(firstBy, accounts);
        for (int p = 0; p < positions.length; p++) positions[next[shares.account()[p]]++] = p;
    }

    void each(Look look) {
        for (int a = 0; a + 1 < firstBy.length; a++) {
            for (int k = firstBy[a]; k < firstBy[a + 1]; k++) {
                boolean another = k == firstBy[a] || objectOf[positions[k]] != objectOf[positions[k - 1]];
                if (another) looked++;
                // without a window the first action on an object meets everyone on it
                if (another || window < Long.MAX_VALUE) gather(a, positions[k]);
            }
            look.at(a, sums, Arrays.copyOf(met, size));
            for (int i = 0; i < size; i++) sums[met[i]] = 0;
            size = 0;
        }
    }

    private void gather(int a, int at) {
        int o = objectOf[at];
        for (int q = at; q >= shares.firstOf()[o] && shares.time()[at] - shares.time()[q] <= window; q--) meet(a, q, o);
        for (int q = at + 1; q < shares.firstOf()[o + 1] && shares.time()[q] - shares.time()[at] <= window; q++)
            meet(a, q, o);
    }

    /** An object counts once for a pair, however often they meet on it. */
    private void meet(int a, int q, int object) {
        int b = shares.account()[q];
        if (b == a || seen[b] == looked || weight[object] == 0) return;
        seen[b] = looked;
        if (sums[b] == 0) {
            if (size == met.length) met = Arrays.copyOf(met, 2 * size);
            met[size++] = b;
        }
        sums[b] += weight[object];
    }
}
