package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** People who play along with a thing that goes on from week to week: a podcast's question, a round of links, a caption to find, a debate. */
final class Pastimes {
    private Pastimes() {}

    private static double[] keen(int people, double low, double high, Draws draws) {
        double[] keen = new double[people];
        for (int m = 0; m < people; m++) keen[m] = draws.between(low, high);
        return keen;
    }

    /**
     * Listeners of a podcast that asks a question every week. Who has an answer quotes the question with it, when they have listened; some link the
     * episode; a week's best answers are read out, and some pass that on.
     */
    static Consumer<Making> podcast(int listeners) {
        return making -> {
            var draws = Draws.of(making.seed, "podcast");
            int[] who = draws.some(listeners, making.people.count);
            int show = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            double[] keen = keen(listeners, 0.08, 0.75, draws);
            var things = new HashSet<>(List.of(tag));
            for (int week = 0; 7 * week + 6 < making.recipe.days; week++) {
                long since = Campaigns.hour(7 * week + 1, 5);
                var page = making.newLink(site);
                var question = Cells.written(making, show, since, 3, draws);
                var best = Cells.written(making, show, since + 5 * People.DAY, 2, draws);
                Brigades.quotedByOthers(making, question, since, draws);
                Fronts.strangers(making, page, since, 4, draws);
                things.addAll(List.of(page, question, best));
                for (int m = 0; m < listeners; m++) {
                    if (!draws.chance(keen[m])) continue;
                    long heard = since + (long) draws.lognormal(20.0 * People.HOUR, 1.0);
                    var holds = new ArrayList<>(List.of(question, making.newThing("text", draws)));
                    if (draws.chance(0.25)) holds.set(0, page);
                    if (draws.chance(0.5)) holds.add(tag);
                    making.post(who[m], holds, making.people.whenUp(who[m], heard, draws));
                    long read = since + 5 * People.DAY + (long) draws.exponential(9.0 * People.HOUR);
                    if (draws.chance(0.2)) making.act(who[m], best, making.people.whenUp(who[m], read, draws));
                }
            }
            making.note(new Group("listeners-1", Mechanism.PODCAST, who, things.size(), 0.15, 2 * 86_400), things);
        };
    }

    /**
     * Bloggers with a round of links: every week each may enter a page of the own blog, and in the days to Sunday goes to see what the others entered
     * and links what is to their taste. The host of the week, who changes, lists all entries.
     */
    static Consumer<Making> linkParty(int bloggers) {
        return making -> {
            var draws = Draws.of(making.seed, "link party");
            int[] who = draws.some(bloggers, making.people.count);
            int[] site = new int[bloggers];
            for (int m = 0; m < bloggers; m++) site[m] = making.newDomain();
            double[] keen = keen(bloggers, 0.3, 0.95, draws);
            var tag = making.newThing("hashtag", draws);
            var things = new HashSet<>(List.of(tag));
            for (int week = 0; 7 * week + 6 < making.recipe.days; week++) {
                var list = making.newLink(site[week % bloggers]);
                var entries = new ArrayList<Thing>();
                var by = new ArrayList<Integer>();
                for (int m = 0; m < bloggers; m++) {
                    if (!draws.chance(keen[m])) continue;
                    var entry = making.newLink(site[m]);
                    long then = Campaigns.hour(7 * week + 3, 5 + 16 * draws.unit());
                    making.post(who[m], List.of(making.newThing("text", draws), entry, tag), then);
                    Fronts.strangers(making, entry, then, 1, draws);
                    entries.add(entry);
                    by.add(m);
                }
                things.add(list);
                things.addAll(entries);
                var round = new Round(week, list, tag, entries);
                for (int own = 0; own < by.size(); own++) visits(making, who[by.get(own)], own, round, draws);
            }
            making.note(new Group("bloggers-1", Mechanism.LINK_PARTY, who, things.size(), 0.1, 3 * 86_400), things);
        };
    }

    /** A week's round: its list, the tag of them all, and what was entered. */
    private record Round(int week, Thing list, Thing tag, List<Thing> entries) {}

    private static void visits(Making making, int who, int own, Round round, Draws draws) {
        int many = draws.poisson(3);
        for (int k = 0; k < many; k++) {
            int entry = draws.below(round.entries.size() + 1);
            if (entry == own) continue;
            boolean listed = entry == round.entries.size();
            double day = 7 * round.week + draws.between(4, 7);
            var holds = new ArrayList<>(List.of(making.newThing("text", draws)));
            holds.add(listed || draws.chance(0.1) ? round.list : round.entries.get(entry));
            if (draws.chance(0.5)) holds.add(round.tag);
            making.post(who, holds, making.people.whenUp(who, Campaigns.hour(0, 24 * day), draws));
        }
    }

