package lockstep.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import lockstep.worlds.Plants.Orders;
import org.junit.jupiter.api.Test;

class WorldsTest {
    private static final long SEED = 20_240_101;

    private static World world(Recipe recipe) {
        return Making.world("test", recipe, SEED);
    }

    private static Recipe small() {
        return Recipe.plain().size(600, 800, 14);
    }

    @Test
    void theSameSeedGivesTheSameWorldAndAnotherSeedAnother() {
        var family = Families.named("everything").orElseThrow();
        assertThat(print(family.world(SEED))).isEqualTo(print(family.world(SEED)));
        assertThat(print(family.world(SEED))).isNotEqualTo(print(family.world(SEED + 1)));
    }

    @Test
    void aFamilyThatWasSealedStillGivesTheWorldsThatItGaveThen() {
        var sealed = new Family("sealed-some", "", true, WorldsTest::small);
        var opened = Family.opened("some", "", WorldsTest::small);
        assertThat(opened.sealed()).isFalse();
        assertThat(opened.world(SEED).family()).isEqualTo("some");
        assertThat(print(opened.world(SEED))).isEqualTo(print(sealed.world(SEED)));
        assertThat(print(opened.world(SEED)))
                .isNotEqualTo(print(new Family("some", "", true, WorldsTest::small).world(SEED)));
    }

    private static int print(World world) {
        int hash = 7;
        for (var trace : world.actions().entrySet()) {
            hash = 31 * hash + trace.getKey().hashCode();
            var actions = trace.getValue();
            for (int p = 0; p < actions.size(); p++) {
                hash = 31 * hash + actions.subjectAt(p);
                hash = 31 * hash + actions.objectAt(p);
                hash = 31 * hash + Long.hashCode(actions.timeAt(p));
            }
        }
        for (var group : world.groups()) hash = 31 * hash + Arrays.hashCode(group.members());
        return hash;
    }

    @Test
    void thereAreAtLeastTwentyFamiliesOfWhichSixAreSealedAndAllNamesDiffer() {
        assertThat(Families.everyOne()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Families.sealed()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Families.everyOne().stream().map(Family::name)).doesNotHaveDuplicates();
        assertThat(Families.open().size() + Families.sealed().size())
                .isEqualTo(Families.everyOne().size());
    }

    @Test
    void everyFamilyMakesAWorldOfRealSizeWhoseTruthIsInItsData() {
        for (var family : Families.everyOne()) {
            var world = family.world(SEED);
            assertThat(world.size()).as(family.name()).isBetween(10_000L, 200_000L);
            for (var group : world.groups()) {
                assertThat(group.members())
                        .as(family.name() + " " + group.name())
                        .isNotEmpty();
                var acting = new HashSet<Integer>();
                for (var deeds : world.traces().values()) {
                    for (int i = 0; i < deeds.size(); i++) acting.add(deeds.subjectAt(i));
                }
                assertThat(Arrays.stream(group.members())).allMatch(acting::contains);
            }
        }
    }

    @Test
    void peopleSleepAtNightUnlessTheWorldHasNoNights() {
        var oneZone = small().with(r -> r.zones = false).with(r -> r.dayAndNight = 1);
        assertThat(nightShare(world(oneZone))).isLessThan(0.08);
        var noNights = small().with(r -> r.zones = false).with(r -> r.dayAndNight = 0);
        assertThat(nightShare(world(noNights))).isBetween(0.17, 0.25);
    }

    /** Share of actions from one to five o'clock, a sixth of the day. */
    private static double nightShare(World world) {
        var deeds = world.traces().get("repost");
        int night = 0;
        for (int i = 0; i < deeds.size(); i++) {
            long hour = Math.floorMod(deeds.timeAt(i) / People.HOUR, 24L);
            if (hour >= 1 && hour < 6) night++;
        }
        return (double) night / deeds.size();
    }

    @Test
    void minuteClocksShowWholeMinutesAndOthersDoNot() {
        var whole = world(small().with(r -> r.clock = People.MINUTE)).traces().get("repost");
        for (int i = 0; i < whole.size(); i++)
            assertThat(whole.timeAt(i) % People.MINUTE).isZero();
        var seconds = world(small()).traces().get("repost");
        int off = 0;
        for (int i = 0; i < seconds.size(); i++) if (seconds.timeAt(i) % People.MINUTE != 0) off++;
        assertThat((double) off / seconds.size()).isGreaterThan(0.9);
    }

    @Test
    void samplingAndDeletionKeepTheStatedShareOfRows() {
        double all = world(small()).size();
        double some = world(small().with(r -> {
                    r.sampled = 0.5;
                    r.deleted = 0.2;
                }))
                .size();
        assertThat(some / all).isBetween(0.36, 0.44);
    }

    @Test
    void rowsOfOnePostAreLostTogether() {
        var world = world(small().traces("link", "domain").with(r -> r.sampled = 0.5));
        assertThat(world.traces().get("link").size())
                .isEqualTo(world.traces().get("domain").size());
    }

