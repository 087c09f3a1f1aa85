package lockstep.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lockstep.worlds.Plants.Orders;

/** Every family of worlds, those open to tuning first, then the sealed ones. */
public final class Families {
    private static final List<Family> ALL = all();

    private Families() {}

    public static List<Family> everyOne() {
        return ALL;
    }

    public static List<Family> open() {
        return ALL.stream().filter(f -> !f.sealed()).toList();
    }

    public static List<Family> sealed() {
        return ALL.stream().filter(Family::sealed).toList();
    }

    public static Optional<Family> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static List<Family> all() {
        var all = new ArrayList<Family>();
        nothingPlanted(all);
        seenOtherwise(all);
        lookalikesOnly(all);
        planted(all);
        hardPlanted(all);
        byTheDay(all);
        OpenedFamilies.addTo(all);
        SealedFamilies.addTo(all);
        return List.copyOf(all);
    }

    private static void open(List<Family> all, String name, String says, UnaryOperator<Recipe> recipe) {
        all.add(new Family(name, says, false, () -> recipe.apply(Recipe.plain())));
    }

    private static void nothingPlanted(List<Family> all) {
        open(
                all,
                "quiet",
                "popularity and nothing else: no day and night, no corners, no news",
                r -> r.with(x -> {
                    x.dayAndNight = 0;
                    x.zones = false;
                    x.weekly = 0;
                    x.loyalty = 0;
                    x.breaking = 0;
                    x.alert = 0;
                }));
        open(all, "daily", "days, nights, weeks, time zones and sessions", r -> r.with(x -> x.breaking = 0));
        open(
                all,
                "bursts",
                "one item in five is breaking news",
                r -> r.with(x -> {
                    x.breaking = 0.2;
                    x.alert = 0.04;
                }));
        open(
                all,
                "corners",
                "thirty close communities in which things come up again",
                r -> r.with(x -> {
                    x.communities = 30;
                    x.loyalty = 0.95;
                    x.boosts = 1.5;
                }));
        open(all, "alerts", "six people in a hundred react within a minute or two", r -> r.with(x -> x.alert = 0.06));
        open(
                all,
                "followers",
                "alerts that also ring when a voice of the corner brings something up again",
                r -> r.with(x -> {
                    x.alert = 0.04;
                    x.boosts = 0.8;
                    x.followers = true;
                }));
        open(
                all,
                "crowded",
                "few accounts, few items, much going on",
                r -> r.size(1500, 1500, 28).with(x -> {
                    x.communities = 6;
                    x.activity = 22;
                }));
    }

    private static void seenOtherwise(List<Family> all) {
        open(all, "minutes", "clocks that show whole minutes", r -> r.with(x -> x.clock = People.MINUTE));
        open(
                all,
                "sampled",
                "three rows in ten seen, one in ten deleted",
                r -> r.size(5000, 4000, 28).with(x -> {
                    x.activity = 25;
                    x.sampled = 0.3;
                    x.deleted = 0.1;
                }));
        open(all, "hot", "one item that half of the world shares within hours", r -> r.add(Lookalikes.hotItem(1500)));
        open(
                all,
                "one-zone",
                "a single country: everyone is up at the same hours",
                r -> r.with(x -> {
                    x.zones = false;
                    x.dayAndNight = 1;
                }));
    }

    private static void lookalikesOnly(List<Family> all) {
        open(all, "fans", "three clubs of fans", r -> r.add(Lookalikes.fans(3, 80)));
        open(all, "storms", "two public calls to post at one hour", r -> r.add(Lookalikes.storms(2, 100)));
        open(all, "quick", "forty people with alerts on", r -> r.add(Lookalikes.quickOnes(40)));
        open(
                all,
                "breaking",
                "breaking stories and those who watch them",
                r -> r.add(Lookalikes.breakingStories(20, 120)));
        open(
                all,
                "share-button",
                "half of the people post with the page's button",
                r -> r.traces(Family.MANY).with(x -> x.button = 0.5));
        open(
                all,
                "wire",
                "a wire and twelve outlets",
                r -> r.traces(Family.MANY).add(Publishers.wire(12)));
        open(
                all,
                "house",
                "eight accounts of one publisher",
                r -> r.traces(Family.MANY).add(Publishers.sameOwner(8)));
    }

