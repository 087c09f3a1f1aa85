package lockstep.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lockstep.worlds.Making.Thing;

/** Operations that take care not to do the same thing: split by trace, by wording, by site and spelling, by topic, or each choosing from a pool. */
final class Disguises {
    private Disguises() {}

    /**
     * Hands that each leave a trace of their own on the same stories: so many only link the page, so many only pass on the spokesman's
     * post, so many only use the tag in words of their own, so many only paste the line. Two hands of different kinds have nothing in
     * common but the story.
     */
    static Consumer<Making> mosaic(int each) {
        return making -> {
            var draws = Draws.of(making.seed, "mosaic");
            int[] who = draws.some(KINDS * each, making.people.count);
            int[] seat = draws.shuffled(who.length);
            int spokesman = making.newSubject();
            var things = new HashSet<Thing>();
            for (int s = 0; s < 3 * making.recipe.days / 2; s++) {
                long since = making.people.deskMoment(8, draws);
                var story = story(making, spokesman, since, draws);
                things.addAll(story);
                for (int m = 0; m < who.length; m++) {
                    if (!draws.chance(0.65)) continue;
                    long then = since + (long) draws.lognormal(1.5 * People.HOUR, 0.9);
                    var holds = new ArrayList<>(List.of(story.get(seat[m] % KINDS)));
                    if (seat[m] % KINDS < 2) holds.add(making.newThing("text", draws));
                    making.post(who[m], holds, making.people.whenUp(who[m], then, draws));
                }
            }
            making.note(new Group("mosaic-1", Mechanism.MOSAIC, who, things.size(), 0.16, 4 * 3600), things);
        };
    }

    private static final int KINDS = 4;

    /** The page, the tag, the spokesman's post and the line of one story; strangers take up the first three now and then. */
    private static List<Thing> story(Making making, int spokesman, long since, Draws draws) {
        var page = making.newThing("link", draws);
        Publishers.readers(making, page, since, draws);
        var tag = draws.chance(0.5) ? knownTag(draws) : making.newThing("hashtag", draws);
        making.post(spokesman, List.of(making.newThing("text", draws), page, tag), since);
        var post = making.newThing("repost", draws);
        passedOn(making, post, since, 3, draws);
        return List.of(page, tag, post, making.newThing("text", draws));
    }

    /** One of the tags that everybody uses. */
    private static Thing knownTag(Draws draws) {
        return new Thing("hashtag", draws.below(30));
    }

    /** So many strangers, on average, who pass on a post when they come across it. */
    private static void passedOn(Making making, Thing post, long since, double readers, Draws draws) {
        int many = draws.poisson(readers);
        for (int k = 0; k < many; k++) {
            int who = draws.below(making.people.count);
            long then = since + (long) draws.exponential(3.0 * People.HOUR);
            making.act(who, post, making.people.whenUp(who, then, draws));
        }
    }

    /**
     * Pages that stand on several sites of one owner at once. Which of them a member links goes round: each has another site every third
     * day, and not all go round alike. The slogan has six spellings, of which each member mostly uses one, and a title has five, so that little is the same to the letter.
     */
    static Consumer<Making> mirrors(int members, int sites) {
        return making -> {
            var draws = Draws.of(making.seed, "mirrors");
            int[] who = draws.some(members, making.people.count);
            var domains = IntStream.range(0, sites).map(s -> making.newDomain()).toArray();
            var spellings = fresh(making, "hashtag", 6, draws);
            for (var known : spellings.subList(0, 2)) Campaigns.bystanders(making, known, Campaigns.hour(3, 12), draws);
            int[] accent = draws.shuffled(members);
            int[] step = IntStream.range(0, members)
                    .map(m -> 1 + draws.below(sites - 1))
                    .toArray();
            var things = new HashSet<>(spellings);
            for (int p = 0; p < 2 * making.recipe.days; p++) {
                long since = making.people.deskMoment(7, draws);
                var titles = fresh(making, "text", 5, draws);
                var copies = Arrays.stream(domains).mapToObj(making::newLink).toList();
                things.addAll(titles);
                things.addAll(copies);
                if (draws.chance(0.3)) making.act(draws.below(making.people.count), copies.get(0), since + People.DAY);
                for (int m = 0; m < members; m++) {
                    if (!draws.chance(0.4)) continue;
                    long then = since + (long) (36 * People.HOUR * draws.unit());
                    long up = making.people.whenUp(who[m], then, draws);
                    int turn = (int) ((up - People.START) / (3 * People.DAY));
                    var holds = new ArrayList<>(List.of(copies.get((m + step[m] * turn) % sites)));
                    holds.add(draws.chance(0.5) ? titles.get(draws.below(5)) : making.newThing("text", draws));
                    int spelling = draws.chance(0.8) ? accent[m] % 6 : draws.below(6);
                    if (draws.chance(0.5)) holds.add(spellings.get(spelling));
                    making.post(who[m], holds, up);
                }
            }
            making.note(new Group("mirrors-1", Mechanism.MIRRORS, who, things.size(), 0.07, 36 * 3600), things);
        };
    }

