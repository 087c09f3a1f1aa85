package lockstep.store.intake;

/** Which post has an id, and what is needed to tell whether a further row with that id is the same post. */
final class PostIds {
    /*
     * Open addressing over three longs a slot: the 64-bit hash of platform and id; 32 bits of what the post says and its 32-bit
     * number; its account (31 bits) and its second since 1970 (33 bits). The ids themselves stay in the store: among 20 million
     * posts, two different ids share a hash once in 100,000 cases, and then the later row becomes a reject that a person sees.
     *
     * Time  O(1).   Memory  32 to 64 bytes a post.
     */
    private static final int SECOND_BITS = 33;

    private long[] slots = new long[3 << 12];
    private int mask = slots.length / 3 - 1;
    private int size;

    /** Where the post with this id stands, or -1. */
    int find(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = (int) (key >>> 20) & mask;
        while (slots[3 * slot] != 0) {
            if (slots[3 * slot] == key) return 3 * slot;
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    void put(long hash, int says, int post, int account, long postedAt) {
        long key = hash == 0 ? 1 : hash;
        int slot = (int) (key >>> 20) & mask;
        while (slots[3 * slot] != 0) slot = (slot + 1) & mask;
        slots[3 * slot] = key;
        slots[3 * slot + 1] = ((long) says << 32) | post;
        slots[3 * slot + 2] = ((long) account << SECOND_BITS) | Math.floorDiv(postedAt, 1000);
        size++;
        if (size > mask / 4 * 3) grow();
    }

    int post(int place) {
        return (int) slots[place + 1];
    }

    int says(int place) {
        return (int) (slots[place + 1] >>> 32);
    }

    int account(int place) {
        return (int) (slots[place + 2] >>> SECOND_BITS);
    }

    long second(int place) {
        return slots[place + 2] & ((1L << SECOND_BITS) - 1);
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        mask = slots.length / 3 - 1;
        for (int i = 0; i < old.length; i += 3) {
            if (old[i] == 0) continue;
            int slot = (int) (old[i] >>> 20) & mask;
            while (slots[3 * slot] != 0) slot = (slot + 1) & mask;
            System.arraycopy(old, i, slots, 3 * slot, 3);
        }
    }
}
