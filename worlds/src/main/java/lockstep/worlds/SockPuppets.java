package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import lockstep.worlds.Cells.Persona;
import lockstep.worlds.Making.Thing;

/** Operations by accounts that somebody made up: grown on a hobby first, kept three to a hand, or used for a day and thrown away. */
final class SockPuppets {
    private SockPuppets() {}

    /** New accounts that last as long as the world, each with the hours of somebody. */
    static List<Persona> kept(Making making, int count, Draws draws) {
        int[] habit = Cells.habits(making, count, draws);
        var all = new ArrayList<Persona>();
        for (int k = 0; k < count; k++) all.add(new Persona(making.newSubject(), 0, making.recipe.days, habit[k]));
        return all;
    }

    static int[] accounts(List<Persona> who) {
        return who.stream().mapToInt(Persona::account).sorted().toArray();
    }

    /**
     * Accounts that live on hobbies for weeks and turn to one topic in one week, each on a day of its own. From then on each takes, now and then, a
     * piece of the last days from a stock that grows by two a day, in words of its own and often under the topic's tag; the hobby goes on.
     */
    static Consumer<Making> warmedUp(int accounts) {
        return making -> {
            var draws = Draws.of(making.seed, "warmed up");
            var who = kept(making, accounts, draws);
            int turn = making.recipe.days * 4 / 7;
            var tag = making.newThing("hashtag", draws);
            for (int day = turn - 5; day < making.recipe.days; day += 3)
                Campaigns.bystanders(making, tag, Campaigns.hour(day, 14), draws);
            var stock = stock(making, turn, draws);
            var things = new HashSet<>(stock);
            for (var p : who) {
                hobby(making, p, draws.between(0.3, 1), draws);
                double turned = turn + 7 * draws.unit();
                int acts = draws.poisson((making.recipe.days - turned) * draws.between(0.4, 1.6));
                for (int k = 0; k < acts; k++) {
                    double day = draws.between(turned, making.recipe.days);
                    int newest = (int) (2 * (day - turn));
                    var piece = stock.get(Math.max(0, newest - draws.below(STOCK)));
                    making.post(p.account(), dressed(making, piece, tag, draws), p.upAt(making, day, draws));
                }
            }
            things.add(tag);
            making.note(
                    new Group("warmed-1", Mechanism.WARMED_UP, accounts(who), stock.size(), 0.3, 4 * 86_400), things);
        };
    }

    /** How many pieces of the stock are new enough to be taken: those of four days. */
    private static final int STOCK = 8;

    /** Two pieces a day: pages of sites that everybody links, or posts of a spokesman. */
    private static List<Thing> stock(Making making, int turn, Draws draws) {
        int spokesman = making.newSubject();
        var stock = new ArrayList<Thing>();
        for (int k = 0; k < 2 * (making.recipe.days - turn); k++) {
            long since = Campaigns.hour(0, 24 * (turn + k / 2.0));
            var page = making.newLink(draws.below(8));
            boolean posted = draws.chance(0.4);
            if (!posted) Fronts.strangers(making, page, since, 2, draws);
            stock.add(posted ? Cells.written(making, spokesman, since, 3, draws) : page);
        }
        return stock;
    }

    private static List<Thing> dressed(Making making, Thing piece, Thing tag, Draws draws) {
        if (piece.trace().equals("repost") && draws.chance(0.7)) return List.of(piece);
        var holds = new ArrayList<>(List.of(piece, making.newThing("text", draws)));
        if (draws.chance(0.5)) holds.add(tag);
        return holds;
    }

    /** Whatever is new in one corner of the world, so many times a day. */
    private static void hobby(Making making, Persona persona, double daily, Draws draws) {
        var shelf = making.items.shelves[draws.below(making.items.shelves.length)];
        int acts = draws.poisson(making.recipe.days * daily);
        var seen = new HashSet<Integer>();
        for (int k = 0; k < acts; k++) {
            long now = persona.upAt(making, making.recipe.days * draws.unit(), draws);
            int row = shelf.pick(now - 2 * People.DAY, now, draws);
            if (row >= 0 && seen.add(shelf.itemAt(row))) making.share(persona.account(), shelf.itemAt(row), now, draws);
        }
    }

