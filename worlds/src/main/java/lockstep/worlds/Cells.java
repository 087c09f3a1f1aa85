package lockstep.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lockstep.worlds.Making.Thing;

/** Operations whose members do not all meet: by shifts, by client, by replacement, by campaign, or by place in a ring. */
final class Cells {
    /** An account that somebody made up: the days from and to which it lives, and whose hours it keeps. */
    record Persona(int account, double from, double to, int habit) {
        boolean lives(long time) {
            return Campaigns.hour(0, 24 * from) <= time && time < Campaigns.hour(0, 24 * to);
        }

        /** A time when it is up, on a day that is given with its fraction. */
        long upAt(Making making, double day, Draws draws) {
            return making.people.whenUp(habit, Campaigns.hour(0, 24 * day), draws);
        }
    }

    private Cells() {}

    /**
     * Four crews round the clock, each member on duty five days in seven. What comes in is worked on within the next hour or so; what is
     * not done when the shift ends is left to the next crew, which does it first. Nobody meets the crew two shifts away.
     */
    static Consumer<Making> shifts(int crew) {
        return making -> {
            var draws = Draws.of(making.seed, "shifts");
            int[] staff = draws.some(CREWS * crew, making.people.count);
            int[] at = draws.shuffled(staff.length);
            int[] off = new int[staff.length];
            for (int m = 0; m < off.length; m++) off[m] = draws.below(7);
            int opens = draws.below(6);
            var things = new HashSet<Thing>();
            for (int shift = 0; shift < CREWS * making.recipe.days; shift++) {
                long begins = Campaigns.hour(0, opens + SHIFT * shift);
                long ends = begins + (long) (SHIFT * People.HOUR);
                int tasks = 1 + draws.poisson(2);
                for (int k = 0; k < tasks; k++) {
                    long since = begins + (long) (draws.unit() * SHIFT * People.HOUR);
                    var holds = task(making, since, draws);
                    things.add(holds.get(0));
                    for (int seat = 0; seat < crew; seat++) {
                        long then = since + (long) draws.lognormal(25.0 * People.MINUTE, 0.8);
                        boolean late = then >= ends;
                        int on = shift + (late ? 1 : 0);
                        int member = at[on % CREWS * crew + seat];
                        if ((on / CREWS + off[member]) % 7 >= 5 || !draws.chance(0.7)) continue;
                        long first = ends + (long) draws.exponential(20.0 * People.MINUTE);
                        making.post(staff[member], inOwnWords(making, holds, draws), late ? first : then);
                    }
                }
            }
            making.note(new Group("shifts-1", Mechanism.SHIFTS, staff, things.size(), 0.13, 3600), things);
        };
    }

    private static final int CREWS = 4;
    private static final double SHIFT = 24.0 / CREWS;

    /** What a crew is told to spread: a post to pass on, a page with a tag, or a line to paste. The first thing is the one told. */
    private static List<Thing> task(Making making, long since, Draws draws) {
        double kind = draws.unit();
        if (kind < 0.4) return List.of(original(making, since, draws));
        if (kind < 0.8) {
            var page = making.newThing("link", draws);
            Publishers.readers(making, page, since, draws);
            return List.of(page, knownTag(draws));
        }
        var line = making.newThing("text", draws);
        if (draws.chance(0.3)) making.act(draws.below(making.people.count), line, since + People.HOUR);
        return List.of(line, knownTag(draws));
    }

    /** A post of somebody whom many read, and who knows of nothing. */
    private static Thing original(Making making, long since, Draws draws) {
        return Campaigns.original(making, draws.below(making.people.count), since, draws);
    }

    /** One of the tags that everybody uses. */
    private static Thing knownTag(Draws draws) {
        return new Thing("hashtag", draws.below(30));
    }

    /** The same in a post of one's own: a page with words, a post passed on with a word at times, a line as it is. */
    private static List<Thing> inOwnWords(Making making, List<Thing> holds, Draws draws) {
        var all = new ArrayList<>(holds);
        String trace = holds.get(0).trace();
        if (trace.equals("link") || trace.equals("repost") && draws.chance(0.3))
            all.add(making.newThing("text", draws));
        return all;
    }

    /**
     * Accounts that are hired out: so many work for one client only, so many for the other, and so many for both. One client has posts
     * and pages pushed within hours, the other has each message pasted in one of three wordings over a day. Three acts in four are cover:
     * whatever is popular, each account choosing for itself.
     */
    static Consumer<Making> hired(int each, int both) {
        return making -> {
            var draws = Draws.of(making.seed, "hired");
            int[] pool = Publishers.staff(making, 2 * each + both);
            int[] habit = habits(making, pool.length, draws);
            for (int h = 0; h < pool.length; h++)
                cover(making, new Persona(pool[h], 0, making.recipe.days, habit[h]), 3, draws);
            int[] first = IntStream.range(0, each + both).toArray();
            int[] second = IntStream.range(each, pool.length).toArray();
            push(making, pool, habit, first, draws);
            paste(making, pool, habit, second, draws);
        };
    }

