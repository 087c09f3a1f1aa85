package lockstep.store.words;

import java.util.Arrays;

/** Posts whose keys lie close together, taken in whatever order they come and handed on by key. */
final class PostBlock implements PostWords.Taker {
    /** How many keys a block spans: few enough to hold its texts, enough that db for blocks costs little. */
    static final int KEYS = 1 << 16;

    private final long from;
    private long[] place = new long[1 << 12];
    private int[] account = new int[1 << 12];
    private long[] postedAt = new long[1 << 12];
    private String[] text = new String[1 << 12];
    private int size;

    /** @param from least key */
    PostBlock(long from) {
        this.from = from;
    }

    @Override
    public void take(long post, int who, long at, String says) {
        if (size == place.length) {
            place = Arrays.copyOf(place, 2 * size);
            account = Arrays.copyOf(account, 2 * size);
            postedAt = Arrays.copyOf(postedAt, 2 * size);
            text = Arrays.copyOf(text, 2 * size);
        }
        place[size] = post - from << 32 | size;
        account[size] = who;
        postedAt[size] = at;
        text[size++] = says;
    }

    /** Hands all on, the least key first. */
    void inOrder(PostWords.Taker taker) {
        Arrays.sort(place, 0, size);
        for (int i = 0; i < size; i++) {
            int row = (int) place[i];
            taker.take(from + (place[i] >>> 32), account[row], postedAt[row], text[row]);
        }
    }
}