    @Test
    void theMostSharedItemsHoldMuchMoreThanTheirPartAndSoDoTheBusiestAccounts() {
        var actions = world(small()).actions().get("repost");
        int[] sharers = new int[actions.objects()];
        for (int o = 0; o < sharers.length; o++) sharers[o] = actions.firstOf(o + 1) - actions.firstOf(o);
        int[] doings = new int[actions.subjects()];
        for (int s = 0; s < doings.length; s++) doings[s] = actions.firstBy(s + 1) - actions.firstBy(s);
        assertThat(topTenth(sharers)).isGreaterThan(0.35);
        assertThat(topTenth(doings)).isGreaterThan(0.3);
    }

    private static double topTenth(int[] counts) {
        Arrays.sort(counts);
        long all = Arrays.stream(counts).sum();
        long top = Arrays.stream(counts, counts.length - counts.length / 10, counts.length)
                .sum();
        return (double) top / all;
    }

    @Test
    void copiesComeWithinSecondsAndWideSpreadsDoNot() {
        assertThat(medianGap(Mechanism.COPY, 10)).isLessThan(15);
        assertThat(medianGap(Mechanism.JITTER, 900)).isBetween(200.0, 1500.0);
    }

    @Test
    void aStaggerTakesAsLongAsItsSpreadAndNoLonger() {
        var recipe = small().add(Plants.groups(1, d -> new Orders(10, 30, 1, 600, Mechanism.STAGGER)));
        for (var times : timesOfPlanted(recipe)) {
            assertThat(times.last() - times.first()).isLessThanOrEqualTo(604_000);
        }
    }

    /** Seconds between neighbours within one group's object, the middle one of all. */
    private static double medianGap(Mechanism mechanism, double spread) {
        var recipe = small().add(Plants.groups(1, d -> new Orders(2, 40, 1, spread, mechanism)));
        var gaps = new TreeSet<Long>();
        for (var times : timesOfPlanted(recipe)) gaps.add(times.last() - times.first());
        return gaps.stream().skip(gaps.size() / 2).findFirst().orElseThrow() / 1000.0;
    }

    /** For each object that all members of the only group acted on, when they did. Nobody lives in this world but by orders. */
    private static Iterable<TreeSet<Long>> timesOfPlanted(Recipe recipe) {
        recipe.activity = 0;
        var world = world(recipe);
        var group = world.groups().get(0);
        var deeds = world.traces().get("repost");
        Map<Integer, TreeSet<Long>> times = new HashMap<>();
        Map<Integer, HashSet<Integer>> who = new HashMap<>();
        for (int i = 0; i < deeds.size(); i++) {
            if (!group.has(deeds.subjectAt(i))) continue;
            times.computeIfAbsent(deeds.objectAt(i), o -> new TreeSet<>()).add(deeds.timeAt(i));
            who.computeIfAbsent(deeds.objectAt(i), o -> new HashSet<>()).add(deeds.subjectAt(i));
        }
        times.keySet().removeIf(o -> who.get(o).size() < group.members().length);
        assertThat(times).isNotEmpty();
        return times.values();
    }

    @Test
    void aWireIsAlwaysFirstAndItsOutletsFollow() {
        var world = world(small().traces("link", "domain", "text").add(Publishers.wire(6)));
        var group = world.groups().get(0);
        var text = world.actions().get("text");
        int led = 0;
        int shared = 0;
        Map<Integer, Integer> firsts = new HashMap<>();
        for (int o = 0; o < text.objects(); o++) {
            int n = text.firstOf(o + 1) - text.firstOf(o);
            if (n < 3 || !group.has(text.subjectAt(text.firstOf(o)))) continue;
            shared++;
            firsts.merge(text.subjectAt(text.firstOf(o)), 1, Integer::sum);
        }
        for (int count : firsts.values()) led = Math.max(led, count);
        assertThat(shared).isGreaterThan(20);
        assertThat((double) led / shared).isGreaterThan(0.95);
    }

    @Test
    void theAccountsOfAHousePostAlmostNothingButTheirOwnDomain() {
        var world = world(small().traces("link", "domain").add(Publishers.sameOwner(5)));
        var group = world.groups().get(0);
        var domains = world.traces().get("domain");
        Map<Integer, Integer> of = new HashMap<>();
        int all = 0;
        for (int i = 0; i < domains.size(); i++) {
            if (!group.has(domains.subjectAt(i))) continue;
            of.merge(domains.objectAt(i), 1, Integer::sum);
            all++;
        }
        assertThat(of.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isEqualTo(all);
    }

    @Test
    void groupsThatShareNothingBecauseOfLossAreNotCountedAsMissed() {
        var recipe =
                small().with(r -> r.sampled = 0.02).add(Plants.groups(1, d -> new Orders(5, 3, 1, 10, Mechanism.COPY)));
        assertThat(world(recipe).groups().get(0).members().length).isLessThan(5);
    }
}