    /** Whose hours an account keeps that somebody made up. */
    static int[] habits(Making making, int count, Draws draws) {
        return draws.some(count, making.people.count);
    }

    /** What is popular, passed on for the look of it, so many times a day. */
    static void cover(Making making, Persona persona, double daily, Draws draws) {
        int many = draws.poisson((persona.to - persona.from) * daily);
        var seen = new HashSet<Integer>();
        for (int k = 0; k < many; k++) {
            long now = persona.upAt(making, draws.between(persona.from, persona.to), draws);
            int row = making.items.everything.pick(now - 12 * People.HOUR, now, draws);
            if (row >= 0 && persona.lives(now) && seen.add(making.items.everything.itemAt(row)))
                making.share(persona.account, making.items.everything.itemAt(row), now, draws);
        }
    }

    private static void push(Making making, int[] pool, int[] habit, int[] hands, Draws draws) {
        int spokesman = making.newSubject();
        int site = making.newDomain();
        var things = new HashSet<Thing>();
        for (int k = 0; k < 3 * making.recipe.days / 2; k++) {
            long since = making.people.deskMoment(8, draws);
            var told = draws.chance(0.5) ? Campaigns.original(making, spokesman, since, draws) : making.newLink(site);
            things.add(told);
            for (int hand : hands) {
                if (!draws.chance(0.55)) continue;
                long then = since + (long) draws.exponential(1.5 * People.HOUR);
                making.post(
                        pool[hand],
                        inOwnWords(making, List.of(told), draws),
                        making.people.whenUp(habit[hand], then, draws));
            }
        }
        int[] members = IntStream.of(hands).map(h -> pool[h]).toArray();
        making.note(new Group("client-1", Mechanism.HIRED, members, things.size(), 0.55, 5400), things);
    }

    private static void paste(Making making, int[] pool, int[] habit, int[] hands, Draws draws) {
        var slogan = making.newThing("hashtag", draws);
        var things = new HashSet<Thing>();
        for (int k = 0; k < making.recipe.days; k++) {
            long since = making.people.deskMoment(9, draws);
            var wordings = new ArrayList<Thing>();
            for (int w = 0; w < 3; w++) wordings.add(making.newThing("text", draws));
            things.addAll(wordings);
            for (int hand : hands) {
                if (!draws.chance(0.7)) continue;
                var holds = new ArrayList<>(List.of(wordings.get(draws.below(3))));
                if (draws.chance(0.6)) holds.add(slogan);
                long then = since + (long) (draws.unit() * People.DAY);
                making.post(pool[hand], holds, making.people.whenUp(habit[hand], then, draws));
            }
        }
        int[] members = IntStream.of(hands).map(h -> pool[h]).toArray();
        making.note(new Group("client-2", Mechanism.HIRED, members, things.size(), 0.23, 86_400), things);
    }

