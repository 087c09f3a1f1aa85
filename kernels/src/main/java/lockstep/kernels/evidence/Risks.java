package lockstep.kernels.evidence;

import java.util.function.DoubleUnaryOperator;

/**
 * A null model as a mixture over relative risks, since two innocents may share an interest that no popularity tells.
 *
 * @param most the largest relative risk; 1 and its square root are the others, each weighted by its inverse
 */
public record Risks(double most) {
    /** @param log logarithm of the likelihood at a relative risk */
    double mixed(DoubleUnaryOperator log) {
        double[] risks = {1, Math.sqrt(most), most};
        double weights = 0;
        for (double risk : risks) weights += 1 / risk;
        double mixed = EValues.NONE;
        for (double risk : risks) mixed = EValues.sum(mixed, log.applyAsDouble(risk) + Math.log(1 / risk / weights));
        return mixed;
    }

    /** How much likelier than by chance alone, with a risk of 1, the mixture makes so many objects in common. */
    double apart(int many, double expected) {
        double root = Math.sqrt(most);
        double weights = 1 + 1 / root + 1 / most;
        return (1
                        + Math.pow(root, many - 1) * Math.exp(-(root - 1) * expected)
                        + Math.pow(most, many - 1) * Math.exp(-(most - 1) * expected))
                / weights;
    }
}
