package lockstep.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lockstep.worlds.Making.Thing;

/** Firms, clubs and gatherings whose members share what they make, hear or play together, under their own names. */
final class Circles {
    private Circles() {}

    /**
     * Employees whose firm asks them to share its posts: each working morning an app offers one, with words, page and tags ready. Most press
     * when they have a moment, some write their own words, and a few have let the app post for them.
     */
    static Consumer<Making> employees(int staff) {
        return making -> {
            var draws = Draws.of(making.seed, "employees");
            int[] who = draws.some(staff, making.people.count);
            int firm = making.newSubject();
            int site = making.newDomain();
            var brand = making.newThing("hashtag", draws);
            double[] keen = new double[staff];
            for (int m = 0; m < staff; m++) keen[m] = draws.between(0.05, 0.75);
            var things = new HashSet<>(List.of(brand));
            for (int day = 0; day < making.recipe.days; day++) {
                if (day % 7 >= 5) continue;
                long since = Campaigns.hour(day, 8);
                var page = making.newLink(site);
                var ready = List.of(making.newThing("text", draws), page, brand);
                things.addAll(ready);
                making.post(firm, ready, since);
                Publishers.readers(making, page, since, draws);
                for (int m = 0; m < staff; m++) {
                    boolean machine = m % 6 == 0;
                    if (!draws.chance(machine ? 0.95 : keen[m])) continue;
                    long then =
                            making.people.whenUp(who[m], since + (long) draws.lognormal(2.5 * People.HOUR, 0.9), draws);
                    boolean asOffered = machine || draws.chance(0.65);
                    making.post(
                            who[m],
                            asOffered ? ready : List.of(making.newThing("text", draws), page),
                            machine ? since + (long) (1000 * draws.between(0, 90)) : then);
                }
            }
            making.note(new Group("employees-1", Mechanism.EMPLOYEES, who, things.size(), 0.4, 4 * 3600), things);
        };
    }

    /** Bloggers who each have several accounts, to which a tool sends every new post of the blog within a minute or so. */
    static Consumer<Making> blogs(int bloggers) {
        return making -> {
            int[] people = Draws.of(making.seed, "bloggers").some(bloggers, making.people.count);
            for (int b = 1; b <= bloggers; b++) {
                var draws = Draws.of(making.seed, "blogs", b);
                int person = people[b - 1];
                int[] mirrors = Publishers.staff(making, 2 + draws.below(3));
                int[] accounts = Plants.sorted(IntStream.concat(IntStream.of(person), Arrays.stream(mirrors))
                        .toArray());
                int site = making.newDomain();
                var things = new HashSet<Thing>();
                int posts = 12 + draws.poisson(6);
                for (int k = 0; k < posts; k++) {
                    long since = making.people.whenUp(
                            person, Campaigns.hour(0, 24.0 * making.recipe.days * draws.unit()), draws);
                    var page = making.newLink(site);
                    things.add(page);
                    mirrored(making, accounts, List.of(making.newThing("text", draws), page), since, draws);
                }
                for (int account : mirrors) ownFinds(making, account, person, draws);
                making.note(new Group("blog-" + b, Mechanism.OWN_BLOG, accounts, things.size(), 0.9, 60), things);
            }
        };
    }

    private static void mirrored(Making making, int[] accounts, List<Thing> post, long since, Draws draws) {
        for (int account : accounts) {
            if (!draws.chance(0.92)) continue;
            var holds = new ArrayList<>(post);
            if (draws.chance(0.3)) holds.add(new Thing("hashtag", draws.below(30)));
            making.post(account, holds, since + (long) (1000 * draws.between(1, 80)));
        }
        Publishers.readers(making, post.get(1), since, draws);
    }

    /** What else is shared from an account, at the hours of its owner. */
    private static void ownFinds(Making making, int account, int owner, Draws draws) {
        var seen = new HashSet<Integer>();
        int finds = 5 + draws.poisson(15);
        for (int k = 0; k < finds; k++) {
            long now = making.people.moment(owner, draws);
            int row = making.items.everything.pick(now - People.DAY, now, draws);
            if (row >= 0 && seen.add(making.items.everything.itemAt(row)))
                making.share(account, making.items.everything.itemAt(row), now, draws);
        }
    }

    /**
     * A conference of three days with four rooms. In each session people tell what they hear in the room where they sit, with the tag of the
     * conference and at times that of the room, link the slides, or pass on what the organisers post.
     */
    static Consumer<Making> conference(int people) {
        return making -> {
            var draws = Draws.of(making.seed, "conference");
            int[] who = draws.some(people, making.people.count);
            int organisers = making.newSubject();
            int[] track = new int[people];
            for (int m = 0; m < people; m++) track[m] = draws.below(ROOMS);
            var main = making.newThing("hashtag", draws);
            var rooms = new ArrayList<Thing>();
            for (int r = 0; r < ROOMS; r++) rooms.add(making.newThing("hashtag", draws));
            var things = new HashSet<>(rooms);
            things.add(main);
            for (int session = 0; session < 3 * SESSIONS; session++) {
                int day = making.recipe.days / 2 + session / SESSIONS;
                long begins = Campaigns.hour(day, 8 + 1.5 * (session % SESSIONS));
                var notice = Cells.written(making, organisers, begins, 2, draws);
                things.add(notice);
                var talks = new ArrayList<Talk>();
                for (var room : rooms) talks.add(new Talk(main, room, making.newThing("link", draws), notice, begins));
                for (var talk : talks) things.add(talk.slides);
                for (int m = 0; m < people; m++) {
                    int room = draws.chance(0.65) ? track[m] : draws.below(ROOMS);
                    if (draws.chance(0.8)) tells(making, who[m], talks.get(room), draws);
                }
            }
            making.note(new Group("conference-1", Mechanism.CONFERENCE, who, things.size(), 0.15, 4500), things);
        };
    }

