package lockstep.worlds;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** Accounts that act together because one thing upstream reaches them all: a wire, a publisher, a site's feed. */
final class Publishers {
    private Publishers() {}

    /**
     * A wire and the outlets that print it. Each outlet has a lag of its own; some print by machine at all hours, some by hand in
     * desk hours. The wire's own account is first with every story.
     */
    static Consumer<Making> wire(int outlets) {
        return making -> {
            var draws = Draws.of(making.seed, "wire");
            String trace = making.has("text") ? "text" : making.has("link") ? "link" : "repost";
            int[] members = staff(making, outlets + 1);
            double[] lag = new double[outlets];
            double[] takes = new double[outlets];
            boolean[] byHand = new boolean[outlets];
            for (int k = 0; k < outlets; k++) {
                lag[k] = draws.logUniform(40, 1500);
                takes[k] = draws.between(0.2, 0.8);
                byHand[k] = draws.chance(0.5);
            }
            var desk = new int[outlets];
            for (int k = 0; k < outlets; k++) desk[k] = 6 + draws.below(4);
            var things = new HashSet<Thing>();
            int stories = 4 * making.recipe.days;
            for (int s = 0; s < stories; s++) {
                var story = making.newThing(trace, draws);
                things.add(story);
                long sent = making.people.deskMoment(7, draws);
                making.act(members[0], story, sent);
                for (int k = 0; k < outlets; k++) {
                    if (!draws.chance(takes[k])) continue;
                    long printed = sent + (long) draws.lognormal(1000 * lag[k], byHand[k] ? 0.5 : 0.08);
                    if (byHand[k] && !isOpen(printed, desk[k])) continue;
                    print(making, members[k + 1], story, printed, draws);
                }
            }
            ownStories(making, members, stories, draws);
            making.note(new Group("wire-1", Mechanism.WIRE, members, stories, 0.5, 600), things);
        };
    }

    /** A printed wire story stands on the outlet's own page. */
    private static void print(Making making, int outlet, Thing story, long when, Draws draws) {
        boolean page = story.trace().equals("text") && making.has("link");
        making.post(outlet, page ? List.of(story, making.newThing("link", draws)) : List.of(story), when);
    }

    private static boolean isOpen(long time, int opens) {
        long hour = Math.floorMod(time / People.HOUR, 24L);
        return hour >= opens && hour < opens + 12;
    }

    /** Outlets also have stories of their own, which now and then another person shares. */
    private static void ownStories(Making making, int[] outlets, int each, Draws draws) {
        for (int outlet : outlets) {
            int own = draws.poisson(0.3 * each);
            for (int k = 0; k < own; k++) {
                var story = making.newThing(making.someTrace(draws), draws);
                long when = making.people.deskMoment(7, draws);
                making.act(outlet, story, when);
                if (draws.chance(0.5))
                    making.act(
                            draws.below(making.people.count),
                            story,
                            when + (long) draws.exponential(4.0 * People.HOUR));
            }
        }
    }

    /** The accounts of one publisher: the main one posts a page of the house, the others follow by machine at fixed lags. */
    static Consumer<Making> sameOwner(int accounts) {
        return making -> {
            var draws = Draws.of(making.seed, "same owner");
            String trace = making.has("link") ? "link" : "repost";
            int[] members = staff(making, accounts);
            int house = making.has("domain") ? making.newDomain() : -1;
            double[] lag = new double[accounts];
            for (int k = 1; k < accounts; k++) lag[k] = draws.between(5, 120);
            var things = new HashSet<Thing>();
            int pages = 3 * making.recipe.days;
            for (int p = 0; p < pages; p++) {
                var page = house >= 0 && trace.equals("link") ? making.newLink(house) : making.newThing(trace, draws);
                things.add(page);
                long up = making.people.deskMoment(6, draws);
                making.act(members[0], page, up);
                for (int k = 1; k < accounts; k++) {
                    if (draws.chance(0.75))
                        making.act(members[k], page, up + (long) (1000 * (lag[k] + draws.between(0, 4))));
                }
                readers(making, page, up, draws);
            }
            making.note(new Group("house-1", Mechanism.SAME_OWNER, members, pages, 0.75, 60), things);
        };
    }

    static void readers(Making making, Thing page, long up, Draws draws) {
        int count = draws.poisson(4);
        for (int k = 0; k < count; k++) {
            int who = draws.below(making.people.count);
            making.act(who, page, making.people.whenUp(who, up + (long) draws.exponential(6.0 * People.HOUR), draws));
        }
    }

    /** Hobby accounts that forward one site's feed by machine: each looks at fixed minutes past the hour. All have a life besides. */
    static Consumer<Making> feedReaders(int readers) {
        return making -> {
            var draws = Draws.of(making.seed, "feed");
            String trace = making.has("link") ? "link" : "repost";
            int site = making.newSubject();
            int[] members = draws.some(readers, making.people.count);
            int house = making.has("domain") ? making.newDomain() : -1;
            long[] step = new long[readers];
            long[] phase = new long[readers];
            for (int k = 0; k < readers; k++) {
                step[k] = (draws.chance(0.5) ? 15 : 5) * People.MINUTE;
                phase[k] = draws.below(5) * People.MINUTE;
            }
            var things = new HashSet<Thing>();
            int pages = 2 * making.recipe.days;
            for (int p = 0; p < pages; p++) {
                var page = house >= 0 && trace.equals("link") ? making.newLink(house) : making.newThing(trace, draws);
                things.add(page);
                long up = making.people.deskMoment(7, draws);
                making.act(site, page, up);
                for (int k = 0; k < readers; k++) {
                    long looked = Math.floorDiv(up - phase[k], step[k]) * step[k] + step[k] + phase[k];
                    if (draws.chance(0.7)) making.act(members[k], page, looked + (long) (1000 * draws.between(2, 25)));
                }
                readers(making, page, up, draws);
            }
            making.note(new Group("feed-1", Mechanism.FEED, members, pages, 0.7, 300), things);
        };
    }

    static int[] staff(Making making, int count) {
        int[] members = new int[count];
        for (int k = 0; k < count; k++) members[k] = making.newSubject();
        return members;
    }
}
