package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockstep.kernels.chance.FalseDiscovery;
import lockstep.kernels.chance.MemberActs;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Actions;

/**
 * Who goes with a group, asked of each account that might: does it act when the group does?
 *
 * @param accounts those asked, ascending
 * @param look what came out for each
 * @param p chance of as much by accident, over all windows
 * @param q false-discovery rate over all accounts that have two or more objects in common with the group
 */
record Belonging(int[] accounts, List<PairTest.Look> look, double[] p, double[] q) {
    private static final int MEETINGS = 3;

    /**
     * @param candidates accounts with some tie to a member, and the members themselves
     */
    static Belonging to(PairTest test, Actions actions, int[] members, int[] candidates) {
        var acts = MemberActs.of(actions, members);
        List<PairTest.Look> looks = Arrays.stream(candidates)
                .parallel()
                .mapToObj(c -> test.look(c, acts))
                .toList();
        double[] p = looks.stream().mapToDouble(PairTest.Look::paid).toArray();
        return new Belonging(
                candidates, looks, p, FalseDiscovery.rates(p, Math.max(p.length, family(actions, members))));
    }

    /** Accounts outside that have two or more objects in common with the members. */
    private static long family(Actions actions, int[] members) {
        boolean[] theirs = new boolean[actions.objects()];
        for (int m : members)
            for (int k = actions.firstBy(m); k < actions.firstBy(m + 1); k++) theirs[actions.objectBy(k)] = true;
        byte[] common = new byte[actions.subjects()];
        long family = 0;
        for (int o = 0; o < theirs.length; o++) {
            if (!theirs[o]) continue;
            for (int p = actions.firstOf(o); p < actions.firstOf(o + 1); p++) {
                int s = actions.subjectAt(p);
                if (common[s] < 2 && ++common[s] == 2) family++;
            }
        }
        return family;
    }

    /** Accounts whose acting with the group is no accident. */
    int[] belong(double level) {
        List<Integer> in = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            PairTest.Look l = look.get(i);
            if (q[i] <= level && l.met()[l.best()] >= MEETINGS) in.add(accounts[i]);
        }
        return in.stream().mapToInt(i -> i).toArray();
    }

    /** What came out for one account; 1 if it was not asked. */
    double p(int account) {
        int i = Arrays.binarySearch(accounts, account);
        return i < 0 ? 1 : p[i];
    }
}
