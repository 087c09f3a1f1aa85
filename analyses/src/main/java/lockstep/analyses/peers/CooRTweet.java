package lockstep.analyses.peers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import lockstep.kernels.pairs.KeyIndex;
import lockstep.model.WrongUse;

/** Pairs of share events as CooRTweet 2.1.3 defines them, in its order. */
public final class CooRTweet {
    /*
     * The rows of accounts with enough of them are regrouped by account in the order of first appearance; objects come in the order
     * of first appearance among these, and in each every later row is paired with every earlier one within the window. Where
     * CooRTweet lists all n(n-1)/2 pairs of an object before it applies the window, here the rows of an object are sorted by time and
     * an edge follows each row, so that only pairs within the window are made.
     *
     * Time  O(n log n + pairs log pairs of one row).   Memory  O(n + pairs).
     *
     * Righetti and Balluff 2025, Computational Communication Research 7(1).
     */
    private CooRTweet() {}

    /**
     * Pairs as {@code detect_groups} makes them.
     *
     * @param events share events in their order
     * @param window seconds, both ends counted
     * @param participation rows that an account needs
     * @param removeLoops leave out an account with itself, a post with itself, and a post with its own object
     */
    public static SharePairs detectGroups(Shares events, double window, int participation, boolean removeLoops) {
        Shares x = regrouped(events, participation);
        var found = new SharePairs.Growing();
        var byObject = new Slices(x.object(), x.names().length);
        int[] inTime = new int[byObject.longest()];
        int[] earlier = new int[byObject.longest()];
        for (int s = 0; s < byObject.size(); s++) {
            if (removeLoops && x.object()[byObject.row(byObject.first(s))] == Shares.NA) continue;
            int n = byTime(x, byObject, s, inTime);
            pairsOf(x, window, removeLoops, new Sharers(inTime, n, earlier), found);
        }
        SharePairs all = found.done(x.names());
        return participation >= 1 ? participating(x, all, participation) : all;
    }

    /** The rows of one object by time, how many there are, and room for the partners of one of them. */
    private record Sharers(int[] inTime, int timed, int[] earlier) {
        /** Where each row stands in time, in the order of rows. */
        int[] places() {
            long[] rows = new long[timed];
            for (int k = 0; k < timed; k++) rows[k] = key(inTime[k], k);
            Arrays.sort(rows);
            return Arrays.stream(rows).mapToInt(r -> (int) r).toArray();
        }
    }

    private static void pairsOf(Shares x, double window, boolean removeLoops, Sharers of, SharePairs.Growing found) {
        int[] inTime = of.inTime();
        int n = of.timed();
        int[] place = of.places();
        for (int k = 0; k < n; k++) {
            int at = place[k];
            int j = inTime[at];
            int m = 0;
            for (int q = at - 1; q >= 0 && x.time()[j] - x.time()[inTime[q]] <= window; q--)
                if (inTime[q] < j) of.earlier()[m++] = inTime[q];
            for (int q = at + 1; q < n && x.time()[inTime[q]] - x.time()[j] <= window; q++)
                if (inTime[q] < j) of.earlier()[m++] = inTime[q];
            Arrays.sort(of.earlier(), 0, m);
            for (int e = 0; e < m; e++) {
                int i = of.earlier()[e];
                if (removeLoops && isLoop(x, i, j)) continue;
                if (x.time()[i] - x.time()[j] > 0) found.add(x, j, i);
                else found.add(x, i, j);
            }
        }
    }

    private static boolean isLoop(Shares x, int i, int j) {
        int object = x.object()[i];
        int a = x.content()[i];
        int b = x.content()[j];
        int u = x.account()[i];
        int v = x.account()[j];
        return a == Shares.NA
                || b == Shares.NA
                || u == Shares.NA
                || v == Shares.NA
                || object == a
                || object == b
                || a == b
                || u == v;
    }

