package lockstep.model.finding;

/**
 * What one run says of each account that it put to a test, whether or not a finding names it: for listings, which rank by evidence.
 * The standing of an account in the data of one case; no property of a person.
 *
 * @param account keys of the case
 * @param evidence how strongly the data tie the account to others, higher is stronger; comparable within a run
 * @param p chance of at least as much
 * @param q false-discovery rate over the accounts of the run
 * @param verdict that of the account's group or pair, else whether more would have shown
 * @param because what that rests on, in a few words that name nobody
 */
public record Standings(
        int[] account, double[] evidence, double[] p, double[] q, Verdict[] verdict, String[] because) {
    /** The run put no account to a test. */
    public static final Standings NONE =
            new Standings(
                    new int[0], new double[0], new double[0], new double[0], new Verdict[0], new String[0]);

    public Standings {
        int n = account.length;
        if (evidence.length != n || p.length != n || q.length != n || verdict.length != n
                || because.length != n) {
            throw new IllegalArgumentException("columns differ in length");
        }
    }

    public int size() {
        return account.length;
    }
}
