package lockstep.kernels.image;

import java.util.stream.IntStream;

/** Some neighbouring bits of many hashes: which hashes have a given value there. */
final class Piece {
    private final int from;
    private final int bits;
    private final int allowed;
    private final int[] masks;
    private final int[] starts;
    private final int[] places;

    /**
     * @param words four words a hash
     * @param from first bit, counted from the highest
     * @param bits 1 to 30
     * @param allowed bits that may differ, from 0 to 3
     */
    Piece(long[] words, int from, int bits, int allowed) {
        this.from = from;
        this.bits = bits;
        this.allowed = allowed;
        this.masks = masks(bits, allowed);
        int count = words.length / 4;
        this.starts = new int[(1 << bits) + 1];
        this.places = new int[count];
        for (int place = 0; place < count; place++) {
            starts[value(words, place * 4) + 1]++;
        }
        for (int value = 0; value < starts.length - 1; value++) {
            starts[value + 1] += starts[value];
        }
        // each start moves to the end of its value while places are put in, and is then the start of the next
        for (int place = 0; place < count; place++) {
            places[starts[value(words, place * 4)]++] = place;
        }
        System.arraycopy(starts, 0, starts, 1, starts.length - 1);
        starts[0] = 0;
    }

    int value(ImageHash hash) {
        int word = from / 64;
        return cut(word(hash, word), word + 1 < 4 ? word(hash, word + 1) : 0);
    }

    boolean isNear(ImageHash one, ImageHash other) {
        return Integer.bitCount(value(one) ^ value(other)) <= allowed;
    }

    /** Adds every hash whose value here differs in no more bits than allowed. */
    void near(int value, Places found) {
        // all starts are asked for before any place is read: the memory answers many questions at a time
        for (int mask : masks) {
            int start = starts[value ^ mask];
            int end = starts[(value ^ mask) + 1];
            if (start < end) {
                found.add(places, start, end);
            }
        }
    }

    private static int[] masks(int bits, int allowed) {
        return IntStream.range(0, 1 << bits)
                .filter(mask -> Integer.bitCount(mask) <= allowed)
                .toArray();
    }

    private int value(long[] words, int start) {
        int word = from / 64;
        return cut(words[start + word], word + 1 < 4 ? words[start + word + 1] : 0);
    }

    private int cut(long word, long next) {
        int at = from % 64;
        long shifted = at == 0 ? word : word << at | next >>> 64 - at;
        return (int) (shifted >>> 64 - bits);
    }

    private static long word(ImageHash hash, int word) {
        return switch (word) {
            case 0 -> hash.highest();
            case 1 -> hash.high();
            case 2 -> hash.low();
            default -> hash.lowest();
        };
    }
}
