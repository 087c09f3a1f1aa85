package lockstep.kernels.image;

import java.util.List;

/** Finds all hashes of a set within {@link Pdq#SAME} bits of one, and misses none. */
public final class HashIndex {
    /*
     * The 256 bits are cut into pieces. Thirty-one differing bits cannot spend more than `allowed` in every piece when the allowances plus one
     * add up to 32, so a near hash has a piece that is nearly the same, and is found in that piece's table by asking for every value that is
     * near enough [1]. Pieces are about as long as the logarithm of the number of hashes, so that a value holds few of them. What is found
     * in several pieces is told at the first.
     *
     * Time  O(pieces * values near * hashes of a value) a look-up: 2,800 values of one hash each among 10 million.
     * Memory  (32 + 4 pieces) bytes a hash and 4 bytes a value of each piece: 125 bytes a hash at 10 million.
     *
     * [1] Norouzi, Punjani, Fleet 2014, Fast Exact Search in Hamming Space With Multi-Index Hashing, TPAMI 36(6).
     */
    private static final int MOST_BITS = 24;
    private static final int LEAST_BITS = 8;

    private final long[] words;
    private final int count;
    private final Piece[] pieces;

    private HashIndex(long[] words, Piece[] pieces) {
        this.words = words;
        this.count = words.length / 4;
        this.pieces = pieces;
    }

    /** The index of these hashes; each is known by its place in the list. */
    public static HashIndex of(List<ImageHash> hashes) {
        var words = new long[hashes.size() * 4];
        int at = 0;
        for (var hash : hashes) {
            words[at++] = hash.highest();
            words[at++] = hash.high();
            words[at++] = hash.low();
            words[at++] = hash.lowest();
        }
        return ofWords(words);
    }

    /** The index of hashes as four words each, the highest first; the words are kept, not copied. */
    public static HashIndex ofWords(long[] words) {
        if (words.length % 4 != 0) {
            throw new IllegalArgumentException("a hash has four words, but there are " + words.length);
        }
        int count = words.length / 4;
        int bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, 32 - Integer.numberOfLeadingZeros(Math.max(1, count - 1))));
        int parts = Math.min(Pdq.SAME + 1, (ImageHash.BITS + bits - 1) / bits);
        var pieces = new Piece[parts];
        int from = 0;
        for (int i = 0; i < parts; i++) {
            int to = ImageHash.BITS * (i + 1) / parts;
            int allowed = (Pdq.SAME + 1) * (i + 1) / parts - (Pdq.SAME + 1) * i / parts - 1;
            pieces[i] = new Piece(words, from, to - from, allowed);
            from = to;
        }
        return new HashIndex(words, pieces);
    }

    public int size() {
        return count;
    }

    public ImageHash get(int place) {
        return new ImageHash(words[place * 4], words[place * 4 + 1], words[place * 4 + 2], words[place * 4 + 3]);
    }

    /** The places of all hashes within {@link Pdq#SAME} bits, in ascending order. */
    public int[] near(ImageHash hash) {
        var found = new Places();
        var candidates = new Places();
        for (int piece = 0; piece < pieces.length; piece++) {
            candidates.clear();
            pieces[piece].near(pieces[piece].value(hash), candidates);
            for (int i = 0; i < candidates.size(); i++) {
                int place = candidates.get(i);
                if (within(hash, place) && isFirst(piece, hash, get(place))) {
                    found.add(place);
                }
            }
        }
        return found.sorted();
    }

    /** Takes a pair of places, the smaller first. */
    @FunctionalInterface
    public interface PairConsumer {
        void accept(int one, int other);
    }

    /** All pairs within {@link Pdq#SAME} bits, by their first place and then their second. Takes a look-up a hash. */
    public void pairs(PairConsumer consumer) {
        for (int place = 0; place < count; place++) {
            for (int other : near(get(place))) {
                if (other > place) {
                    consumer.accept(place, other);
                }
            }
        }
    }

    private boolean within(ImageHash hash, int place) {
        int at = place * 4;
        int half = Long.bitCount(words[at] ^ hash.highest()) + Long.bitCount(words[at + 1] ^ hash.high());
        return half <= Pdq.SAME
                && half + Long.bitCount(words[at + 2] ^ hash.low()) + Long.bitCount(words[at + 3] ^ hash.lowest())
                        <= Pdq.SAME;
    }

    private boolean isFirst(int piece, ImageHash hash, ImageHash found) {
        for (int i = 0; i < piece; i++) {
            if (pieces[i].isNear(hash, found)) {
                return false;
            }
        }
        return true;
    }
}
