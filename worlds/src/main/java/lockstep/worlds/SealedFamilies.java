package lockstep.worlds;

import java.util.List;
import java.util.function.UnaryOperator;
import lockstep.worlds.Plants.Orders;

/** The families kept out of all tuning: nobody looks at what a test makes of them while it is changed. */
final class SealedFamilies {
    private SealedFamilies() {}

    static void addTo(List<Family> all) {
        byTheMinute(all);
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
}
