package lockstep.worlds;

import static lockstep.worlds.Seen.acts;
import static lockstep.worlds.Seen.actsOf;
import static lockstep.worlds.Seen.medianHours;
import static lockstep.worlds.Seen.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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

/** That the families of disguises, neighbours and circles are what they say. Nothing here looks for anything; the detector is not run on them. */
class DisguisedFamiliesTest {
    private static final long SEED = 20_261_202;

    private static final Map<String, World> MADE = new TreeMap<>();

    private static World world(String family) {
        return MADE.computeIfAbsent(family, DisguisedFamiliesTest::again);
    }

    private static World again(String family) {
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
        "mosaic, 1, 0",
        "mirrors, 1, 0",
        "echo, 1, 0",
        "mornings, 0, 3",
        "county, 0, 2",
        "firm, 0, 9",
        "rooms, 0, 2",
        "nations, 2, 2"
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
        assertThat(acts(again(family))).isEqualTo(acts);
    }

    @Test
    void groupsHaveTheSizesThatTheFamiliesSay() {
        var sizes = new TreeMap<String, Integer>();
        for (String family : List.of("mosaic", "mirrors", "echo", "rooms", "nations"))
            for (var group : world(family).groups()) sizes.put(group.name(), group.members().length);
        assertThat(sizes)
                .isEqualTo(new TreeMap<>(Map.of(
                        "mosaic-1",
                        20,
                        "mirrors-1",
                        16,
                        "echo-1",
                        24,
                        "conference-1",
                        150,
                        "clan-1",
                        30,
                        "teams-1",
                        20,
                        "pool-1",
                        14,
                        "diaspora-1",
                        120,
                        "checkers-1",
                        18)));
    }

    @Test
    void severalVerdictsAreRightWhereThereIsAnOwnerOrASourceBesides() {
        assertThat(Stream.of(Mechanism.MOSAIC, Mechanism.ECHO, Mechanism.TEAMS, Mechanism.MIRRORS, Mechanism.POOL))
                .allMatch(Mechanism::planted)
                .noneMatch(Mechanism::maySayNothing);
        assertThat(Mechanism.MIRRORS.isRight(Verdict.COMMON_SOURCE)).isTrue();
        assertThat(Mechanism.MOSAIC.isRight(Verdict.COMMON_SOURCE)).isFalse();
        assertThat(Stream.of(Mechanism.COUNTY, Mechanism.EMPLOYEES, Mechanism.OWN_BLOG))
                .noneMatch(Mechanism::planted)
                .noneMatch(Mechanism::maySayNothing);
        assertThat(Stream.of(Mechanism.COMMUTERS, Mechanism.PUZZLE, Mechanism.CONFERENCE, Mechanism.DIASPORA))
                .allMatch(Mechanism::maySayNothing);
    }

    /** On how many objects of a trace that hardly anyone else acts on each pair of members meets. */
    private static Map<Set<Integer>, Integer> meetings(World world, Group group, String trace) {
        var met = new HashMap<Set<Integer>, Integer>();
        for (var who : shared(world, group, trace, 2).values())
            for (int a : who.keySet()) for (int b : who.keySet()) if (a < b) met.merge(Set.of(a, b), 1, Integer::sum);
        return met;
    }

    private static long often(Map<Set<Integer>, Integer> met, int atLeast) {
        return met.values().stream().filter(n -> n >= atLeast).count();
    }

    @Test
    void inAMosaicEveryoneMeetsTheFourWhoLeaveTheSameTraceAndOnStoriesNobodyElse() {
        var world = world("mosaic");
        var group = group(world, "mosaic-1");
        var mates = new HashSet<Set<Integer>>();
        for (String trace : List.of("repost", "link", "text")) {
            var met = meetings(world, group, trace);
            met.values().removeIf(n -> n < 9);
            assertThat(met).as(trace).hasSize(10);
            mates.addAll(met.keySet());
        }
        assertThat(mates).hasSize(30);
        assertThat(mates.stream().flatMap(Set::stream).distinct()).hasSize(15);
        assertThat(medianHours(shared(world, group, "repost", 3).values())).isLessThan(5);
    }

