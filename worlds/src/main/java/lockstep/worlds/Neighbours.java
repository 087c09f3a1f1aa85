package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lockstep.worlds.Making.Thing;

/** People and offices whose days bring them to the same thing again and again: a train, a puzzle, a school, a county, a country left behind. */
final class Neighbours {
    private Neighbours() {}

    /** So many people of one place, as their being lively at an hour shows. */
    static int[] livelyAt(Making making, int hour, int count, Draws draws) {
        int[] all = IntStream.range(0, making.people.count)
                .filter(u -> making.people.liveliness(u, Campaigns.hour(0, hour)) > 1)
                .toArray();
        return IntStream.of(draws.some(count, all.length)).map(k -> all[k]).toArray();
    }

    /**
     * The commuters of some lines. Each has a train in the morning and another in the evening, five days a week. When a train is late, those
     * who sit in it pass on the railway's notice or complain with the tag of the line, within minutes: the same people each time.
     */
    static Consumer<Making> commuters(int lines, int each) {
        return making -> {
            var draws = Draws.of(making.seed, "commuters");
            int[] town = livelyAt(making, 7, lines * each, draws);
            int[] lot = draws.shuffled(town.length);
            int railway = making.newSubject();
            var late = making.newThing("hashtag", draws);
            for (int line = 1; line <= lines; line++) {
                int[] who = Plants.sorted(IntStream.range((line - 1) * each, line * each)
                        .map(k -> town[lot[k]])
                        .toArray());
                int[] morning = draws.shuffled(each);
                int[] evening = draws.shuffled(each);
                double[] temper = new double[each];
                for (int m = 0; m < each; m++) temper[m] = draws.between(0.1, 0.75);
                var tags = List.of(making.newThing("hashtag", draws), late);
                var things = new HashSet<>(tags);
                for (int run = 0; run < 2 * TRAINS * making.recipe.days; run++) {
                    int day = run / (2 * TRAINS);
                    int train = run % TRAINS;
                    if (day % 7 >= 5 || !draws.chance(0.35)) continue;
                    boolean home = run % (2 * TRAINS) >= TRAINS;
                    long since = Campaigns.hour(day, (home ? 16 : 6.5) + 0.5 * train + 0.3 * draws.unit());
                    var notice = Cells.written(making, railway, since, 2, draws);
                    things.add(notice);
                    for (int m = 0; m < each; m++) {
                        if ((home ? evening : morning)[m] % TRAINS != train || !draws.chance(temper[m])) continue;
                        long then = since + (long) draws.lognormal(9.0 * People.MINUTE, 0.7);
                        making.post(who[m], complaint(making, notice, tags, draws), then);
                    }
                }
                making.note(new Group("line-" + line, Mechanism.COMMUTERS, who, things.size(), 0.1, 1200), things);
            }
        };
    }

    private static final int TRAINS = 4;

    /** The notice passed on, at times with a word; or words of one's own with the tag of the line, and at times that of all who are late. */
    private static List<Thing> complaint(Making making, Thing notice, List<Thing> tags, Draws draws) {
        if (draws.chance(0.3)) return List.of(notice);
        var holds = new ArrayList<>(List.of(making.newThing("text", draws)));
        if (draws.chance(0.25)) holds.add(notice);
        holds.add(tags.get(0));
        if (draws.chance(0.2)) holds.add(tags.get(1));
        return holds;
    }