    private static final int ROOMS = 4;
    private static final int SESSIONS = 6;

    /** What one hears in a room: the tags, the slides, what the organisers posted, and from when. */
    private record Talk(Thing main, Thing room, Thing slides, Thing notice, long begins) {}

    private static void tells(Making making, int who, Talk talk, Draws draws) {
        int acts = draws.poisson(1.2);
        for (int k = 0; k < acts; k++) {
            long at = talk.begins + (long) (75 * People.MINUTE * draws.unit());
            if (draws.chance(0.15)) {
                making.act(who, talk.notice, at);
                continue;
            }
            var holds = new ArrayList<>(List.of(making.newThing("text", draws)));
            if (draws.chance(0.9)) holds.add(talk.main);
            if (draws.chance(0.4)) holds.add(talk.room);
            if (draws.chance(0.15)) holds.add(talk.slides);
            making.post(who, holds, at);
        }
    }

    /**
     * A clan of gamers. On most evenings a few of them play, now these, now those, the close ones more often; within the hour they post each
     * other's clips, in the game's own words or theirs.
     */
    static Consumer<Making> clan(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "clan");
            int[] who = draws.some(members, making.people.count);
            int host = draws.below(8);
            var game = making.newThing("hashtag", draws);
            var things = new HashSet<>(List.of(game));
            int parties = 3 * making.recipe.days / 2;
            for (int p = 0; p < parties; p++) {
                long ends = Campaigns.hour(draws.below(making.recipe.days), 19 + 4 * draws.unit());
                int[] party = party(members, 3 + draws.below(3), draws);
                int clips = 1 + draws.below(3);
                for (int k = 0; k < clips; k++) {
                    var clip = making.newLink(host);
                    var won = making.newThing("text", draws);
                    things.add(clip);
                    things.add(won);
                    for (int m : party) {
                        if (!draws.chance(0.55)) continue;
                        var holds = new ArrayList<>(List.of(clip));
                        holds.add(draws.chance(0.4) ? won : making.newThing("text", draws));
                        if (draws.chance(0.6)) holds.add(game);
                        making.post(who[m], holds, ends + (long) draws.exponential(35.0 * People.MINUTE));
                    }
                }
            }
            making.note(new Group("clan-1", Mechanism.PLAYMATES, who, things.size(), 0.05, 3600), things);
        };
    }

    /** Who plays tonight: somebody, and those whose places in the clan are near, mostly. */
    private static int[] party(int members, int size, Draws draws) {
        int first = draws.below(members);
        var party = new HashSet<>(Set.of(first));
        while (party.size() < size) {
            int near = Math.floorMod(first + (int) Math.round(3 * draws.normal()), members);
            party.add(draws.chance(0.7) ? near : draws.below(members));
        }
        return party.stream().mapToInt(m -> m).sorted().toArray();
    }

    /**
     * Volunteers who check rumours. When one has been looked into, its page stands on the group's site; whoever of them meets the rumour
     * answers with the page, often in the group's words, and more than once. Each week all pass on the summary.
     */
    static Consumer<Making> checkers(int volunteers) {
        return making -> {
            var draws = Draws.of(making.seed, "checkers");
            int[] who = draws.some(volunteers, making.people.count);
            int group = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            double[] busy = new double[volunteers];
            for (int m = 0; m < volunteers; m++) busy[m] = draws.between(0.1, 0.6);
            var things = new HashSet<>(List.of(tag));
            for (int day = 0; day < making.recipe.days; day++) {
                long since = Campaigns.hour(day, 9 + 9 * draws.unit());
                var finding = List.of(making.newThing("text", draws), making.newLink(site));
                things.addAll(finding);
                making.post(group, finding, since);
                for (int m = 0; m < volunteers; m++)
                    if (draws.chance(busy[m])) answers(making, who[m], finding, tag, since, draws);
                if (day % 7 == 6) things.add(summary(making, group, who, since + 2 * People.HOUR, draws));
            }
            making.note(new Group("checkers-1", Mechanism.FACT_CHECKERS, who, things.size(), 0.3, 86_400), things);
        };
    }

    private static void answers(Making making, int who, List<Thing> finding, Thing tag, long since, Draws draws) {
        int acts = 1 + draws.below(3);
        for (int k = 0; k < acts; k++) {
            long then = since + (long) draws.lognormal(6.0 * People.HOUR, 1.0);
            var holds = new ArrayList<>(List.of(finding.get(1)));
            holds.add(draws.chance(0.5) ? finding.get(0) : making.newThing("text", draws));
            if (draws.chance(0.4)) holds.add(tag);
            making.post(who, holds, making.people.whenUp(who, then, draws));
        }
    }

    private static Thing summary(Making making, int group, int[] who, long since, Draws draws) {
        var post = Cells.written(making, group, since, 6, draws);
        for (int m : who) {
            long then = since + (long) draws.lognormal(3.0 * People.HOUR, 1.0);
            if (draws.chance(0.6)) making.act(m, post, making.people.whenUp(m, then, draws));
        }
        return post;
    }
}