    @Test
    void mirrorsShareTheFiveSitesOfTheOwnerButSeldomAPageOrATitle() {
        var world = world("mirrors");
        var group = group(world, "mirrors-1");
        var sites = shared(world, group, "domain", 12);
        assertThat(sites).hasSize(5);
        long outside = acts(world).stream()
                .filter(a -> !group.has(a.who()) && a.of("domain").stream().anyMatch(sites::containsKey))
                .count();
        long inside = actsOf(world, group).stream()
                .filter(a -> a.of("domain").stream().anyMatch(sites::containsKey))
                .count();
        assertThat(inside).isBetween(280L, 430L);
        assertThat(outside).isLessThan(inside / 10);
        var pages = shared(world, group, "link", 1);
        double takers = pages.values().stream().mapToInt(Map::size).average().orElseThrow();
        assertThat(takers).isBetween(1.0, 2.5);
        assertThat(meetings(world, group, "text").values()).allMatch(n -> n <= 4);
    }

    @Test
    void eachMemberLinksAllSitesInTurnAndMostlyKeepsToOneSpelling() {
        var world = world("mirrors");
        var group = group(world, "mirrors-1");
        var sites = shared(world, group, "domain", 12).keySet();
        var slogans = new TreeMap<Integer, Map<Integer, Integer>>();
        var linked = new TreeMap<Integer, Set<Integer>>();
        for (var act : actsOf(world, group)) {
            if (act.of("domain").stream().noneMatch(sites::contains)) continue;
            linked.computeIfAbsent(act.who(), w -> new HashSet<>()).addAll(act.of("domain"));
            for (int tag : act.of("hashtag"))
                slogans.computeIfAbsent(act.who(), w -> new HashMap<>()).merge(tag, 1, Integer::sum);
        }
        assertThat(linked.values()).hasSize(16).allMatch(s -> s.size() >= 4 && s.size() <= 6);
        var spellings =
                slogans.values().stream().flatMap(m -> m.keySet().stream()).collect(Collectors.toSet());
        assertThat(spellings).hasSizeBetween(6, 12);
        long faithful = slogans.values().stream()
                .filter(m -> 2 * Collections.max(m.values())
                        > m.values().stream().mapToInt(n -> n).sum())
                .count();
        assertThat(faithful).isGreaterThanOrEqualTo(12);
    }

    @Test
    void aRingSaysHoursLaterWhatTheCoreSaidAndNeitherWordForWordNorAllTheSame() {
        var world = world("echo");
        var group = group(world, "echo-1");
        var wordings = shared(world, group, "text", 2);
        assertThat(wordings.size()).isBetween(150, 300);
        assertThat(wordings.values().stream().mapToInt(Map::size).average().orElseThrow())
                .isLessThan(3);
        var posts = shared(world, group, "repost", 3);
        assertThat(posts.size()).isBetween(70, 130);
        assertThat(medianHours(posts.values())).isBetween(4.0, 12.0);
        // nobody outside says any of it
        long others = acts(world).stream()
                .filter(a -> !group.has(a.who()) && a.of("text").stream().anyMatch(wordings::containsKey))
                .count();
        assertThat(others).isLessThan(20);
    }

    @Test
    void commutersOfOneTrainMeetAgainAndAgainWithinMinutesAndOnWorkingDays() {
        var world = world("mornings");
        for (String name : List.of("line-1", "line-2")) {
            var group = group(world, name);
            assertThat(group.members().length).isBetween(50, 60);
            var notices = shared(world, group, "repost", 4);
            assertThat(notices.size()).isBetween(15, 60);
            assertThat(medianHours(notices.values())).isLessThan(1);
            int weekends = 0;
            for (var who : notices.values()) for (long t : who.values()) if ((int) day(t) % 7 >= 5) weekends++;
            assertThat(weekends).isLessThan(10);
            assertThat(often(meetings(world, group, "repost"), 3)).isGreaterThan(5);
        }
    }

    @Test
    void playersOfOneDayWithOneResultPostTheSameAndNoResultComesBack() {
        var world = world("mornings");
        var group = group(world, "players-1");
        assertThat(group.members()).hasSize(90);
        var results = shared(world, group, "text", 3);
        assertThat(results.size()).isBetween(250, 550);
        for (var who : results.values()) {
            var sorted = new TreeSet<>(who.values());
            assertThat(day(sorted.last()) - day(sorted.first())).isLessThan(2.2);
        }
        assertThat(often(meetings(world, group, "text"), 2)).isGreaterThan(100);
    }

