package lockstep.kernels.pairs;

import java.util.Arrays;

/** Numbers keys in the order of their first appearance. */
public final class KeyIndex {
    /*
     * Open addressing with linear probing over a power of two, at most half full; the hash is one multiplication [1].
     *
     * Time  O(1) a key on average.   Memory  at most 32 bytes a key, at least 16.
     *
     * [1] Knuth, The Art of Computer Programming 3, 6.4.
     */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] table;
    private int shift;
    private int size;

    public KeyIndex(int expected) {
        int bits = Math.max(4, 65 - Long.numberOfLeadingZeros(Math.max(1, expected)));
        keys = new long[Math.max(8, expected)];
        table = new int[1 << bits];
        shift = 64 - bits;
    }

    /** The number of a key, a new one if it has none yet. */
    public int add(long key) {
        int slot = (int) ((key * GOLDEN) >>> shift);
        while (table[slot] != 0) {
            if (keys[table[slot] - 1] == key) return table[slot] - 1;
            slot = (slot + 1) & (table.length - 1);
        }
        if (size == keys.length) keys = Arrays.copyOf(keys, 2 * size);
        keys[size] = key;
        table[slot] = ++size;
        if (2 * size > table.length) grow();
        return size - 1;
    }

    /** The number of a key, -1 if it has none. */
    public int find(long key) {
        int slot = (int) ((key * GOLDEN) >>> shift);
        while (table[slot] != 0) {
            if (keys[table[slot] - 1] == key) return table[slot] - 1;
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    public int size() {
        return size;
    }

    public long key(int number) {
        return keys[number];
    }

    private void grow() {
        table = new int[2 * table.length];
        shift--;
        for (int i = 0; i < size; i++) {
            int slot = (int) ((keys[i] * GOLDEN) >>> shift);
            while (table[slot] != 0) slot = (slot + 1) & (table.length - 1);
            table[slot] = i + 1;
        }
    }
}