    /**
     * Hands that keep three pages each for different publics. Pictures come from one stock; a hand takes about one in three and posts it on most of its
     * pages, hours to days apart, under another caption and the page's own tag each time.
     */
    static Consumer<Making> memePages(int hands) {
        return making -> {
            var draws = Draws.of(making.seed, "memes");
            int[] habit = Cells.habits(making, hands, draws);
            var who = new ArrayList<Persona>();
            for (int k = 0; k < PAGES * hands; k++)
                who.add(new Persona(making.newSubject(), 0, making.recipe.days, habit[k / PAGES]));
            var tags = Occasions.fresh(making, "hashtag", who.size(), draws);
            for (var p : who) Cells.cover(making, p, draws.between(0.2, 0.8), draws);
            var pictures = new HashSet<Thing>();
            for (int k = 0; k < 3 * making.recipe.days / 2; k++) {
                var picture = making.newLink(draws.below(8));
                pictures.add(picture);
                long since = Campaigns.hour(0, 16 * (k + draws.unit()));
                Fronts.strangers(making, picture, since, 2, draws);
                for (int hand = 0; hand < hands; hand++) {
                    long then = since + (long) draws.lognormal(14.0 * People.HOUR, 0.8);
                    boolean takes = draws.chance(0.35);
                    for (int page = PAGES * hand; takes && page < PAGES * (hand + 1); page++) {
                        if (!draws.chance(0.75)) continue;
                        var holds = new ArrayList<>(List.of(making.newThing("text", draws), picture));
                        if (draws.chance(0.5)) holds.add(tags.get(page));
                        making.post(who.get(page).account(), holds, making.people.whenUp(habit[hand], then, draws));
                        then += (long) draws.exponential(20.0 * People.HOUR);
                    }
                }
            }
            making.note(
                    new Group("memes-1", Mechanism.MEME_PAGES, accounts(who), pictures.size(), 0.26, 2 * 86_400),
                    pictures);
        };
    }

    private static final int PAGES = 3;

    /**
     * Accounts that are used for one day. Every other day new ones answer popular posts of any kind with a link of their own on one of two sites that
     * stand for that day only, at times in one of six wordings; now and then one links the page that the sites lead to.
     */
    static Consumer<Making> throwaways(int each) {
        return making -> {
            var draws = Draws.of(making.seed, "throwaways");
            int landing = making.newDomain();
            var things = new HashSet<Thing>();
            things.add(new Thing("domain", landing));
            var all = new ArrayList<Integer>();
            for (int day = 0; day < making.recipe.days - 1; day += 2) {
                var wave = new Wave(
                        List.of(making.newDomain(), making.newDomain()),
                        Occasions.fresh(making, "text", 6, draws),
                        making.newLink(landing),
                        Campaigns.hour(day, 4 + 8 * draws.unit()));
                for (int site : wave.sites) things.add(new Thing("domain", site));
                things.addAll(wave.wordings);
                things.add(wave.page);
                Fronts.strangers(making, wave.page, wave.since, 1, draws);
                for (int k = 0; k < each; k++) {
                    int account = making.newSubject();
                    all.add(account);
                    used(making, account, wave, draws);
                }
            }
            int[] who = all.stream().mapToInt(a -> a).toArray();
            making.note(new Group("throwaways-1", Mechanism.THROWAWAYS, who, things.size(), 0.04, 12 * 3600), things);
        };
    }

    /** The sites of one day, its wordings, the page that the sites lead to, and when it begins. */
    private record Wave(List<Integer> sites, List<Thing> wordings, Thing page, long since) {}

    private static void used(Making making, int account, Wave wave, Draws draws) {
        long now = wave.since + (long) draws.exponential(1.5 * People.HOUR);
        int acts = 3 + draws.below(4);
        for (int k = 0; k < acts; k++) {
            now += (long) draws.exponential(70.0 * People.MINUTE);
            var post = popular(making, now, draws);
            if (k == 0 && !post.isEmpty() && draws.chance(0.5)) {
                making.post(account, post, now);
                continue;
            }
            var holds = new ArrayList<>(post);
            if (draws.chance(0.3)) holds.clear();
            holds.add(draws.chance(0.4) ? wave.wordings.get(draws.below(6)) : making.newThing("text", draws));
            holds.add(draws.chance(0.12) ? wave.page : making.newLink(wave.sites.get(draws.below(2))));
            if (draws.chance(0.4)) holds.add(Fronts.knownTag(draws));
            making.post(account, holds, now);
        }
    }

    /** A post that many pass on at a time, or none. */
    static List<Thing> popular(Making making, long now, Draws draws) {
        int row = making.items.everything.pick(now - 12 * People.HOUR, now, draws);
        return row < 0 ? List.of() : List.of(new Thing("repost", making.items.everything.itemAt(row)));
    }
}
