package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** People whom an occasion brings together that is nobody's order: a show, a run, a pass in the sky, a rare bird, a bargain, a house, a word, a chapter, a strike. */
final class Occasions {
    private Occasions() {}

    /**
     * Viewers of a show that goes on for weeks, on Saturday evenings. Each asks for votes for a favourite while it is on, often in the words of the
     * vote button; whoever comes last is out, and their people take another favourite or lose interest.
     */
    static Consumer<Making> weeklyVote(int viewers) {
        return making -> {
            var draws = Draws.of(making.seed, "vote");
            int[] who = Neighbours.livelyAt(making, 20, viewers, draws);
            int show = making.newSubject();
            int site = making.newDomain();
            var main = making.newThing("hashtag", draws);
            var names = fresh(making, "hashtag", CANDIDATES, draws);
            double[] loved = Twins.falling(CANDIDATES, 0.7);
            int[] favourite = new int[viewers];
            double[] keen = new double[viewers];
            for (int m = 0; m < viewers; m++) {
                favourite[m] = draws.pick(loved);
                keen[m] = draws.between(0.1, 0.8);
            }
            var things = new HashSet<>(names);
            things.add(main);
            for (int week = 0; 7 * week + 5 < making.recipe.days; week++) {
                long begins = Campaigns.hour(7 * week + 5, 19.25);
                var page = making.newLink(site);
                var words = fresh(making, "text", CANDIDATES, draws);
                var notice = Cells.written(making, show, begins + 3 * People.HOUR, 6, draws);
                things.addAll(words);
                things.addAll(List.of(page, notice));
                for (int m = 0; m < viewers; m++) {
                    if (!draws.chance(keen[m])) continue;
                    int name = favourite[m];
                    var vote = new Vote(page, words.get(name), main, names.get(name));
                    int acts = 1 + draws.below(3);
                    for (int k = 0; k < acts; k++) asks(making, who[m], vote, begins, draws);
                    long seen = begins + 3 * People.HOUR + (long) draws.exponential(8.0 * People.MINUTE);
                    if (draws.chance(0.2)) making.act(who[m], notice, seen);
                }
                goodbye(CANDIDATES - 1 - week, favourite, keen, draws);
            }
            making.note(new Group("viewers-1", Mechanism.WEEKLY_VOTE, who, things.size(), 0.06, 9000), things);
        };
    }

    private static final int CANDIDATES = 10;

    /** What a viewer can put into a post for a favourite: the page of the week, the button's words, the tags of the show and of the name. */
    private record Vote(Thing page, Thing words, Thing show, Thing name) {}

    private static void asks(Making making, int who, Vote vote, long begins, Draws draws) {
        boolean button = draws.chance(0.35);
        var holds = new ArrayList<>(List.of(button ? vote.words : making.newThing("text", draws), vote.name));
        if (button || draws.chance(0.1)) holds.add(vote.page);
        if (draws.chance(0.7)) holds.add(vote.show);
        making.post(who, holds, begins + (long) (2.75 * People.HOUR * draws.unit()));
    }

    private static void goodbye(int out, int[] favourite, double[] keen, Draws draws) {
        for (int m = 0; m < favourite.length; m++) {
            if (favourite[m] < out) continue;
            favourite[m] = draws.below(Math.max(1, out));
            keen[m] *= 0.6;
        }
    }

    static List<Thing> fresh(Making making, String trace, int count, Draws draws) {
        var all = new ArrayList<Thing>();
        for (int k = 0; k < count; k++) all.add(making.newThing(trace, draws));
        return all;
    }

