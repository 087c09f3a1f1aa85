package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** Operations that are run by the hour and the day, with posts that hold several objects. Each has an innocent twin in {@link Twins}. */
final class Campaigns {
    private Campaigns() {}

    /**
     * An office that reposts masters. A part of what the masters post is on the list of the day, and everyone on shift reposts the
     * list within the next hours, each in an order of their own. The masters are public and have readers.
     */
    static Consumer<Making> office(int members, int masters) {
        return making -> {
            var draws = Draws.of(making.seed, "office");
            int[] staff = draws.some(members, making.people.count);
            int[] lead = Publishers.staff(making, masters);
            long opens = draws.below(16) * People.HOUR;
            var list = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                if (day % 7 >= 5 && draws.chance(0.7)) continue;
                long begins = People.START + day * People.DAY + opens;
                for (int master : lead) {
                    int posts = 2 + draws.poisson(3);
                    for (int k = 0; k < posts; k++) {
                        long since = begins - 4 * People.HOUR + (long) (draws.unit() * 8 * People.HOUR);
                        var original = original(making, master, since, draws);
                        if (draws.chance(0.4)) reposted(making, staff, original, Math.max(since, begins), list, draws);
                    }
                }
            }
            making.note(new Group("office-1", Mechanism.OFFICE, staff, list.size(), 0.8, 6 * 3600), list);
        };
    }

    /** A post of somebody whom many read, and the readers who pass it on. */
    static Thing original(Making making, int who, long since, Draws draws) {
        making.post(who, holds(making, draws, 0.5, draws.below(3)), since);
        var original = making.newThing("repost", draws);
        int readers = draws.poisson(7);
        for (int k = 0; k < readers; k++) {
            int reader = draws.below(making.people.count);
            long then = since + (long) draws.exponential(3.0 * People.HOUR);
            making.act(reader, original, making.people.whenUp(reader, then, draws));
        }
        return original;
    }

    private static void reposted(Making making, int[] staff, Thing original, long from, Set<Thing> list, Draws draws) {
        list.add(original);
        for (int member : staff) {
            if (draws.chance(0.8)) making.act(member, original, from + (long) (draws.unit() * 6 * People.HOUR));
        }
    }

    /** Words of one's own, with a link at times and so many fresh tags. */
    static List<Thing> holds(Making making, Draws draws, double link, int tags) {
        var holds = new ArrayList<Thing>();
        holds.add(making.newThing("text", draws));
        if (draws.chance(link)) holds.add(making.newThing("link", draws));
        for (int k = 0; k < tags; k++) holds.add(making.newThing("hashtag", draws));
        return holds;
    }

    /** Texts that are handed out, some with a link and tags, and posted by each member on some day of the next week, in desk hours. */
    static Consumer<Making> copying(int members, int texts) {
        return making -> {
            var draws = Draws.of(making.seed, "copying");
            int[] staff = draws.some(members, making.people.count);
            int opens = draws.below(14);
            var things = new HashSet<Thing>();
            for (int k = 0; k < texts; k++) {
                var given = holds(making, draws, 0.6, draws.below(3));
                things.add(given.get(0));
                int from = draws.below(Math.max(1, making.recipe.days - 7));
                for (int member : staff) {
                    if (!draws.chance(0.6)) continue;
                    long at = hour(from + draws.below(7), opens + 10 * draws.unit());
                    making.post(member, draws.chance(0.7) ? given : given.subList(0, 1), at);
                }
                if (draws.chance(0.3)) making.act(draws.below(making.people.count), given.get(0), hour(from, opens));
            }
            making.note(new Group("copying-1", Mechanism.COPYING, staff, texts, 0.6, 7 * 86_400), things);
        };
    }

    static long hour(int day, double hour) {
        return People.START + day * People.DAY + (long) (hour * People.HOUR);
    }

    /** Evenings on which members post again and again with tags of the list of the day; half of the tags have other users. */
    static Consumer<Making> tagEvenings(int members, int evenings) {
        return making -> {
            var draws = Draws.of(making.seed, "tag evenings");
            int[] staff = draws.some(members, making.people.count);
            var things = new HashSet<Thing>();
            double begins = 15 + 6 * draws.unit();
            for (int e = 0; e < evenings; e++) {
                int day = (int) ((e + draws.unit()) * making.recipe.days / evenings);
                var list = list(making, draws);
                things.addAll(list);
                for (var tag : list) bystanders(making, tag, hour(day, begins), draws);
                for (int member : staff) {
                    int posts = draws.chance(0.7) ? 3 + draws.poisson(5) : 0;
                    for (int k = 0; k < posts; k++) {
                        var holds = new ArrayList<>(holds(making, draws, 0.2, 0));
                        for (int t : draws.some(1 + draws.below(3), list.size())) holds.add(list.get(t));
                        making.post(member, holds, hour(day, begins + 3 * draws.unit()));
                    }
                }
            }
            making.note(new Group("evenings-1", Mechanism.TAG_EVENINGS, staff, things.size(), 0.5, 3 * 3600), things);
        };
    }

    /** Three tags that are new and three that the world uses anyway. */
    private static List<Thing> list(Making making, Draws draws) {
        var list = new ArrayList<Thing>();
        for (int k = 0; k < 3; k++) list.add(making.newThing("hashtag", draws));
        for (int known : draws.some(3, 30)) list.add(new Thing("hashtag", known));
        return list;
    }

    static void bystanders(Making making, Thing tag, long since, Draws draws) {
        int others = draws.poisson(10);
        for (int k = 0; k < others; k++) {
            int who = draws.below(making.people.count);
            long then = since + (long) (draws.unit() * 5 * People.HOUR);
            making.post(who, List.of(making.newThing("text", draws), tag), making.people.whenUp(who, then, draws));
        }
    }

    /** Sets of made-up persons. Each set has its links, which hardly anyone else shares, and takes five days over each. */
    static Consumer<Making> personas(int sets, int members, int links) {
        return making -> {
            for (int set = 0; set < sets; set++) {
                var draws = Draws.of(making.seed, "personas", set);
                int[] persons = draws.some(members, making.people.count);
                var topic = making.newThing("hashtag", draws);
                var things = new HashSet<Thing>();
                for (int k = 0; k < links; k++) {
                    var link = making.newThing("link", draws);
                    things.add(link);
                    long since = hour(draws.below(making.recipe.days), 24 * draws.unit());
                    for (int person : persons) {
                        if (!draws.chance(0.6)) continue;
                        long then = since + (long) (draws.unit() * 5 * People.DAY);
                        making.post(
                                person, about(making, link, topic, draws), making.people.whenUp(person, then, draws));
                    }
                    if (draws.chance(0.25)) making.act(draws.below(making.people.count), link, since + People.DAY);
                }
                making.note(
                        new Group("personas-" + (set + 1), Mechanism.PERSONAS, persons, links, 0.6, 5 * 86_400),
                        things);
            }
        };
    }

    private static List<Thing> about(Making making, Thing link, Thing topic, Draws draws) {
        var holds = new ArrayList<Thing>();
        holds.add(making.newThing("text", draws));
        holds.add(link);
        if (draws.chance(0.3)) holds.add(topic);
        return holds;
    }

    /**
     * Accounts with the names of towns, each with a site of its own, all on one feed of headlines taken from a real paper. Each takes
     * about half of the feed, minutes later, by machine.
     */
    static Consumer<Making> lookalikeNews(int towns) {
        return making -> {
            var draws = Draws.of(making.seed, "look-alike news");
            int[] papers = Publishers.staff(making, towns);
            int real = making.newSubject();
            int[] site = new int[towns];
            double[] lag = new double[towns];
            for (int k = 0; k < towns; k++) {
                site[k] = making.newDomain();
                lag[k] = draws.logUniform(60, 1200);
            }
            var sections = List.of(making.newThing("hashtag", draws), making.newThing("hashtag", draws));
            var things = new HashSet<Thing>();
            int stories = 7 * making.recipe.days;
            for (int s = 0; s < stories; s++) {
                var headline = making.newThing("text", draws);
                var section = sections.get(draws.below(sections.size()));
                things.add(headline);
                long fed = making.people.deskMoment(10, draws);
                making.act(real, headline, fed - (long) draws.exponential(1.0 * People.HOUR));
                for (int k = 0; k < towns; k++) {
                    if (!draws.chance(0.5)) continue;
                    long at = fed + (long) draws.lognormal(1000 * lag[k], 0.3);
                    making.post(papers[k], List.of(headline, making.newLink(site[k]), section), at);
                }
            }
            making.note(new Group("towns-1", Mechanism.LOOKALIKE_NEWS, papers, stories, 0.5, 1200), things);
        };
    }
}
