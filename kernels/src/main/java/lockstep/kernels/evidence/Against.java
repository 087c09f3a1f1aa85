package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Puts one subject against another, or against a group as if it were one: how strongly do their acts speak for acting together? */
public final class Against {
    /*
     * 1. The chance that the other side took up an object too: q = most (n + a) / M, with `most` objects on the larger side, n takers
     *    among the outsiders, a the Good-Turing estimate for what has none, M all that outsiders took up.
     * 2. Whoever took up one thing often takes up another: from popular to rare, q_k is raised to the share of j's outside takers who
     *    took up k as well, drawn to q_k by `pull` takers.
     * 3. From rare to popular, an object counts if no act that holds it, on either side, was spent; then all acts that hold it are. So
     *    one act counts once, whatever it holds.
     * 4. Choice and gaps give e-values; with the chance of gaps conditional on choice their product is one too. Their mean is told.
     *
     * Which objects count, and when, turns on takers alone, so topics come last: they only raise chances and lower the evidence, and
     * are left once it lies below what is asked for.
     *
     * Where neither has a circle, those who are left out of an object are counted and not looked for, and how many took up two
     * objects is kept, for pairs that come one after another ask for the same ones.
     *
     * Not safe for threads: one instance each. Time  O(objects of both), and 64 x 64 / 2 intersections where it is high enough; with
     * circles O(takers of the common objects) more.   Memory  4 bytes an act and a subject.
     */
    static final int MOST = 64;
    static final int CROWD = 4_000;

    // sums in another order differ in their last digits
    private static final double SLACK = 1e-6;

    private final ActIndex x;
    private final GapRates rates;
    private final Choice choices;
    private final Popularity popularity;
    private final int[] stamp;
    private final int[] spent;
    private int epoch;
    private boolean[] found = new boolean[0];
    private Outsiders outsiders = Outsiders.all(0);
    private final Intersections intersections;
    private boolean alone;
    private int ofSubject;
    private int ofOther;
    private double outside;
    private int[] order = new int[0];
    private Found plain = Found.NOTHING;
    private int chosen;

    private int[] mine = new int[MOST];
    private int[] place = new int[MOST];
    private int[] takers = new int[MOST];
    private double[] chance = new double[MOST];
    private final double[] counted = new double[MOST];
    private final int[] countedAt = new int[MOST];
    private final int[] countedTakers = new int[MOST];
    private final int[] others = new int[MOST];
    private final int[] partner = new int[MOST];
    private final long[] gap = new long[MOST];

    /**
     * What one comparison yields.
     *
     * @param log natural logarithm of the e-value
     * @param choice the part of what was chosen
     * @param timing the part of when, given the choice
     * @param met acts that count
     * @param expected objects in common that chance gives
     * @param window the window in which half of the acts lie, milliseconds
     * @param partners different members of the other side that were met
     */
    public record Found(double log, double choice, double timing, int met, double expected, long window, int partners) {
        /** Too little in common to say anything. */
        public static final Found NOTHING = new Found(EValues.NONE, EValues.NONE, EValues.NONE, 0, 0, 0, 0);
    }

    /**
     * By what the chance of an object is estimated.
     *
     * @param unseen Good-Turing estimate of the takers of an object that has none
     * @param pull how many takers the chance of a topic is drawn to the plain chance by
     * @param fewest acts in common from which anything is said
     */
    public record Popularity(double unseen, double pull, int fewest) {}

    public Against(ActIndex index, GapRates rates, Choice choices, Popularity popularity) {
        this.x = index;
        this.rates = rates;
        this.choices = choices;
        this.popularity = popularity;
        this.stamp = new int[index.subjects];
        this.spent = new int[index.acts];
        this.intersections = new Intersections(index);
    }

    /** Compares; a few acts in common say nothing. */
    public Found of(int subject, Side side, Outsiders outsiders) {
        without(subject, side, outsiders);
        return withTopics(EValues.NONE);
    }

