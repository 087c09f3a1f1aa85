package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import lockstep.worlds.Cells.Persona;
import lockstep.worlds.Making.Thing;

/** Operations that are sent somewhere: by an app, under the posts of certain persons, into the talk below popular posts. */
final class Brigades {
    private Brigades() {}

    /**
     * Volunteers with a campaign's app. Twice a day it hands out a page to post, in a wording that is put together from slots so that few post the
     * same, or a post to pass on. Half of them do fewer than one mission in sixteen, a few every other one.
     */
    static Consumer<Making> missions(int volunteers) {
        return making -> {
            var draws = Draws.of(making.seed, "missions");
            int[] who = draws.some(volunteers, making.people.count);
            double[] keen = new double[volunteers];
            for (int m = 0; m < volunteers; m++) keen[m] = Math.min(0.5, 0.03 + 0.05 * draws.heavy(1.5));
            int campaign = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            var things = new HashSet<>(List.of(tag));
            for (int k = 0; k < 2 * making.recipe.days; k++) {
                long since = Campaigns.hour(k / 2, 7 + 6 * (k % 2 + draws.unit()));
                var pass = Cells.written(making, campaign, since, 2, draws);
                boolean passes = draws.chance(0.3);
                var page = draws.chance(0.4) ? making.newLink(site) : making.newLink(draws.below(8));
                var wordings = passes ? List.<Thing>of() : Occasions.fresh(making, "text", WORDINGS, draws);
                if (!passes) Fronts.strangers(making, page, since, 2, draws);
                things.addAll(passes ? List.of(pass) : List.of(page));
                things.addAll(wordings);
                for (int m = 0; m < volunteers; m++) {
                    if (!draws.chance(keen[m])) continue;
                    var holds = passes ? List.of(pass) : mission(making, page, wordings, tag, draws);
                    long then = since + (long) draws.lognormal(40.0 * People.MINUTE, 1.2);
                    making.post(who[m], holds, making.people.whenUp(who[m], then, draws));
                }
            }
            making.note(new Group("volunteers-1", Mechanism.MISSIONS, who, things.size(), 0.01, 3 * 3600), things);
        };
    }

    /** Four openings, three reasons and three calls. */
    private static final int WORDINGS = 36;

    private static List<Thing> mission(Making making, Thing page, List<Thing> wordings, Thing tag, Draws draws) {
        var holds = new ArrayList<Thing>();
        holds.add(draws.chance(0.85) ? wordings.get(draws.below(WORDINGS)) : making.newThing("text", draws));
        if (draws.chance(0.8)) holds.add(page);
        if (draws.chance(0.6)) holds.add(tag);
        if (draws.chance(0.2)) holds.add(Fronts.knownTag(draws));
        return holds;
    }

