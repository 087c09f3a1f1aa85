package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lockstep.worlds.Making.Thing;

/** Operations behind which a plan stands that no single act shows: a chain of citations, a roster, a recipe for tags, a part played in a real movement. */
final class Fronts {
    private Fronts() {}

    /** So many people who do neither nothing nor very much, so that what an operation adds and what is theirs weigh alike. */
    static int[] ordinary(Making making, int count, Draws draws) {
        int[] all = IntStream.range(0, making.people.count)
                .filter(u -> making.people.wanted[u] >= 3 && making.people.wanted[u] <= 12)
                .toArray();
        return IntStream.of(draws.some(count, all.length)).map(k -> all[k]).toArray();
    }

    /** What a member does for the look of it, besides what the account does anyway: popular things, each as the account comes upon them. */
    static void cover(Making making, int who, int acts, Draws draws) {
        int many = draws.poisson(Math.max(0, acts - making.people.wanted[who]));
        var seen = new HashSet<Integer>();
        for (int k = 0; k < many; k++) {
            long now = making.people.moment(who, draws);
            int row = making.items.everything.pick(now - 2 * People.DAY, now, draws);
            if (row >= 0 && seen.add(making.items.everything.itemAt(row)))
                making.share(who, making.items.everything.itemAt(row), now, draws);
        }
    }

    /** One of the tags that everybody uses. */
    static Thing knownTag(Draws draws) {
        return new Thing("hashtag", draws.below(30));
    }

    /**
     * A story that is laundered. The first tier posts it on an open platform; a day or two later the second posts an article on one of two
     * fronts that cites it; days later the third passes on the front's post, or links the article in words of its own, as if it had come up by itself.
     */
    static Consumer<Making> laundering(int each) {
        return making -> {
            var draws = Draws.of(making.seed, "laundering");
            int[] who = ordinary(making, TIERS * each, draws);
            int[] seat = draws.shuffled(who.length);
            int[] fronts = {making.newDomain(), making.newDomain()};
            int[] voices = Publishers.staff(making, 2);
            var things = new HashSet<Thing>();
            int stories = 3 * making.recipe.days / 2;
            for (int s = 0; s < stories; s++) {
                long since = making.people.deskMoment(9, draws);
                var planted = making.newLink(draws.below(8));
                long cited = since + (long) (People.DAY * draws.between(0.8, 2));
                var article = making.newLink(fronts[s % 2]);
                making.post(voices[s % 2], List.of(making.newThing("text", draws), article), cited);
                var post = making.newThing("repost", draws);
                strangers(making, post, cited, 3, draws);
                var story = new Story(since, cited, planted, article, post, making.newThing("text", draws));
                things.addAll(List.of(planted, article, post));
                for (int m = 0; m < who.length; m++) launder(making, who[m], seat[m] % TIERS, story, draws);
            }
            for (int m : who) cover(making, m, 18, draws);
            making.note(new Group("laundry-1", Mechanism.LAUNDERING, who, things.size(), 0.18, 2 * 86_400), things);
        };
    }

    private static final int TIERS = 3;

    /** When a story was planted and cited, and its page, its article, the front's post of it and the article's title. */
    private record Story(long since, long cited, Thing planted, Thing article, Thing post, Thing title) {}

    private static void launder(Making making, int who, int tier, Story story, Draws draws) {
        if (!draws.chance(0.45)) return;
        var own = making.newThing("text", draws);
        long then = story.cited + (long) draws.lognormal(9.0 * People.HOUR, 0.7);
        List<Thing> holds = switch (tier) {
            case 0 -> List.of(own, story.planted);
            case 1 -> List.of(draws.chance(0.35) ? story.title : own, story.article);
            default -> draws.chance(0.5) ? List.of(story.post) : List.of(own, story.article, knownTag(draws));
        };
        if (tier == 0) then = story.since + (long) draws.exponential(10.0 * People.HOUR);
        if (tier == 2) then += (long) (People.DAY * draws.between(1, 3));
        making.post(who, holds, making.people.whenUp(who, then, draws));
    }

