package lockstep.kernels.shape;

/**
 * The sweep that hands over the columns themselves, for passes that need all subjects at once.
 *
 * <p>Every range sees the same read-only columns, so any part is the whole. Memory is that of the columns, about 40 bytes an action.
 */
public final class Whole implements Sweep<Boolean, Actions> {
    private static final long serialVersionUID = 1L;

    @Override
    public Actions over(Actions actions, Range subjects, Boolean known) {
        return actions;
    }

    @Override
    public Actions join(Actions earlier, Actions later) {
        return earlier;
    }
}