    /**
     * Runners who train for one charity run. An app words their training, so that who ran as far as another that week posts the same; each asks for
     * donations on a page of their own, which a few they run with pass on; on the day all post how they did.
     */
    static Consumer<Making> charityRun(int runners) {
        return making -> {
            var draws = Draws.of(making.seed, "run");
            int[] who = draws.some(runners, making.people.count);
            int charity = making.newSubject();
            int site = making.newDomain();
            int app = making.newDomain();
            var run = new Run(making.newThing("hashtag", draws), making.newLink(app), making.recipe.days - 9);
            var pages = new ArrayList<Thing>();
            for (int m = 0; m < runners; m++) pages.add(making.newLink(site));
            var things = new HashSet<>(pages);
            things.addAll(List.of(run.tag, run.page));
            for (int week = 0; 7 * week < run.day; week++) {
                var words = fresh(making, "text", 9, draws);
                things.addAll(words);
                long since = Campaigns.hour(7 * week + 2, 9 + 8 * draws.unit());
                var call = Cells.written(making, charity, since, 3, draws);
                things.add(call);
                for (int m = 0; m < runners; m++) {
                    trains(making, who[m], run, words, week, draws);
                    long then = since + (long) draws.lognormal(8.0 * People.HOUR, 1.0);
                    if (draws.chance(0.2)) making.act(who[m], call, making.people.whenUp(who[m], then, draws));
                    if (draws.chance(0.3)) begs(making, who, m, pages.get(m), run, draws);
                }
            }
            things.addAll(finish(making, who, run, draws));
            making.note(new Group("runners-1", Mechanism.CHARITY_RUN, who, things.size(), 0.05, 86_400), things);
        };
    }

    /** The tag of a run, its page, and its day. */
    private record Run(Thing tag, Thing page, int day) {}

    private static void trains(Making making, int who, Run run, List<Thing> words, int week, Draws draws) {
        int times = draws.poisson(0.9);
        for (int k = 0; k < times; k++) {
            var holds = new ArrayList<>(List.of(words.get(draws.below(words.size()))));
            if (draws.chance(0.3)) holds.add(run.tag);
            double day = 7 * week + 7 * draws.unit();
            making.post(who, holds, making.people.whenUp(who, Campaigns.hour(0, 24 * day), draws));
        }
    }

    /** Asks for donations; of the four who run beside a runner some pass the page on. */
    private static void begs(Making making, int[] who, int runner, Thing page, Run run, Draws draws) {
        long since = making.people.moment(who[runner], draws);
        if (since > Campaigns.hour(run.day, 8)) return;
        making.post(who[runner], List.of(making.newThing("text", draws), page, run.tag), since);
        for (int k = -2; k <= 2; k++) {
            int friend = who[Math.floorMod(runner + k, who.length)];
            if (k == 0 || !draws.chance(0.2)) continue;
            long then = since + (long) draws.exponential(7.0 * People.HOUR);
            making.post(
                    friend, List.of(making.newThing("text", draws), page), making.people.whenUp(friend, then, draws));
        }
    }

    /** How they did, in the app's words for each five minutes, as they come in between one and three hours after the start. */
    private static List<Thing> finish(Making making, int[] who, Run run, Draws draws) {
        var words = fresh(making, "text", 24, draws);
        for (int m : who) {
            double hours = Math.min(2.9, Math.max(1, 1.9 + 0.4 * draws.normal()));
            var holds = new ArrayList<>(List.of(words.get((int) (12 * (hours - 1))), run.tag));
            if (draws.chance(0.5)) holds.add(run.page);
            long rest = (long) draws.exponential(25.0 * People.MINUTE);
            if (draws.chance(0.85)) making.post(m, holds, Campaigns.hour(run.day, 9 + hours) + rest);
        }
        return words;
    }

    /**
     * People of two regions who look up when something bright passes over, at a time of day that moves from pass to pass. Where the sky is clear
     * most of those who have time tell of it within minutes; the prediction of an agency is passed on beforehand.
     */
    static Consumer<Making> skywatchers(int watchers) {
        return making -> {
            var draws = Draws.of(making.seed, "sky");
            int[] who = draws.some(watchers, making.people.count);
            int[] region = draws.shuffled(watchers);
            int agency = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            double[] keen = new double[watchers];
            for (int m = 0; m < watchers; m++) keen[m] = draws.between(0.1, 0.7);
            var things = new HashSet<>(List.of(tag));
            for (int day = 0; day < making.recipe.days; day++) {
                if (day % 9 >= 7) continue; // too low over the horizon
                long passes = Campaigns.hour(day, 22.4 - 0.53 * (day % 9)) + (long) (1000 * draws.between(0, 50));
                var prediction = Cells.written(making, agency, passes - 9 * People.HOUR, 3, draws);
                var page = making.newLink(site);
                things.addAll(List.of(prediction, page));
                boolean[] clear = {draws.chance(0.55), draws.chance(0.55)};
                for (int m = 0; m < watchers; m++) {
                    if (draws.chance(0.25 * keen[m])) {
                        long then = passes - (long) (8 * People.HOUR * draws.unit());
                        making.act(who[m], prediction, making.people.whenUp(who[m], then, draws));
                    }
                    if (clear[region[m] % 2] && draws.chance(keen[m]))
                        looksUp(making, who[m], page, tag, passes, draws);
                }
            }
            making.note(new Group("sky-1", Mechanism.SKYWATCHERS, who, things.size(), 0.1, 600), things);
        };
    }

