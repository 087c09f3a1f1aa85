package lockstep.kernels.shape;

import java.io.Serializable;

/**
 * One pure pass over every subject's actions, given in ranges of subjects whose parts are joined in subject order.
 *
 * <p>Every engine uses the same fixed ranges, so that floating sums agree to the last bit whatever the number of threads. A sweep
 * keeps no state of its own between ranges: scratch arrays belong inside {@link #over}.
 *
 * @param <S> what is known before the pass, read only
 * @param <R> what a part of the pass yields
 */
public interface Sweep<S, R> extends Serializable {
    /** The part of the result that the subjects in the range account for. */
    R over(Actions actions, Range subjects, S known);

    /** Joins two neighbouring parts; associative, the earlier subjects first. */
    R join(R earlier, R later);
}
