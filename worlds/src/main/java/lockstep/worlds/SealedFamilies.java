package lockstep.worlds;

import java.util.List;
import java.util.function.UnaryOperator;
import lockstep.worlds.Plants.Orders;

/** The families kept out of all tuning: nobody looks at what a test makes of them while it is changed. */
final class SealedFamilies {
    private SealedFamilies() {}

    static void addTo(List<Family> all) {
        byTheMinute(all);
        operations(all);
        innocent(all);
        mixed(all);
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

    /** Operations that take care not to do the same thing. */
    private static void operations(List<Family> all) {
        sealed(
                all,
                "sealed-mosaic",
                "hands that each only link, tag, repost or paste, on the same stories",
                r -> r.traces(Family.MANY).add(Disguises.mosaic(5)));
        sealed(
                all,
                "sealed-mirrors",
                "pages on five sites of one owner in rotation, titles and tags in many spellings",
                r -> r.traces(Family.MANY).add(Disguises.mirrors(16, 5)));
        sealed(
                all,
                "sealed-echo",
                "a core that posts, and a wider ring that says the same hours later with small changes",
                r -> r.traces(Family.MANY).add(Disguises.echo(4, 20)));
    }

    /** People who meet on the same things for reasons of their own. */
    private static void innocent(List<Family> all) {
        sealed(
                all,
                "sealed-mornings",
                "commuters of two lines whose trains are late, and players of the day's puzzle",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Neighbours.commuters(2, 60))
                        .add(Neighbours.puzzle(90)));
        sealed(
                all,
                "sealed-county",
                "parents with one newsletter a week, and local services that repost the county's",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Neighbours.parents(45))
                        .add(Neighbours.county(14)));
        sealed(
                all,
                "sealed-firm",
                "employees who share their firm's posts, and bloggers who each mirror their blog to several accounts",
                r -> r.traces(Family.MANY).add(Circles.employees(26)).add(Circles.blogs(8)));
        sealed(
                all,
                "sealed-rooms",
                "a conference with four rooms, and a clan of gamers who post each other's clips",
                r -> r.traces(Family.MANY).add(Circles.conference(150)).add(Circles.clan(30)));
    }

    private static void mixed(List<Family> all) {
        sealed(
                all,
                "sealed-nations",
                "two teams that change topics weekly and a pool at round hours, among a diaspora and fact-checkers",
                r -> r.size(2500, 5000, 42)
                        .traces(Family.MANY)
                        .with(x -> x.activity = 14)
                        .add(Disguises.teams(10))
                        .add(Disguises.pool(14, 120))
                        .add(Neighbours.diaspora(120, 4))
                        .add(Circles.checkers(18)));
    }
}
