package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** What looks like the operations of {@link Campaigns} and is none: each of these people and machines decides by itself. */
final class Twins {
    private Twins() {}

    /** The twin of an office: people who repost nearly all that one account posts, each when they next look. */
    static Consumer<Making> audience(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "audience");
            int influencer = making.newSubject();
            int[] readers = draws.some(members, making.people.count);
            double[] keen = new double[members];
            double[] pace = new double[members];
            for (int m = 0; m < members; m++) {
                keen[m] = draws.between(0.6, 0.98);
                pace[m] = draws.lognormal(40.0 * People.MINUTE, 0.9);
            }
            var things = new HashSet<Thing>();
            for (int day = 0; day < making.recipe.days; day++) {
                int posts = 2 + draws.poisson(2);
                for (int k = 0; k < posts; k++) {
                    long since = Campaigns.hour(day, 7 + 14 * draws.unit());
                    double appeal = draws.between(0.7, 1);
                    var original = Campaigns.original(making, influencer, since, draws);
                    things.add(original);
                    for (int m = 0; m < members; m++) {
                        if (!draws.chance(keen[m] * appeal)) continue;
                        long then = since + (long) draws.lognormal(pace[m], 1.2);
                        making.act(readers[m], original, making.people.whenUp(readers[m], then, draws));
                    }
                }
            }
            making.note(new Group("audience-1", Mechanism.FANDOM, readers, things.size(), 0.65, 3600), things);
        };
    }

    /** The twin of copying: signers who come back on some days and post one of the published wordings, with the petition's page and tag. */
    static Consumer<Making> petition(int signers, int wordings) {
        return making -> {
            var draws = Draws.of(making.seed, "petition");
            int[] who = draws.some(signers, making.people.count);
            var page = making.newThing("link", draws);
            var tag = making.newThing("hashtag", draws);
            var texts = new ArrayList<Thing>();
            for (int k = 0; k < wordings; k++) texts.add(making.newThing("text", draws));
            double[] sums = falling(wordings, 0.6);
            long opens = Campaigns.hour(making.recipe.days / 5, 9);
            for (int signer : who) {
                int times = 1 + draws.poisson(2.5);
                for (int k = 0; k < times; k++) {
                    long then = opens + (long) draws.exponential(4.0 * People.DAY);
                    var holds = new ArrayList<>(List.of(texts.get(draws.pick(sums)), tag));
                    if (draws.chance(0.9)) holds.add(page);
                    making.post(signer, holds, making.people.whenUp(signer, then, draws));
                }
            }
            making.note(
                    new Group("petition-1", Mechanism.PETITION, who, wordings, 0.3, 4 * 86_400), new HashSet<>(texts));
        };
    }

    /** Running sums of weights that fall with the rank. */
    static double[] falling(int count, double power) {
        double[] sums = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++) sums[k] = sum += StrictMath.pow(k + 1, -power);
        return sums;
    }

    /** Another twin of copying: machines that quote one book, each at hours of its own, the well-known passages more often. */
    static Consumer<Making> scripture(int machines, int passages) {
        return making -> {
            var draws = Draws.of(making.seed, "scripture");
            int[] who = Publishers.staff(making, machines);
            var book = making.newThing("hashtag", draws);
            var texts = new ArrayList<Thing>();
            for (int k = 0; k < passages; k++) texts.add(making.newThing("text", draws));
            double[] sums = falling(passages, 0.7);
            for (int machine : who) {
                int daily = 2 + draws.below(5);
                double[] hours = new double[daily];
                for (int k = 0; k < daily; k++) hours[k] = draws.chance(0.5) ? draws.below(24) : 24 * draws.unit();
                boolean tagged = draws.chance(0.6);
                for (int day = 0; day < making.recipe.days; day++) {
                    for (double hour : hours) {
                        var passage = texts.get(draws.pick(sums));
                        long at = Campaigns.hour(day, hour) + (long) (1000 * draws.between(0, 40));
                        making.post(machine, tagged ? List.of(passage, book) : List.of(passage), at);
                    }
                }
            }
            making.note(
                    new Group("scripture-1", Mechanism.SCRIPTURE, who, passages, 0.3, 86_400), new HashSet<>(texts));
        };
    }

    /** A twin of copying in a slower form: people who post sayings of one collection, each when one comes to mind. */
    static Consumer<Making> sayings(int people, int sayings) {
        return making -> {
            var draws = Draws.of(making.seed, "sayings");
            int[] who = draws.some(people, making.people.count);
            var texts = new ArrayList<Thing>();
            for (int k = 0; k < sayings; k++) texts.add(making.newThing("text", draws));
            for (int person : who) {
                int posts = 20 + draws.below(60);
                for (int k = 0; k < posts; k++) {
                    long then = Campaigns.hour(0, 24.0 * making.recipe.days * draws.unit());
                    making.post(
                            person,
                            List.of(texts.get(draws.below(sayings))),
                            making.people.whenUp(person, then, draws));
                }
            }
            making.note(new Group("sayings-1", Mechanism.SCRIPTURE, who, sayings, 0.3, 86_400), new HashSet<>(texts));
        };
    }

    /** The twin of tag evenings: fans who stay up for a release and post with the tags of the artist, the record and its songs. */
    static Consumer<Making> releaseNights(int fans, int nights) {
        return making -> {
            var draws = Draws.of(making.seed, "release");
            int[] who = draws.some(fans, making.people.count);
            var artist = making.newThing("hashtag", draws);
            var things = new HashSet<Thing>();
            things.add(artist);
            for (int night = 0; night < nights; night++) {
                int day = (int) ((night + 0.2 + 0.6 * draws.unit()) * making.recipe.days / nights);
                var tags = new ArrayList<>(List.of(artist));
                for (int k = 0; k < 5; k++) tags.add(making.newThing("hashtag", draws));
                things.addAll(tags);
                for (int fan : who) {
                    int posts = draws.chance(0.5) ? 1 + draws.poisson(3) : 0;
                    for (int k = 0; k < posts; k++) {
                        long at = Campaigns.hour(day, 22) + (long) draws.exponential(50.0 * People.MINUTE);
                        making.post(fan, tagged(making, tags, draws), at);
                    }
                }
            }
            making.note(new Group("fans-1", Mechanism.RELEASE_NIGHT, who, things.size(), 0.2, 3000), things);
        };
    }

    /** Own words and one to three of the tags, the first ones more often. */
    static List<Thing> tagged(Making making, List<Thing> tags, Draws draws) {
        var holds = new ArrayList<>(Campaigns.holds(making, draws, 0.15, 0));
        double[] sums = falling(tags.size(), 1);
        int many = 1 + draws.below(3);
        for (int k = 0; k < many; k++) holds.add(tags.get(draws.pick(sums)));
        return holds;
    }

    /** Another twin of tag evenings: people before a match, who post at its moments with its tags. */
    static Consumer<Making> matches(int followers, int matches) {
        return making -> {
            var draws = Draws.of(making.seed, "matches");
            int[] who = draws.some(followers, making.people.count);
            var league = making.newThing("hashtag", draws);
            var things = new HashSet<Thing>();
            for (int m = 0; m < matches; m++) {
                long begins = Campaigns.hour((int) ((m + 0.5) * making.recipe.days / matches), 19);
                var tags = List.of(
                        making.newThing("hashtag", draws),
                        league,
                        making.newThing("hashtag", draws),
                        making.newThing("hashtag", draws));
                things.addAll(tags);
                boolean[] here = new boolean[followers];
                for (int f = 0; f < followers; f++) here[f] = draws.chance(0.5);
                for (int k = 0; k < 7; k++) {
                    long moment = begins + (long) (draws.unit() * 110 * People.MINUTE);
                    for (int f = 0; f < followers; f++) {
                        if (!here[f] || !draws.chance(0.2)) continue;
                        long at = moment + (long) draws.lognormal(2.0 * People.MINUTE, 0.9);
                        making.post(who[f], tagged(making, tags, draws), at);
                    }
                }
            }
            making.note(new Group("viewers-1", Mechanism.LIVE_EVENT, who, things.size(), 0.2, 120), things);
        };
    }

    /** The twin of personas: a class that reads one list in one week, and posts about it with the tag of the course. */
    static Consumer<Making> assignment(int pupils, int readings) {
        return making -> {
            var draws = Draws.of(making.seed, "assignment");
            int[] who = draws.some(pupils, making.people.count);
            var course = making.newThing("hashtag", draws);
            var links = new ArrayList<Thing>();
            for (int k = 0; k < readings; k++) links.add(making.newThing("link", draws));
            long due = Campaigns.hour(making.recipe.days / 2 + draws.below(5), 20);
            for (int pupil : who) {
                for (var link : links) {
                    if (!draws.chance(0.7)) continue;
                    long then = due - (long) Math.min(6.5 * People.DAY, draws.exponential(2.0 * People.DAY));
                    var holds = List.of(making.newThing("text", draws), link, course);
                    making.post(pupil, holds, making.people.whenUp(pupil, then, draws));
                }
            }
            making.note(
                    new Group("class-1", Mechanism.ASSIGNMENT, who, readings, 0.7, 2 * 86_400), new HashSet<>(links));
        };
    }

    /**
     * The twin of look-alike news: two newsrooms of one publisher. Each has stories of its own on the publisher's site, posted by hand
     * in desk hours; a few are taken over from the other room.
     */
    static Consumer<Making> newsrooms(int each) {
        return making -> {
            var draws = Draws.of(making.seed, "newsrooms");
            int[] members = Publishers.staff(making, 2 * each);
            int house = making.newDomain();
            int[] opens = {6, 8};
            var section = List.of(making.newThing("hashtag", draws), making.newThing("hashtag", draws));
            var things = new HashSet<Thing>();
            int stories = 10 * making.recipe.days;
            for (int s = 0; s < stories; s++) {
                int room = s % 2;
                var headline = making.newThing("text", draws);
                things.add(headline);
                var holds = List.of(headline, making.newLink(house), section.get(draws.below(section.size())));
                long up = making.people.deskMoment(opens[room], draws);
                boolean taken = draws.chance(0.25);
                for (int m = 0; m < members.length; m++) {
                    boolean own = m / each == room;
                    if (!own && !taken || !draws.chance(own ? 0.5 : 0.3)) continue;
                    double late = draws.lognormal((own ? 12.0 : 50.0) * People.MINUTE, 0.8);
                    making.post(members[m], holds, up + (long) late);
                }
                Publishers.readers(making, holds.get(1), up, draws);
            }
            making.note(new Group("publisher-1", Mechanism.SAME_OWNER, members, stories, 0.3, 1800), things);
        };
    }
}
