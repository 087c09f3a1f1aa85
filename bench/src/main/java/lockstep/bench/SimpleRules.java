package lockstep.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one-line rules that any analysis must beat: a number for each account, and whoever reaches a bound is flagged. */
final class SimpleRules {
    /*
     * Objects in common with one other account: for each account a row of counters over all others, an object counted once.
     *
     * Time  O(sum over objects of sharers squared) for "ever", less for windows.   Memory  O(accounts + actions).
     */

    /** A rule before its bound is set. */
    record Rule(String name, double[] score) {}

    /** Fewer objects than these are alike too easily to be compared as wholes. */
    private static final int ENOUGH_TO_COMPARE = 3;

    private static final Map<String, Long> WINDOWS = windows();

    private final CaseObjects in;
    private final int accounts;

    private SimpleRules(CaseObjects in) {
        this.in = in;
        this.accounts = in.names().size();
    }

    /** Every rule that the kinds of action in a case allow. */
    static List<Rule> of(CaseObjects in) {
        return new SimpleRules(in).all();
    }

    private static Map<String, Long> windows() {
        var windows = new LinkedHashMap<String, Long>();
        windows.put("within a minute", 60_000L);
        windows.put("within an hour", 3_600_000L);
        windows.put("ever", Long.MAX_VALUE);
        return windows;
    }

    private List<Rule> all() {
        var rules = new ArrayList<Rule>();
        families()
                .forEach((what, shares) -> WINDOWS.forEach((when, window) -> {
                    rules.add(new Rule(what + " " + when + ", with one other", withOne(shares, window)));
                    rules.add(new Rule(what + " " + when + ", with anyone", withAnyone(shares, window)));
                }));
        rules.add(new Rule("cosine of weighted objects", cosine()));
        rules.add(new Rule("volume", Arrays.stream(in.acts()).asDoubleStream().toArray()));
        return rules;
    }

    private Map<String, Shares> families() {
        var families = new LinkedHashMap<String, Shares>(in.kinds());
        Shares texts = in.kinds().get("text");
        Shares links = in.kinds().get("link");
        if (texts != null && links != null) families.put("text or link", texts.and(links));
        return families;
    }

    /** The most objects that each account has in common with any single other account, both within the window. */
    private double[] withOne(Shares shares, long window) {
        double[] weight = new double[shares.objects()];
        Arrays.fill(weight, 1);
        double[] most = new double[accounts];
        new Common(shares, accounts, window, weight).each((a, sums, met) -> {
            for (int b : met) most[a] = Math.max(most[a], sums[b]);
        });
        return most;
    }

    /** The number of each account's objects that somebody else acted on too within the window. */
    private double[] withAnyone(Shares s, long window) {
        double[] count = new double[accounts];
        int[] counted = new int[accounts];
        Arrays.fill(counted, -1);
        for (int o = 0; o < s.objects(); o++) {
            for (int p = s.firstOf()[o]; p < s.firstOf()[o + 1]; p++) {
                int a = s.account()[p];
                if (counted[a] == o || !isMet(s, o, p, window)) continue;
                counted[a] = o;
                count[a]++;
            }
        }
        return count;
    }

    private static boolean isMet(Shares s, int object, int at, long window) {
        int[] account = s.account();
        int before = at;
        while (before >= s.firstOf()[object] && account[before] == account[at]) before--;
        if (before >= s.firstOf()[object] && s.time()[at] - s.time()[before] <= window) return true;
        int after = at;
        while (after < s.firstOf()[object + 1] && account[after] == account[at]) after++;
        return after < s.firstOf()[object + 1] && s.time()[after] - s.time()[at] <= window;
    }

    /** The likeness of each account's objects, rare ones weighing more, to those of the account most like it; from 0 to 1. */
    private double[] cosine() {
        Shares all = in.kinds().entrySet().stream()
                .filter(e -> !e.getKey().equals("copy"))
                .map(Map.Entry::getValue)
                .reduce(Shares::and)
                .orElse(new Shares(new int[1], new int[0], new long[0]));
        double[] weight = new double[all.objects()];
        double[] norm = new double[accounts];
        int[] held = new int[accounts];
        weigh(all, weight, norm, held);
        double[] most = new double[accounts];
        new Common(all, accounts, Long.MAX_VALUE, weight).each((a, sums, met) -> {
            if (held[a] < ENOUGH_TO_COMPARE) return;
            for (int b : met) {
                double both = Math.sqrt(norm[a] * norm[b]);
                if (held[b] >= ENOUGH_TO_COMPARE && both > 0) most[a] = Math.max(most[a], sums[b] / both);
            }
        });
        return most;
    }

    /** Squares of the logarithm of accounts to sharers, their sums by account, and how many objects each account has. */
    private void weigh(Shares all, double[] weight, double[] norm, int[] held) {
        for (int o = 0; o < weight.length; o++) {
            int[] sharers = Arrays.stream(all.account(), all.firstOf()[o], all.firstOf()[o + 1])
                    .distinct()
                    .toArray();
            double rare = Math.log(accounts / (double) sharers.length);
            weight[o] = rare * rare;
            for (int a : sharers) {
                norm[a] += weight[o];
                held[a]++;
            }
        }
    }
}