    /** So many strangers, on average, who pass on a post when they come across it. */
    static void strangers(Making making, Thing post, long since, double many, Draws draws) {
        int count = draws.poisson(many);
        for (int k = 0; k < count; k++) {
            int who = draws.below(making.people.count);
            long then = since + (long) draws.exponential(4.0 * People.HOUR);
            making.act(who, post, making.people.whenUp(who, then, draws));
        }
    }

    /**
     * Hands on a roster. Each of a client's posts is given to a few of many hands, in turn, and so that two hands meet on as few posts
     * as can be; strangers pass the posts on as well.
     */
    static Consumer<Making> dispatch(int hands, int each) {
        return making -> {
            var draws = Draws.of(making.seed, "dispatch");
            int[] who = ordinary(making, hands, draws);
            int[] clients = Publishers.staff(making, 3);
            int[] used = new int[hands];
            int[][] met = new int[hands][hands];
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                for (int k = 0; k < 4; k++) {
                    long since = Campaigns.hour(day, 6 + 13 * draws.unit());
                    var page = making.newThing("link", draws);
                    making.post(clients[draws.below(3)], List.of(making.newThing("text", draws), page), since);
                    var post = making.newThing("repost", draws);
                    strangers(making, post, since, 4, draws);
                    things.addAll(List.of(post, page));
                    for (int hand : roster(used, met, each, draws)) {
                        if (!draws.chance(0.9)) continue;
                        List<Thing> holds =
                                draws.chance(0.7) ? List.of(post) : List.of(making.newThing("text", draws), page);
                        long then = since + (long) draws.lognormal(2.0 * People.HOUR, 0.8);
                        making.post(who[hand], holds, making.people.whenUp(who[hand], then, draws));
                    }
                }
            }
            for (int hand : who) cover(making, hand, 15, draws);
            making.note(new Group("dispatch-1", Mechanism.DISPATCH, who, things.size(), 0.06, 4 * 3600), things);
        };
    }

    /** Whose turn it is: of those who have met the others of this turn least, the one who has had least to do. */
    private static Set<Integer> roster(int[] used, int[][] met, int each, Draws draws) {
        var turn = new HashSet<Integer>();
        while (turn.size() < each) {
            int best = -1;
            long least = Long.MAX_VALUE;
            for (int hand : draws.shuffled(used.length)) {
                if (turn.contains(hand)) continue;
                long cost = used[hand];
                for (int other : turn) cost += 3L * met[hand][other];
                if (cost < least) {
                    least = cost;
                    best = hand;
                }
            }
            for (int other : turn) {
                met[best][other]++;
                met[other][best]++;
            }
            used[best]++;
            turn.add(best);
        }
        return turn;
    }

    /**
     * Members who put their words under what is popular anyway: a recipe names three well-known tags for the day, and each posts now and then in its
     * evening with two or three of them, always in other words. One act in four links one of the week's pages.
     */
    static Consumer<Making> riders(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "riders");
            int[] who = ordinary(making, members, draws);
            var things = new HashSet<Thing>();
            var pages = new ArrayList<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                if (day % 7 == 0) pages.clear();
                if (pages.isEmpty()) for (int k = 0; k < 3; k++) pages.add(making.newThing("link", draws));
                var recipe = new ArrayList<Thing>();
                for (int tag : draws.some(3, 30)) recipe.add(new Thing("hashtag", tag));
                things.addAll(recipe);
                things.addAll(pages);
                for (int m : who) {
                    int acts = draws.poisson(0.75);
                    for (int k = 0; k < acts; k++) {
                        var holds = new ArrayList<>(recipe);
                        if (draws.chance(0.5)) holds.remove(draws.below(3));
                        holds.add(making.newThing("text", draws));
                        if (draws.chance(0.25)) holds.add(pages.get(draws.below(3)));
                        making.post(m, holds, Campaigns.hour(day, 15 + 6 * draws.unit()));
                    }
                }
            }
            for (int m : who) cover(making, m, 20, draws);
            making.note(new Group("riders-1", Mechanism.TAG_RIDERS, who, things.size(), 0.4, 6 * 3600), things);
        };
    }

    /**
     * A movement of people who mean it, and a few accounts that play its members. All use its tag, pass on its voices, and link what they
     * find. The few are given a line or a page of their own operation besides every second day, and at times pass on one another.
     */
    static Consumer<Making> movement(int activists, int infiltrators) {
        return making -> {
            var draws = Draws.of(making.seed, "movement");
            int[] few = ordinary(making, infiltrators, draws);
            var taken = new HashSet<Integer>();
            for (int m : few) taken.add(m);
            int[] open = IntStream.range(0, making.people.count)
                    .filter(u -> !taken.contains(u))
                    .toArray();
            int[] many = IntStream.of(draws.some(activists, open.length))
                    .map(k -> open[k])
                    .toArray();
            var tag = making.newThing("hashtag", draws);
            var calls = calls(making, draws);
            for (int m : many) takesPart(making, m, calls, tag, draws.between(0.02, 0.35), draws);
            for (int m : few) takesPart(making, m, calls, tag, draws.between(0.12, 0.22), draws);
            var things = new HashSet<>(List.of(tag));
            for (var call : calls) things.add(call.post);
            var told = instructed(making, few, tag, draws);
            making.note(new Group("movement-1", Mechanism.MOVEMENT, many, things.size(), 0.15, 86_400), things);
            making.note(new Group("infiltrators-1", Mechanism.INFILTRATION, few, told.size(), 0.3, 10 * 3600), told);
        };
    }

    /** What a voice of a movement posted, and when. */
    private record Call(Thing post, long since) {}

    private static List<Call> calls(Making making, Draws draws) {
        int[] voices = Publishers.staff(making, 8);
        var calls = new ArrayList<Call>();
        for (int k = 0; k < 2 * making.recipe.days; k++) {
            long since = Campaigns.hour(k / 2, 7 + 14 * draws.unit());
            calls.add(new Call(Cells.written(making, voices[draws.below(8)], since, 4, draws), since));
        }
        return calls;
    }

    private static void takesPart(Making making, int who, List<Call> calls, Thing tag, double keen, Draws draws) {
        for (var call : calls) {
            if (!draws.chance(keen)) continue;
            long then = making.people.whenUp(who, call.since + (long) draws.lognormal(5.0 * People.HOUR, 1.0), draws);
            if (draws.chance(0.6)) making.act(who, call.post, then);
            else making.post(who, List.of(making.newThing("text", draws), tag), then);
        }
    }

    /** The lines and pages of the operation, as the few post them among the rest. */
    private static Set<Thing> instructed(Making making, int[] few, Thing tag, Draws draws) {
        var told = new HashSet<Thing>();
        for (int day = 0; day < making.recipe.days; day += 2) {
            long since = Campaigns.hour(day, 8 + 6 * draws.unit());
            var piece = making.newThing(draws.chance(0.5) ? "text" : "link", draws);
            told.add(piece);
            for (int m : few) {
                if (!draws.chance(0.55)) continue;
                var holds = new ArrayList<>(List.of(piece));
                if (piece.trace().equals("link")) holds.add(making.newThing("text", draws));
                if (draws.chance(0.7)) holds.add(tag);
                long then = since + (long) (10 * People.HOUR * draws.unit());
                making.post(m, holds, making.people.whenUp(m, then, draws));
                if (draws.chance(0.25)) told.add(passedOn(making, few, then, draws));
            }
        }
        return told;
    }

    private static Thing passedOn(Making making, int[] few, long since, Draws draws) {
        var post = making.newThing("repost", draws);
        for (int other : few) {
            long then = since + (long) draws.exponential(5.0 * People.HOUR);
            if (draws.chance(0.25)) making.act(other, post, making.people.whenUp(other, then, draws));
        }
        return post;
    }
}