    @Test
    void parentsPassOnWhatComesOnFridaysAndHardlyAnyoneElseDoes() {
        var world = world("county");
        var group = group(world, "parents-1");
        assertThat(group.members().length).isBetween(30, 45);
        var pages = shared(world, group, "link", 6);
        assertThat(pages.size()).isBetween(5, 20);
        for (var who : pages.values())
            assertThat((int) day(new TreeSet<>(who.values()).first()) % 7).isBetween(4, 5);
        long others = acts(world).stream()
                .filter(a -> !group.has(a.who()) && a.of("link").stream().anyMatch(pages::containsKey))
                .count();
        assertThat(others).isLessThanOrEqualTo(8);
    }

    @Test
    void localServicesPassOnTheCountysNoticesSomeWithinFiveMinutes() {
        var world = world("county");
        var group = group(world, "county-1");
        assertThat(group.members()).hasSize(14);
        var notices = shared(world, group, "repost", 2);
        assertThat(notices.size()).isBetween(150, 260);
        assertThat(medianHours(notices.values())).isBetween(0.3, 2.0);
        assertThat(notices.values().stream().filter(w -> w.size() >= 10)).hasSizeBetween(30, 90);
        long own = actsOf(world, group).stream()
                .filter(a -> a.of("repost").isEmpty())
                .count();
        assertThat(own).isBetween(550L, 850L);
    }

    @Test
    void employeesShareTheirFirmsReadyPostsEachWorkingDay() {
        var world = world("firm");
        var group = group(world, "employees-1");
        assertThat(group.members().length).isBetween(23, 26);
        var texts = shared(world, group, "text", 4);
        assertThat(texts).hasSize(20);
        assertThat(medianHours(texts.values())).isBetween(5.0, 14.0);
        var machines = texts.values().stream()
                .flatMap(who -> who.entrySet().stream())
                .filter(e -> e.getValue() % People.DAY < 8 * People.HOUR + 95_000)
                .map(Map.Entry::getKey)
                .distinct();
        assertThat(machines.count()).isGreaterThanOrEqualTo(5);
        assertThat(new HashSet<>(texts.values().stream()
                        .map(who -> (int) day(Collections.min(who.values())))
                        .toList()))
                .hasSize(20)
                .allMatch(d -> d % 7 < 5);
    }

    @Test
    void aBloggersAccountsPostTheBlogWithinAMinuteOrSoAndElseWhatTheyLike() {
        var world = world("firm");
        var blogs = world.groups().stream()
                .filter(g -> g.mechanism() == Mechanism.OWN_BLOG)
                .toList();
        assertThat(blogs).hasSize(8);
        for (var group : blogs) {
            assertThat(group.members().length).isBetween(3, 5);
            var texts = shared(world, group, "text", 2);
            assertThat(texts.size()).isBetween(10, 30);
            assertThat(medianHours(texts.values())).isLessThan(0.03);
            assertThat(actsOf(world, group).size()).isGreaterThan(texts.size() * group.members().length);
        }
        var everyone = blogs.stream().flatMapToInt(g -> Arrays.stream(g.members()));
        assertThat(everyone.distinct().count())
                .isEqualTo(blogs.stream().mapToInt(g -> g.members().length).sum());
    }

    @Test
    void aConferenceIsThreeDaysInFourRoomsAndNobodySitsInTwoAtOnce() {
        var world = world("rooms");
        var group = group(world, "conference-1");
        var tags = shared(world, group, "hashtag", 100);
        assertThat(tags).hasSize(1);
        int main = tags.keySet().iterator().next();
        var told = actsOf(world, group).stream()
                .filter(a -> a.of("hashtag").contains(main))
                .toList();
        assertThat(told).hasSizeBetween(1400, 2600);
        assertThat(told).allMatch(a -> day(a.time()) >= 14 && day(a.time()) < 17);
        var rooms = new HashMap<Integer, Integer>();
        var sat = new HashMap<String, Set<Integer>>();
        for (var act : told) {
            var other = new HashSet<>(act.of("hashtag"));
            other.remove(main);
            for (int room : other) {
                rooms.merge(room, 1, Integer::sum);
                long slot = (long) ((day(act.time()) - 1.0 / 3) * 16);
                sat.computeIfAbsent(act.who() + " " + slot, s -> new HashSet<>())
                        .add(room);
            }
        }
        assertThat(rooms.values().stream().filter(n -> n > 50)).hasSize(4);
        assertThat(sat.values()).allMatch(s -> s.size() == 1);
    }

