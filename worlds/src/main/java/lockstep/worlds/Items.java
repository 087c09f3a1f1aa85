package lockstep.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What there is to share: items with a time of publication, a community, a popularity, and a speed at which they grow old. */
final class Items {
    /** One row of a shelf: an item shown at a time with a weight. */
    private record Shown(long time, int item, double weight) {}

    /** An item brought up again before its own community by one of its voices. */
    record Boost(int voice, int item, long time, double weight) {}

    /** What was shown when, in order of time, so that a random look back is a binary search. */
    static final class Shelf {
        private final long[] time;
        private final int[] item;
        private final double[] sums;

        private Shelf(Shown[] shown) {
            Arrays.sort(shown, (a, b) -> a.time != b.time ? Long.compare(a.time, b.time) : a.item - b.item);
            time = new long[shown.length];
            item = new int[shown.length];
            sums = new double[shown.length + 1];
            for (int i = 0; i < shown.length; i++) {
                time[i] = shown[i].time;
                item[i] = shown[i].item;
                sums[i + 1] = sums[i] + shown[i].weight;
            }
        }

        /** The row of something shown between two times, by weight; or -1. */
        int pick(long from, long to, Draws draws) {
            int low = first(from);
            int high = first(to);
            if (low >= high) return -1;
            double x = sums[low] + draws.unit() * (sums[high] - sums[low]);
            int at = Arrays.binarySearch(sums, low, high + 1, x);
            return Math.min(high - 1, at < 0 ? -at - 2 : at);
        }

        private int first(long from) {
            int at = Arrays.binarySearch(time, from);
            if (at < 0) return -at - 1;
            while (at > 0 && time[at - 1] == from) at--;
            return at;
        }

        int itemAt(int row) {
            return item[row];
        }

        long timeAt(int row) {
            return time[row];
        }

        int size() {
            return time.length;
        }
    }

    final int count;
    final long[] published;
    final int[] community;
    final double[] popularity;
    /** Mean age in ms at which interest in the item is gone. */
    final double[] fades;

    final boolean[] breaking;
    final List<Boost> boosts;
    final int[] link;
    final int[] domain;
    final int[][] tags;
    final Shelf everything;
    final Shelf[] shelves;

    private static final int TAGS_PER_COMMUNITY = 30;
    private static final int VOICES = 5;

    Items(Recipe recipe, People people, long seed) {
        count = recipe.items;
        published = new long[count];
        community = new int[count];
        popularity = new double[count];
        fades = new double[count];
        breaking = new boolean[count];
        link = new int[count];
        domain = new int[count];
        tags = new int[count][];
        int domains = Math.max(8, count / 40);
        for (int i = 0; i < count; i++) {
            var draws = Draws.of(seed, "item", i);
            community[i] = draws.below(recipe.communities);
            published[i] = publication(recipe, draws);
            breaking[i] = draws.chance(recipe.breaking);
            popularity[i] = Math.min(1500, 0.1 + draws.heavy(recipe.popularityTail)) * (breaking[i] ? 6 : 1);
            fades[i] = breaking[i]
                    ? draws.lognormal(12.0 * People.MINUTE, 0.5)
                    : draws.lognormal((draws.chance(0.15) ? 96.0 : 8.0) * People.HOUR, 0.6);
            // several posts may carry one link
            link[i] = i > 0 && draws.chance(0.3) ? link[draws.below(i)] : i;
            domain[link[i]] = link[i] == i ? (int) (domains * StrictMath.pow(draws.unit(), 2.5)) : domain[link[i]];
            tags[i] = tags(community[i], draws);
        }
        boosts = boosts(recipe, people, seed);
        everything = new Shelf(shown(-1));
        shelves = new Shelf[recipe.communities];
        for (int c = 0; c < shelves.length; c++) shelves[c] = new Shelf(shown(c));
    }

    private static long publication(Recipe recipe, Draws draws) {
        long day = draws.below(recipe.days);
        double hour = draws.chance(recipe.dayAndNight)
                ? 12 + (recipe.zones ? 4.5 : 3) * draws.normal()
                : draws.between(0, 24);
        return People.START + day * People.DAY + Math.floorMod((long) (hour * 3600), 86_400L) * 1000;
    }

    private static int[] tags(int community, Draws draws) {
        int[] some = new int[draws.below(3)];
        for (int k = 0; k < some.length; k++) {
            int rank = (int) (TAGS_PER_COMMUNITY * StrictMath.pow(draws.unit(), 3));
            some[k] = draws.chance(0.15) ? rank : (community + 1) * TAGS_PER_COMMUNITY + rank;
        }
        return Arrays.stream(some).sorted().distinct().toArray();
    }

    static int tagCount(Recipe recipe) {
        return (recipe.communities + 1) * TAGS_PER_COMMUNITY;
    }

    private List<Boost> boosts(Recipe recipe, People people, long seed) {
        var voices = voices(people, recipe.communities);
        var boosts = new ArrayList<Boost>();
        for (int i = 0; i < count; i++) {
            var draws = Draws.of(seed, "boost", i);
            var heard = voices.get(community[i]);
            int again = heard.isEmpty() ? 0 : draws.poisson(recipe.boosts);
            for (int k = 0; k < again; k++) {
                int voice = heard.get(draws.below(heard.size()));
                long then = published[i] + (long) draws.exponential(1.5 * fades[i]);
                double weight = popularity[i] * draws.between(0.2, 1.2);
                boosts.add(new Boost(voice, i, people.whenUp(voice, then, draws), weight));
            }
        }
        return boosts;
    }

    /** The few accounts of each community that many listen to. */
    private static List<List<Integer>> voices(People people, int communities) {
        var voices = new ArrayList<List<Integer>>();
        for (int c = 0; c < communities; c++) voices.add(new ArrayList<>());
        for (int u = 0; u < people.count; u++) {
            var of = voices.get(people.home[u]);
            if (of.size() < VOICES && !people.alert[u]) of.add(u);
        }
        return voices;
    }

    /** Publications, and for one community's own shelf the times at which an item came up again. */
    private Shown[] shown(int only) {
        var all = new ArrayList<Shown>();
        for (int i = 0; i < count; i++) {
            if (only < 0 || community[i] == only) all.add(new Shown(published[i], i, popularity[i]));
        }
        for (Boost boost : boosts) {
            if (community[boost.item] == only) all.add(new Shown(boost.time, boost.item, boost.weight));
        }
        return all.toArray(new Shown[0]);
    }
}
