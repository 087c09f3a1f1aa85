package lockstep.kernels.shape;

import java.io.Serializable;

/**
 * Whole numbers from one bound up to, and without, another.
 *
 * @param from first number
 * @param to one past the last number
 */
public record Range(int from, int to) implements Serializable {
    public Range {
        if (from < 0 || to < from) throw new IllegalArgumentException("illegal range: " + from + " to " + to);
    }

    public int size() {
        return to - from;
    }
}
