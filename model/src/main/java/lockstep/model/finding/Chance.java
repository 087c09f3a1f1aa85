package lockstep.model.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a stated null model gives, against what was observed. Every finding has one, even if only to say that none was made. */
public sealed interface Chance {
    /** The smallest chance that is told of a group: below it a null model is no longer to be believed, so it stands for "this or less". */
    double LEAST_TOLD = 1e-12;

    /**
     * No test was made.
     *
     * @param reason why, in a sentence; printed wherever the finding is
     */
    record NotTested(String reason) implements Chance {}

    /**
     * A test was made.
     *
     * @param model the null model, in a sentence
     * @param observed what was counted
     * @param expected what the null model gives on average
     * @param effect observed against expected
     * @param p chance of at least as much under the null model
     * @param q false-discovery rate over all findings of the run at which this one is just listed
     * @param verdict what it amounts to
     * @param because the grounds of the verdict, strongest first, each a sentence
     * @param robustness what happens to the finding under other windows, without a member, on halves of the items
     */
    record Tested(
            String model,
            double observed,
            double expected,
            Interval effect,
            double p,
            double q,
            Verdict verdict,
            List<String> because,
            List<Robustness> robustness)
            implements Chance {
        public Tested {
            because = List.copyOf(because);
            robustness = List.copyOf(robustness);
        }

        /** The same with what came of other looks. */
        public Tested with(List<Robustness> looks) {
            return new Tested(model, observed, expected, effect, p, q, verdict, because, looks);
        }

        /** The same with one more reason for the verdict. */
        public Tested also(String reason) {
            return new Tested(
                    model,
                    observed,
                    expected,
                    effect,
                    p,
                    q,
                    verdict,
                    Stream.concat(because.stream(), Stream.of(reason)).toList(),
                    robustness);
        }

        /** Whether p is the smallest that is told, so that p and q say "at most". */
        public boolean atMost() {
            return p == LEAST_TOLD;
        }
    }

    /**
     * An estimate with its interval, which comes from the procedure that gives p: it holds "no effect" just where p says so.
     *
     * @param estimate the value
     * @param low lower end
     * @param high upper end
     * @param level coverage of the interval, 0 to 1
     * @param means what it measures
     */
    record Interval(double estimate, double low, double high, double level, String means) {
        /** An estimate of which no interval is made. */
        public static Interval none(double estimate, String means) {
            return new Interval(estimate, Double.NaN, Double.NaN, 0, means);
        }

        /** Whether there is more than the estimate. */
        public boolean isMade() {
            return level > 0;
        }
    }

    /**
     * The finding looked at in another way.
     *
     * @param look what was changed, as "window 600 s" or "without its strongest member"
     * @param p chance of at least as much then
     * @param holds whether the finding would still be listed
     */
    record Robustness(String look, double p, boolean holds) {}

    /** The p-value, if a test was made. */
    default Optional<Double> pValue() {
        return this instanceof Tested t ? Optional.of(t.p()) : Optional.empty();
    }

    /** The false-discovery rate, if a test was made. */
    default Optional<Double> qValue() {
        return this instanceof Tested t ? Optional.of(t.q()) : Optional.empty();
    }

    default Verdict verdict() {
        return this instanceof Tested t ? t.verdict() : Verdict.UNTESTED;
    }
}