    @Test
    void inAClanThreeToFivePostAClipWithinTheHourAndNotAlwaysTheSame() {
        var world = world("rooms");
        var group = group(world, "clan-1");
        var clips = shared(world, group, "link", 3);
        assertThat(clips.size()).isBetween(15, 45);
        assertThat(clips.values()).allMatch(who -> who.size() <= 5);
        assertThat(medianHours(clips.values())).isBetween(0.3, 2.0);
        var met = meetings(world, group, "link");
        assertThat(met.size()).isBetween(80, 200);
        assertThat(often(met, 3)).isBetween(3L, 60L);
    }

    @Test
    void teamsUseOneTopicAWeekEachWithItsOwnTagsAndWhatTheOthersLeft() {
        var world = world("nations");
        var group = group(world, "teams-1");
        var tags = shared(world, group, "hashtag", 9);
        tags.values().removeIf(who -> who.size() > 10);
        assertThat(tags).hasSize(4);
        var teams = tags.values().stream().map(Map::keySet).toList();
        assertThat(teams.stream().reduce(new TreeSet<>(), DisguisedFamiliesTest::union))
                .hasSize(20);
        // either the same team at another topic, or the other team
        for (var one : teams)
            for (var two : teams)
                assertThat(one.stream().filter(two::contains).count()).isIn(0L, 8L, 9L, 10L);
        var pages = shared(world, group, "link", 2);
        pages.values().removeIf(who -> who.size() < 4);
        assertThat(pages.size()).isBetween(80, 108);
        long crossing = pages.values().stream()
                .filter(who -> day(Collections.max(who.values())) - day(Collections.min(who.values())) > 5)
                .count();
        assertThat(crossing).isGreaterThan(pages.size() / 2);
    }

    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        var all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    @Test
    void aPoolsTextsComeAtRoundHoursWeeksApartAndNoneTwiceFromOneAccountWithinTenDays() {
        var world = world("nations");
        var group = group(world, "pool-1");
        var texts = shared(world, group, "text", 3);
        assertThat(texts.size()).isBetween(110, 120);
        assertThat(medianHours(texts.values())).isGreaterThan(14 * 24);
        var last = new HashMap<List<Integer>, Long>();
        for (var act : actsOf(world, group)) {
            for (int text : act.of("text")) {
                if (!texts.containsKey(text)) continue;
                assertThat(act.time() % People.HOUR).isLessThan(5_000);
                var before = last.put(List.of(act.who(), text), act.time());
                if (before != null)
                    assertThat(Math.abs(day(act.time()) - day(before))).isGreaterThan(9);
            }
        }
    }

    @Test
    void aDiasporaPassesOnHomeNewsWithinADayEachAtAnHourOfTheirOwnAndInOneGo() {
        var world = world("nations");
        var group = group(world, "diaspora-1");
        var news = shared(world, group, "repost", 5);
        assertThat(news.size()).isBetween(300, 650);
        assertThat(medianHours(news.values())).isBetween(12.0, 30.0);
        var times = new TreeMap<Integer, TreeSet<Long>>();
        for (var who : news.values())
            who.forEach((m, t) -> times.computeIfAbsent(m, x -> new TreeSet<>()).add(t));
        long all = 0;
        long inOneGo = 0;
        for (var of : times.values()) {
            for (long t : of) {
                var next = of.higher(t);
                if (next == null) continue;
                all++;
                if (next - t < 10 * People.MINUTE) inOneGo++;
            }
        }
        assertThat((double) inOneGo / all).isBetween(0.3, 0.8);
    }

    @Test
    void factCheckersAnswerWithTheFindingAndOftenMoreThanOnce() {
        var world = world("nations");
        var group = group(world, "checkers-1");
        var pages = shared(world, group, "link", 3);
        assertThat(pages.size()).isBetween(36, 44);
        assertThat(medianHours(pages.values())).isBetween(4.0, 20.0);
        var answers = new HashMap<List<Integer>, Integer>();
        for (var act : actsOf(world, group))
            for (int page : act.of("link"))
                if (pages.containsKey(page)) answers.merge(List.of(act.who(), page), 1, Integer::sum);
        long again = answers.values().stream().filter(n -> n > 1).count();
        assertThat((double) again / answers.size()).isBetween(0.5, 0.8);
        assertThat(shared(world, group, "repost", 7)).hasSizeBetween(4, 8);
    }
}
