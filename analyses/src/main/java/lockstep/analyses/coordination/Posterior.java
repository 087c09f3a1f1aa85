package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lockstep.kernels.chance.BayesFactor;
import lockstep.kernels.chance.PairTest;
import lockstep.model.finding.Verdict;

/**
 * How probable it is that a group acts together, under several beliefs held before; and the word for it, which is capped by the breadth
 * of the evidence and not by its amount.
 *
 * @param logFactor how much the data favour a group that acts together, natural logarithm
 * @param breadth kinds of action and weeks that carry it
 */
record Posterior(double logFactor, Breadth breadth) {
    /** Beyond this odds no model of chance is to be believed. */
    private static final double MOST = Math.log(1e12);

    /** The belief for which the word is chosen. */
    private static final double MIDDLE = 1e-4;

    /**
     * @param edges ties of the group
     * @param p chance of as strong a group anywhere
     * @param family number of pairs that could be tested
     */
    static Posterior of(PairTest.Ties ties, int[] edges, double p, long family, Breadth breadth) {
        double[] strongest = apart(ties, edges);
        double byChance = BayesFactor.ofChance(p);
        double log = strongest.length == 0
                ? byChance
                : BayesFactor.mean(byChance, BayesFactor.ofTies(strongest, Math.max(1, family)));
        return new Posterior(Math.min(MOST, log), breadth);
    }

    /** The strongest ties of which no two share an account, strongest first. */
    private static double[] apart(PairTest.Ties ties, int[] edges) {
        record Weighed(int edge, double log) {}
        List<Weighed> all = new ArrayList<>();
        for (int e : edges) {
            double p = Math.max(Double.MIN_NORMAL, ties.p()[e]);
            all.add(new Weighed(e, BayesFactor.ofTie(ties.met()[e], ties.trials()[e], p)));
        }
        all.sort((x, y) -> x.log() != y.log() ? Double.compare(y.log(), x.log()) : Integer.compare(x.edge(), y.edge()));
        Set<Integer> taken = new HashSet<>();
        List<Double> logs = new ArrayList<>();
        for (Weighed w : all) {
            int a = ties.a()[w.edge()];
            int b = ties.b()[w.edge()];
            if (taken.contains(a) || taken.contains(b)) continue;
            taken.addAll(Arrays.asList(a, b));
            logs.add(w.log());
        }
        return logs.stream().mapToDouble(x -> x).toArray();
    }

    double under(double prior) {
        return BayesFactor.posterior(logFactor, prior);
    }

    /** Whether it is more likely than not, by the belief for which the word is chosen. */
    boolean isLikely() {
        return under(MIDDLE) >= .5;
    }

    /** Two kinds of action or two weeks: else timing is one piece of evidence, however strong. */
    boolean broad() {
        return breadth.kinds() >= 2 || breadth.weeks() >= 2;
    }

    /** The word of the ICD-203 scale, never beyond "likely" for narrow evidence nor beyond "very likely" for any. */
    String word() {
        double p = under(MIDDLE);
        if (p < .05) return "almost no chance";
        if (p < .20) return "very unlikely";
        if (p < .45) return "unlikely";
        if (p <= .55) return "roughly even chance";
        return p <= .80 || !broad() ? "likely" : "very likely";
    }

    /** Sentences for the grounds of a verdict. */
    List<String> says(Verdict verdict) {
        List<String> says = new ArrayList<>();
        says.add("if one group in 100 such acts together, this one does with probability " + figure(under(1e-2))
                + "; if one in 10,000, " + figure(under(MIDDLE)) + "; if one in 1,000,000, " + figure(under(1e-6)));
        if (verdict != Verdict.COORDINATED) {
            says.add("acting together is not coordination: the cause named here explains it without");
        } else if (broad()) {
            says.add("if one in 10,000 such groups does, the word for coordination is \"" + word()
                    + "\": they met on " + many(breadth.kinds(), "kind") + " of action in "
                    + many(breadth.weeks(), "separate week") + "; timing carries no word beyond \"very likely\"");
        } else {
            says.add("if one in 10,000 such groups does, the word for coordination is \"" + word()
                    + "\": on one kind of action in one week timing carries no word beyond \"likely\"");
        }
        return says;
    }

    private static String many(int n, String what) {
        if (what.equals("kind")) return n == 1 ? "one kind" : n + " kinds";
        return n == 1 ? "one " + what : n + " " + what + "s";
    }

    private static String figure(double p) {
        if (p > .999) return "more than 0.999";
        return p < .001 ? "less than 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}
