package lockstep.worlds.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lockstep.model.finding.Verdict;

/**
 * The worlds of one family together.
 *
 * @param family its name
 * @param sealed kept out of all tuning
 * @param worlds the scores, one a world
 * @param cpuSeconds what the procedure took in all
 */
public record FamilyScore(String family, boolean sealed, List<WorldScore> worlds, double cpuSeconds) {
    public FamilyScore {
        worlds = List.copyOf(worlds);
    }

    /** Nobody in these worlds is told what to share. */
    public boolean isNull() {
        return worlds.stream().noneMatch(WorldScore::planted);
    }

    /** Worlds in which something was called coordinated. */
    public Share alarms() {
        return new Share(worlds.stream().filter(WorldScore::alarm).count(), worlds.size());
    }

    /** Mean over worlds of the false share, where a world with no claims counts as 0: what is meant by a false-discovery rate. */
    public double falseDiscovery(Function<WorldScore, Share> of) {
        return worlds.stream().mapToDouble(w -> of.apply(w).value()).average().orElse(0);
    }

    /** Half the width of a 95 in 100 interval of that mean, from how much the worlds differ; 0 with fewer than two worlds. */
    public double spread(Function<WorldScore, Share> of) {
        int n = worlds.size();
        if (n < 2) return 0;
        double mean = falseDiscovery(of);
        double square = worlds.stream()
                .mapToDouble(w -> of.apply(w).value() - mean)
                .map(d -> d * d)
                .sum();
        return 1.96 * Math.sqrt(square / (n - 1) / n);
    }

    /** Planted members found, of all. */
    public Share recall() {
        return planted().stream().map(WorldScore.Fate::found).reduce(new Share(0, 0), Share::plus);
    }

    /** Pairs of planted members tied, of all. */
    public Share pairRecall() {
        return planted().stream().map(WorldScore.Fate::pairs).reduce(new Share(0, 0), Share::plus);
    }

    /** Planted groups of which at least half of the members were found. */
    public Share groupsFound() {
        var planted = planted();
        return new Share(planted.stream().filter(f -> f.found().value() >= 0.5).count(), planted.size());
    }

    /** Groups that were given the verdict they deserve. */
    public Share verdicts() {
        var all = fates();
        return new Share(all.stream().filter(WorldScore.Fate::fair).count(), all.size());
    }

    /** Innocent groups that were called coordinated. */
    public Share accused() {
        var innocent = fates().stream().filter(f -> !f.group().planted()).toList();
        return new Share(innocent.stream().filter(WorldScore.Fate::accused).count(), innocent.size());
    }

    /** Groups that deserve one verdict and were given another, or the same. */
    public long given(Verdict due, Verdict said) {
        return fates().stream()
                .filter(f -> f.group().mechanism().fair() == due && f.verdict() == said)
                .count();
    }

    /** Every group of every world. */
    public List<WorldScore.Fate> fates() {
        var all = new ArrayList<WorldScore.Fate>();
        worlds.forEach(w -> all.addAll(w.groups()));
        return all;
    }

    private List<WorldScore.Fate> planted() {
        return fates().stream().filter(f -> f.group().planted()).toList();
    }
}
