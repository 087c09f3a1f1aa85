package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/**
 * What the members of a group take up almost alone, where much of what they share is what everybody shares: operations hide the one in
 * the other.
 *
 * @param members who take part in it often enough, ascending
 * @param actions of everybody on these things
 * @param many how many things
 */
record OwnThings(int[] members, Actions actions, int many) {
    private static final long DAY = 86_400_000;

    /**
     * Time O(actions on what the members took up).
     *
     * @param all at most one action for each subject and object
     * @param group ascending
     * @return empty unless most members take part, on several things and days
     */
    static Optional<OwnThings> of(Actions all, int[] group, Bounds bounds) {
        int fewest = bounds.outsiders().fewest();
        boolean[] in = new boolean[all.subjects()];
        for (int m : group) in[m] = true;
        boolean[] own = own(all, group, in, fewest, bounds.verdict().mixed());
        int[] members = Arrays.stream(group)
                .filter(m -> takenUp(all, m).filter(o -> own[o]).count() >= fewest)
                .toArray();
        if (members.length < Math.max(fewest, bounds.joining().within() * group.length)) return Optional.empty();
        Actions theirs = all.only(p -> own[all.objectAt(p)]);
        int many = (int) IntStream.range(0, own.length).filter(o -> own[o]).count();
        if (many < bounds.verdict().sourceObjects() || days(theirs) < fewest) return Optional.empty();
        return Optional.of(new OwnThings(members, theirs, many));
    }

    String says() {
        return String.format(
                Locale.ROOT,
                "judged by %,d things that hardly anybody else took up; what else they share is what many share",
                many);
    }

    private static boolean[] own(Actions all, int[] group, boolean[] in, int fewest, double outsiders) {
        boolean[] own = new boolean[all.objects()];
        for (int m : group) {
            takenUp(all, m).forEach(o -> {
                int takers = all.firstOf(o + 1) - all.firstOf(o);
                long inside = IntStream.range(all.firstOf(o), all.firstOf(o + 1))
                        .filter(p -> in[all.subjectAt(p)])
                        .count();
                own[o] = inside >= fewest && takers - inside <= outsiders * takers;
            });
        }
        return own;
    }

    private static IntStream takenUp(Actions all, int subject) {
        return IntStream.range(all.firstBy(subject), all.firstBy(subject + 1)).map(all::objectBy);
    }

    private static int days(Actions actions) {
        Set<Long> days = new HashSet<>();
        for (int p = 0; p < actions.size(); p++) days.add(Math.floorDiv(actions.timeAt(p), DAY));
        return days.size();
    }
}
