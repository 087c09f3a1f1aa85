package lockstep.worlds;

import java.util.List;
import java.util.function.UnaryOperator;
import lockstep.worlds.Plants.Orders;

/** The families kept out of all tuning: nobody looks at what a test makes of them while it is changed. */
final class SealedFamilies {
    private SealedFamilies() {}

    static void addTo(List<Family> all) {
        byTheMinute(all);
        fronts(all);
        occasions(all);
        march(all);
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

    /** Operations whose plan no single act shows. */
    private static void fronts(List<Family> all) {
        sealed(
                all,
                "sealed-laundry",
                "three tiers that cite one another days apart, so that a planted story seems to come up by itself",
                r -> r.traces(Family.MANY).add(Fronts.laundering(9)));
        sealed(
                all,
                "sealed-dispatch",
                "a roster that gives each of the clients' posts to five of 36 hands",
                r -> r.traces(Family.MANY).add(Fronts.dispatch(36, 5)));
        sealed(
                all,
                "sealed-trends",
                "members who post in words of their own under the well-known tags that a recipe names for the day",
                r -> r.traces(Family.MANY).add(Fronts.riders(14)));
    }

    /** People whom an occasion brings together. */
    private static void occasions(List<Family> all) {
        sealed(
                all,
                "sealed-saturdays",
                "viewers who ask for votes in a weekly show, and runners of one charity run",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Occasions.weeklyVote(200))
                        .add(Occasions.charityRun(70)));
        sealed(
                all,
                "sealed-outdoors",
                "people who look up when something passes in the sky, and birdwatchers with one app",
                r -> r.traces(Family.MANY).add(Occasions.skywatchers(110)).add(Occasions.birders(60)));
        sealed(
                all,
                "sealed-market",
                "people after bargains that are soon gone, and estate agents with one listing service",
                r -> r.traces(Family.MANY).add(Occasions.bargains(80)).add(Occasions.listings(16)));
        sealed(
                all,
                "sealed-chapters",
                "people who draw to a word a day, and readers who quote a novel in instalments",
                r -> r.traces(Family.MANY).add(Occasions.drawingPrompts(140)).add(Occasions.serialReaders(40)));
    }

    private static void march(List<Family> all) {
        sealed(
                all,
                "sealed-march",
                "accounts that play members of a movement, among those who mean it and a union's days of action",
                r -> r.size(2500, 5000, 42)
                        .traces(Family.MANY)
                        .add(Fronts.movement(220, 12))
                        .add(Occasions.dayOfAction(160)));
    }
}