    /**
     * Compares as if nothing had a topic: all but the evidence and the part of choice are what they are, and those are never above
     * this.
     */
    public Found without(int subject, Side side, Outsiders outsiders) {
        epoch++;
        plain = Found.NOTHING;
        int many = common(subject, side);
        if (many < popularity.fewest()) return plain;
        leaveOut(subject, side, outsiders);
        int most = Math.max(x.taken(subject), side.taken());
        for (int i = 0; i < many; i++) {
            takers[i] = outside(x.objectOf[mine[i]], ofSubject + ofOther);
            chance[i] = chance(takers[i], most);
        }
        order = rarestLast(many);
        var tally = count(subject, side);
        if (tally.met < popularity.fewest()) return plain;
        double expected = expected(subject, side, most, many);
        chosen = Math.min(x.taken(subject), side.taken());
        double choice = choices.log(counted, tally.met, chosen, expected);
        double timing = rates.log(subject, partner, countedTakers, others, gap, tally.met);
        plain = new Found(
                told(choice, timing),
                choice,
                timing,
                tally.met,
                expected,
                rates.telling(gap, tally.met),
                tally.partners);
        return plain;
    }

    /**
     * The comparison begun by {@link #without}, topics known; nothing once the evidence is sure to be below what is asked for.
     *
     * @param least natural logarithm from which the e-value matters
     */
    public Found withTopics(double least) {
        for (int k = 0; k < plain.met; k++) {
            // at none, 1, 2, 4, ... known ones, for asking costs as much as a few topics
            if (Integer.bitCount(k) <= 1 && atMost() < least) return Found.NOTHING;
            counted[k] = topic(countedAt[k]);
        }
        if (plain.met == 0) return Found.NOTHING;
        double choice = choices.log(counted, plain.met, chosen, plain.expected);
        return new Found(
                told(choice, plain.timing),
                choice,
                plain.timing,
                plain.met,
                plain.expected,
                plain.window,
                plain.partners);
    }

    private double atMost() {
        return SLACK + told(choices.log(counted, plain.met, chosen, plain.expected), plain.timing);
    }

    private static double told(double choice, double timing) {
        return EValues.sum(EValues.sum(choice, timing), choice + timing) - Math.log(3);
    }

    private double chance(int n, int most) {
        return Math.min(.999, most * (n + popularity.unseen()) / outside);
    }

    private int common(int subject, Side side) {
        int many = 0;
        int j = 0;
        for (int e = x.entryFirst[subject]; e < x.entryFirst[subject + 1]; e++) {
            int o = x.objectOf[e];
            if (side.objects.length > 8 * x.taken(subject)) {
                int at = Arrays.binarySearch(side.objects, j, side.objects.length, o);
                j = at >= 0 ? at : -at - 1;
            } else {
                while (j < side.objects.length && side.objects[j] < o) j++;
            }
            if (j >= side.objects.length) break;
            if (side.objects[j] != o) continue;
            if (many == mine.length) grow();
            mine[many] = e;
            place[many++] = j;
        }
        return many;
    }

    private void grow() {
        mine = Arrays.copyOf(mine, 2 * mine.length);
        place = Arrays.copyOf(place, mine.length);
        takers = Arrays.copyOf(takers, mine.length);
        chance = Arrays.copyOf(chance, mine.length);
    }

    private void leaveOut(int subject, Side side, Outsiders outsiders) {
        turn(outsiders);
        alone = side.members.length == 1
                && outsiders.circle()[subject].length == 0
                && outsiders.circle()[side.members[0]].length == 0;
        ofSubject = found[subject] ? 0 : 1;
        ofOther = found[side.members[0]] ? 0 : 1;
        outside = x.entries() - outsiders.taken();
        leave(subject);
        for (int s : outsiders.circle()[subject]) leave(s);
        for (int m : side.members) {
            leave(m);
            for (int s : outsiders.circle()[m]) leave(s);
        }
        outside = Math.max(outside, x.taken(subject) + side.taken());
    }

    private void leave(int s) {
        if (stamp[s] == epoch) return;
        stamp[s] = epoch;
        if (!found[s]) outside -= x.taken(s);
    }

    private boolean isLeft(int s) {
        return found[s] || stamp[s] == epoch;
    }

    private void turn(Outsiders now) {
        if (now.equals(outsiders)) return;
        outsiders = now;
        found = now.found();
        intersections.turn(now);
    }

