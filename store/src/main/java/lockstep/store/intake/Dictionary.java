package lockstep.store.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockstep.model.intake.Utf8;

/** Gives values, each within a space such as a kind of object, the numbers 1, 2, 3 in the order first seen. */
final class Dictionary {
    /*
     * Open addressing over one long a slot: 24 bits of hash, 40 bits of address. The address leads to a record in an arena of
     * blocks: number, space, length, bytes. So a hit costs two cache misses, one for the slot and one for the record, and a miss
     * mostly one. No object is made for a value. Slots are at most half full; growing walks the arena in order.
     *
     * Time  O(length) a value.   Memory  12 bytes + the value in the arena, 16 to 32 bytes of slots.
     */
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK_BITS = 22;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int HEAD = 12;
    private static final long ADDRESS = (1L << 40) - 1;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] last = new byte[0];
    private int used;
    private int size;
    private long[] slots = new long[1 << 12];
    private int mask = slots.length - 1;

    /** How many values there are; also the highest number given. */
    int size() {
        return size;
    }

    /** The number of a value that is there, or minus the number just given to a new one. */
    int put(int space, Utf8 value) {
        return put(space, value.bytes(), value.from(), value.length());
    }

    int put(int space, byte[] bytes, int from, int length) {
        long hash = Hash64.of(space, bytes, from, length);
        int slot = (int) hash & mask;
        long mark = hash & ~ADDRESS;
        long entry = slots[slot];
        while (entry != 0) {
            if ((entry & ~ADDRESS) == mark) {
                int number = matches((entry & ADDRESS) - 1, space, bytes, from, length);
                if (number != 0) return number;
            }
            slot = (slot + 1) & mask;
            entry = slots[slot];
        }
        slots[slot] = mark | (append(space, bytes, from, length) + 1);
        if (size * 2 > slots.length) grow();
        return -size;
    }

    /** Leaves a number out: it goes to no value, now or later. */
    void skip() {
        // spaces are 0 or more, so no value is ever looked for in this one
        byte[] number = new byte[Integer.BYTES];
        INTS.set(number, 0, size + 1);
        put(-1, number, 0, number.length);
    }

    private int matches(long address, int space, byte[] bytes, int from, int length) {
        byte[] block = blocks.get((int) (address >>> BLOCK_BITS));
        int at = (int) address & (BLOCK - 1);
        if ((int) INTS.get(block, at + 4) != space || (int) INTS.get(block, at + 8) != length) return 0;
        int start = at + HEAD;
        return Arrays.equals(block, start, start + length, bytes, from, from + length) ? (int) INTS.get(block, at) : 0;
    }

    private long append(int space, byte[] bytes, int from, int length) {
        int needs = HEAD + length;
        if (used + needs > last.length) {
            last = new byte[Math.max(BLOCK, needs)];
            blocks.add(last);
            used = 0;
        }
        int at = used;
        INTS.set(last, at, ++size);
        INTS.set(last, at + 4, space);
        INTS.set(last, at + 8, length);
        System.arraycopy(bytes, from, last, at + HEAD, length);
        used += needs;
        return ((long) (blocks.size() - 1) << BLOCK_BITS) + at;
    }

    private void grow() {
        slots = new long[slots.length * 2];
        mask = slots.length - 1;
        int seen = 0;
        for (int b = 0; b < blocks.size(); b++) {
            byte[] block = blocks.get(b);
            int at = 0;
            while (seen < size && at + HEAD <= block.length && (int) INTS.get(block, at) == seen + 1) {
                int length = (int) INTS.get(block, at + 8);
                long hash = Hash64.of((int) INTS.get(block, at + 4), block, at + HEAD, length);
                int slot = (int) hash & mask;
                while (slots[slot] != 0) slot = (slot + 1) & mask;
                slots[slot] = (hash & ~ADDRESS) | (((long) b << BLOCK_BITS) + at + 1);
                seen++;
                at += HEAD + length;
            }
        }
    }
}
