package lockstep.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lockstep.worlds.Making.Thing;

/** People who act alike because they like, know or need the same; nobody tells them what to spread. What machines bring is in {@link Clockwork}. */
final class Crowds {
    private Crowds() {}

    /** Readers of three influencers: some follow one, some two, some all. The first two are close and at times pass on each other. */
    static Consumer<Making> influencers(int readers) {
        return making -> {
            var draws = Draws.of(making.seed, "influencers");
            int[] who = draws.some(readers, making.people.count);
            int[] voices = Publishers.staff(making, 3);
            double[][] keen = keen(readers, draws);
            double[] pace = new double[readers];
            for (int m = 0; m < readers; m++) pace[m] = draws.lognormal(70.0 * People.MINUTE, 0.8);
            var things = List.of(new HashSet<Thing>(), new HashSet<Thing>(), new HashSet<Thing>());
            for (int day = 0; day < making.recipe.days; day++) {
                for (int v = 0; v < voices.length; v++) {
                    int posts = draws.poisson(1.8);
                    for (int k = 0; k < posts; k++) {
                        long since = Campaigns.hour(day, 6 + 15 * draws.unit());
                        var post = Cells.written(making, voices[v], since, 8, draws);
                        things.get(v).add(post);
                        var took = new HashSet<Integer>();
                        heard(making, new Heard(who, keen[v], pace, took), post, since, draws);
                        if (v == 2 || !draws.chance(0.2)) continue;
                        things.get(1 - v).add(post);
                        long again = since + (long) draws.exponential(3.0 * People.HOUR);
                        making.act(voices[1 - v], post, again);
                        heard(making, new Heard(who, keen[1 - v], pace, took), post, again, draws);
                    }
                }
            }
            for (int v = 0; v < voices.length; v++) {
                double[] liking = keen[v];
                int[] readersOf = IntStream.range(0, readers)
                        .filter(m -> liking[m] > 0)
                        .map(m -> who[m])
                        .toArray();
                making.note(
                        new Group(
                                "readers-" + (v + 1),
                                Mechanism.FANDOM,
                                readersOf,
                                things.get(v).size(),
                                0.4,
                                7200),
                        things.get(v));
            }
        };
    }

    /** Who hears of something, how keen each is on who said it, after how long they come across it, and who passed it on already. */
    private record Heard(int[] who, double[] keen, double[] pace, Set<Integer> took) {}

    /** How likely each reader is to pass on a post of each of three; nothing where they do not follow. */
    private static double[][] keen(int readers, Draws draws) {
        double[][] keen = new double[3][readers];
        for (int m = 0; m < readers; m++) {
            int home = draws.below(3);
            for (int v = 0; v < 3; v++) {
                double follows = v == home ? 1 : v + home == 1 ? 0.6 : 0.25;
                if (draws.chance(follows)) keen[v][m] = draws.between(0.15, 0.75);
            }
        }
        return keen;
    }

    private static void heard(Making making, Heard heard, Thing post, long since, Draws draws) {
        for (int m = 0; m < heard.who.length; m++) {
            if (!draws.chance(heard.keen[m]) || !heard.took.add(m)) continue;
            int reader = heard.who[m];
            long then = making.people.whenUp(reader, since + (long) draws.lognormal(heard.pace[m], 1.1), draws);
            boolean comments = draws.chance(0.15);
            making.post(reader, comments ? List.of(post, making.newThing("text", draws)) : List.of(post), then);
        }
    }