    private static List<Thing> fresh(Making making, String trace, int count, Draws draws) {
        var all = new ArrayList<Thing>();
        for (int k = 0; k < count; k++) all.add(making.newThing(trace, draws));
        return all;
    }

    /**
     * A core that posts originals, passes on each other's, and has public readers; around it a wider ring that hours later says the same with
     * small changes, now as a quotation, now as a post of its own.
     */
    static Consumer<Making> echo(int core, int ring) {
        return making -> {
            var draws = Draws.of(making.seed, "echo");
            int[] inner = Publishers.staff(making, core);
            int[] outer = draws.some(ring, making.people.count);
            var tags = fresh(making, "hashtag", 5, draws);
            var things = new HashSet<Thing>(tags);
            for (int day = 0; day < making.recipe.days; day++) {
                for (int voice : inner) {
                    int posts = draws.poisson(1.2);
                    for (int k = 0; k < posts; k++) {
                        long since = Campaigns.hour(day, 6 + 12 * draws.unit());
                        var original = original(making, voice, tags.get(draws.below(5)), since, draws);
                        things.addAll(original.things());
                        for (int other : inner) {
                            long then = since + (long) draws.exponential(2.0 * People.HOUR);
                            if (other != voice && draws.chance(0.3)) making.act(other, original.post, then);
                        }
                        for (int m : outer) if (draws.chance(0.3)) echoed(making, m, original, since, draws);
                    }
                }
            }
            int[] all = Plants.sorted(
                    IntStream.concat(Arrays.stream(inner), Arrays.stream(outer)).toArray());
            making.note(new Group("echo-1", Mechanism.ECHO, all, things.size(), 0.08, 8 * 3600), things);
        };
    }

    /** A post of the core: to pass on, the page and tag in it, and the wordings into which the ring changes it. */
    private record Original(Thing post, List<Thing> page, Thing tag, List<Thing> wordings) {
        Set<Thing> things() {
            var all = new HashSet<>(wordings);
            all.addAll(page);
            all.add(post);
            return all;
        }
    }

    private static Original original(Making making, int voice, Thing tag, long since, Draws draws) {
        List<Thing> page = draws.chance(0.5) ? List.of(making.newThing("link", draws)) : List.of();
        var holds = new ArrayList<>(List.of(making.newThing("text", draws), tag));
        holds.addAll(page);
        making.post(voice, holds, since);
        var post = making.newThing("repost", draws);
        passedOn(making, post, since, 5, draws);
        return new Original(post, page, tag, fresh(making, "text", 6, draws));
    }

    private static void echoed(Making making, int who, Original original, long since, Draws draws) {
        var holds = new ArrayList<>(List.of(original.wordings.get(draws.below(original.wordings.size()))));
        if (draws.chance(0.5)) holds.add(original.post);
        else if (draws.chance(0.6)) holds.addAll(original.page);
        if (draws.chance(0.3)) holds.add(original.tag);
        long then = since + (long) draws.lognormal(5.0 * People.HOUR, 0.5);
        making.post(who, holds, making.people.whenUp(who, then, draws));
    }

