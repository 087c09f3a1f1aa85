package lockstep.kernels.image;

import java.util.Arrays;

/** A growing list of places of hashes. */
final class Places {
    private int[] places = new int[1024];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return places[i];
    }

    void add(int place) {
        room(1);
        places[size++] = place;
    }

    void add(int[] from, int start, int end) {
        room(end - start);
        for (int i = start; i < end; i++) {
            places[size++] = from[i];
        }
    }

    int[] sorted() {
        var sorted = Arrays.copyOf(places, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private void room(int more) {
        if (size + more > places.length) {
            places = Arrays.copyOf(places, Math.max(size + more, places.length * 2));
        }
    }
}
