package lockstep.worlds;

import static lockstep.worlds.Seen.acts;
import static lockstep.worlds.Seen.actsOf;
import static lockstep.worlds.Seen.day;
import static lockstep.worlds.Seen.hour;
import static lockstep.worlds.Seen.medianHours;
import static lockstep.worlds.Seen.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the families of fronts and occasions are what they say. Nothing here looks for anything; the detector is not run on them. */
class FrontsAndOccasionsTest {
    private static final long SEED = 20_261_130;

    private static final Map<String, World> MADE = new TreeMap<>();

    private static World world(String family) {
        return MADE.computeIfAbsent(family, f -> again(f, SEED));
    }

    private static World again(String family, long seed) {
        return Families.named(family).orElseThrow().world(seed);
    }

    private static Group group(World world, String name) {
        return world.groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "laundry, 1, 0",
        "dispatch, 1, 0",
        "trends, 1, 0",
        "saturdays, 0, 2",
        "outdoors, 0, 2",
        "market, 0, 2",
        "chapters, 0, 2",
        "march, 1, 2"
    })
    void aFamilyHoldsTheGroupsThatItNamesAndItsActsOneToFiveThings(String family, int planted, int innocent) {
        var world = world(family);
        assertThat(Families.named(family).orElseThrow().sealed()).isFalse();
        assertThat(world.planted()).hasSize(planted);
        assertThat(world.innocent()).hasSize(innocent);
        for (var group : world.innocent())
            assertThat(group.mechanism().isRight(Verdict.COORDINATED)).isFalse();
        var acts = acts(world);
        assertThat(acts).allMatch(a -> a.size() - a.of("domain").size() >= 1);
        assertThat(acts).allMatch(a -> a.size() - a.of("domain").size() <= 5);
        assertThat(acts.stream().filter(a -> a.size() > 1)).hasSizeGreaterThan(1000);
        assertThat(acts(again(family, SEED))).isEqualTo(acts);
        assertThat(acts(again(family, SEED + 1))).isNotEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource({
        "laundry, laundry-1, 27",
        "dispatch, dispatch-1, 36",
        "trends, riders-1, 14",
        "march, infiltrators-1, 12"
    })
    void mostMembersOfAnOperationDoFifteenToSixtyThings(String family, String name, int members) {
        var world = world(family);
        var group = group(world, name);
        assertThat(group.members()).hasSize(members);
        var each = actsOf(world, group).stream().collect(Collectors.groupingBy(Seen::who, Collectors.counting()));
        assertThat(each.values().stream().filter(n -> n >= 15 && n <= 60).count())
                .as(each.values().toString())
                .isGreaterThanOrEqualTo(members * 9L / 10);
    }

    /** What only the operation shares; the tags of riders are everybody's, so that they show by two known ones in an evening. */
    private static boolean isOrdered(Seen act, Map<String, Set<Integer>> own) {
        if (own.entrySet().stream().anyMatch(e -> act.of(e.getKey()).stream().anyMatch(e.getValue()::contains)))
            return true;
        boolean evening = hour(act.time()) >= 15 && hour(act.time()) < 21;
        return evening && act.of("hashtag").stream().filter(t -> t < 30).count() >= 2;
    }

    @ParameterizedTest
    @CsvSource({"laundry, laundry-1", "dispatch, dispatch-1", "trends, riders-1", "march, infiltrators-1"})
    void aboutHalfOfWhatMembersDoLooksLikeEverybodys(String family, String name) {
        var world = world(family);
        var group = group(world, name);
        var own = Stream.of("repost", "link", "text")
                .collect(Collectors.toMap(
                        t -> t, t -> Set.copyOf(theirs(world, group, t, 2).keySet())));
        var acts = actsOf(world, group);
        double ordered = acts.stream().filter(a -> isOrdered(a, own)).count() / (double) acts.size();
        assertThat(ordered).isBetween(0.35, 0.65);
    }

    @ParameterizedTest
    @CsvSource({
        "saturdays, viewers-1, 120, 200",
        "saturdays, runners-1, 68, 70",
        "outdoors, sky-1, 90, 110",
        "outdoors, birders-1, 50, 60",
        "market, bargains-1, 60, 80",
        "market, agents-1, 16, 16",
        "chapters, drawers-1, 125, 140",
        "chapters, readers-1, 37, 40",
        "march, movement-1, 190, 220",
        "march, union-1, 105, 160"
    })
    void innocentGroupsHaveTheSizesThatTheFamiliesSay(String family, String name, int low, int high) {
        assertThat(group(world(family), name).members().length).isBetween(low, high);
    }

    @Test
    void severalVerdictsAreRightWhereThereIsASourceBesides() {
        assertThat(Stream.of(Mechanism.LAUNDERING, Mechanism.DISPATCH, Mechanism.TAG_RIDERS, Mechanism.INFILTRATION))
                .allMatch(Mechanism::planted)
                .noneMatch(Mechanism::maySayNothing);
        assertThat(Mechanism.LAUNDERING.isRight(Verdict.COMMON_SOURCE)).isTrue();
        assertThat(Mechanism.DISPATCH.isRight(Verdict.COMMON_SOURCE)).isFalse();
        assertThat(Mechanism.LISTINGS.maySayNothing()).isFalse();
        assertThat(Stream.of(Mechanism.MOVEMENT, Mechanism.DAY_OF_ACTION)).allMatch(Mechanism::maySayNothing);
        assertThat(Mechanism.DAY_OF_ACTION.isRight(Verdict.COMMON_SOURCE)).isFalse();
    }

    @Test
    void aStoryGoesThroughThreeTiersOfWhichTheFirstNeverLinksTheFronts() {
        var world = world("laundry");
        var group = group(world, "laundry-1");
        var sites = theirs(world, group, "domain", 10);
        assertThat(sites).hasSize(2);
        var citing = new TreeSet<Integer>();
        sites.values().forEach(who -> citing.addAll(who.keySet()));
        assertThat(citing).hasSize(18);
        assertThat(theirs(world, group, "link", 3)).hasSizeBetween(60, 84);
        var articles = new HashMap<Integer, Map<Integer, Long>>();
        for (var act : actsOf(world, group)) {
            if (act.of("domain").stream().noneMatch(sites::containsKey)) continue;
            for (int o : act.of("link"))
                articles.computeIfAbsent(o, x -> new TreeMap<>()).merge(act.who(), act.time(), Math::min);
        }
        assertThat(articles).hasSizeBetween(38, 42);
        assertThat(medianHours(articles.values())).isBetween(24.0, 80.0);
    }

    @Test
    void handsOnARosterMeetSeldomThoughEachHasItsShare() {
        var world = world("dispatch");
        var group = group(world, "dispatch-1");
        var posts = theirs(world, group, "repost", 2);
        assertThat(posts).hasSizeBetween(90, 130);
        var met = new HashMap<Set<Integer>, Integer>();
        for (var who : posts.values())
            for (int a : who.keySet()) for (int b : who.keySet()) if (a < b) met.merge(Set.of(a, b), 1, Integer::sum);
        assertThat(met.size()).isBetween(250, 550);
        assertThat(Collections.max(met.values())).isLessThanOrEqualTo(4);
        assertThat(medianHours(posts.values())).isBetween(1.0, 10.0);
    }

    @Test
    void ridersUseThreeKnownTagsADayAndNeverTheSameWords() {
        var world = world("trends");
        var group = group(world, "riders-1");
        var days = new TreeMap<Integer, Map<Integer, Integer>>();
        int acts = 0;
        for (var act : actsOf(world, group)) {
            boolean known = act.of("hashtag").stream().filter(t -> t < 30).count() >= 2;
            if (!known || hour(act.time()) < 15 || hour(act.time()) > 21) continue;
            acts++;
            for (int tag : act.of("hashtag"))
                days.computeIfAbsent((int) day(act.time()), d -> new HashMap<>())
                        .merge(tag, 1, Integer::sum);
        }
        assertThat(acts).isBetween(230, 380);
        assertThat(days).hasSize(28);
        for (var tags : days.values()) {
            int all = tags.values().stream().mapToInt(n -> n).sum();
            int three = tags.values().stream()
                    .sorted(Collections.reverseOrder())
                    .limit(3)
                    .mapToInt(n -> n)
                    .sum();
            assertThat((double) three / all).isGreaterThan(0.7);
        }
        assertThat(theirs(world, group, "text", 3)).isEmpty();
    }

    @Test
    void viewersAskForVotesOnSaturdaysAndCandidatesDropOut() {
        var world = world("saturdays");
        var group = group(world, "viewers-1");
        var words = theirs(world, group, "text", 3);
        assertThat(words.size()).isBetween(20, 60);
        var week = new TreeMap<Integer, Integer>();
        for (var who : words.values()) {
            long first = Collections.min(who.values());
            assertThat((int) day(first) % 7).isEqualTo(5);
            assertThat(hour(first)).isBetween(19.25, 22.0);
            week.merge((int) day(first) / 7, 1, Integer::sum);
        }
        assertThat(week.firstEntry().getValue()).isGreaterThan(3);
        assertThat(medianHours(words.values())).isBetween(0.8, 2.8);
    }

    @Test
    void runnersPostTheAppsWordsForWeeksAndAllOnTheDayOfTheRun() {
        var world = world("saturdays");
        var group = group(world, "runners-1");
        var words = theirs(world, group, "text", 2);
        assertThat(words.size()).isBetween(65, 90);
        var times =
                words.values().stream().flatMap(who -> who.values().stream()).toList();
        assertThat(times.stream().filter(t -> (int) day(t) == 47).count()).isBetween(45L, 70L);
        assertThat(times).allMatch(t -> day(t) < 51);
        assertThat(theirs(world, group, "link", 2)).hasSizeGreaterThan(25);
    }

    @Test
    void watchersOfTheSkyPostWithinMinutesAtAHourThatMoves() {
        var world = world("outdoors");
        var group = group(world, "sky-1");
        int tag = theirs(world, group, "hashtag", 60).keySet().stream()
                .findFirst()
                .orElseThrow();
        var days = new TreeMap<Integer, TreeSet<Long>>();
        for (var act : actsOf(world, group))
            if (act.of("hashtag").contains(tag))
                days.computeIfAbsent((int) day(act.time()), d -> new TreeSet<>())
                        .add(act.time());
        days.values().removeIf(times -> times.size() < 5);
        assertThat(days.size()).isBetween(10, 22);
        assertThat(days.values()).allMatch(t -> t.last() - t.first() < 90 * People.MINUTE);
        var hours = days.values().stream().map(t -> hour(t.first())).collect(Collectors.toCollection(TreeSet::new));
        assertThat(hours.last() - hours.first()).isGreaterThan(2);
    }

    @Test
    void birdwatchersOfOneNeighbourhoodGoToTheSameBirdsInDaylight() {
        var world = world("outdoors");
        var group = group(world, "birders-1");
        var pages = theirs(world, group, "link", 2);
        assertThat(pages.size()).isBetween(60, 84);
        assertThat(medianHours(pages.values())).isBetween(3.0, 24.0);
        long seen = pages.values().stream().mapToLong(Map::size).sum();
        long night = pages.values().stream()
                .flatMap(who -> who.values().stream())
                .filter(t -> hour(t) < 5.9)
                .count();
        assertThat(seen).isBetween(250L, 600L);
        assertThat(night).isLessThan(5);
    }

    @Test
    void bargainsAreGoneWithinTheHourAndTakenByWhoeverIsUp() {
        var world = world("market");
        var group = group(world, "bargains-1");
        var pages = theirs(world, group, "link", 2);
        assertThat(pages.size()).isBetween(60, 90);
        assertThat(medianHours(pages.values())).isBetween(0.2, 0.85);
    }

    @Test
    void estateAgentsOfferHousesOfTheirDistrictsInOfficeHours() {
        var world = world("market");
        var group = group(world, "agents-1");
        var houses = theirs(world, group, "link", 2);
        assertThat(houses.size()).isBetween(52, 60);
        assertThat(houses.values()).allMatch(who -> who.size() <= 8);
        var times = houses.values().stream().flatMap(who -> who.values().stream());
        assertThat(times).allMatch(t -> hour(t) >= 7.5 && hour(t) < 17 && (int) day(t) % 7 < 5);
        var each = actsOf(world, group).stream().collect(Collectors.groupingBy(Seen::who, Collectors.counting()));
        assertThat(each.values()).allMatch(n -> n >= 18 && n <= 60);
    }

    @Test
    void drawersUseTheWordOfEachDayOnItsDayOrLaterNeverBefore() {
        var world = world("chapters");
        var group = group(world, "drawers-1");
        var words = theirs(world, group, "hashtag", 20);
        // the words of 28 days and the tag of them all
        assertThat(words.size()).isBetween(27, 30);
        var first = words.values().stream()
                .map(who -> (int) day(Collections.min(who.values())))
                .collect(Collectors.toSet());
        assertThat(first.size()).isGreaterThanOrEqualTo(26);
        assertThat(medianHours(words.values())).isBetween(48.0, 400.0);
    }

    @Test
    void readersQuoteOneNovelsPassagesWithinDaysOfAChapter() {
        var world = world("chapters");
        var group = group(world, "readers-1");
        var passages = theirs(world, group, "text", 2);
        assertThat(passages.size()).isBetween(60, 150);
        assertThat(medianHours(passages.values())).isBetween(6.0, 40.0);
        var chapters = theirs(world, group, "link", 5);
        assertThat(chapters).hasSize(8);
        for (var who : chapters.values())
            assertThat((int) day(Collections.min(who.values())) % 7).isIn(1, 2, 4, 5);
    }

    @Test
    void infiltratorsDoAsTheMovementDoesAndBesidesWhatHardlyAnyoneElseDoes() {
        var world = world("march");
        var few = group(world, "infiltrators-1");
        var many = group(world, "movement-1");
        for (int m : few.members()) assertThat(many.has(m)).isFalse();
        int pieces = theirs(world, few, "text", 3).size()
                + theirs(world, few, "link", 3).size();
        assertThat(pieces).isBetween(17, 24);
        var calls = theirs(world, many, "repost", 8);
        assertThat(calls.size()).isBetween(65, 90);
        long alike = actsOf(world, few).stream()
                .filter(a -> a.of("repost").stream().anyMatch(calls::containsKey))
                .count();
        assertThat(alike).isBetween(60L, 130L);
    }

    @Test
    void aDayOfActionIsThreeDaysAWeekApartWithoutAWordingInCommon() {
        var world = world("march");
        var group = group(world, "union-1");
        assertThat(theirs(world, group, "text", 2)).isEmpty();
        var map = theirs(world, group, "link", 40);
        assertThat(map).hasSize(1);
        int tag = theirs(world, group, "hashtag", 100).keySet().iterator().next();
        var days = new TreeMap<Integer, Integer>();
        for (var act : actsOf(world, group))
            if (act.of("hashtag").contains(tag)) days.merge((int) day(act.time()), 1, Integer::sum);
        assertThat(days.keySet()).isEqualTo(new TreeSet<>(List.of(22, 29, 36)));
        assertThat(days.get(22)).isBetween(250, 420);
    }
}