    private static void looksUp(Making making, int who, Thing page, Thing tag, long passes, Draws draws) {
        var holds = new ArrayList<>(List.of(making.newThing("text", draws)));
        if (draws.chance(0.75)) holds.add(tag);
        if (draws.chance(0.2)) holds.add(page);
        making.post(who, holds, passes + (long) draws.lognormal(4.0 * People.MINUTE, 0.7));
    }

    /**
     * Birdwatchers with one app. A sighting is posted in the app's words with its page; who lives near goes there in the daylight that is left, or the
     * next morning, and posts the same from the spot; some only pass on what the app's own account says, within minutes.
     */
    static Consumer<Making> birders(int birders) {
        return making -> {
            var draws = Draws.of(making.seed, "birds");
            int[] who = draws.some(birders, making.people.count);
            int app = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            double[] keen = new double[birders];
            for (int m = 0; m < birders; m++) keen[m] = draws.between(0.1, 0.7);
            var things = new HashSet<>(List.of(tag));
            for (int k = 0; k < 3 * making.recipe.days; k++) {
                int place = draws.below(birders);
                long since = Campaigns.hour(k / 3, 6 + 11 * draws.unit());
                var sighting = List.of(making.newThing("text", draws), making.newLink(site), tag);
                making.post(who[place], sighting, since);
                var bot = Cells.written(making, app, since + People.MINUTE, 1, draws);
                things.addAll(sighting);
                things.add(bot);
                for (int m = 0; m < birders; m++) {
                    int apart = Math.floorMod(m - place, birders);
                    boolean near = Math.min(apart, birders - apart) <= birders / 8;
                    if (m != place && near && draws.chance(keen[m])) goes(making, who[m], sighting, since, draws);
                    long told = since + (long) draws.lognormal(6.0 * People.MINUTE, 0.8);
                    if (draws.chance(0.1 * keen[m])) making.act(who[m], bot, told);
                }
            }
            making.note(new Group("birders-1", Mechanism.BIRDERS, who, things.size(), 0.04, 8 * 3600), things);
        };
    }

    private static void goes(Making making, int who, List<Thing> sighting, long since, Draws draws) {
        long then = since + (long) draws.lognormal(2.5 * People.HOUR, 0.6);
        long midnight = then - Math.floorMod(then, People.DAY);
        boolean dark = then - midnight > 18 * People.HOUR || then - midnight < 6 * People.HOUR;
        if (dark && draws.chance(0.6)) return; // it will have flown
        long light = midnight + (then - midnight < 6 * People.HOUR ? 0 : People.DAY) + 7 * People.HOUR;
        var holds = new ArrayList<>(sighting);
        if (draws.chance(0.4)) holds.set(0, making.newThing("text", draws));
        making.post(who, holds, dark ? light + (long) draws.exponential(1.5 * People.HOUR) : then);
    }

