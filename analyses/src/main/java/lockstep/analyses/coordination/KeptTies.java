package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.function.IntConsumer;
import lockstep.kernels.chance.PairTest;

/** The ties that groups are made of, by account: what lies within a set of accounts, and what touches it. */
final class KeptTies {
    /*
     * Compressed rows: the ties at each account. A question costs the ties at the accounts asked about, not all ties, for a large case
     * has thousands of sets to ask about.
     *
     * Memory  8 bytes a tie, 8 bytes an account.
     */
    private final PairTest.Ties ties;
    private final int[] first;
    private final int[] at;
    private final int[] asked;
    private int question;

    /**
     * @param some indices of the ties kept
     */
    KeptTies(PairTest.Ties ties, int subjects, int[] some) {
        this.ties = ties;
        this.first = new int[subjects + 1];
        this.at = new int[2 * some.length];
        this.asked = new int[subjects];
        for (int i : some) {
            first[ties.a()[i] + 1]++;
            first[ties.b()[i] + 1]++;
        }
        for (int s = 0; s < subjects; s++) first[s + 1] += first[s];
        int[] next = Arrays.copyOf(first, subjects);
        for (int i : some) {
            at[next[ties.a()[i]]++] = i;
            at[next[ties.b()[i]]++] = i;
        }
    }

    /** Calls back for each tie with both ends among the nodes, once. */
    void within(int[] nodes, IntConsumer tie) {
        question++;
        for (int s : nodes) asked[s] = question;
        for (int s : nodes) {
            for (int k = first[s]; k < first[s + 1]; k++) {
                int i = at[k];
                if (ties.a()[i] == s && asked[ties.b()[i]] == question) tie.accept(i);
            }
        }
    }

    /** Whether at least half of the ties that touch the nodes stay among them: else they are a piece of a crowd. */
    boolean apart(int[] nodes) {
        int[] within = new int[1];
        within(nodes, i -> within[0]++);
        int ends = 0;
        for (int s : nodes) ends += first[s + 1] - first[s];
        return 2 * within[0] >= ends - within[0];
    }
}
