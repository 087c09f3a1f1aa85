package lockstep.kernels.time;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Whether something was said more at once than those who said it would by their own calendars. */
public final class OwnCalendar {
    /*
     * The statistic is the largest number of sayings within so many days in a row. Null model: each subject says it as often as it did,
     * in so many of its own posts drawn without replacement [1], so that busy days, habits and the length of its life stay as they are;
     * a subject that says nothing else cannot burst. p counts the draws in which the largest number is at least the observed.
     *
     * Time  O(draws * (sayings + days)).   Memory  O(largest subject + days).
     *
     * [1] Floyd's sampling: Bentley and Floyd 1987, Communications of the ACM 30(9).
     */
    private OwnCalendar() {}

    /**
     * How it stood against chance.
     *
     * @param from first day of the window with most sayings
     * @param most sayings in that window
     * @param expected most sayings in a window, on average over the draws
     * @param high the .95 quantile of the same
     * @param p chance of at least as many
     */
    public record Burst(int from, int most, double expected, double high, double p) {}

    /**
     * Puts one thing that was said to the test.
     *
     * @param posts for each subject the day of each of its posts, from 0
     * @param said for each subject the days on which it said the thing, one entry a saying, no more than it has posts
     * @param width days of a window
     * @param draws how many calendars to draw
     */
    public static Burst of(int[][] posts, int[][] said, int width, int draws, SplittableRandom random) {
        int days = 1;
        int longest = 0;
        for (int s = 0; s < posts.length; s++) {
            for (int day : posts[s]) days = Math.max(days, day + 1);
            longest = Math.max(longest, posts[s].length);
            if (said[s].length > posts[s].length)
                throw new IllegalArgumentException("subject " + s + " said more than it posted");
        }
        int[] count = new int[days];
        for (int[] one : said) for (int day : one) count[day]++;
        int from = busiest(count, width);
        int most = sum(count, from, width);
        int[] drawn = new int[draws];
        int[] mark = new int[longest];
        int marked = 0;
        for (int d = 0; d < draws; d++) {
            Arrays.fill(count, 0);
            for (int s = 0; s < posts.length; s++) draw(posts[s], said[s].length, mark, ++marked, count, random);
            drawn[d] = sum(count, busiest(count, width), width);
        }
        Arrays.sort(drawn);
        double mean = Arrays.stream(drawn).average().orElse(0);
        long asMany = Arrays.stream(drawn).filter(x -> x >= most).count();
        double high = draws == 0 ? 0 : drawn[Math.min(draws - 1, (int) Math.ceil(.95 * draws))];
        return new Burst(from, most, mean, high, (1.0 + asMany) / (draws + 1));
    }

    private static void draw(int[] posts, int k, int[] mark, int marked, int[] count, SplittableRandom random) {
        for (int j = posts.length - k; j < posts.length; j++) {
            int t = random.nextInt(j + 1);
            int taken = mark[t] == marked ? j : t;
            mark[taken] = marked;
            count[posts[taken]]++;
        }
    }

    /** The first day of the window with most; of equals the earliest. */
    private static int busiest(int[] count, int width) {
        int best = 0;
        int most = -1;
        int now = 0;
        for (int day = 0; day < count.length; day++) {
            now += count[day] - (day >= width ? count[day - width] : 0);
            if (now > most) {
                most = now;
                best = Math.max(0, day - width + 1);
            }
        }
        return best;
    }

    private static int sum(int[] count, int from, int width) {
        int sum = 0;
        for (int day = from; day < Math.min(count.length, from + width); day++) sum += count[day];
        return sum;
    }
}