    /** Rows of one object that have a time, by time, then row; their number. */
    private static int byTime(Shares x, Slices slices, int s, int[] into) {
        int n = 0;
        for (int i = slices.first(s); i < slices.first(s + 1); i++)
            if (!Double.isNaN(x.time()[slices.row(i)])) into[n++] = slices.row(i);
        boolean inOrder = true;
        for (int i = 1; i < n && inOrder; i++) inOrder = x.time()[into[i - 1]] <= x.time()[into[i]];
        if (inOrder) return n;
        Integer[] sorted = Arrays.stream(into, 0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(
                sorted, Comparator.<Integer>comparingDouble(r -> x.time()[r]).thenComparingInt(r -> r));
        for (int i = 0; i < n; i++) into[i] = sorted[i];
        return n;
    }

    private static Shares regrouped(Shares events, int participation) {
        var byAccount = new Slices(events.account(), events.names().length);
        int[] kept = new int[events.size()];
        int n = 0;
        for (int s = 0; s < byAccount.size(); s++) {
            if (byAccount.first(s + 1) - byAccount.first(s) < participation) continue;
            for (int i = byAccount.first(s); i < byAccount.first(s + 1); i++) kept[n++] = byAccount.row(i);
        }
        if (n == 0) {
            throw new WrongUse(
                    "no account has " + participation + " share events or more, so there is nothing to pair",
                    "ask for fewer with --min-participation");
        }
        return events.rows(Arrays.copyOf(kept, n));
    }

    /** Keeps pairs of which at least one post is by an account with enough rows among the posts that are left. */
    static SharePairs participating(Shares x, SharePairs pairs, int participation) {
        boolean[] paired = new boolean[x.names().length];
        for (int i = 0; i < pairs.size(); i++) {
            mark(paired, pairs.content()[i]);
            mark(paired, pairs.contentY()[i]);
        }
        int[] rows = new int[x.names().length + 1];
        for (int r = 0; r < x.size(); r++) if (is(paired, x.content()[r])) rows[x.account()[r] + 1]++;
        boolean[] enough = new boolean[x.names().length];
        for (int r = 0; r < x.size(); r++)
            if (is(paired, x.content()[r]) && rows[x.account()[r] + 1] >= participation) mark(enough, x.content()[r]);
        return pairs.only(IntStream.range(0, pairs.size())
                .filter(i -> is(enough, pairs.content()[i]) || is(enough, pairs.contentY()[i]))
                .toArray());
    }

    private static void mark(boolean[] flags, int number) {
        if (number >= 0) flags[number] = true;
    }

    private static boolean is(boolean[] flags, int number) {
        return number >= 0 && flags[number];
    }

    /**
     * The pairs, sorted by older and newer post, with those flagged whose two posts are also within a narrower window, as
     * {@code flag_speed_share} does it.
     *
     * @param events the share events that the pairs were made from
     */
    public static SharePairs flagSpeedShare(Shares events, SharePairs pairs, int participation, double narrower) {
        SharePairs quick = pairs.only(IntStream.range(0, pairs.size())
                .filter(i -> pairs.delta()[i] <= narrower)
                .toArray());
        SharePairs left = participation >= 1 ? participating(events, quick, participation) : quick;
        Set<Long> posts = new HashSet<>();
        for (int i = 0; i < left.size(); i++) posts.add(key(left.content()[i], left.contentY()[i]));
        int[] rank = Shares.ranks(pairs.names());
        int[] order = IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> place(rank, pairs.content()[i]))
                        .thenComparingInt(i -> place(rank, pairs.contentY()[i])))
                .mapToInt(i -> i)
                .toArray();
        SharePairs sorted = pairs.only(order);
        boolean[] fast = new boolean[sorted.size()];
        for (int i = 0; i < fast.length; i++) fast[i] = posts.contains(key(sorted.content()[i], sorted.contentY()[i]));
        return sorted.flagged(fast);
    }

    private static int place(int[] rank, int number) {
        return number == Shares.NA ? -1 : rank[number];
    }

    private static long key(int x, int y) {
        return ((long) x << 32) | (y & 0xFFFFFFFFL);
    }

    /** Rows by the number that they bear, numbers in the order of first appearance, rows in their order. */
    static final class Slices {
        private final int[] first;
        private final int[] rows;

        Slices(int[] number, int numbers) {
            int[] sliceOf = new int[numbers + 1];
            Arrays.fill(sliceOf, -1);
            int[] size = new int[numbers + 2];
            int slices = 0;
            for (int x : number) {
                if (sliceOf[x + 1] < 0) sliceOf[x + 1] = slices++;
                size[sliceOf[x + 1] + 1]++;
            }
            for (int s = 0; s < slices; s++) size[s + 1] += size[s];
            first = Arrays.copyOf(size, slices + 1);
            int[] next = first.clone();
            rows = new int[number.length];
            for (int r = 0; r < number.length; r++) rows[next[sliceOf[number[r] + 1]]++] = r;
        }

        int size() {
            return first.length - 1;
        }

        int first(int slice) {
            return first[slice];
        }

        int row(int i) {
            return rows[i];
        }

        int longest() {
            int most = 0;
            for (int s = 0; s + 1 < first.length; s++) most = Math.max(most, first[s + 1] - first[s]);
            return most;
        }
    }

    /** Numbers the unordered pairs of accounts in the order of first appearance; the key holds the account first in name order first. */
    static KeyIndex accountPairs(SharePairs pairs, int[] edgeOf, int[] rank) {
        var index = new KeyIndex(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            int x = pairs.account()[i];
            int y = pairs.accountY()[i];
            // an account without a name sorts as the word that stands for it
            boolean inOrder = place(rank, x) <= place(rank, y);
            edgeOf[i] = index.add(inOrder ? key(x, y) : key(y, x));
        }
        return index;
    }
}