    /** The twin of a ring: friends who follow one another, and pass on what they like of each other's posts when they next look. */
    static Consumer<Making> friends(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "friends");
            int[] who = draws.some(members, making.people.count);
            double[][] likes = new double[members][members];
            for (double[] row : likes) for (int m = 0; m < members; m++) row[m] = draws.between(0.02, 0.5);
            double[] pace = new double[members];
            for (int m = 0; m < members; m++) pace[m] = draws.lognormal(2.0 * People.HOUR, 0.7);
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                for (int m = 0; m < members; m++) {
                    if (!draws.chance(0.25)) continue;
                    long since = making.people.whenUp(who[m], Campaigns.hour(day, 24 * draws.unit()), draws);
                    var post = Cells.written(making, who[m], since, 2, draws);
                    things.add(post);
                    likes[m][m] = 0;
                    heard(making, new Heard(who, likes[m], pace, new HashSet<>()), post, since, draws);
                }
            }
            making.note(new Group("friends-1", Mechanism.FRIENDS, who, things.size(), 0.25, 7200), things);
        };
    }

    /** A day of disaster: notices of the authorities, their tags, and people who pass on the notices and say how it is where they are. */
    static Consumer<Making> disaster(int people) {
        return making -> {
            var draws = Draws.of(making.seed, "disaster");
            int[] who = draws.some(people, making.people.count);
            int authority = making.newSubject();
            var tags = new ArrayList<Thing>();
            for (int k = 0; k < 3; k++) tags.add(making.newThing("hashtag", draws));
            long begins = Campaigns.hour(making.recipe.days / 2, 4 + 4 * draws.unit());
            var things = new HashSet<>(tags);
            var notices = new ArrayList<Notice>();
            for (int k = 0; k < 24; k++) {
                long since = begins + (long) ((k + draws.unit()) * 0.75 * People.HOUR);
                var post = Cells.written(making, authority, since, 6, draws);
                things.add(post);
                notices.add(new Notice(post, since));
            }
            for (int person : who) {
                int acts = 1 + draws.poisson(3);
                for (int k = 0; k < acts; k++) {
                    long then = begins + (long) draws.exponential(9.0 * People.HOUR);
                    long up = making.people.whenUp(person, then, draws);
                    making.post(person, onTheDay(making, notices, tags, up, draws), up);
                }
            }
            making.note(new Group("disaster-1", Mechanism.DISASTER, who, things.size(), 0.1, 6 * 3600), things);
        };
    }

    /** A notice of the authorities, and when it was given. */
    private record Notice(Thing post, long since) {}

    /** One of the notices of the last hours, or words of one's own with one or two of the tags. */
    private static List<Thing> onTheDay(Making making, List<Notice> notices, List<Thing> tags, long now, Draws draws) {
        var fresh = notices.stream()
                .filter(n -> n.since <= now && n.since > now - 5 * People.HOUR)
                .toList();
        if (!fresh.isEmpty() && draws.chance(0.45)) return List.of(fresh.get(draws.below(fresh.size())).post);
        return Twins.tagged(making, tags, draws);
    }

    /**
     * Fans who translate a series together: the parts of an episode stand in an open queue, whoever is free takes the next one and says so,
     * somebody else checks it, and when all is done the team's account says that it is out.
     */
    static Consumer<Making> translators(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "translators");
            int[] who = draws.some(members, making.people.count);
            int team = making.newSubject();
            int site = making.newDomain();
            var series = making.newThing("hashtag", draws);
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days - 3; day += 2) {
                long aired = Campaigns.hour(day, 12 + 4 * draws.unit());
                long done = aired;
                for (int part = 0; part < 10; part++) {
                    var page = making.newLink(site);
                    things.add(page);
                    int[] hands = draws.shuffled(members);
                    long taken = making.people.whenUp(
                            who[hands[0]], aired + (long) draws.exponential(9.0 * People.HOUR), draws);
                    making.post(who[hands[0]], List.of(making.newThing("text", draws), page, series), taken);
                    long checked = making.people.whenUp(
                            who[hands[1]], taken + (long) draws.lognormal(5.0 * People.HOUR, 0.6), draws);
                    making.post(who[hands[1]], List.of(making.newThing("text", draws), page), checked);
                    done = Math.max(done, checked);
                }
                var release = Cells.written(making, team, done + People.HOUR, 12, draws);
                things.add(release);
                for (int m : who) {
                    long then = done + People.HOUR + (long) draws.lognormal(1.5 * People.HOUR, 1.1);
                    if (draws.chance(0.6)) making.act(m, release, making.people.whenUp(m, then, draws));
                }
            }
            making.note(new Group("translators-1", Mechanism.SHARED_QUEUE, who, things.size(), 0.15, 6 * 3600), things);
        };
    }

    /** A club whose members each have an account on the phone and one at the desk, and post some things from both. */
    static Consumer<Making> twoAccounts(int people) {
        return making -> {
            var draws = Draws.of(making.seed, "two accounts");
            int[] phone = draws.some(people, making.people.count);
            int[] desk = Publishers.staff(making, people);
            int club = making.newSubject();
            var things = new HashSet<Thing>();
            for (int m = 0; m < people; m++) ownPosts(making, phone[m], desk[m], things, draws);
            double[] keen = new double[people];
            for (int m = 0; m < people; m++) keen[m] = draws.between(0.15, 0.7);
            for (int day = 0; day < making.recipe.days; day++) {
                int posts = draws.poisson(1.3);
                for (int k = 0; k < posts; k++) {
                    long since = Campaigns.hour(day, 9 + 11 * draws.unit());
                    var post = Cells.written(making, club, since, 4, draws);
                    things.add(post);
                    for (int m = 0; m < people; m++) {
                        if (!draws.chance(keen[m])) continue;
                        long then = since + (long) draws.lognormal(1.5 * People.HOUR, 1.0);
                        long up = making.people.whenUp(phone[m], then, draws);
                        making.act(phone[m], post, up);
                        if (draws.chance(0.4)) making.act(desk[m], post, later(up, draws));
                    }
                }
            }
            int[] all =
                    IntStream.concat(Arrays.stream(phone), Arrays.stream(desk)).toArray();
            making.note(new Group("club-1", Mechanism.TWO_ACCOUNTS, all, things.size(), 0.2, 7200), things);
        };
    }

    /** At once, by the app's own switch, or when the person next sits at the desk. */
    private static long later(long first, Draws draws) {
        return first + (long) (draws.chance(0.4) ? 1000 * draws.between(5, 60) : draws.exponential(4.0 * People.HOUR));
    }

    /** What a person writes and posts from both accounts, and what from the desk alone. */
    private static void ownPosts(Making making, int phone, int desk, Set<Thing> things, Draws draws) {
        int posts = making.recipe.days / 2 + draws.poisson(making.recipe.days / 3.0);
        for (int k = 0; k < posts; k++) {
            var holds = Campaigns.holds(making, draws, 0.4, draws.below(2));
            long then = Campaigns.hour(0, 24.0 * making.recipe.days * draws.unit());
            long up = making.people.whenUp(phone, then, draws);
            if (draws.chance(0.5)) {
                things.add(holds.get(0));
                making.post(phone, holds, up);
                making.post(desk, holds, later(up, draws));
            } else {
                making.post(desk, holds, up);
            }
        }
    }
}
