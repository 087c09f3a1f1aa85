package lockstep.analyses.peers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Share events in their order, as columns; objects, accounts and contents have one table of names together.
 *
 * @param object what was shared, -1 where the source says NA
 * @param account who shared it, -1 for NA
 * @param content in which post, -1 for NA
 * @param time when, in seconds with decimals; NaN for NA
 * @param names name of each number
 */
public record Shares(int[] object, int[] account, int[] content, double[] time, String[] names) {
    /** Number of what has no name. */
    public static final int NA = -1;

    public Shares {
        if (object.length != account.length || object.length != content.length || object.length != time.length)
            throw new IllegalArgumentException("columns differ in length");
    }

    public int size() {
        return object.length;
    }

    /** The events in these rows, in the order given. */
    Shares rows(int[] rows) {
        return new Shares(
                Arrays.stream(rows).map(r -> object[r]).toArray(),
                Arrays.stream(rows).map(r -> account[r]).toArray(),
                Arrays.stream(rows).map(r -> content[r]).toArray(),
                Arrays.stream(rows).mapToDouble(r -> time[r]).toArray(),
                names);
    }

    static String name(String[] names, int number) {
        return number == NA ? "NA" : names[number];
    }

    /** Names in the order of their code points, as the C locale has it. */
    static final Comparator<String> BY_CODE_POINT = (x, y) -> {
        int n = Math.min(x.length(), y.length());
        for (int i = 0; i < n; i++) {
            char c = x.charAt(i);
            char d = y.charAt(i);
            if (c == d) continue;
            // surrogates stand for the highest code points, though not for the highest chars
            boolean high = Character.isSurrogate(c);
            if (high != Character.isSurrogate(d)) return high ? 1 : -1;
            return Character.compare(c, d);
        }
        return Integer.compare(x.length(), y.length());
    };

    /** Place of each name in the order of all names. */
    static int[] ranks(String[] names) {
        Integer[] order = new Integer[names.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> names[i], BY_CODE_POINT));
        int[] rank = new int[names.length];
        for (int r = 0; r < order.length; r++) rank[order[r]] = r;
        return rank;
    }

    /** Takes share events one by one. */
    public static final class Reading {
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] object = new int[64];
        private int[] account = new int[64];
        private int[] content = new int[64];
        private double[] time = new double[64];
        private int n;

        /** One event; the name {@code NA} stands for none. */
        public void add(String ofObject, String ofAccount, String ofContent, double seconds) {
            if (n == object.length) {
                object = Arrays.copyOf(object, 2 * n);
                account = Arrays.copyOf(account, 2 * n);
                content = Arrays.copyOf(content, 2 * n);
                time = Arrays.copyOf(time, 2 * n);
            }
            object[n] = number(ofObject);
            account[n] = number(ofAccount);
            content[n] = number(ofContent);
            time[n++] = seconds;
        }

        private int number(String name) {
            return name.equals("NA") ? NA : numbers.computeIfAbsent(name, k -> numbers.size());
        }

        public Shares done() {
            String[] names = new String[numbers.size()];
            numbers.forEach((name, number) -> names[number] = name);
            return new Shares(
                    Arrays.copyOf(object, n),
                    Arrays.copyOf(account, n),
                    Arrays.copyOf(content, n),
                    Arrays.copyOf(time, n),
                    names);
        }
    }
}
