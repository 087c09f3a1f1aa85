package lockstep.worlds;

import static lockstep.worlds.Seen.acts;
import static lockstep.worlds.Seen.actsOf;
import static lockstep.worlds.Seen.medianHours;
import static lockstep.worlds.Seen.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the families of shifts, clients, clubs and clocks are what they say. Nothing here looks for anything; the detector is not run on them. */
class CellsAndCrowdsTest {
    private static final long SEED = 20_261_201;

    private static World world(String family) {
        return Families.named(family).orElseThrow().world(SEED);
    }

    private static Group group(World world, String name) {
        return world.groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double day(long time) {
        return (time - People.START) / (double) People.DAY;
    }

    @ParameterizedTest
    @CsvSource({
        "shifts, 1, 0",
        "hired, 2, 0",
        "seats, 1, 0",
        "flood, 2, 2",
        "influencers, 0, 3",
        "clubs, 0, 2",
        "clockwork, 0, 2",
        "embargo, 0, 1"
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
        assertThat(acts(world(family))).isEqualTo(acts);
    }

    @Test
    void groupsHaveTheSizesThatTheFamiliesSay() {
        var sizes = new TreeMap<String, Integer>();
        for (String family : List.of("shifts", "hired", "seats", "flood", "clubs", "embargo"))
            for (var group : world(family).groups()) sizes.put(group.name(), group.members().length);
        assertThat(sizes.remove("disaster-1")).isBetween(260, 300);
        assertThat(sizes)
                .isEqualTo(new TreeMap<>(Map.of(
                        "shifts-1",
                        28,
                        "client-1",
                        15,
                        "client-2",
                        15,
                        "seats-1",
                        20,
                        "order-1",
                        24,
                        "ring-1",
                        12,
                        "friends-1",
                        14,
                        "translators-1",
                        16,
                        "club-1",
                        44,
                        "press-1",
                        30)));
    }

    @Test
    void crewsWorkRoundTheClockAndNobodyMeetsTheCrewTwoShiftsAway() {
        var world = world("shifts");
        var lines = shared(world, group(world, "shifts-1"), "text", 2);
        assertThat(lines.size()).isBetween(40, 100);
        assertThat(medianHours(lines.values())).isLessThan(2);
        var quarters = new TreeSet<Long>();
        lines.values().forEach(w -> w.values().forEach(t -> quarters.add(Math.floorMod(t / (6 * People.HOUR), 4L))));
        assertThat(quarters).hasSize(4);
        // six of one's own crew, and of the two that come before and after it at most seven each
        var partners = partners(lines, 1);
        assertThat(partners.values()).allMatch(p -> p.size() <= 20);
        assertThat(partners.values()).anyMatch(p -> p.size() > 8);
    }

    /** For each member, those who acted on so many of the same objects. */
    private static Map<Integer, Set<Integer>> partners(Map<Integer, Map<Integer, Long>> shared, int atLeast) {
        var often = new HashMap<Integer, Map<Integer, Integer>>();
        for (var who : shared.values())
            for (int a : who.keySet())
                for (int b : who.keySet())
                    if (a != b) often.computeIfAbsent(a, x -> new HashMap<>()).merge(b, 1, Integer::sum);
        var partners = new HashMap<Integer, Set<Integer>>();
        often.forEach((a, with) -> {
            with.values().removeIf(n -> n < atLeast);
            partners.put(a, with.keySet());
        });
        return partners;
    }

    @Test
    void twoOperationsShareAThirdOfTheirAccountsAndThreeActsInFourAreCover() {
        var world = world("hired");
        var first = group(world, "client-1");
        var second = group(world, "client-2");
        assertThat(Arrays.stream(second.members()).filter(first::has)).hasSize(5);
        var wordings = shared(world, second, "text", 2).keySet();
        assertThat(wordings.size()).isBetween(60, 84);
        var onlySecond =
                actsOf(world, second).stream().filter(a -> !first.has(a.who())).toList();
        long pasted = onlySecond.stream()
                .filter(a -> a.of("text").stream().anyMatch(wordings::contains))
                .count();
        assertThat((double) pasted / onlySecond.size()).isBetween(0.12, 0.3);
        // the two that do not work for both have no text of the second client in common with the first
        var alone = shared(world, first, "text", 2);
        alone.values().removeIf(who -> who.keySet().stream().allMatch(second::has));
        assertThat(alone.size()).isLessThan(wordings.size() / 5);
    }

    @Test
    void aSeatIsFilledAgainAfterASuspensionAndEachAccountActsAboutOnceADay() {
        var world = world("seats");
        var group = group(world, "seats-1");
        var lives = new HashMap<Integer, LongSummaryStatistics>();
        for (Seen act : actsOf(world, group))
            lives.computeIfAbsent(act.who(), w -> new LongSummaryStatistics()).accept(act.time());
        assertThat(lives.values().stream().filter(l -> day(l.getMax()) < 42)).hasSize(6);
        assertThat(lives.values().stream().filter(l -> day(l.getMin()) > 29)).hasSize(6);
        for (var life : lives.values()) {
            double daily = life.getCount() / (day(life.getMax()) - day(life.getMin()));
            assertThat(daily).isBetween(0.8, 2.0);
        }
        var links = shared(world, group, "link", 3);
        assertThat(links.size()).isBetween(60, 140);
        assertThat(medianHours(links.values())).isBetween(6.0, 30.0);
    }

    @Test
    void aCampaignIsOneActInTenOfThoseWhoActOnOrderAndCampaignsAreWeeksApart() {
        var world = world("flood");
        var group = group(world, "order-1");
        var tags = shared(world, group, "hashtag", 18);
        assertThat(tags).hasSize(3);
        var acts = actsOf(world, group);
        long ordered = acts.stream()
                .filter(a -> a.of("hashtag").stream().anyMatch(tags::containsKey))
                .count();
        assertThat((double) ordered / acts.size()).isBetween(0.06, 0.14);
        assertThat(medianHours(tags.values())).isLessThan(72);
        var begins = new TreeSet<Long>();
        tags.values()
                .forEach(who ->
                        begins.add(who.values().stream().mapToLong(t -> t).min().orElseThrow()));
        assertThat(day(begins.higher(begins.first())) - day(begins.first())).isGreaterThan(9);
        assertThat(day(begins.last()) - day(begins.lower(begins.last()))).isGreaterThan(9);
    }

    @Test
    void inARingEveryoneMeetsTheNextTwoOnEachSideAndAmongFriendsNearlyAll() {
        var world = world("flood");
        var ring = shared(world, group(world, "ring-1"), "repost", 2);
        assertThat(ring.size()).isBetween(110, 220);
        assertThat(medianHours(ring.values())).isLessThan(1.5);
        assertThat(partners(ring, 5).values()).hasSize(12).allMatch(p -> p.size() >= 3 && p.size() <= 4);
        var friends = shared(world, group(world, "friends-1"), "repost", 2);
        assertThat(medianHours(friends.values())).isGreaterThan(3);
        assertThat(partners(friends, 5).values()).hasSize(14).allMatch(p -> p.size() >= 8);
    }

    @Test
    void aDisasterIsADayOnWhichManyUseTheOfficialTags() {
        var world = world("flood");
        var group = group(world, "disaster-1");
        var tags = new HashSet<Integer>();
        shared(world, group, "hashtag", 100).forEach((tag, who) -> {
            if (day(who.values().stream().mapToLong(t -> t).min().orElseThrow()) > 27) tags.add(tag);
        });
        assertThat(tags).hasSize(3);
        long[] times = actsOf(world, group).stream()
                .filter(a -> a.of("hashtag").stream().anyMatch(tags::contains))
                .mapToLong(Seen::time)
                .sorted()
                .toArray();
        assertThat(times).hasSizeBetween(400, 1200);
        assertThat(day(times[times.length * 9 / 10]) - day(times[0])).isLessThan(1.6);
    }

    @Test
    void readersFollowOneOrTwoOrAllOfThreeInfluencersWhoAreNotEquallyClose() {
        var world = world("influencers");
        var groups = IntStream.rangeClosed(1, 3)
                .mapToObj(v -> group(world, "readers-" + v))
                .toList();
        for (var group : groups) {
            assertThat(group.members().length).isBetween(70, 140);
            var posts = shared(world, group, "repost", 20);
            assertThat(posts.size()).isGreaterThan(40);
            assertThat(medianHours(posts.values())).isGreaterThan(8);
        }
        assertThat(both(groups.get(0), groups.get(1))).isGreaterThan(both(groups.get(0), groups.get(2)) + 15);
        assertThat(both(groups.get(1), groups.get(2))).isBetween(15L, 65L);
    }

    private static long both(Group a, Group b) {
        return Arrays.stream(a.members()).filter(b::has).count();
    }

    @Test
    void aTranslationIsTakenFromTheQueueByOneAndCheckedByAnotherAndAllTellOfTheRelease() {
        var world = world("clubs");
        var group = group(world, "translators-1");
        var pages = shared(world, group, "link", 2);
        assertThat(pages.size()).isBetween(115, 145);
        assertThat(pages.values().stream().filter(who -> who.size() == 2).count())
                .isGreaterThan(pages.size() - 5);
        assertThat(medianHours(pages.values())).isBetween(2.0, 14.0);
        assertThat(shared(world, group, "repost", 6).size()).isBetween(10, 13);
    }

    @Test
    void inAClubOfTwoAccountsEachATextOfOnesOwnStandsInBothAndInNoThird() {
        var world = world("clubs");
        var group = group(world, "club-1");
        var texts = shared(world, group, "text", 2);
        assertThat(texts.size()).isBetween(200, 330);
        assertThat(texts.values()).allMatch(who -> who.size() == 2);
        assertThat(medianHours(texts.values())).isLessThan(4);
        var partners = partners(texts, 2);
        assertThat(partners.values()).hasSize(44).allMatch(p -> p.size() == 1);
        assertThat(shared(world, group, "repost", 8).size()).isBetween(20, 60);
    }

    @Test
    void theVerseOfTheDayComesMostlyAtRoundHoursInThreeTranslations() {
        var world = world("clockwork");
        var group = group(world, "calendar-1");
        assertThat(group.members()).hasSize(24);
        var verses = shared(world, group, "text", 2);
        assertThat(verses.size()).isBetween(28 + 20, 3 * 28 + 2);
        long[] times = verses.values().stream()
                .flatMap(who -> who.values().stream())
                .mapToLong(t -> t)
                .toArray();
        long round = Arrays.stream(times).filter(t -> t % People.HOUR < 20_000).count();
        assertThat((double) round / times.length).isBetween(0.45, 0.9);
        for (var who : verses.values()) {
            var sorted = new TreeSet<>(who.values());
            assertThat(day(sorted.last()) - day(sorted.first())).isLessThan(1);
        }
    }

    @Test
    void anAppPostsWithinSecondsOfAFullOrHalfHourWhatEachChose() {
        var world = world("clockwork");
        var group = group(world, "app-1");
        assertThat(group.members()).hasSize(60);
        var scheduled = actsOf(world, group).stream()
                .filter(a -> a.time() % (30 * People.MINUTE) < 4_000)
                .toList();
        assertThat(scheduled).hasSizeBetween(1800, 3400);
        var taken = new HashMap<Integer, Integer>();
        scheduled.forEach(a -> a.of("repost").forEach(o -> taken.merge(o, 1, Integer::sum)));
        assertThat(taken.values().stream().filter(n -> n == 1).count()).isGreaterThan(taken.size() / 3);
        assertThat(taken.values().stream().mapToInt(n -> n).max().orElseThrow()).isLessThan(45);
    }

    @Test
    void nothingIsToldOfAReleaseBeforeItsEmbargoEndsAndHalfWithinMinutesOfIt() {
        var world = world("embargo");
        var titles = shared(world, group(world, "press-1"), "text", 3);
        assertThat(titles.size()).isBetween(30, 75);
        int soon = 0;
        int all = 0;
        for (var who : titles.values()) {
            long first = new TreeSet<>(who.values()).first();
            long free = first / People.HOUR * People.HOUR;
            for (long time : who.values()) {
                all++;
                if (time - free < 15 * People.MINUTE) soon++;
            }
        }
        assertThat((double) soon / all).isBetween(0.4, 0.75);
        var hours = new TreeSet<Long>();
        titles.values().forEach(who -> hours.add(new TreeSet<>(who.values()).first() / People.HOUR % 24));
        assertThat(hours).contains(5L, 9L, 13L).doesNotContain(4L, 8L, 12L);
    }
}
