package lockstep.worlds;

import java.util.HashSet;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** Groups that look as if they were told, and were not: fans, calls to post, alerts, breaking stories, broadcasts. */
final class Lookalikes {
    private Lookalikes() {}

    /** People who share most of what one account posts, each after a time of their own. */
    static Consumer<Making> fans(int clubs, int members) {
        return making -> {
            for (int c = 0; c < clubs; c++) {
                var draws = Draws.of(making.seed, "fans", c);
                int[] club = draws.some(members, making.people.count);
                double[] keen = new double[members];
                double[] pace = new double[members];
                for (int m = 0; m < members; m++) {
                    keen[m] = draws.between(0.1, 0.9);
                    pace[m] = draws.lognormal(14.0 * People.MINUTE, 1.0);
                }
                var things = new HashSet<Thing>();
                int posts = making.recipe.days + draws.poisson(making.recipe.days * 0.5);
                for (int k = 0; k < posts; k++) {
                    var what = making.newThing(making.someTrace(draws), draws);
                    things.add(what);
                    long since = making.people.moment(club[0], draws);
                    for (int m = 0; m < members; m++) {
                        if (!draws.chance(keen[m])) continue;
                        long then = since + (long) draws.lognormal(pace[m], 0.9);
                        making.act(club[m], what, making.people.whenUp(club[m], then, draws));
                    }
                    passersBy(making, what, since, draws);
                }
                making.note(new Group("fans-" + (c + 1), Mechanism.FANDOM, club, posts, 0.5, 840), things);
            }
        };
    }

    private static void passersBy(Making making, Thing what, long since, Draws draws) {
        int others = draws.poisson(6);
        for (int k = 0; k < others; k++) {
            int who = draws.below(making.people.count);
            long then = since + (long) draws.exponential(5.0 * People.HOUR);
            making.act(who, what, making.people.whenUp(who, then, draws));
        }
    }

    /** A public call: on a few evenings everyone who cares posts a list of things within the hour. */
    static Consumer<Making> storms(int count, int members) {
        return making -> {
            for (int c = 0; c < count; c++) {
                var draws = Draws.of(making.seed, "storm", c);
                int[] crowd = draws.some(members, making.people.count);
                var things = new HashSet<Thing>();
                int evenings = 3 + draws.below(3);
                for (int e = 0; e < evenings; e++) {
                    long call = making.people.moment(crowd[0], draws);
                    int list = 6 + draws.below(10);
                    for (int k = 0; k < list; k++) {
                        var what = making.newThing(making.someTrace(draws), draws);
                        things.add(what);
                        for (int who : crowd) {
                            if (!draws.chance(0.35)) continue;
                            making.act(who, what, call + (long) draws.exponential(25.0 * People.MINUTE));
                        }
                        passersBy(making, what, call, draws);
                    }
                }
                making.note(new Group("storm-" + (c + 1), Mechanism.STORM, crowd, things.size(), 0.35, 1500), things);
            }
        };
    }

