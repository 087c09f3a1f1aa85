package lockstep.worlds;

import java.util.List;
import java.util.function.UnaryOperator;
import lockstep.worlds.Plants.Orders;

/** The families kept out of all tuning: nobody looks at what a test makes of them while it is changed. */
final class SealedFamilies {
    private SealedFamilies() {}

    static void addTo(List<Family> all) {
        byTheMinute(all);
        operationsApart(all);
        innocent(all);
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

    /** Operations whose members do not all meet, or hide among what everybody does; the last one among innocents like them. */
    private static void operationsApart(List<Family> all) {
        sealed(
                all,
                "sealed-shifts",
                "four crews round the clock, with work handed over",
                r -> r.traces(Family.MANY).add(Cells.shifts(7)));
        sealed(
                all,
                "sealed-hired",
                "two operations that share a third of their hired accounts, under cover of popular items",
                r -> r.traces(Family.MANY).add(Cells.hired(10, 5)));
        sealed(
                all,
                "sealed-seats",
                "ten weeks of one act a day a member, with members replaced halfway",
                r -> r.size(3000, 7000, 70).traces(Family.MANY).add(Cells.seats(14, 6)));
        sealed(
                all,
                "sealed-flood",
                "people who act on order and a ring, among friends and a day of disaster",
                r -> r.size(2500, 6000, 56)
                        .traces(Family.MANY)
                        .with(x -> x.activity = 20)
                        .add(Cells.onOrder(24, 3))
                        .add(Cells.ring(12))
                        .add(Crowds.friends(14))
                        .add(Crowds.disaster(300)));
    }

    private static void innocent(List<Family> all) {
        sealed(
                all,
                "sealed-influencers",
                "readers of three influencers, some of one, some of two, some of all",
                r -> r.traces(Family.MANY).add(Crowds.influencers(180)));
        sealed(
                all,
                "sealed-clubs",
                "a team of translators with one queue, and a club in which everyone has two accounts",
                r -> r.traces(Family.MANY).add(Crowds.translators(16)).add(Crowds.twoAccounts(22)));
        sealed(
                all,
                "sealed-clockwork",
                "the verse of the day by one calendar, and people whose app posts at round hours",
                r -> r.traces(Family.MANY).add(Clockwork.calendar(24)).add(Clockwork.schedulers(60)));
        sealed(
                all,
                "sealed-embargo",
                "journalists of six rival papers with one press feed",
                r -> r.traces(Family.MANY).add(Clockwork.embargo(6, 5)));
    }
}
