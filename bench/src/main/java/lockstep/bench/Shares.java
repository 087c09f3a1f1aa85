package lockstep.bench;

import java.util.Arrays;

/**
 * Who acted on each object of one kind, and when.
 *
 * @param firstOf where the actions on an object begin; one longer than there are objects
 * @param account number of the account of each action
 * @param time of each action, milliseconds since 1970 UTC, rising within an object
 */
record Shares(int[] firstOf, int[] account, long[] time) {
    /** Rows in the order of their objects, then of time. */
    static Shares of(long[] object, int[] account, long[] time) {
        int[] first = new int[object.length + 1];
        int objects = 0;
        for (int i = 0; i < object.length; i++) {
            if (i == 0 || object[i] != object[i - 1]) first[objects++] = i;
        }
        first[objects] = object.length;
        return new Shares(Arrays.copyOf(first, objects + 1), account, time);
    }

    /** The objects of two kinds side by side. */
    Shares and(Shares other) {
        int[] first = Arrays.copyOf(firstOf, objects() + other.firstOf.length);
        for (int o = 0; o < other.firstOf.length; o++) first[objects() + o] = size() + other.firstOf[o];
        int[] accounts = Arrays.copyOf(account, size() + other.size());
        System.arraycopy(other.account, 0, accounts, size(), other.size());
        long[] times = Arrays.copyOf(time, size() + other.size());
        System.arraycopy(other.time, 0, times, size(), other.size());
        return new Shares(first, accounts, times);
    }

    int objects() {
        return firstOf.length - 1;
    }

    int size() {
        return account.length;
    }
}
