package lockstep.analyses.peers;

import java.util.Arrays;
import java.util.Locale;

/** The directed networks of the coordination network toolkit (2022), as it defines them. */
public final class Toolkit {
    /*
     * Weight(u, v) is the number of different messages of u for each of which some other message of v has the same key and a time
     * at most the window away, both ends counted. It is not symmetric. A user with himself is a loop, which the toolkit stores and
     * hides unless asked.
     *
     * The items are sorted by key and time; for each user, message by message, the items within the window are walked, and a dense row
     * counts users, once a message.
     *
     * Time  O(n log n + pairs within the window, from both ends).   Memory  O(n + users + ties).
     *
     * Graham et al. 2020, The Australia Institute.
     */
    private Toolkit() {}

    /**
     * What is compared, one row an item: a message under a key. A message may stand under several keys.
     *
     * @param key what must be the same, from 0
     * @param user who, from 0
     * @param message in which message, from 0; a message has one user
     * @param time seconds
     */
    public record Items(int[] key, int[] user, int[] message, double[] time) {
        public Items {
            if (key.length != user.length || key.length != message.length || key.length != time.length)
                throw new IllegalArgumentException("columns differ in length");
        }

        public int size() {
            return key.length;
        }
    }

    /**
     * Directed ties sorted by both ends.
     *
     * @param source user whose messages are counted
     * @param target user who has another message near each of them
     * @param weight how many
     */
    public record Directed(int[] source, int[] target, int[] weight) {
        public int size() {
            return source.length;
        }
    }

    /**
     * The network over some items.
     *
     * @param window seconds, both ends counted
     * @param minWeight ties of less are left out, each direction by itself
     * @param loops whether to keep a user's ties with himself
     */
    public static Directed network(Items items, double window, int minWeight, boolean loops) {
        var found = new Growing();
        each(items, window, minWeight, loops, found::add);
        return found.done();
    }

    /** Takes one tie after the other. */
    @FunctionalInterface
    public interface Taker {
        /**
         * @param source user whose messages are counted
         * @param target user who has another message near each of them
         * @param weight how many
         */
        void tie(int source, int target, int weight);
    }

    /** Hands over the ties of the network, sorted by both ends, without holding them. */
    public static void each(Items items, double window, int minWeight, boolean loops, Taker taker) {
        int users = 1 + Arrays.stream(items.user).max().orElse(-1);
        int[] inTime = sortedBy(items, items.key, items.time);
        int[] place = new int[items.size()];
        for (int i = 0; i < place.length; i++) place[inTime[i]] = i;
        int[] byUser = byUserAndMessage(items, users);
        int[] count = new int[users];
        int[] stamp = new int[users];
        int stamps = 0;
        int[] touched = new int[users];
        int i = 0;
        while (i < byUser.length) {
            int u = items.user[byUser[i]];
            int touches = 0;
            for (; i < byUser.length && items.user[byUser[i]] == u; i++) {
                int row = byUser[i];
                boolean another = i == 0 || items.message[byUser[i - 1]] != items.message[row];
                if (another || items.user[byUser[i - 1]] != u) stamps++;
                int from = edge(items, inTime, place[row], window, -1);
                int to = edge(items, inTime, place[row], window, 1);
                for (int q = from; q <= to; q++) {
                    int v = items.user[inTime[q]];
                    if (items.message[inTime[q]] == items.message[row] || stamp[v] == stamps) continue;
                    stamp[v] = stamps;
                    if (count[v]++ == 0) touched[touches++] = v;
                }
            }
            Arrays.sort(touched, 0, touches);
            for (int k = 0; k < touches; k++) {
                int v = touched[k];
                if (count[v] >= minWeight && (loops || v != u)) taker.tie(u, v, count[v]);
                count[v] = 0;
            }
        }
    }

    /** The last place in one direction that has the same key and a time within the window. */
    private static int edge(Items items, int[] inTime, int at, double window, int step) {
        int key = items.key[inTime[at]];
        double t = items.time[inTime[at]];
        int q = at;
        while (q + step >= 0
                && q + step < inTime.length
                && items.key[inTime[q + step]] == key
                && Math.abs(items.time[inTime[q + step]] - t) <= window) q += step;
        return q;
    }

    private static int[] sortedBy(Items items, int[] key, double[] time) {
        boolean inOrder = true;
        for (int i = 1; i < key.length && inOrder; i++) inOrder = time[i - 1] <= time[i];
        int[] rows = new int[key.length];
        if (inOrder) {
            Arrays.setAll(rows, i -> i);
        } else {
            Integer[] boxed = new Integer[key.length];
            Arrays.setAll(boxed, i -> i);
            Arrays.sort(boxed, (x, y) -> Double.compare(time[x], time[y]));
            for (int i = 0; i < rows.length; i++) rows[i] = boxed[i];
        }
        return counted(rows, items.key, 1 + Arrays.stream(items.key).max().orElse(-1));
    }

    private static int[] byUserAndMessage(Items items, int users) {
        int[] rows = new int[items.size()];
        Arrays.setAll(rows, i -> i);
        int messages = 1 + Arrays.stream(items.message).max().orElse(-1);
        return counted(counted(rows, items.message, messages), items.user, users);
    }

    /** Rows in the order of a column of small numbers; stable. */
    private static int[] counted(int[] rows, int[] column, int values) {
        int[] next = new int[values + 1];
        for (int r : rows) next[column[r] + 1]++;
        for (int v = 0; v < values; v++) next[v + 1] += next[v];
        int[] sorted = new int[rows.length];
        for (int r : rows) sorted[next[column[r]]++] = r;
        return sorted;
    }

    /** A text as two messages must agree on it: lower case, mentions removed, white space collapsed. */
    public static String preprocessed(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        var words = new StringBuilder(lower.length());
        boolean gap = false;
        boolean mention = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = true;
                mention = false;
            } else if (c == '@' || mention) {
                mention = true;
            } else {
                if (gap && words.length() > 0) words.append(' ');
                gap = false;
                words.appendCodePoint(c);
            }
        }
        return words.toString();
    }

    /** White space as the toolkit's language knows it. */
    private static boolean isSpace(int c) {
        return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || Character.isSpaceChar(c);
    }

    private static final class Growing {
        private int[] source = new int[64];
        private int[] target = new int[64];
        private int[] weight = new int[64];
        private int n;

        void add(int u, int v, int w) {
            if (n == source.length) {
                source = Arrays.copyOf(source, 2 * n);
                target = Arrays.copyOf(target, 2 * n);
                weight = Arrays.copyOf(weight, 2 * n);
            }
            source[n] = u;
            target[n] = v;
            weight[n++] = w;
        }

        Directed done() {
            return new Directed(Arrays.copyOf(source, n), Arrays.copyOf(target, n), Arrays.copyOf(weight, n));
        }
    }
}