    /** People after bargains: a tracker posts a few a day, which are gone within the hour; who happens to be up and looks passes them on. */
    static Consumer<Making> bargains(int hunters) {
        return making -> {
            var draws = Draws.of(making.seed, "bargains");
            int[] who = draws.some(hunters, making.people.count);
            int tracker = making.newSubject();
            var tag = making.newThing("hashtag", draws);
            double[] keen = new double[hunters];
            for (int m = 0; m < hunters; m++) keen[m] = draws.between(0.03, 0.35);
            var things = new HashSet<>(List.of(tag));
            for (int k = 0; k < 3 * making.recipe.days; k++) {
                long since = Campaigns.hour(k / 3, 5 + 17 * draws.unit());
                var words = making.newThing("text", draws);
                var page = making.newLink(draws.below(12));
                making.post(tracker, List.of(words, page, tag), since);
                var post = making.newThing("repost", draws);
                things.addAll(List.of(words, page, post));
                for (int m = 0; m < hunters; m++) {
                    long then = since + (long) draws.exponential(14.0 * People.MINUTE);
                    boolean looks = making.people.liveliness(who[m], since) > 0.6 && draws.chance(keen[m]);
                    if (looks && then < since + 50 * People.MINUTE)
                        making.post(who[m], found(making, List.of(words, page, tag), post, draws), then);
                }
            }
            making.note(new Group("bargains-1", Mechanism.BARGAINS, who, things.size(), 0.07, 1800), things);
        };
    }

    private static List<Thing> found(Making making, List<Thing> said, Thing post, Draws draws) {
        if (draws.chance(0.4)) return List.of(post);
        var holds = new ArrayList<>(List.of(said.get(1)));
        holds.add(draws.chance(0.3) ? said.get(0) : making.newThing("text", draws));
        if (draws.chance(0.4)) holds.add(said.get(2));
        return holds;
    }

    /**
     * The estate agents of one town, rivals all, with one listing service. Each offers the houses of its districts, in office hours of that day or the
     * next, in the service's description or its own; what else it posts is its own.
     */
    static Consumer<Making> listings(int agents) {
        return making -> {
            var draws = Draws.of(making.seed, "listings");
            int[] who = Publishers.staff(making, agents);
            int portal = making.newDomain();
            var town = making.newThing("hashtag", draws);
            var things = new HashSet<>(List.of(town));
            for (int k = 0; k < 3 * making.recipe.days; k++) {
                int day = k / 3;
                if (day % 7 >= 5) continue;
                int district = draws.below(DISTRICTS);
                var description = making.newThing("text", draws);
                var page = making.newLink(portal);
                things.addAll(List.of(description, page));
                for (int a = 0; a < agents; a++) {
                    boolean its = a % DISTRICTS == district || (a + 1) % DISTRICTS == district;
                    if (!its || !draws.chance(0.55)) continue;
                    int late = day % 7 < 4 && draws.chance(0.4) ? 1 : 0;
                    var holds = new ArrayList<>(List.of(page));
                    holds.add(draws.chance(0.55) ? description : making.newThing("text", draws));
                    if (draws.chance(0.5)) holds.add(town);
                    making.post(who[a], holds, Campaigns.hour(day + late, 7.5 + 9.5 * draws.unit()));
                }
            }
            for (int agent : who) ownOffers(making, agent, town, draws);
            making.note(new Group("agents-1", Mechanism.LISTINGS, who, things.size(), 0.18, 86_400), things);
        };
    }

    private static final int DISTRICTS = 4;

    private static void ownOffers(Making making, int agent, Thing town, Draws draws) {
        int site = making.newDomain();
        int offers = 8 + draws.poisson(10);
        for (int k = 0; k < offers; k++) {
            var holds = new ArrayList<>(List.of(making.newThing("text", draws), making.newLink(site)));
            if (draws.chance(0.5)) holds.add(town);
            making.post(agent, holds, making.people.deskMoment(7, draws));
        }
    }

    /** People who draw to a list of words, one for each day, that somebody published; who falls behind posts several in one evening. */
    static Consumer<Making> drawingPrompts(int drawers) {
        return making -> {
            var draws = Draws.of(making.seed, "prompts");
            int[] who = draws.some(drawers, making.people.count);
            var main = making.newThing("hashtag", draws);
            var words = fresh(making, "hashtag", making.recipe.days, draws);
            var things = new HashSet<>(words);
            things.add(main);
            for (int person : who) {
                double keen = draws.between(0.1, 0.85);
                double each = draws.between(0.3, 0.9);
                int shown = 0;
                for (int day = 0; day < words.size(); day++) {
                    if (!draws.chance(each)) continue;
                    long now = making.people.whenUp(person, Campaigns.hour(day, 8 + 14 * draws.unit()), draws);
                    for (; shown <= day; shown++) {
                        if (!draws.chance(keen)) continue;
                        now += (long) draws.exponential(6.0 * People.MINUTE);
                        var holds = new ArrayList<>(List.of(making.newThing("text", draws), words.get(shown)));
                        if (draws.chance(0.8)) holds.add(main);
                        making.post(person, holds, now);
                    }
                }
            }
            making.note(new Group("drawers-1", Mechanism.DRAWING_PROMPTS, who, things.size(), 0.45, 86_400), things);
        };
    }

