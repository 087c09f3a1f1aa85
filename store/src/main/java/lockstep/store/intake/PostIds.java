package lockstep.store.intake;

/** Which post has an id, and whether a second row with that id says the same. */
final class PostIds {
    /*
     * Open addressing over two longs a slot: the 64-bit hash of platform and id, then 32 bits of a fingerprint of what the post
     * says and its 32-bit number. The ids themselves stay in the store: among 20 million posts, two different ids share a hash
     * once in 100,000 cases, and then the later row becomes a reject that a person sees.
     *
     * Time  O(1).   Memory  21 to 43 bytes a post.
     */
    private long[] slots = new long[1 << 13];
    private int mask = slots.length / 2 - 1;
    private int size;

    /** The number of the post with this id, or 0, in which case it now has the number offered. */
    int put(long hash, int fingerprint, int offered) {
        long key = hash == 0 ? 1 : hash;
        int slot = (int) (key >>> 20) & mask;
        while (slots[2 * slot] != 0) {
            if (slots[2 * slot] == key) return (int) slots[2 * slot + 1];
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = key;
        slots[2 * slot + 1] = ((long) fingerprint << 32) | offered;
        size++;
        if (size > mask / 4 * 3) grow();
        return 0;
    }

    /** The fingerprint of a post whose id is there. */
    int fingerprint(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = (int) (key >>> 20) & mask;
        while (slots[2 * slot] != key) slot = (slot + 1) & mask;
        return (int) (slots[2 * slot + 1] >>> 32);
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        mask = slots.length / 2 - 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] == 0) continue;
            int slot = (int) (old[i] >>> 20) & mask;
            while (slots[2 * slot] != 0) slot = (slot + 1) & mask;
            slots[2 * slot] = old[i];
            slots[2 * slot + 1] = old[i + 1];
        }
    }
}
