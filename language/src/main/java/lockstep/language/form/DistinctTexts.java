package lockstep.language.form;

import java.util.Arrays;

/** Gives each different text a number, from 0, in the order in which they come; texts themselves are not held. */
public final class DistinctTexts {
    /*
     * Open addressing over 128 bits of hash. Two texts of ten million share both halves with chance 1e-25.
     *
     * Time  O(length) a text.   Memory  20 bytes a place, at most two places in three taken.
     */
    private long[] low = new long[1 << 12];
    private long[] high = new long[1 << 12];
    private int[] number = filled(1 << 12);
    private int size;

    /** The number of a text; a new one if it is as large as {@link #size} was before. */
    public int of(CharSequence text) {
        long a = 0x9E3779B97F4A7C15L;
        long b = 0xC2B2AE3D27D4EB4FL ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            a = Long.rotateLeft((a ^ c) * 0x87C37B91114253D5L, 27);
            b = (b + c) * 0x4CF5AD432745937FL ^ b >>> 29;
        }
        return of(mixed(a), mixed(b ^ a));
    }

    /** The number of a text whose hash is known. */
    public int of(long first, long second) {
        if (size * 3L > number.length * 2L) grow();
        int at = place(first, second);
        if (number[at] < 0) {
            low[at] = first;
            high[at] = second;
            number[at] = size++;
        }
        return number[at];
    }

    /** How many different texts came. */
    public int size() {
        return size;
    }

    private int place(long first, long second) {
        int mask = number.length - 1;
        int at = (int) first & mask;
        while (number[at] >= 0 && (low[at] != first || high[at] != second)) at = at + 1 & mask;
        return at;
    }

    private void grow() {
        long[] oldLow = low;
        long[] oldHigh = high;
        int[] old = number;
        low = new long[old.length * 2];
        high = new long[old.length * 2];
        number = filled(old.length * 2);
        for (int i = 0; i < old.length; i++) {
            if (old[i] < 0) continue;
            int at = place(oldLow[i], oldHigh[i]);
            low[at] = oldLow[i];
            high[at] = oldHigh[i];
            number[at] = old[i];
        }
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, -1);
        return empty;
    }

    private static long mixed(long value) {
        long v = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        v = (v ^ v >>> 33) * 0xC4CEB9FE1A85EC53L;
        return v ^ v >>> 33;
    }
}