    /** Readers of a novel that comes in instalments, early on two mornings a week; each quotes, at an hour of their own, a passage or two that they like. */
    static Consumer<Making> serialReaders(int readers) {
        return making -> {
            var draws = Draws.of(making.seed, "serial");
            int[] who = draws.some(readers, making.people.count);
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            double[] liked = Twins.falling(PASSAGES, 0.9);
            double[] keen = new double[readers];
            for (int m = 0; m < readers; m++) keen[m] = draws.between(0.3, 0.95);
            var things = new HashSet<>(List.of(tag));
            for (int day = 0; day < making.recipe.days; day++) {
                if (day % 7 != 1 && day % 7 != 4) continue;
                long since = Campaigns.hour(day, 6.67);
                var chapter = making.newLink(site);
                var passages = fresh(making, "text", PASSAGES, draws);
                things.add(chapter);
                things.addAll(passages);
                Publishers.readers(making, chapter, since, draws);
                for (int m = 0; m < readers; m++) {
                    if (!draws.chance(keen[m])) continue;
                    long now = since + (long) draws.exponential(16.0 * People.HOUR);
                    now = making.people.whenUp(who[m], now, draws);
                    for (int passage : liked(liked, 1 + draws.below(3), draws)) {
                        now += (long) draws.exponential(4.0 * People.MINUTE);
                        var holds = new ArrayList<>(List.of(passages.get(passage)));
                        if (draws.chance(0.4)) holds.add(chapter);
                        if (draws.chance(0.4)) holds.add(tag);
                        making.post(who[m], holds, now);
                    }
                }
            }
            making.note(new Group("readers-1", Mechanism.SERIAL_READERS, who, things.size(), 0.05, 2 * 86_400), things);
        };
    }

    private static final int PASSAGES = 40;

    private static Set<Integer> liked(double[] sums, int many, Draws draws) {
        var all = new HashSet<Integer>();
        for (int k = 0; k < many; k++) all.add(draws.pick(sums));
        return all;
    }

    /**
     * A union's day of action, and two short ones in the weeks after. Nobody publishes wordings: people of many firms tell from morning to
     * evening how it goes where they are, with the union's tag; some link its map, some pass on its reports of the hour.
     */
    static Consumer<Making> dayOfAction(int people) {
        return making -> {
            var draws = Draws.of(making.seed, "action");
            int[] who = Neighbours.livelyAt(making, 9, people, draws);
            int union = making.newSubject();
            var tag = making.newThing("hashtag", draws);
            var map = making.newLink(making.newDomain());
            var things = new HashSet<>(List.of(tag, map));
            for (int action = 0; action < 3; action++) {
                int day = making.recipe.days / 2 + 7 * action + 1;
                double ends = action == 0 ? 18 : 11;
                var reports = new ArrayList<Thing>();
                for (int hour = 6; hour < ends; hour++)
                    reports.add(Cells.written(making, union, Campaigns.hour(day, hour + 0.6 * draws.unit()), 2, draws));
                things.addAll(reports);
                for (int person : who) {
                    int acts = draws.chance(0.7) ? draws.poisson(action == 0 ? 4 : 1.5) : 0;
                    for (int k = 0; k < acts; k++) {
                        double hour = 6 + (ends - 6) * draws.unit();
                        long now = Campaigns.hour(day, hour + 0.7);
                        var holds = new ArrayList<>(List.of(making.newThing("text", draws), tag));
                        if (draws.chance(0.15)) holds.add(map);
                        boolean passesOn = draws.chance(0.25);
                        making.post(person, passesOn ? List.of(reports.get((int) hour - 6)) : holds, now);
                    }
                }
            }
            making.note(new Group("union-1", Mechanism.DAY_OF_ACTION, who, things.size(), 0.12, 12 * 3600), things);
        };
    }
}
