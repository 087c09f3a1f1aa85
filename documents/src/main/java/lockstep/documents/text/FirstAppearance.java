package lockstep.documents.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Remembers texts in the order they come and tells of a later one which earlier one it copies. */
public final class FirstAppearance {
    /*
     * Two texts are copies where 0.8 of all their words are in both (Jaccard, distinct words). Which earlier texts may be: the least
     * of 100 hashes of the words, in 20 bands of 5 [1]; a pair at 0.8 shares a band with probability 1 - (1 - 0.8^5)^20 = 0.9996.
     * Those are compared exactly.
     *
     * Time  O(100 w) a text of w words, and the few it meets.   Memory  4 w bytes a text.
     *
     * [1] Broder 1997, On the resemblance and containment of documents; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3.
     */
    private static final double COPY = 0.8;
    private static final int BANDS = 20;
    private static final int ROWS = 5;
    /** Fewer words than this are alike by chance. */
    private static final int FEWEST = 25;

    private final List<String> names = new ArrayList<>();
    private final List<int[]> words = new ArrayList<>();
    private final Map<Long, List<Integer>> bands = new HashMap<>();

    /** The name under which a like text came first; empty where this is the first. */
    public Optional<String> seen(String name, String text) {
        int[] mine = words(text);
        if (mine.length < FEWEST) return Optional.empty();
        long[] keys = keys(mine);
        int first = Integer.MAX_VALUE;
        for (long key : keys)
            for (int other : bands.getOrDefault(key, List.of()))
                if (other < first && common(mine, words.get(other)) >= COPY) first = other;
        if (first < Integer.MAX_VALUE) return Optional.of(names.get(first));
        int number = names.size();
        names.add(name);
        words.add(mine);
        for (long key : keys)
            bands.computeIfAbsent(key, k -> new ArrayList<>(1)).add(number);
        return Optional.empty();
    }

    private static long[] keys(int[] words) {
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1L;
            for (int row = 0; row < ROWS; row++) {
                int salt = (band * ROWS + row + 1) * 0x9E3779B9;
                int least = Integer.MAX_VALUE;
                for (int word : words) least = Math.min(least, mixed(word ^ salt));
                key = key * 0x100000001B3L ^ least;
            }
            keys[band] = key;
        }
        return keys;
    }

    private static int mixed(int h) {
        int a = (h ^ (h >>> 16)) * 0x85EBCA6B;
        int b = (a ^ (a >>> 13)) * 0xC2B2AE35;
        return b ^ (b >>> 16);
    }

    private static double common(int[] a, int[] b) {
        int both = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                both++;
                i++;
                j++;
            } else if (a[i] < b[j]) i++;
            else j++;
        }
        return (double) both / (a.length + b.length - both);
    }

    /** Hashes of the distinct words, sorted; of scripts without gaps, of each two letters. */
    private static int[] words(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        int[] all = new int[low.length() + 1];
        int n = 0;
        int hash = 0;
        for (int i = 0; i <= low.length(); i++) {
            char c = i < low.length() ? low.charAt(i) : ' ';
            if (Character.isIdeographic(c)) {
                all[n++] = c * 31 + (i + 1 < low.length() ? low.charAt(i + 1) : 0);
                hash = 0;
            } else if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + c;
            } else if (hash != 0) {
                all[n++] = hash;
                hash = 0;
            }
        }
        return Arrays.stream(all, 0, n).sorted().distinct().toArray();
    }
}