    /**
     * Two teams, each with a language of its own and thus tags of its own, and two topics. Each week a topic has new pages and lines; at the
     * end of the week the teams change topics, and each still uses a part of what the other team had the week before.
     */
    static Consumer<Making> teams(int each) {
        return making -> {
            var draws = Draws.of(making.seed, "teams");
            int[] who = draws.some(2 * each, making.people.count);
            int[] seat = draws.shuffled(who.length);
            var tags = fresh(making, "hashtag", 4, draws);
            var things = new HashSet<>(tags);
            var before = List.of(List.<Thing>of(), List.<Thing>of());
            for (int week = 0; 7 * week < making.recipe.days; week++) {
                var now = List.of(fresh(making, "link", 9, draws), fresh(making, "link", 9, draws));
                for (var pages : now) things.addAll(pages);
                for (int team = 0; team < 2; team++) {
                    int topic = (team + week) % 2;
                    var lines = fresh(making, "text", 5, draws);
                    things.addAll(lines);
                    var kit = new Kit(now.get(topic), before.get(topic), lines, tags.get(2 * topic + team));
                    for (int m = 0; m < who.length; m++)
                        if (seat[m] % 2 == team) week(making, who[m], kit, week, draws);
                }
                before = now;
            }
            making.note(new Group("teams-1", Mechanism.TEAMS, who, things.size(), 0.2, 2 * 86_400), things);
        };
    }

    /** What a team has for a week: pages, those of the week before, lines in its language, and its tag for the topic. */
    private record Kit(List<Thing> pages, List<Thing> before, List<Thing> lines, Thing tag) {}

    private static void week(Making making, int who, Kit kit, int week, Draws draws) {
        for (int k = 0; k < kit.pages.size(); k++)
            if (draws.chance(0.5))
                pushed(making, who, kit, kit.pages.get(k), 7 * week + 4.5 * k / kit.pages.size(), draws);
        for (var old : kit.before)
            if (draws.chance(0.2)) pushed(making, who, kit, old, 7 * week + 5 * draws.unit(), draws);
    }

    private static void pushed(Making making, int who, Kit kit, Thing page, double day, Draws draws) {
        var holds = new ArrayList<>(List.of(page));
        holds.add(draws.chance(0.35) ? kit.lines.get(draws.below(kit.lines.size())) : making.newThing("text", draws));
        if (draws.chance(0.5)) holds.add(kit.tag);
        long then = Campaigns.hour(0, 24 * (day + 2 * draws.unit()));
        making.post(who, holds, making.people.whenUp(who, then, draws));
    }

    /**
     * Accounts with one pool of texts, a third of them with a page of the operation's own site. A scheduler posts at round hours, each
     * account at some of its own; which text comes next each account draws for itself, none twice within ten days.
     */
    static Consumer<Making> pool(int accounts, int texts) {
        return making -> {
            var draws = Draws.of(making.seed, "pool");
            int[] made = Publishers.staff(making, accounts / 2);
            int[] bought = draws.some(accounts - made.length, making.people.count);
            int site = making.newDomain();
            var slogans = fresh(making, "hashtag", 3, draws);
            var pool = new ArrayList<List<Thing>>();
            for (int k = 0; k < texts; k++) {
                var holds = new ArrayList<>(List.of(making.newThing("text", draws)));
                if (draws.chance(0.33)) holds.add(making.newLink(site));
                if (draws.chance(0.5)) holds.add(slogans.get(draws.below(3)));
                pool.add(holds);
            }
            int[] all = Plants.sorted(
                    IntStream.concat(Arrays.stream(made), Arrays.stream(bought)).toArray());
            for (int account : all) scheduled(making, account, pool, draws);
            var things = new HashSet<Thing>();
            for (var holds : pool) things.add(holds.get(0));
            making.note(new Group("pool-1", Mechanism.POOL, all, texts, 0.45, 42 * 86_400), things);
        };
    }

    private static void scheduled(Making making, int account, List<List<Thing>> pool, Draws draws) {
        int[] slots = draws.some(3, 16);
        int[] last = new int[pool.size()];
        Arrays.fill(last, -10);
        for (int day = 0; day < making.recipe.days; day++) {
            for (int slot : slots) {
                int next = draws.below(pool.size());
                if (last[next] > day - 10 || !draws.chance(0.6)) continue;
                last[next] = day;
                long at = Campaigns.hour(day, 5 + slot) + (long) (1000 * draws.between(0, 4));
                making.post(account, pool.get(next), at);
            }
        }
    }
}
