package lockstep.store.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A 64-bit hash of bytes, eight at a time. */
final class Hash64 {
    /*
     * Multiply-and-fold in the manner of wyhash: each eight bytes are mixed by a 64 x 64 -> 128 bit product whose halves are
     * xored. Two different values share a hash once in 2^64; dictionaries that hold the bytes compare them, those that do not
     * say so.
     *
     * Time  O(length / 8).   Memory  none.
     */
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long P0 = 0xa0761d6478bd642fL;
    private static final long P1 = 0xe7037ed1a0b428dbL;

    private Hash64() {}

    static long of(long seed, byte[] bytes, int from, int length) {
        long hash = seed ^ P0 ^ length;
        int at = from;
        int left = length;
        while (left >= 8) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at), P1);
            at += 8;
            left -= 8;
        }
        return mix(hash ^ tail(bytes, at, left), P0 ^ left);
    }

    /** Adds a number to a hash. */
    static long and(long hash, long number) {
        return mix(hash ^ number, P1);
    }

    private static long tail(byte[] bytes, int at, int left) {
        long rest = 0;
        int i = at;
        int shift = 0;
        if (left >= 4) {
            rest = (int) INTS.get(bytes, i) & 0xffffffffL;
            i += 4;
            shift = 32;
        }
        for (int end = at + left; i < end; i++, shift += 8) rest |= (bytes[i] & 0xffL) << shift;
        return rest;
    }

    private static long mix(long a, long b) {
        return (a * b) ^ Math.multiplyHigh(a, b) ^ (a >>> 32);
    }
}
