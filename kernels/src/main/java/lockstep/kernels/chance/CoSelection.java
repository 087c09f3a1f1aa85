package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.time.Shares;

/** How often subjects choose the same objects, and how often their activity and the objects' popularity would have them do so. */
public final class CoSelection {
    /*
     * The bipartite configuration model [1]: subject u acts on object o with probability x_u y_o / (1 + x_u y_o), where x and y give
     * every subject its number of objects and every object its number of subjects on average. Subjects of one degree have one x, so
     * the fixed point is sought over the classes of degrees alone.
     *
     * Of a group: the sum over its pairs of sum over o of p_uo p_vo, by classes of objects: ((sum p)^2 - sum p^2) / 2 times the class.
     * Its own actions count in the popularity of its objects, which makes the expected number higher, never lower.
     *
     * The interval is Gamma-Poisson on the objects that two members chose: pairs that meet on one object are one piece of evidence.
     *
     * Time  O(rounds * classes of subjects * classes of objects), then O(members * classes of objects) for each group.
     *
     * [1] Saracco, Di Clemente, Gabrielli, Squartini 2015, Scientific Reports 5:10595.
     */
    private static final int ROUNDS = 300;
    private static final long BUDGET = 2_000_000_000L;
    private static final double LIMIT = 1e9;

    private final Actions actions;
    private final int[] subjectDegrees;
    private final int[] objectDegrees;
    private final double[] objectsOf;
    private final double[] x;
    private final double[] y;

    /**
     * How often a group chose the same objects.
     *
     * @param observed pairs of members on one object
     * @param expected how many the model gives
     * @param objects distinct objects that two members chose
     * @param low lower end of the 95 % interval of observed by expected
     * @param high upper end
     */
    public record Lift(long observed, double expected, int objects, double low, double high) {
        /** Observed by expected. */
        public double estimate() {
            return observed / expected;
        }
    }

    /**
     * @param actions at most one action for each subject and object
     */
    public CoSelection(Actions actions) {
        this.actions = actions;
        int[] bySubject = IntStream.range(0, actions.subjects())
                .map(s -> actions.firstBy(s + 1) - actions.firstBy(s))
                .toArray();
        int[] byObject = IntStream.range(0, actions.objects())
                .map(o -> actions.firstOf(o + 1) - actions.firstOf(o))
                .toArray();
        this.subjectDegrees = classes(bySubject);
        this.objectDegrees = classes(byObject);
        double[] subjectsOf = counts(bySubject, subjectDegrees);
        this.objectsOf = counts(byObject, objectDegrees);
        double root = Math.sqrt(Math.max(1, actions.size()));
        this.x = Arrays.stream(subjectDegrees).mapToDouble(d -> d / root).toArray();
        this.y = Arrays.stream(objectDegrees).mapToDouble(d -> d / root).toArray();
        long cells = Math.max(1, (long) x.length * y.length);
        long rounds = Math.max(5, Math.min(ROUNDS, BUDGET / cells));
        double moved = 1;
        for (int r = 0; r < rounds && moved > 1e-9; r++) {
            moved = Math.max(step(x, subjectDegrees, y, objectsOf), step(y, objectDegrees, x, subjectsOf));
        }
    }

    private static int[] classes(int[] degrees) {
        return Arrays.stream(degrees).filter(d -> d > 0).distinct().sorted().toArray();
    }

    private static double[] counts(int[] degrees, int[] classes) {
        double[] many = new double[classes.length];
        for (int d : degrees) if (d > 0) many[Arrays.binarySearch(classes, d)]++;
        return many;
    }

    /** Moves one side to where the other puts it; how far, relatively. A subject that acts on everything has no finite place. */
    private static double step(double[] of, int[] degrees, double[] others, double[] many) {
        double moved = 0;
        for (int i = 0; i < of.length; i++) {
            double sum = 0;
            for (int j = 0; j < others.length; j++) sum += many[j] * others[j] / (1 + of[i] * others[j]);
            double next = Math.min(LIMIT, degrees[i] / sum);
            moved = Math.max(moved, Math.abs(next - of[i]) / next);
            of[i] = next;
        }
        return moved;
    }

    /** Probability that a subject of one degree acts on an object of another, both found in the data. */
    double chance(int subjectDegree, int objectDegree) {
        return chance(
                x[Arrays.binarySearch(subjectDegrees, subjectDegree)],
                y[Arrays.binarySearch(objectDegrees, objectDegree)]);
    }

    private static double chance(double x, double y) {
        return x * y / (1 + x * y);
    }

    /**
     * A group's.
     *
     * @param members two or more subjects, each once, with at least one action each
     */
    public Lift of(int[] members) {
        if (members.length < 2) throw new IllegalArgumentException(members.length + " members have no pair");
        double expected = 0;
        for (int j = 0; j < y.length; j++) {
            double sum = 0;
            double squares = 0;
            for (int m : members) {
                double p = chance(x[place(m)], y[j]);
                sum += p;
                squares += p * p;
            }
            expected += objectsOf[j] * (sum * sum - squares) / 2;
        }
        int[] chosen = Arrays.stream(members)
                .flatMap(m -> IntStream.range(actions.firstBy(m), actions.firstBy(m + 1)))
                .map(k -> actions.objectAt(actions.positionBy(k)))
                .sorted()
                .toArray();
        long observed = 0;
        int objects = 0;
        for (int i = 0; i < chosen.length; ) {
            int n = i;
            while (n < chosen.length && chosen[n] == chosen[i]) n++;
            long many = (long) n - i;
            observed += many * (many - 1) / 2;
            if (many > 1) objects++;
            i = n;
        }
        double weight = objects == 0 ? 1 : observed / (double) objects;
        return new Lift(
                observed,
                expected,
                objects,
                weight * gammaQuantile(.025, objects + .5) / expected,
                weight * gammaQuantile(.975, objects + .5) / expected);
    }

    private int place(int subject) {
        int at = Arrays.binarySearch(subjectDegrees, actions.firstBy(subject + 1) - actions.firstBy(subject));
        if (at < 0) throw new IllegalArgumentException("subject " + subject + " did nothing");
        return at;
    }

    /** The value below which a gamma variable of that shape and scale 1 falls with the given probability. */
    static double gammaQuantile(double probability, double shape) {
        double low = 0;
        double high = shape + 10 * Math.sqrt(shape) + 20;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (below(middle, shape) < probability) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /** Regularised lower incomplete gamma function, by its series, all of whose terms are positive. */
    private static double below(double value, double shape) {
        if (value <= 0) return 0;
        double term = Math.exp(shape * Math.log(value) - value - Shares.logGamma(shape + 1));
        double sum = 0;
        for (int n = 1; term > 1e-17 * sum || n <= value - shape; n++) {
            sum += term;
            term *= value / (shape + n);
            if (term == 0) break;
        }
        return Math.min(1, sum);
    }
}
