package lockstep.kernels.evidence;

import java.util.function.DoubleUnaryOperator;

/** A null model as a mixture over relative risks, since two innocents may share an interest that no popularity tells. */
final class Risks {
    // R of 1, sqrt 10 or 10, weighted by 1 / R
    private static final double[] RISKS = {1, Math.sqrt(10), 10};

    private Risks() {}

    /** @param log logarithm of the likelihood at a relative risk */
    static double mixed(DoubleUnaryOperator log) {
        double weights = 0;
        for (double risk : RISKS) weights += 1 / risk;
        double mixed = EValues.NONE;
        for (double risk : RISKS) mixed = EValues.sum(mixed, log.applyAsDouble(risk) + Math.log(1 / risk / weights));
        return mixed;
    }
}
