package lockstep.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers names, as they stand in the bytes of a file, in the order of their first appearance. */
final class NameTable {
    /*
     * Open addressing. A slot holds a word of 64 bits, and the number with the length beside it, in one cache line. A name of at most
     * eight bytes is the word itself, so that it is compared by a look at the slot; a longer one is compared byte by byte when the
     * words agree, which are then a hash.
     *
     * Memory  16 bytes a slot, at most half of them used; 12 bytes a name, and its bytes.
     */
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Bytes that may be read beyond the end of a name. */
    static final int SLACK = 8;

    private long[] slots;
    private int shift;
    private int[] start = new int[1024];
    private byte[] bytes = new byte[1 << 14];
    private int used;
    private int size;

    NameTable() {
        slots = new long[1 << 12];
        shift = 64 - 11;
    }

    /** The number of a name, a new one if it has none yet. The array must have {@link #SLACK} bytes after the name. */
    int add(byte[] in, int from, int to) {
        int length = to - from;
        long word = word(in, from, length);
        int slot = (int) ((word * GOLDEN) >>> shift);
        int mask = (slots.length >> 1) - 1;
        while (true) {
            long number = slots[2 * slot + 1];
            if (number == 0) break;
            if (slots[2 * slot] == word && (int) (number >>> 32) == length && same((int) number - 1, in, from, length))
                return (int) number - 1;
            slot = (slot + 1) & mask;
        }
        keep(in, from, length);
        slots[2 * slot] = word;
        slots[2 * slot + 1] = (long) length << 32 | size;
        if (4 * size > slots.length) grow();
        return size - 1;
    }

    private static long word(byte[] in, int from, int length) {
        if (length <= 8) {
            long word = (long) LONG.get(in, from);
            return length == 8 ? word : word & ((1L << (8 * length)) - 1);
        }
        long hash = length;
        int i = 0;
        for (; i + 8 <= length; i += 8) hash = mix(hash ^ (long) LONG.get(in, from + i));
        if (i < length) hash = mix(hash ^ (long) LONG.get(in, from + length - 8));
        return hash;
    }

    private static long mix(long x) {
        long y = x * 0xBF58476D1CE4E5B9L;
        return y ^ (y >>> 29);
    }

    private boolean same(int number, byte[] in, int from, int length) {
        if (length <= 8) return true;
        int at = start[number];
        return Arrays.equals(bytes, at, at + length, in, from, from + length);
    }

    private void keep(byte[] in, int from, int length) {
        if (size + 1 == start.length) start = Arrays.copyOf(start, 2 * start.length);
        if (used + length > bytes.length) bytes = Arrays.copyOf(bytes, Math.addExact(used, Math.max(used, length)));
        System.arraycopy(in, from, bytes, used, length);
        used += length;
        start[++size] = used;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        shift--;
        int mask = (slots.length >> 1) - 1;
        for (int s = 0; s < old.length; s += 2) {
            if (old[s + 1] == 0) continue;
            int slot = (int) ((old[s] * GOLDEN) >>> shift);
            while (slots[2 * slot + 1] != 0) slot = (slot + 1) & mask;
            slots[2 * slot] = old[s];
            slots[2 * slot + 1] = old[s + 1];
        }
    }

    int size() {
        return size;
    }

    /** Copies a name into an array; where it ends there. */
    int copy(int number, byte[] to, int at) {
        int length = start[number + 1] - start[number];
        System.arraycopy(bytes, start[number], to, at, length);
        return at + length;
    }

    int length(int number) {
        return start[number + 1] - start[number];
    }

    String name(int number) {
        return new String(bytes, start[number], length(number), StandardCharsets.UTF_8);
    }
}