    private static void planted(List<Family> all) {
        open(
                all,
                "yardstick",
                "four groups of 15, 25 objects, 70 in a hundred, 5 s to 15 min",
                r -> r.add(Plants.groups(4, Plants::yardstick)));
        open(
                all,
                "copy",
                "four groups that act within seconds",
                r -> r.add(Plants.groups(4, d -> new Orders(15, 25, 0.7, d.between(3, 20), Mechanism.COPY))));
        open(
                all,
                "stagger",
                "four groups in a fixed order",
                r -> r.add(Plants.groups(4, d -> new Orders(15, 25, 0.7, d.logUniform(60, 900), Mechanism.STAGGER))));
        open(
                all,
                "relay",
                "four groups in which each follows another",
                r -> r.add(Plants.groups(4, d -> new Orders(15, 25, 0.7, d.logUniform(60, 900), Mechanism.RELAY))));
        open(
                all,
                "dormant",
                "four groups of accounts with no other life",
                r -> r.add(Plants.groups(4, d -> new Orders(15, 25, 0.7, d.logUniform(5, 900), Mechanism.DORMANT))));
        open(
                all,
                "decoys",
                "four groups, and crowds of ordinary people at the same objects",
                r -> r.add(Plants.groups(4, Plants::yardstick)).add(Plants.decoys(400)));
        open(
                all,
                "many-traces",
                "four groups over reposts, links, hashtags and texts",
                r -> r.traces(Family.MANY).add(Plants.groups(4, Plants::yardstick)));
        open(
                all,
                "planted-minutes",
                "four groups, clocks that show whole minutes",
                r -> r.with(x -> x.clock = People.MINUTE).add(Plants.groups(4, Plants::yardstick)));
    }

    private static void hardPlanted(List<Family> all) {
        open(
                all,
                "planted-sampled",
                "four groups, six rows in ten seen",
                r -> r.size(4000, 4000, 28)
                        .with(x -> {
                            x.activity = 14;
                            x.sampled = 0.6;
                        })
                        .add(Plants.groups(4, Plants::yardstick)));
        open(
                all,
                "few",
                "eight groups of four or five",
                r -> r.add(Plants.groups(
                        8, d -> new Orders(4 + d.below(2), 20, 0.75, d.logUniform(5, 900), Mechanism.JITTER))));
        open(
                all,
                "power",
                "eight groups of any size, spread and participation",
                r -> r.add(Plants.groups(8, Families::any)));
        open(
                all,
                "everything",
                "four groups among fans, a storm, a wire, a publisher and breaking news",
                r -> r.size(4000, 5000, 28)
                        .traces(Family.MANY)
                        .add(Plants.groups(4, Plants::yardstick))
                        .add(Lookalikes.fans(2, 60))
                        .add(Lookalikes.storms(1, 80))
                        .add(Lookalikes.breakingStories(10, 80))
                        .add(Publishers.wire(10))
                        .add(Publishers.sameOwner(6)));
        open(
                all,
                "large",
                "ten thousand accounts, six groups",
                r -> r.size(10_000, 12_000, 28).add(Plants.groups(6, Plants::yardstick)));
    }

    private static Orders any(Draws d) {
        int members = (int) Math.round(d.logUniform(4, 40));
        int objects = (int) Math.round(d.logUniform(6, 40));
        return new Orders(members, objects, d.between(0.2, 0.95), d.logUniform(5, 1800), Mechanism.JITTER);
    }

    /** Operations of hours and days whose posts hold several objects, and their innocent twins. */
    private static void byTheDay(List<Family> all) {
        open(
                all,
                "office",
                "an office that over hours reposts what a few masters post",
                r -> r.traces(Family.MANY).add(Campaigns.office(12, 4)));
        open(
                all,
                "audience",
                "an influencer's audience that reposts nearly everything",
                r -> r.traces(Family.MANY).add(Twins.audience(60)));
        open(
                all,
                "copying",
                "texts that are handed out and posted over days",
                r -> r.traces(Family.MANY).add(Campaigns.copying(15, 30)));
        open(
                all,
                "petition",
                "a petition that published its wordings",
                r -> r.traces(Family.MANY).add(Twins.petition(200, 8)));
        open(
                all,
                "sayings",
                "people who post sayings of one collection, each when one comes to mind",
                r -> r.traces(Family.MANY).add(Twins.sayings(16, 250)));
        open(
                all,
                "tag-evenings",
                "a list of hashtags for each of ten evenings",
                r -> r.traces(Family.MANY).add(Campaigns.tagEvenings(18, 10)));
        open(
                all,
                "release-nights",
                "fans on four release nights",
                r -> r.traces(Family.MANY).add(Twins.releaseNights(160, 4)));
    }
}