    /**
     * A slow operation: each seat posts one of the day's three items, once a day. Halfway some accounts are suspended, and some days later
     * a new one sits down in each one's place; the two are never there at once.
     */
    static Consumer<Making> seats(int seats, int changed) {
        return making -> {
            var draws = Draws.of(making.seed, "seats");
            var personas = personas(making, seats, changed, draws);
            for (var p : personas) cover(making, p, 0.6, draws);
            int[] sites = {making.newDomain(), making.newDomain(), making.newDomain()};
            var topic = making.newThing("hashtag", draws);
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                var items = new ArrayList<List<Thing>>();
                for (int k = 0; k < 3; k++) items.add(item(making, sites[draws.below(3)], day, draws));
                items.forEach(i -> things.add(i.get(0)));
                for (var p : personas) {
                    long then = p.upAt(making, day + draws.unit(), draws);
                    if (!p.lives(then) || !draws.chance(0.85)) continue;
                    var holds = new ArrayList<>(inOwnWords(making, items.get(draws.below(3)), draws));
                    if (draws.chance(0.3)) holds.add(topic);
                    making.post(p.account, holds, then);
                }
            }
            int[] all = personas.stream().mapToInt(Persona::account).sorted().toArray();
            making.note(new Group("seats-1", Mechanism.SEATS, all, things.size(), 0.2, 86_400), things);
        };
    }

    private static List<Persona> personas(Making making, int seats, int changed, Draws draws) {
        int[] habit = habits(making, seats + changed, draws);
        var personas = new ArrayList<Persona>();
        int days = making.recipe.days;
        for (int s = 0; s < seats; s++) {
            double end = s < changed ? days * 0.5 + draws.between(-6, 6) : days;
            personas.add(new Persona(making.newSubject(), 0, end, habit[s]));
            if (s >= changed) continue;
            personas.add(new Persona(making.newSubject(), end + draws.between(1, 5), days, habit[seats + s]));
        }
        return personas;
    }

    private static List<Thing> item(Making making, int site, int day, Draws draws) {
        double kind = draws.unit();
        if (kind < 0.5) return List.of(making.newLink(site));
        if (kind < 0.8) return List.of(original(making, Campaigns.hour(day, 4), draws));
        return List.of(making.newThing("text", draws));
    }

    /**
     * Lively people who live as ever, and on a few days weeks apart act on order: so many that a campaign is one in ten of what they do.
     * Each campaign has a tag of its own, which others take up, and five pieces.
     */
    static Consumer<Making> onOrder(int members, int campaigns) {
        return making -> {
            var draws = Draws.of(making.seed, "on order");
            int[] who = lively(making, members, draws);
            var things = new HashSet<Thing>();
            for (int c = 0; c < campaigns; c++) {
                int day = (int) ((c + 0.3 + 0.4 * draws.unit()) * making.recipe.days / campaigns);
                long since = Campaigns.hour(day, 6 + 8 * draws.unit());
                var tag = making.newThing("hashtag", draws);
                Campaigns.bystanders(making, tag, since + 3 * People.HOUR, draws);
                var pieces = new ArrayList<List<Thing>>();
                for (int k = 0; k < 5; k++) pieces.add(piece(making, tag, since, draws));
                pieces.forEach(p -> things.add(p.get(0)));
                things.add(tag);
                for (int m : who) obey(making, m, pieces, since, campaigns, draws);
            }
            making.note(new Group("order-1", Mechanism.ON_ORDER, who, things.size(), 0.6, 8 * 3600), things);
        };
    }

    private static int[] lively(Making making, int members, Draws draws) {
        int[] all = IntStream.range(0, making.people.count)
                .filter(u -> making.people.wanted[u] >= 45 && making.people.wanted[u] < 160)
                .toArray();
        return Arrays.stream(draws.some(members, all.length)).map(k -> all[k]).toArray();
    }

    private static List<Thing> piece(Making making, Thing tag, long since, Draws draws) {
        if (draws.chance(0.4)) return List.of(original(making, since, draws), tag);
        var page = making.newThing("link", draws);
        Publishers.readers(making, page, since, draws);
        return List.of(page, tag);
    }

    private static void obey(Making making, int who, List<List<Thing>> pieces, long since, int campaigns, Draws draws) {
        int many = (int) Math.round(making.people.wanted[who] / (9.0 * campaigns) + draws.unit() - 0.5);
        for (int k : draws.some(Math.min(pieces.size(), Math.max(1, many)), pieces.size())) {
            long then = since + (long) draws.lognormal(4.0 * People.HOUR, 0.9);
            making.post(who, inOwnWords(making, pieces.get(k), draws), making.people.whenUp(who, then, draws));
        }
    }

    /** A room of accounts in a ring: what one posts, the next three answer or pass on, each after the one before. */
    static Consumer<Making> ring(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "ring");
            int[] who = draws.some(members, making.people.count);
            int[] place = draws.shuffled(members);
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                for (int m = 0; m < members; m++) {
                    if (!draws.chance(0.25)) continue;
                    long then = making.people.whenUp(who[place[m]], Campaigns.hour(day, 24 * draws.unit()), draws);
                    var post = written(making, who[place[m]], then, 2, draws);
                    things.add(post);
                    for (int next = 1; next <= 3; next++) {
                        then += (long) draws.exponential(15.0 * People.MINUTE);
                        if (draws.chance(0.85))
                            making.post(
                                    who[place[(m + next) % members]], inOwnWords(making, List.of(post), draws), then);
                    }
                }
            }
            making.note(new Group("ring-1", Mechanism.RING, who, things.size(), 0.2, 1800), things);
        };
    }

    /** A post that others may pass on, and so many strangers, on average, who do. */
    static Thing written(Making making, int who, long since, double readers, Draws draws) {
        making.post(who, Campaigns.holds(making, draws, 0.3, draws.below(2)), since);
        var post = making.newThing("repost", draws);
        int many = draws.poisson(readers);
        for (int k = 0; k < many; k++) {
            int reader = draws.below(making.people.count);
            long then = since + (long) draws.exponential(3.0 * People.HOUR);
            making.act(reader, post, making.people.whenUp(reader, then, draws));
        }
        return post;
    }
}