    /** People with alerts on for what is popular in one corner: the whole corner's quick ones. */
    static Consumer<Making> quickOnes(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "quick");
            int[] quick = draws.some(members, making.people.count);
            double[] pace = new double[members];
            for (int m = 0; m < members; m++) pace[m] = draws.lognormal(50_000, 0.5);
            var things = new HashSet<Thing>();
            for (int k = 0; k < 60; k++) {
                int item = draws.below(making.items.count);
                var what = making.standing(making.has("repost") ? "repost" : "link", item, draws);
                things.add(what);
                for (int m = 0; m < members; m++) {
                    if (!draws.chance(0.3)) continue;
                    long then = making.items.published[item] + (long) draws.lognormal(pace[m], 0.7);
                    if (making.people.liveliness(quick[m], then) > 0.3) making.act(quick[m], what, then);
                }
                follow(making, what, making.items.published[item], draws);
            }
            making.note(new Group("quick-1", Mechanism.FAST_REACTORS, quick, things.size(), 0.3, 60), things);
        };
    }

    /** What is big enough to ring telephones has a crowd of slower sharers too. */
    private static void follow(Making making, Thing what, long since, Draws draws) {
        int others = 15 + draws.poisson(25);
        for (int k = 0; k < others; k++) {
            int who = draws.below(making.people.count);
            long then = since + (long) draws.lognormal(0.8 * People.HOUR, 1.3);
            making.act(who, what, making.people.whenUp(who, then, draws));
        }
    }

    /** Stories that break: each for some tens of minutes everywhere at once, and watchers who share several of them. */
    static Consumer<Making> breakingStories(int stories, int watchers) {
        return making -> {
            var draws = Draws.of(making.seed, "breaking");
            int[] watch = draws.some(watchers, making.people.count);
            var things = new HashSet<Thing>();
            for (int s = 0; s < stories; s++) {
                long since = making.people.moment(watch[draws.below(watchers)], draws);
                int pieces = 2 + draws.below(5);
                for (int k = 0; k < pieces; k++) {
                    var what = making.newThing(making.someTrace(draws), draws);
                    things.add(what);
                    long then = since + (long) draws.exponential(20.0 * People.MINUTE);
                    for (int who : watch) {
                        long at = then + (long) draws.lognormal(6.0 * People.MINUTE, 1.1);
                        if (draws.chance(0.3) && making.people.liveliness(who, at) > 0.3) making.act(who, what, at);
                    }
                    crowd(making, what, then, draws);
                }
            }
            making.note(new Group("watchers-1", Mechanism.BREAKING_NEWS, watch, things.size(), 0.3, 360), things);
        };
    }

    private static void crowd(Making making, Thing what, long since, Draws draws) {
        int others = 20 + (int) Math.min(400, 40 * draws.heavy(1.3));
        for (int k = 0; k < others; k++) {
            int who = draws.below(making.people.count);
            long at = since + (long) draws.exponential(25.0 * People.MINUTE);
            if (making.people.liveliness(who, at) > 0.3) making.act(who, what, at);
        }
    }

    /** One thing that a large part of the world shares within a day. */
    static Consumer<Making> hotItem(int sharers) {
        return making -> {
            var draws = Draws.of(making.seed, "hot");
            var what = making.newThing(making.someTrace(draws), draws);
            long since = People.START + (making.recipe.days / 2) * People.DAY + 10 * People.HOUR;
            for (int who : draws.some(sharers, making.people.count)) {
                long then = since + (long) draws.exponential(2.0 * People.HOUR);
                making.act(who, what, making.people.whenUp(who, then, draws));
            }
        };
    }

    /** People before one broadcast: each moment worth a share is shared by many within minutes, at every episode. */
    static Consumer<Making> broadcasts(int episodes, int members) {
        return making -> {
            var draws = Draws.of(making.seed, "broadcast");
            int[] viewers = draws.some(members, making.people.count);
            var things = new HashSet<Thing>();
            for (int e = 0; e < episodes; e++) {
                long day = (2L * e + 1) * making.recipe.days / (2L * episodes);
                long begins = People.START + day * People.DAY + 19 * People.HOUR;
                boolean[] here = new boolean[members];
                for (int m = 0; m < members; m++) here[m] = draws.chance(0.5);
                for (int k = 0; k < 14; k++) {
                    var what = making.newThing(making.someTrace(draws), draws);
                    things.add(what);
                    long moment = begins + (long) (draws.unit() * 100 * People.MINUTE);
                    for (int m = 0; m < members; m++) {
                        if (!here[m] || !draws.chance(0.2)) continue;
                        making.act(viewers[m], what, moment + (long) draws.lognormal(2.0 * People.MINUTE, 0.9));
                    }
                    passersBy(making, what, moment, draws);
                }
            }
            making.note(new Group("viewers-1", Mechanism.LIVE_EVENT, viewers, things.size(), 0.1, 120), things);
        };
    }
}