    /**
     * People who find captions for the picture that a magazine puts up every Monday, until Friday and as often as one comes to them; on Saturday some
     * pass on which the magazine liked best.
     */
    static Consumer<Making> captionContest(int people) {
        return making -> {
            var draws = Draws.of(making.seed, "captions");
            int[] who = draws.some(people, making.people.count);
            int magazine = making.newSubject();
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            double[] keen = keen(people, 0.05, 0.65, draws);
            var things = new HashSet<>(List.of(tag));
            for (int week = 0; 7 * week + 6 < making.recipe.days; week++) {
                long since = Campaigns.hour(7 * week, 7);
                var picture = making.newLink(site);
                making.post(magazine, List.of(making.newThing("text", draws), picture, tag), since);
                Fronts.strangers(making, picture, since, 4, draws);
                var best = Cells.written(making, magazine, since + 5 * People.DAY, 4, draws);
                things.addAll(List.of(picture, best));
                for (int m = 0; m < people; m++) {
                    if (!draws.chance(keen[m])) continue;
                    int captions = 1 + draws.poisson(0.5);
                    for (int k = 0; k < captions; k++) {
                        long then = since + (long) (4.6 * People.DAY * draws.unit());
                        var holds = new ArrayList<>(List.of(making.newThing("text", draws), picture));
                        if (draws.chance(0.6)) holds.add(tag);
                        making.post(who[m], holds, making.people.whenUp(who[m], then, draws));
                    }
                    long read = since + 5 * People.DAY + (long) draws.exponential(8.0 * People.HOUR);
                    if (draws.chance(0.15)) making.act(who[m], best, making.people.whenUp(who[m], read, draws));
                }
            }
            making.note(
                    new Group("captions-1", Mechanism.CAPTION_CONTEST, who, things.size(), 0.2, 4 * 86_400), things);
        };
    }

    /**
     * A debating club in the open. Three evenings a week two speak for and against a motion and a third sums up, by a public rota, each quoting the motion
     * with words of their own and often a page; the others vote, mostly in the club's two wordings.
     */
    static Consumer<Making> debaters(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "debaters");
            int[] who = draws.some(members, making.people.count);
            int club = making.newSubject();
            var tag = making.newThing("hashtag", draws);
            double[] keen = keen(members, 0.1, 0.8, draws);
            var things = new HashSet<>(List.of(tag));
            int debate = 0;
            for (int day = 0; day < making.recipe.days; day++) {
                if (day % 7 != 0 && day % 7 != 2 && day % 7 != 4) continue;
                long since = Campaigns.hour(day, 18);
                var motion = Cells.written(making, club, since, 2, draws);
                var votes = Occasions.fresh(making, "text", 2, draws);
                things.add(motion);
                things.addAll(votes);
                var speakers = new HashSet<Integer>();
                for (int k = 0; k < 3; k++) {
                    int speaker = (3 * debate + k) % members;
                    speakers.add(speaker);
                    speaks(making, who[speaker], motion, tag, since + k * People.HOUR / 2, draws);
                }
                for (int m = 0; m < members; m++)
                    if (!speakers.contains(m) && draws.chance(keen[m]))
                        votes(making, who[m], List.of(motion, votes.get(draws.below(2))), tag, since, draws);
                debate++;
            }
            making.note(new Group("debaters-1", Mechanism.DEBATERS, who, things.size(), 0.18, 86_400), things);
        };
    }

    private static void speaks(Making making, int who, Thing motion, Thing tag, long since, Draws draws) {
        long now = since;
        int acts = 1 + draws.below(3);
        for (int k = 0; k < acts; k++) {
            now += (long) draws.exponential(8.0 * People.MINUTE);
            var holds = new ArrayList<>(List.of(motion, making.newThing("text", draws), tag));
            if (draws.chance(0.6)) holds.add(making.newLink(draws.below(8)));
            making.post(who, holds, now);
        }
    }

    private static void votes(Making making, int who, List<Thing> vote, Thing tag, long since, Draws draws) {
        long then = since + 2 * People.HOUR + (long) draws.lognormal(5.0 * People.HOUR, 0.9);
        var holds = new ArrayList<>(vote);
        if (draws.chance(0.3)) holds.set(1, making.newThing("text", draws));
        if (draws.chance(0.4)) holds.add(tag);
        making.post(who, holds, making.people.whenUp(who, then, draws));
    }
}
