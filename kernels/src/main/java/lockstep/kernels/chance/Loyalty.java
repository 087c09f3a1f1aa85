package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Whether one subject takes up more rival sides than others, who mostly stay with one, would in as many sayings. */
public final class Loyalty {
    /*
     * The others' sayings, each subject's in order of time, tell how often a saying takes the same side as the one before (one success
     * and one failure are added, so that the rate is never 0 or 1), and how the sides are mixed. Null model: as many sayings as the
     * subject's, the first by the mix, each next one on the same side with that rate, else on another by the mix. The statistic is the number
     * of sides, then the number of changes of side; p counts the draws with at least as much.
     *
     * Time  O(sayings of all + draws * sayings of the subject).
     */
    private Loyalty() {}

    /**
     * What chance gives.
     *
     * @param sides that the subject took
     * @param changes from one side to another
     * @param expected sides on average over the draws
     * @param stay how often the others stay on a side
     * @param pairs pairs of sayings of others that this rests on
     * @param p chance of at least as many sides and changes
     */
    public record Told(int sides, int changes, double expected, double stay, int pairs, double p) {}

    /**
     * Puts one subject to the test.
     *
     * @param own sides of its sayings, by time
     * @param others the same of each other subject
     * @param sides number of sides
     */
    public static Told of(int[] own, int[][] others, int sides, int draws, SplittableRandom random) {
        double[] mix = new double[sides];
        Arrays.fill(mix, .5);
        int pairs = 0;
        int same = 0;
        for (int[] other : others) {
            for (int i = 0; i < other.length; i++) {
                mix[other[i]]++;
                if (i == 0) continue;
                pairs++;
                if (other[i] == other[i - 1]) same++;
            }
        }
        double stay = (same + 1.0) / (pairs + 2);
        long observed = weight(own, sides);
        long asMuch = 0;
        double sum = 0;
        int[] drawn = new int[own.length];
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < drawn.length; i++) {
                boolean stays = i > 0 && random.nextDouble() < stay;
                drawn[i] = stays ? drawn[i - 1] : side(mix, i == 0 ? -1 : drawn[i - 1], random);
            }
            long weight = weight(drawn, sides);
            if (weight >= observed) asMuch++;
            sum += weight >> 32;
        }
        return new Told(
                (int) (observed >> 32),
                (int) observed,
                draws == 0 ? 0 : sum / draws,
                stay,
                pairs,
                (1.0 + asMuch) / (draws + 1));
    }

    /** Sides above, changes below. */
    private static long weight(int[] sayings, int sides) {
        boolean[] taken = new boolean[sides];
        long many = 0;
        int changes = 0;
        for (int i = 0; i < sayings.length; i++) {
            if (!taken[sayings[i]]) many++;
            taken[sayings[i]] = true;
            if (i > 0 && sayings[i] != sayings[i - 1]) changes++;
        }
        return many << 32 | changes;
    }

    private static int side(double[] mix, int not, SplittableRandom random) {
        double all = 0;
        for (int s = 0; s < mix.length; s++) if (s != not) all += mix[s];
        double at = random.nextDouble() * all;
        int last = not == 0 ? 1 : 0;
        for (int s = 0; s < mix.length; s++) {
            if (s == not) continue;
            last = s;
            at -= mix[s];
            if (at < 0) break;
        }
        return last;
    }
}
