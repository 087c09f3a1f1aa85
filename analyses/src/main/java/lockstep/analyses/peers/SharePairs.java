package lockstep.analyses.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of share events of one object within the window: CooRTweet's result table.
 *
 * @param object what both shared
 * @param content the older post
 * @param contentY the newer post
 * @param delta seconds between them
 * @param account who wrote the older
 * @param accountY who wrote the newer
 * @param fast whether the pair also passed the narrower window; empty when none was asked for
 * @param names name of each number
 */
public record SharePairs(
        int[] object,
        int[] content,
        int[] contentY,
        double[] delta,
        int[] account,
        int[] accountY,
        boolean[] fast,
        String[] names) {
    public int size() {
        return object.length;
    }

    public boolean isFlagged() {
        return fast.length == object.length && fast.length > 0;
    }

    /** Pairs found over several kinds of object as one table, as the recipe for several kinds has it. */
    public static SharePairs together(List<SharePairs> parts) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        var joined = new Growing();
        for (SharePairs part : parts) {
            int[] number = new int[part.names.length];
            for (int i = 0; i < number.length; i++) {
                number[i] = numbers.computeIfAbsent(part.names[i], name -> numbers.size());
                if (number[i] == names.size()) names.add(part.names[i]);
            }
            for (int i = 0; i < part.size(); i++) joined.add(part, i, number);
        }
        return joined.done(names.toArray(String[]::new));
    }

    /** The pairs in these places, in the order given. */
    SharePairs only(int[] places) {
        return new SharePairs(
                pick(object, places),
                pick(content, places),
                pick(contentY, places),
                Arrays.stream(places).mapToDouble(i -> delta[i]).toArray(),
                pick(account, places),
                pick(accountY, places),
                new boolean[0],
                names);
    }

    /** The same with flags. */
    SharePairs flagged(boolean[] flags) {
        return new SharePairs(object, content, contentY, delta, account, accountY, flags, names);
    }

    private static int[] pick(int[] from, int[] places) {
        return Arrays.stream(places).map(i -> from[i]).toArray();
    }

    /** Grows by one pair at a time. */
    static final class Growing {
        private int[][] columns = new int[5][64];
        private double[] delta = new double[64];
        private int n;

        /** A pair of rows of the events: the older, or the earlier row where both are of one time, and the other. */
        void add(Shares x, int older, int newer) {
            if (n == delta.length) grow();
            columns[0][n] = x.object()[older];
            columns[1][n] = x.content()[older];
            columns[2][n] = x.content()[newer];
            columns[3][n] = x.account()[older];
            columns[4][n] = x.account()[newer];
            delta[n++] = Math.abs(x.time()[older] - x.time()[newer]);
        }

        /** A pair of another table, under other numbers. */
        void add(SharePairs from, int place, int[] number) {
            if (n == delta.length) grow();
            int[][] old = {from.object, from.content, from.contentY, from.account, from.accountY};
            for (int c = 0; c < old.length; c++)
                columns[c][n] = old[c][place] == Shares.NA ? Shares.NA : number[old[c][place]];
            delta[n++] = from.delta[place];
        }

        private void grow() {
            for (int c = 0; c < columns.length; c++) columns[c] = Arrays.copyOf(columns[c], 2 * n);
            delta = Arrays.copyOf(delta, 2 * n);
        }

        SharePairs done(String[] names) {
            return new SharePairs(
                    Arrays.copyOf(columns[0], n),
                    Arrays.copyOf(columns[1], n),
                    Arrays.copyOf(columns[2], n),
                    Arrays.copyOf(delta, n),
                    Arrays.copyOf(columns[3], n),
                    Arrays.copyOf(columns[4], n),
                    new boolean[0],
                    names);
        }
    }
}
