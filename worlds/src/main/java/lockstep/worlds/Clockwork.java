package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** What acts at one time because a clock, a calendar or an embargo says so: each account has chosen it for itself. */
final class Clockwork {
    private Clockwork() {}

    /**
     * Accounts that post the verse of the day by one calendar, each at an hour of its own that is mostly a round one, in one of three
     * translations. Half of them do nothing else, the others are people's own accounts.
     */
    static Consumer<Making> calendar(int accounts) {
        return making -> {
            var draws = Draws.of(making.seed, "calendar");
            var posters = new ArrayList<Poster>();
            int[] people = draws.some(accounts / 2, making.people.count);
            int[] machines = Publishers.staff(making, accounts - people.length);
            for (int who : people) posters.add(poster(who, draws));
            for (int who : machines) posters.add(poster(who, draws));
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                var page = making.newLink(site);
                var verse = new ArrayList<Thing>();
                for (int k = 0; k < 3; k++) verse.add(making.newThing("text", draws));
                things.add(page);
                things.addAll(verse);
                for (var poster : posters) {
                    if (draws.chance(0.04)) continue;
                    var holds = new ArrayList<>(List.of(verse.get(poster.translation)));
                    if (poster.page) holds.add(page);
                    if (poster.tagged) holds.add(tag);
                    making.post(
                            poster.who, holds, Campaigns.hour(day, poster.hour) + (long) (1000 * draws.between(0, 20)));
                }
                if (draws.chance(0.7)) Publishers.readers(making, page, Campaigns.hour(day, 6), draws);
            }
            int[] all = posters.stream().mapToInt(Poster::who).toArray();
            making.note(new Group("calendar-1", Mechanism.CALENDAR, all, things.size(), 0.4, 4 * 3600), things);
        };
    }

    /** How one account posts the verse: in which translation, at what hour, and with what else. */
    private record Poster(int who, int translation, double hour, boolean page, boolean tagged) {}

    private static Poster poster(int who, Draws draws) {
        double hour = draws.chance(0.7) ? 4 + draws.below(5) : 3 + 9 * draws.unit();
        int translation = draws.chance(0.5) ? 0 : 1 + draws.below(2);
        return new Poster(who, translation, hour, draws.chance(0.4), draws.chance(0.6));
    }

    /** People who line up what they found, of the popular things of the last day and a half, and have an app post it at round hours. */
    static Consumer<Making> schedulers(int people) {
        return making -> {
            var draws = Draws.of(making.seed, "schedulers");
            int[] who = draws.some(people, making.people.count);
            var things = new HashSet<Thing>();
            for (int person : who) {
                int[] slots = draws.some(2 + draws.below(3), 15);
                boolean halves = draws.chance(0.3);
                var seen = new HashSet<Integer>();
                for (int day = 1; day < making.recipe.days; day++) {
                    for (int slot : slots) {
                        if (!draws.chance(0.6)) continue;
                        long at = Campaigns.hour(day, 7 + slot + (halves ? 0.5 : 0))
                                + (long) (1000 * draws.between(0, 4));
                        int row = making.items.everything.pick(at - 36 * People.HOUR, at - People.HOUR, draws);
                        if (row < 0) continue;
                        int item = making.items.everything.itemAt(row);
                        if (!seen.add(item)) continue;
                        making.share(person, item, at, draws);
                        things.add(new Thing("repost", item));
                        things.add(new Thing("link", making.items.link[item]));
                    }
                }
            }
            making.note(new Group("app-1", Mechanism.ROUND_HOURS, who, things.size(), 0.02, 36 * 3600), things);
        };
    }

    /**
     * Journalists of rival papers who get one press feed. Each covers some beats; a release may be told of from a round hour on. Some have
     * their piece ready and post it then, some write it first. What they link is their own paper's page, or the document that came along.
     */
    static Consumer<Making> embargo(int papers, int each) {
        return making -> {
            var draws = Draws.of(making.seed, "embargo");
            int[] who = draws.some(papers * each, making.people.count);
            int[] site = new int[papers];
            for (int p = 0; p < papers; p++) site[p] = making.newDomain();
            var tags = new ArrayList<Thing>();
            for (int b = 0; b < BEATS; b++) tags.add(making.newThing("hashtag", draws));
            boolean[][] covers = new boolean[who.length][BEATS];
            for (boolean[] beats : covers) for (int b : draws.some(3, BEATS)) beats[b] = true;
            var things = new HashSet<Thing>();
            for (int r = 0; r < 3 * making.recipe.days; r++) {
                int beat = draws.below(BEATS);
                long free = Campaigns.hour(r / 3, new int[] {5, 9, 13}[r % 3]);
                if (r / 3 % 7 >= 5 && draws.chance(0.7)) continue;
                var release = new Release(
                        making.newThing("text", draws), making.newThing("link", draws), tags.get(beat), free);
                things.add(release.title);
                things.add(release.document);
                Publishers.readers(making, release.document, free + 2 * People.HOUR, draws);
                for (int p = 0; p < papers; p++) {
                    var page = making.newLink(site[p]);
                    for (int k = 0; k < each; k++) {
                        int m = p * each + k;
                        if (covers[m][beat] && draws.chance(0.6)) told(making, who[m], release, page, draws);
                    }
                }
            }
            making.note(new Group("press-1", Mechanism.EMBARGO, who, things.size(), 0.2, 1800), things);
        };
    }

    private static final int BEATS = 6;

    /** A release of the press feed: its title, the document with it, the tag of its beat, and from when it may be told. */
    private record Release(Thing title, Thing document, Thing tag, long free) {}

    private static void told(Making making, int who, Release release, Thing page, Draws draws) {
        var holds = new ArrayList<Thing>();
        holds.add(draws.chance(0.4) ? release.title : making.newThing("text", draws));
        holds.add(draws.chance(0.4) ? release.document : page);
        if (draws.chance(0.5)) holds.add(release.tag);
        boolean ready = draws.chance(0.6);
        long after =
                (long) (ready ? draws.exponential(4.0 * People.MINUTE) : draws.lognormal(80.0 * People.MINUTE, 0.7));
        making.post(who, holds, release.free + after);
    }
}
