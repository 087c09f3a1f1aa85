package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lockstep.model.finding.Verdict;

/** The verdict on each account: that of the strongest group or pair that holds it, else whether coordination would have shown. */
final class Said {
    /** A kind of action with less than this share of what the first carries is not named. */
    private static final double TELLING = .1;

    private final PooledTraces pooled;
    private final Power power;
    private final IdentityHashMap<CoTiming.Group, String> kinds = new IdentityHashMap<>();
    private final Verdict[] verdict;
    private final CoTiming.Group[] by;

    Said(PooledTraces pooled, Power power, int subjects) {
        this.pooled = pooled;
        this.power = power;
        this.by = new CoTiming.Group[subjects];
        this.verdict = IntStream.range(0, subjects)
                .mapToObj(s -> power.isEnough(s) ? Verdict.CHANCE : Verdict.TOO_LITTLE_DATA)
                .toArray(Verdict[]::new);
    }

    /** Hears of a group or pair; of two with one verdict the first counts. */
    void of(CoTiming.Group group) {
        for (int s : group.members()) {
            if (group.verdict().compareTo(verdict[s]) >= 0) continue;
            verdict[s] = group.verdict();
            by[s] = group;
        }
    }

    Verdict[] verdict() {
        return verdict.clone();
    }

    /** Whether the account did anything that another could do too. */
    boolean acted(int subject) {
        return by[subject] != null || power.acts()[subject] > 0;
    }

    /** What the verdict on an account rests on, in a few words that name nobody. */
    String because(int subject) {
        CoTiming.Group group = by[subject];
        if (group == null) return power.says(subject);
        String on = kinds.computeIfAbsent(group, this::kinds);
        return group.members().length == 2
                ? String.format(
                        Locale.ROOT,
                        "%s: %,d times with 1 other",
                        on,
                        Math.round(group.chance().observed()))
                : String.format(Locale.ROOT, "%s: with %,d others", on, group.members().length - 1);
    }

    /** The kinds of action that two members or more have in common, most first. */
    private String kinds(CoTiming.Group group) {
        int[] taken = new int[pooled.actions().objects()];
        int[] common = new int[pooled.names().size()];
        for (int m : group.members())
            for (int k = pooled.actions().firstBy(m); k < pooled.actions().firstBy(m + 1); k++) {
                int object = pooled.actions().objectBy(k);
                if (++taken[object] == 2) common[pooled.kind()[object]]++;
            }
        int most = Arrays.stream(common).max().orElse(0);
        String named = IntStream.range(0, common.length)
                .filter(k -> common[k] > 0 && common[k] >= TELLING * most)
                .boxed()
                .sorted(Comparator.comparingInt(k -> -common[k]))
                .map(k -> pooled.names().get(k))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? Traces.TEXT.id() : named;
    }

    /** From how many acts of each kind coordination shows, and how many accounts did less. */
    String notes() {
        long few = IntStream.range(0, verdict.length)
                .filter(s -> acted(s) && verdict[s] == Verdict.TOO_LITTLE_DATA)
                .count();
        return String.format(
                Locale.ROOT,
                "%,d accounts did too little to say: coordination shows here from so many different objects of one kind (%s), were"
                        + " half of what an account does in common with one other and with nobody else",
                few,
                power.says());
    }
}