    /** Players of the day's puzzle, who post how they did in the words of the game, each at their own hour; those who did alike post the same. */
    static Consumer<Making> puzzle(int players) {
        return making -> {
            var draws = Draws.of(making.seed, "puzzle");
            int[] who = draws.some(players, making.people.count);
            var tag = making.newThing("hashtag", draws);
            var page = making.newThing("link", draws);
            double[] sums = Twins.falling(RESULTS, 0.8);
            var results = new ArrayList<List<Thing>>();
            var things = new HashSet<>(List.of(tag, page));
            for (int day = 0; day < making.recipe.days; day++) {
                var of = new ArrayList<Thing>();
                for (int k = 0; k < RESULTS; k++) of.add(making.newThing("text", draws));
                results.add(of);
                things.addAll(of);
            }
            for (int player : who) {
                double hour = (making.people.moment(player, draws) - People.START) % People.DAY / (double) People.HOUR;
                double keen = draws.between(0.4, 0.95);
                boolean tags = draws.chance(0.5);
                boolean links = draws.chance(0.3);
                for (int day = 0; day < making.recipe.days; day++) {
                    if (!draws.chance(keen)) continue;
                    var holds = new ArrayList<>(List.of(results.get(day).get(draws.pick(sums))));
                    if (tags) holds.add(tag);
                    if (links) holds.add(page);
                    long then = Campaigns.hour(day, hour) + (long) draws.exponential(30.0 * People.MINUTE);
                    making.post(player, holds, making.people.whenUp(player, then, draws));
                }
            }
            making.note(new Group("players-1", Mechanism.PUZZLE, who, things.size(), 0.02, 86_400), things);
        };
    }

    private static final int RESULTS = 60;

    /** Parents of one school: a newsletter each Friday, with three pages in it, which hardly anyone else has a use for. */
    static Consumer<Making> parents(int parents) {
        return making -> {
            var draws = Draws.of(making.seed, "parents");
            int[] who = livelyAt(making, 19, parents, draws);
            int school = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            double[] keen = new double[parents];
            for (int m = 0; m < parents; m++) keen[m] = draws.between(0.1, 0.7);
            var things = new HashSet<>(List.of(tag));
            for (int day = 4; day < making.recipe.days; day += 7) {
                long since = Campaigns.hour(day, 13 + 2 * draws.unit());
                var pages = new ArrayList<Thing>();
                for (int k = 0; k < 4; k++) pages.add(making.newLink(site));
                making.post(school, List.of(making.newThing("text", draws), pages.get(0), tag), since);
                var post = making.newThing("repost", draws);
                things.addAll(pages);
                things.add(post);
                for (int m = 0; m < parents; m++) {
                    int acts = draws.chance(keen[m]) ? 1 + draws.below(2) : 0;
                    for (int k = 0; k < acts; k++) {
                        long then = since + (long) draws.lognormal(7.0 * People.HOUR, 1.0);
                        var holds = forParents(making, post, pages.get(k == 0 ? 0 : 1 + draws.below(3)), tag, draws);
                        making.post(who[m], holds, making.people.whenUp(who[m], then, draws));
                    }
                }
            }
            making.note(new Group("parents-1", Mechanism.NEWSLETTER, who, things.size(), 0.15, 86_400), things);
        };
    }

    private static List<Thing> forParents(Making making, Thing post, Thing page, Thing tag, Draws draws) {
        if (draws.chance(0.4)) return List.of(post);
        var holds = new ArrayList<>(List.of(making.newThing("text", draws), page));
        if (draws.chance(0.3)) holds.add(tag);
        return holds;
    }

    /**
     * The accounts of local fire and ambulance services, which pass on what the county's control room posts and concerns them: some by
     * machine, most by the officer on duty. Each also has posts of its own. On two days a storm keeps all of them busy.
     */
    static Consumer<Making> county(int stations) {
        return making -> {
            var draws = Draws.of(making.seed, "county");
            int[] who = Publishers.staff(making, stations);
            int room = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            var things = new HashSet<>(List.of(tag));
            int[] storms = draws.some(2, making.recipe.days);
            for (int day = 0; day < making.recipe.days; day++) {
                boolean storm = day == storms[0] || day == storms[1];
                int notices = storm ? 25 : 1 + draws.poisson(2.5);
                for (int k = 0; k < notices; k++) {
                    long since =
                            Campaigns.hour(day, storm || draws.chance(0.3) ? 24 * draws.unit() : 7 + 11 * draws.unit());
                    making.post(room, List.of(making.newThing("text", draws), making.newLink(site), tag), since);
                    var notice = making.newThing("repost", draws);
                    things.add(notice);
                    Publishers.readers(making, notice, since, draws);
                    double concerns = draws.chance(0.25) ? 0.85 : 0.25;
                    for (int s = 0; s < stations; s++)
                        if (draws.chance(concerns)) making.act(who[s], notice, since + onDuty(s, since, draws));
                }
                for (int station : who) ownPost(making, station, day, tag, draws);
            }
            making.note(new Group("county-1", Mechanism.COUNTY, who, things.size(), 0.35, 1800), things);
        };
    }

