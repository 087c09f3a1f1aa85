package lockstep.analyses.peers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CooRTweet's statistics of accounts and of objects, as it documents them, or as it computes them. */
public final class CooRStats {
    /** Which ties count. */
    public enum Level {
        NONE,
        FULL,
        FAST
    }

    /**
     * Which of the peer's results is wanted where the two differ.
     */
    public enum Reading {
        /** What its manual says. */
        DOCUMENTED,
        /** What version 2.1.3 gives: objects count the accounts at one end only, and equal ties of an account are averaged once. */
        AS_COMPUTED
    }

    private CooRStats() {}

    /**
     * Statistics of one account.
     *
     * @param account number of its name
     * @param avgTimeDelta mean over its ties, seconds
     * @param avgTimeDeltaFast the same of the fast measures, NaN without
     * @param avgSymmetry mean over its ties
     * @param avgSymmetryFast the same of the fast measures, NaN without
     * @param uniqueShares number of its posts among the pairs
     */
    public record OfAccount(
            int account,
            double avgTimeDelta,
            double avgTimeDeltaFast,
            double avgSymmetry,
            double avgSymmetryFast,
            int uniqueShares) {}

    /**
     * Statistics of one object.
     *
     * @param object number of its name
     * @param accounts how many accounts shared it in a tie
     */
    public record OfObject(int object, int accounts) {}

    private record Tie(double delta, double deltaFast, double symmetry, double symmetryFast) {}

    /** One row for each account with a tie of the level and a post among the pairs, in the order of names. */
    public static List<OfAccount> accounts(CooRNetwork network, SharePairs pairs, Level level, Reading reading) {
        Map<Integer, List<Tie>> ties = new HashMap<>();
        for (int t = 0; t < network.ties(); t++) {
            if (!counts(network, t, level)) continue;
            Tie tie = tie(network, t);
            ties.computeIfAbsent(network.from()[t], a -> new ArrayList<>()).add(tie);
            ties.computeIfAbsent(network.to()[t], a -> new ArrayList<>()).add(tie);
        }
        Map<Integer, Set<Integer>> posts = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (level == Level.FAST && !(pairs.isFlagged() && pairs.fast()[i])) continue;
            posts.computeIfAbsent(pairs.account()[i], a -> new HashSet<>()).add(pairs.content()[i]);
            posts.computeIfAbsent(pairs.accountY()[i], a -> new HashSet<>()).add(pairs.contentY()[i]);
        }
        return ties.keySet().stream()
                .filter(posts::containsKey)
                .sorted(Comparator.comparing(a -> Shares.name(network.names(), a), Shares.BY_CODE_POINT))
                .map(a -> ofAccount(
                        a,
                        averaged(ties.getOrDefault(a, List.of()), reading),
                        posts.getOrDefault(a, Set.of()).size()))
                .toList();
    }

    private static Iterable<Tie> averaged(List<Tie> ties, Reading reading) {
        return reading == Reading.AS_COMPUTED ? new LinkedHashSet<>(ties) : ties;
    }

    private static Tie tie(CooRNetwork network, int t) {
        var fast = network.fast();
        boolean has = fast.has(t);
        return new Tie(
                network.full().avgTimeDelta()[t],
                has ? fast.avgTimeDelta()[t] : Double.NaN,
                network.full().symmetry()[t],
                has ? fast.symmetry()[t] : Double.NaN);
    }

    private static OfAccount ofAccount(int account, Iterable<Tie> ties, int posts) {
        double[] sum = new double[4];
        int all = 0;
        int quick = 0;
        for (Tie t : ties) {
            all++;
            sum[0] += t.delta;
            sum[2] += t.symmetry;
            if (Double.isNaN(t.deltaFast)) continue;
            quick++;
            sum[1] += t.deltaFast;
            sum[3] += t.symmetryFast;
        }
        return new OfAccount(account, sum[0] / all, sum[1] / quick, sum[2] / all, sum[3] / quick, posts);
    }

    /** One row for each object of a tie of the level, by number of accounts, most first, then by first appearance. */
    public static List<OfObject> objects(CooRNetwork network, Level level, Reading reading) {
        var measures = level == Level.FAST ? network.fast() : network.full();
        Map<Integer, Set<Integer>> accounts = new LinkedHashMap<>();
        for (int t = 0; t < network.ties(); t++) {
            if (!counts(network, t, level) || !measures.has(t)) continue;
            for (int object : measures.objects()[t]) {
                if (object == Shares.NA) continue;
                Set<Integer> of = accounts.computeIfAbsent(object, o -> new HashSet<>());
                of.add(network.from()[t]);
                if (reading == Reading.DOCUMENTED) of.add(network.to()[t]);
            }
        }
        return accounts.entrySet().stream()
                .map(e -> new OfObject(e.getKey(), e.getValue().size()))
                .sorted(Comparator.comparingInt(o -> -o.accounts()))
                .toList();
    }

    private static boolean counts(CooRNetwork network, int t, Level level) {
        return switch (level) {
            case NONE -> true;
            case FULL -> network.full().above()[t];
            case FAST -> network.fast().has(t) && network.fast().above()[t];
        };
    }
}
