package lockstep.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Exhibit.Tie;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.report.Facts;

/**
 * The ties among a finding's accounts as one picture can carry them.
 *
 * @param title what a tie is
 * @param keys accounts, strongest first
 * @param strength of each account, its evidence
 * @param ties between places in {@code keys}, strongest first
 * @param accountsInAll before thinning
 * @param tiesInAll before thinning
 */
record Ties(String title, List<Integer> keys, double[] strength, List<Tie> ties, int accountsInAll, int tiesInAll) {
    static final int MOST_ACCOUNTS = 250;
    static final int MOST_TIES = 300;

    /** In a larger network, a tie is drawn when it is among so many strongest ties of one of its ends. */
    private static final int OF_EACH_END = 3;

    /** From the finding's own exhibit, or else from the network of its run; empty where neither has a tie. */
    static Optional<Ties> of(Facts facts, Function<String, Network> networks) {
        Finding finding = facts.finding();
        for (Exhibit exhibit : finding.exhibits()) {
            if (exhibit instanceof Exhibit.Network n && !n.ties().isEmpty()) return Optional.of(thinned(facts, n));
        }
        var ofRun = within(facts, networks.apply(finding.run()));
        return ofRun.ties().isEmpty() ? Optional.empty() : Optional.of(thinned(facts, ofRun));
    }

    boolean isThinned() {
        return accountsInAll > keys.size() || tiesInAll > ties.size();
    }

    private static Exhibit.Network within(Facts facts, Network network) {
        List<Integer> members =
                facts.members().stream().map(m -> m.account().key()).toList();
        var inside = new HashSet<>(members);
        var ties = new ArrayList<Tie>();
        for (int t = 0; t < network.size(); t++) {
            boolean ours = inside.contains(network.a()[t]) && inside.contains(network.b()[t]);
            if (ours && network.kept()[t]) ties.add(new Tie(network.a()[t], network.b()[t], network.weight()[t]));
        }
        return new Exhibit.Network(network.title(), members, ties);
    }

    private static Ties thinned(Facts facts, Exhibit.Network all) {
        Map<Integer, Double> evidence = new HashMap<>();
        facts.members().forEach(m -> evidence.put(m.account().key(), m.evidence()));
        Comparator<Integer> strongestFirst =
                Comparator.comparingDouble((Integer key) -> -evidence.getOrDefault(key, 0.0));
        List<Integer> keys = all.accounts().stream()
                .distinct()
                .sorted(strongestFirst.thenComparing(Comparator.naturalOrder()))
                .limit(MOST_ACCOUNTS)
                .toList();
        Map<Integer, Integer> place = new LinkedHashMap<>();
        for (int key : keys) place.put(key, place.size());
        List<Tie> ties = all.ties().stream()
                .filter(t -> place.containsKey(t.a()) && place.containsKey(t.b()))
                .map(t -> new Tie(place.getOrDefault(t.a(), 0), place.getOrDefault(t.b(), 0), t.weight()))
                .sorted(Comparator.comparingDouble((Tie t) -> -t.weight())
                        .thenComparingInt(Tie::a)
                        .thenComparingInt(Tie::b))
                .toList();
        List<Tie> drawn = ties.size() <= MOST_TIES ? ties : strongestOfEachEnd(ties, keys.size());
        double[] strength = keys.stream()
                .mapToDouble(key -> evidence.getOrDefault(key, 0.0))
                .toArray();
        return new Ties(
                all.title(),
                keys,
                strength,
                drawn,
                (int) all.accounts().stream().distinct().count(),
                all.ties().size());
    }

    private static List<Tie> strongestOfEachEnd(List<Tie> strongestFirst, int accounts) {
        int[] drawn = new int[accounts];
        return strongestFirst.stream()
                .filter(t -> {
                    boolean wanted = drawn[t.a()] < OF_EACH_END || drawn[t.b()] < OF_EACH_END;
                    if (wanted) {
                        drawn[t.a()]++;
                        drawn[t.b()]++;
                    }
                    return wanted;
                })
                .toList();
    }
}