    /** Every third looks by machine each five minutes, past the hour by as many as its number; the others when the officer sees it. */
    private static long onDuty(int station, long since, Draws draws) {
        if (station % 3 > 0) return (long) draws.lognormal(20.0 * People.MINUTE, 1.0);
        long step = 5 * People.MINUTE;
        return step - Math.floorMod(since - station % 5 * People.MINUTE, step) + (long) (1000 * draws.between(1, 20));
    }

    private static void ownPost(Making making, int station, int day, Thing tag, Draws draws) {
        int posts = draws.poisson(0.9);
        for (int k = 0; k < posts; k++) {
            var holds = new ArrayList<>(Campaigns.holds(making, draws, 0.3, draws.below(2)));
            if (draws.chance(0.3)) holds.add(tag);
            making.post(station, holds, Campaigns.hour(day, 8 + 11 * draws.unit()));
        }
    }

    /**
     * People from one country who live in others. They follow some of its papers, look in once a day or less at an hour of their own, and pass on
     * in one go what they like of what came since yesterday.
     */
    static Consumer<Making> diaspora(int people, int papers) {
        return making -> {
            var draws = Draws.of(making.seed, "diaspora");
            int[] who = draws.some(people, making.people.count);
            int[] desks = Publishers.staff(making, papers);
            var home = making.newThing("hashtag", draws);
            var news = new ArrayList<News>();
            for (int day = 0; day < making.recipe.days; day++) {
                for (int p = 0; p < papers; p++) {
                    int many = 2 + draws.poisson(2);
                    for (int k = 0; k < many; k++) {
                        long since = Campaigns.hour(day, 3 + 13 * draws.unit());
                        var post = Cells.written(making, desks[p], since, 5, draws);
                        news.add(new News(p, post, since, draws.between(0.05, 1)));
                    }
                }
            }
            for (int person : who) reads(making, person, news, papers, home, draws);
            var things = new HashSet<>(List.of(home));
            for (var n : news) things.add(n.post);
            making.note(new Group("diaspora-1", Mechanism.DIASPORA, who, things.size(), 0.05, 86_400), things);
        };
    }

    /** Something in a paper at home, when, and how many of those who see it will want others to. */
    private record News(int paper, Thing post, long since, double appeal) {}

    private static void reads(Making making, int person, List<News> news, int papers, Thing home, Draws draws) {
        boolean[] follows = new boolean[papers];
        for (int p : draws.some(1 + draws.below(papers), papers)) follows[p] = true;
        double keen = draws.between(0.1, 0.5);
        double hour = 24 * draws.unit();
        double looks = draws.between(0.3, 0.9);
        var taken = new HashSet<Thing>();
        for (int day = 0; day < making.recipe.days; day++) {
            if (!draws.chance(looks)) continue;
            long now = making.people.whenUp(person, Campaigns.hour(day, hour + draws.normal()), draws);
            for (int k = news.size() - 1; k >= 0; k--) {
                var n = news.get(k);
                if (n.since >= now || n.since < now - People.DAY || !follows[n.paper]) continue;
                if (!draws.chance(keen * n.appeal) || !taken.add(n.post)) continue;
                now += (long) draws.exponential(1.5 * People.MINUTE);
                making.act(person, n.post, now);
            }
            if (draws.chance(0.1))
                making.post(person, List.of(making.newThing("text", draws), home), now + People.MINUTE);
        }
    }
}