    /**
     * Takers of an object among the outsiders; of a crowd, all, for a few more or less make no difference.
     *
     * @param ofBoth how many of the two took it up who were not found
     */
    private int outside(int o, int ofBoth) {
        int n = x.takers(o);
        if (n > CROWD) return n;
        if (alone) return outsiders.left(x, o) - ofBoth;
        int left = 0;
        for (int p = x.takerFirst[o]; p < x.takerFirst[o + 1]; p++) if (isLeft(x.takers[p])) left++;
        return n - left;
    }

    /** Places of the common objects from popular to rare, those of as many takers by number; of very many only the rarest. */
    private int[] rarestLast(int many) {
        long[] order = new long[many];
        for (int i = 0; i < many; i++) order[i] = (long) -takers[i] << 32 | i;
        Arrays.sort(order);
        int skipped = Math.max(0, many - MOST);
        return IntStream.range(skipped, many).map(i -> (int) order[i]).toArray();
    }

    /** The chance of an object, raised by what those who took up a more popular one take up. */
    private double topic(int k) {
        double pull = popularity.pull();
        int rare = order[k];
        double raised = chance[rare];
        for (int j = 0; j < k; j++) {
            int popular = order[j];
            double most = (takers[rare] + pull * raised) / (takers[popular] + pull);
            if (most <= raised || takers[popular] > CROWD) continue;
            int both = takers[rare] == 0 ? 0 : both(x.objectOf[mine[popular]], x.objectOf[mine[rare]]);
            raised = Math.min(.999, Math.max(raised, (both + pull * raised) / (takers[popular] + pull)));
        }
        return raised;
    }

    private int both(int o, int other) {
        if (alone) return intersections.of(o, other) - ofSubject - ofOther;
        int i = x.takerFirst[o];
        int j = x.takerFirst[other];
        int both = 0;
        while (i < x.takerFirst[o + 1] && j < x.takerFirst[other + 1]) {
            int order = Integer.compare(x.takers[i], x.takers[j]);
            if (order == 0 && !isLeft(x.takers[i])) both++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return both;
    }

    private record Tally(int met, int partners) {}

    private Tally count(int subject, Side side) {
        int met = 0;
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            if (!free(mine[i])) continue;
            int best = -1;
            int able = 0;
            for (int q = side.first[place[i]]; q < side.first[place[i] + 1]; q++) {
                if (!free(side.entries[q])) continue;
                able++;
                if (best < 0 || gap(subject, i, side, q) < gap(subject, i, side, best)) best = q;
            }
            if (best < 0) continue;
            spend(mine[i]);
            for (int q = side.first[place[i]]; q < side.first[place[i] + 1]; q++) spend(side.entries[q]);
            counted[met] = chance[i];
            countedAt[met] = k;
            countedTakers[met] = x.takers(x.objectOf[mine[i]]);
            others[met] = able;
            gap[met] = gap(subject, i, side, best);
            partner[met++] = side.owners[best];
        }
        return new Tally(met, different(met));
    }

    private int different(int met) {
        int different = 0;
        for (int i = 0; i < met; i++) {
            int before = 0;
            while (partner[before] != partner[i]) before++;
            if (before == i) different++;
        }
        return different;
    }

    private long gap(int subject, int i, Side side, int q) {
        return x.gap(mine[i], subject, side.entries[q], side.owners[q]);
    }

    private boolean free(int entry) {
        for (int a = x.actFirst[entry]; a < x.actFirst[entry + 1]; a++) if (spent[x.actOf[a]] == epoch) return false;
        return true;
    }

    private void spend(int entry) {
        for (int a = x.actFirst[entry]; a < x.actFirst[entry + 1]; a++) spent[x.actOf[a]] = epoch;
    }

    /** Objects of the smaller side that the larger would have by chance. */
    private double expected(int subject, Side side, int most, int many) {
        boolean smaller = x.taken(subject) <= side.taken();
        int from = smaller ? x.entryFirst[subject] : 0;
        int to = smaller ? x.entryFirst[subject + 1] : side.objects.length;
        int[] common = smaller ? mine : place;
        int[] objects = smaller ? x.objectOf : side.objects;
        int own = smaller ? ofSubject : ofOther;
        double sum = 0;
        int next = 0;
        for (int i = from; i < to; i++) {
            boolean both = next < many && common[next] == i;
            if (both) next++;
            sum += chance(outside(objects[i], both ? ofSubject + ofOther : own), most);
        }
        return sum;
    }
}
