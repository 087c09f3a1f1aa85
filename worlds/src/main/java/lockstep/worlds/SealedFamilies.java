package lockstep.worlds;

import java.util.List;
import java.util.function.UnaryOperator;
import lockstep.worlds.Plants.Orders;

/** The families kept out of all tuning: nobody looks at what a test makes of them while it is changed. */
final class SealedFamilies {
    private SealedFamilies() {}

    static void addTo(List<Family> all) {
        byTheMinute(all);
        puppets(all);
        brigades(all);
        circulars(all);
    }

    private static void sealed(List<Family> all, String name, String says, UnaryOperator<Recipe> recipe) {
        all.add(new Family(name, says, true, () -> recipe.apply(Recipe.plain())));
    }

    private static void byTheMinute(List<Family> all) {
        sealed(
                all,
                "sealed-storm",
                "a storm, and a group at work within the same weeks",
                r -> r.add(Lookalikes.storms(2, 120))
                        .add(Plants.groups(3, d -> new Orders(12, 25, 0.7, d.logUniform(5, 300), Mechanism.COPY))));
        sealed(
                all,
                "sealed-wire-minutes",
                "a wire and staggered groups under minute clocks",
                r -> r.traces(Family.MANY)
                        .with(x -> x.clock = People.MINUTE)
                        .add(Publishers.wire(15))
                        .add(Plants.groups(3, d -> new Orders(15, 25, 0.7, d.logUniform(60, 900), Mechanism.STAGGER))));
        sealed(
                all,
                "sealed-fans-relay",
                "fans, quick people and relays",
                r -> r.add(Lookalikes.fans(2, 100))
                        .add(Lookalikes.quickOnes(30))
                        .add(Plants.groups(3, d -> new Orders(15, 25, 0.7, d.logUniform(60, 900), Mechanism.RELAY))));
        sealed(
                all,
                "sealed-feed",
                "thirty people who forward one site's feed by machine",
                r -> r.traces(Family.MANY).add(Publishers.feedReaders(30)));
        sealed(all, "sealed-broadcast", "viewers of a weekly broadcast", r -> r.add(Lookalikes.broadcasts(4, 250)));
        sealed(
                all,
                "sealed-long",
                "ten weeks, heavy tails, many corners, nothing planted",
                r -> r.size(3000, 7000, 70).with(x -> {
                    x.communities = 25;
                    x.activityTail = 1.2;
                    x.popularityTail = 0.75;
                    x.boosts = 1.0;
                }));
        sealed(
                all,
                "sealed-crowded",
                "few items, decoys and groups in one country",
                r -> r.size(2000, 1500, 21)
                        .with(x -> {
                            x.zones = false;
                            x.activity = 20;
                        })
                        .add(Plants.decoys(300))
                        .add(Plants.groups(4, Plants::yardstick)));
    }

    /** Accounts that somebody made up, twice among people who look like them. */
    private static void puppets(List<Family> all) {
        sealed(
                all,
                "sealed-turning",
                "accounts that turn from hobbies to one topic in the week of a product's recall, and the owners of the product",
                r -> r.size(2500, 5000, 42)
                        .traces(Family.MANY)
                        .add(SockPuppets.warmedUp(28))
                        .add(Circulars.recall(130)));
        sealed(
                all,
                "sealed-throwaways",
                "accounts that are used for a day and thrown away, and classes that open accounts for one morning",
                r -> r.traces(Family.MANY).add(SockPuppets.throwaways(12)).add(Circulars.workshops(14)));
        sealed(
                all,
                "sealed-captioned",
                "hands with three pages each that post one stock of pictures under many captions, and accounts that link each other's channels",
                r -> r.traces(Family.MANY).add(SockPuppets.memePages(10)).add(Brigades.crossLinking(9)));
    }

    /** Operations that are sent somewhere. */
    private static void brigades(List<Family> all) {
        sealed(
                all,
                "sealed-missions",
                "volunteers whom an app gives something to post twice a day, in wordings that hardly repeat",
                r -> r.traces(Family.MANY).add(Brigades.missions(160)));
        sealed(
                all,
                "sealed-comments",
                "a brigade that is called under certain persons' posts, and conversations by threes below popular ones",
                r -> r.traces(Family.MANY).add(Brigades.pileOn(20, 12)).add(Brigades.trios(24)));
    }

    /** People who play along, and people and desks whom something reaches that was sent round. */
    private static void circulars(List<Family> all) {
        sealed(
                all,
                "sealed-answers",
                "listeners who answer a podcast's weekly question, and support accounts with prepared texts",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Pastimes.podcast(90))
                        .add(Circulars.support(14)));
        sealed(
                all,
                "sealed-lists",
                "scholars with one mailing list, and bloggers with a weekly round of links",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Circulars.scholars(110))
                        .add(Pastimes.linkParty(26)));
        sealed(
                all,
                "sealed-wit",
                "people who find captions for a magazine's weekly picture, and a debating club",
                r -> r.size(2500, 5000, 42)
                        .traces(Family.MANY)
                        .add(Pastimes.captionContest(150))
                        .add(Pastimes.debaters(24)));
    }
}