    /**
     * A brigade that goes after certain persons. Somebody calls it under a post of one of them, which others answer too; within hours some of the
     * members quote that post with words of their own, at times twice or with a mocking tag. Most posts of these persons are left alone.
     */
    static Consumer<Making> pileOn(int members, int targets) {
        return making -> {
            var draws = Draws.of(making.seed, "pile-on");
            int[] who = Fronts.ordinary(making, members, draws);
            int[] person = Publishers.staff(making, targets);
            double[] keen = new double[members];
            for (int m = 0; m < members; m++) keen[m] = draws.between(0.15, 0.7);
            var tag = making.newThing("hashtag", draws);
            var called = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                int calls = 1 + draws.below(2);
                int[] order = draws.shuffled(targets);
                for (int t = 0; t < targets; t++) {
                    long since = Campaigns.hour(day, 6 + 14 * draws.unit());
                    var post = Cells.written(making, person[order[t]], since, 3, draws);
                    quotedByOthers(making, post, since, draws);
                    if (t >= calls) continue;
                    called.add(post);
                    long call = since + (long) (People.HOUR * draws.between(0.3, 3));
                    for (int m = 0; m < members; m++)
                        if (draws.chance(keen[m])) pilesOn(making, who[m], post, tag, call, draws);
                }
            }
            for (int m : who) Fronts.cover(making, m, 15, draws);
            called.add(tag);
            making.note(new Group("pile-on-1", Mechanism.PILE_ON, who, called.size(), 0.4, 2 * 3600), called);
        };
    }

    /** Two strangers or so who answer a post by quoting it. */
    static void quotedByOthers(Making making, Thing post, long since, Draws draws) {
        int many = draws.poisson(2);
        for (int k = 0; k < many; k++) {
            int other = draws.below(making.people.count);
            long then = making.people.whenUp(other, since + (long) draws.exponential(4.0 * People.HOUR), draws);
            making.post(other, List.of(post, making.newThing("text", draws)), then);
        }
    }

    private static void pilesOn(Making making, int who, Thing post, Thing tag, long call, Draws draws) {
        int acts = draws.chance(0.25) ? 2 : 1;
        long now = making.people.whenUp(who, call + (long) draws.exponential(55.0 * People.MINUTE), draws);
        for (int k = 0; k < acts; k++) {
            var holds = new ArrayList<>(List.of(post, making.newThing("text", draws)));
            if (draws.chance(0.25)) holds.add(tag);
            making.post(who, holds, now);
            now += (long) draws.exponential(10.0 * People.MINUTE);
        }
    }

    /**
     * An office that plays out conversations by threes below popular posts: one grumbles, the second answers with a page of the day, the third with a
     * picture of the day, each within half an hour of the one before. Who plays with whom, and which part, changes every day.
     */
    static Consumer<Making> trios(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "trios");
            var who = SockPuppets.kept(making, members, draws);
            for (var p : who) Cells.cover(making, p, 0.7, draws);
            double opens = 5 + 4 * draws.unit();
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                if (day % 7 == 6) continue;
                var props = new Props(links(making, draws), links(making, draws));
                things.addAll(props.pages);
                things.addAll(props.pictures);
                int[] on = draws.shuffled(members);
                int trios = members / 3 - draws.below(3);
                for (int play = 0; play < 2 * trios; play++) {
                    int first = 3 * (play / 2);
                    var cast = List.of(who.get(on[first]), who.get(on[first + 1]), who.get(on[first + 2]));
                    long begins = Campaigns.hour(day, opens + 8 * draws.unit());
                    things.addAll(played(making, cast, props, begins, draws));
                }
            }
            int[] all = SockPuppets.accounts(who);
            making.note(new Group("trios-1", Mechanism.TRIOS, all, things.size(), 0.1, 3600), things);
        };
    }

    /** The pages and the pictures of one day. */
    private record Props(List<Thing> pages, List<Thing> pictures) {}

    private static List<Thing> links(Making making, Draws draws) {
        var links = new ArrayList<Thing>();
        for (int k = 0; k < 3; k++) links.add(making.newLink(draws.below(8)));
        return links;
    }

    /** One conversation; what it stands below. */
    private static List<Thing> played(Making making, List<Persona> cast, Props props, long begins, Draws draws) {
        var below = SockPuppets.popular(making, begins, draws);
        int[] part = draws.shuffled(cast.size());
        long now = begins;
        for (int k = 0; k < cast.size(); k++) {
            now += (long) draws.exponential(12.0 * People.MINUTE);
            var holds = new ArrayList<>(below);
            holds.add(making.newThing("text", draws));
            if (k == 1) holds.add(props.pages.get(draws.below(3)));
            if (k == 2) holds.add(props.pictures.get(draws.below(3)));
            if (draws.chance(0.9)) making.post(cast.get(part[k]).account(), holds, now);
        }
        return below;
    }

    /**
     * Accounts with a channel each, on sites of their own, that flood the talk below popular posts with each other's pages: of the last three days, one
     * or two at a time, never the account's own.
     */
    static Consumer<Making> crossLinking(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "cross-linking");
            int[] who = Fronts.ordinary(making, members, draws);
            int[] site = new int[members];
            double[] busy = new double[members];
            for (int m = 0; m < members; m++) {
                site[m] = making.newDomain();
                busy[m] = draws.between(0.5, 1.5);
            }
            var pages = new ArrayList<Page>();
            for (int day = 0; day < making.recipe.days; day++) {
                for (int m = 0; m < members; m++) {
                    if (!draws.chance(0.4 * busy[m])) continue;
                    long since = making.people.whenUp(who[m], Campaigns.hour(day, 6 + 12 * draws.unit()), draws);
                    var page = new Page(m, making.newLink(site[m]), since);
                    pages.add(page);
                    making.post(who[m], List.of(making.newThing("text", draws), page.link), since);
                    Fronts.strangers(making, page.link, since, 0.5, draws);
                }
                for (int m = 0; m < members; m++) {
                    int acts = draws.poisson(0.8 * busy[m]);
                    for (int k = 0; k < acts; k++) floods(making, m, who[m], pages, day, draws);
                }
            }
            for (int m : who) Fronts.cover(making, m, 20, draws);
            var things = new HashSet<Thing>();
            for (var page : pages) things.add(page.link);
            making.note(new Group("links-1", Mechanism.CROSS_LINKING, who, things.size(), 0.15, 86_400), things);
        };
    }

    /** Whose page it is, and since when it has been up. */
    private record Page(int owner, Thing link, long since) {}

    private static void floods(Making making, int member, int account, List<Page> pages, int day, Draws draws) {
        long now = making.people.whenUp(account, Campaigns.hour(day, 8 + 14 * draws.unit()), draws);
        var fresh = pages.stream()
                .filter(p -> p.owner != member && p.since < now && p.since > now - 3 * People.DAY)
                .toList();
        if (fresh.isEmpty()) return;
        var holds = new ArrayList<>(SockPuppets.popular(making, now, draws));
        holds.add(making.newThing("text", draws));
        holds.add(fresh.get(draws.below(fresh.size())).link);
        if (draws.chance(0.4)) holds.add(fresh.get(draws.below(fresh.size())).link);
        making.post(account, holds, now);
    }
}
