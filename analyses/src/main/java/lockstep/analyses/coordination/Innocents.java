package lockstep.analyses.coordination;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.finding.Verdict;

/**
 * How many of the accounts called coordinated are expected to be there by accident.
 *
 * @param accounts those called coordinated
 * @param byAccount sum of their own rates of false discovery
 * @param byGroup sum over coordinated groups of the group's rate times its members
 */
record Innocents(int accounts, double byAccount, double byGroup) {
    static Innocents of(List<CoTiming.Group> groups, double[] q, Verdict[] verdict) {
        int accounts = 0;
        double byAccount = 0;
        for (int s = 0; s < verdict.length; s++) {
            if (verdict[s] != Verdict.COORDINATED) continue;
            accounts++;
            byAccount += q[s];
        }
        double byGroup = 0;
        for (CoTiming.Group g : groups)
            if (g.verdict() == Verdict.COORDINATED) byGroup += Math.min(1, g.q()) * g.members().length;
        return new Innocents(accounts, byAccount, byGroup);
    }

    /** The larger of the two: at most so many, for who belongs to a group need not stand out by one tie. */
    double expected() {
        return Math.min(accounts, Math.max(byAccount, byGroup));
    }

    /** The sentence that goes with a list; none for an empty list. */
    Optional<String> says() {
        if (accounts == 0) return Optional.empty();
        return Optional.of(String.format(
                        Locale.ROOT,
                        "of the %s called coordinated, %s are expected to be innocent at these rates: %s by the accounts' own",
                        accounts == 1 ? "one account" : String.format(Locale.ROOT, "%,d accounts", accounts),
                        expected() < .1 ? count(expected()) : "about " + count(expected()),
                        count(Math.min(accounts, byAccount)))
                + String.format(
                        Locale.ROOT, " ties, %s by the rates of their groups; the larger counts", count(byGroup)));
    }

    private static String count(double k) {
        if (k < .1) return "fewer than 0.1";
        return String.format(Locale.ROOT, k < 10 ? "%.1f" : "%.0f", k);
    }
}
