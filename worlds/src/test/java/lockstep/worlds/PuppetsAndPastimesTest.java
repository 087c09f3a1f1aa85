package lockstep.worlds;

import static lockstep.worlds.Seen.acts;
import static lockstep.worlds.Seen.actsOf;
import static lockstep.worlds.Seen.day;
import static lockstep.worlds.Seen.hour;
import static lockstep.worlds.Seen.medianHours;
import static lockstep.worlds.Seen.shared;
import static lockstep.worlds.Seen.theirs;
import static org.assertj.core.api.Assertions.assertThat;

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

/** That the sealed families of puppets, brigades, pastimes and circulars are what they say. Nothing here looks for anything; the detector is not run on them. */
class PuppetsAndPastimesTest {
    private static final long SEED = 20_261_201;

    private static final Map<String, World> MADE = new TreeMap<>();

    private static final Map<String, World> OTHER = new TreeMap<>();

    private static World world(String family) {
        return MADE.computeIfAbsent(family, f -> again(f, SEED));
    }

    private static World again(String family, long seed) {
        return Families.named("sealed-" + family).orElseThrow().world(seed);
    }

    private static Group group(World world, String name) {
        return world.groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "turning, 1, 1",
        "throwaways, 1, 1",
        "captioned, 2, 0",
        "missions, 1, 0",
        "comments, 2, 0",
        "answers, 0, 2",
        "lists, 0, 2",
        "wit, 0, 2"
    })
    void aFamilyHoldsTheGroupsThatItNamesAndItsActsOneToFiveThings(String family, int planted, int innocent) {
        var world = world(family);
        assertThat(Families.named("sealed-" + family).orElseThrow().sealed()).isTrue();
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
        "turning, warmed-1, 28, 28",
        "turning, owners-1, 110, 130",
        "throwaways, throwaways-1, 150, 168",
        "throwaways, pupils-1, 110, 170",
        "captioned, memes-1, 28, 30",
        "captioned, links-1, 9, 9",
        "missions, volunteers-1, 125, 160",
        "comments, pile-on-1, 19, 20",
        "comments, trios-1, 24, 24",
        "answers, listeners-1, 65, 90",
        "answers, support-1, 14, 14",
        "lists, scholars-1, 95, 110",
        "lists, bloggers-1, 25, 26",
        "wit, captions-1, 100, 145",
        "wit, debaters-1, 22, 24"
    })
    void groupsHaveTheSizesThatTheFamiliesSayWhateverTheSeed(String family, String name, int low, int high) {
        for (var world : List.of(world(family), OTHER.computeIfAbsent(family, f -> again(f, SEED + 2))))
            assertThat(group(world, name).members().length).isBetween(low, high);
    }

    private static Map<Integer, Long> actsEach(World world, Group group) {
        return actsOf(world, group).stream().collect(Collectors.groupingBy(Seen::who, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({
        "turning, warmed-1, 12, 80",
        "throwaways, throwaways-1, 2, 6",
        "throwaways, pupils-1, 2, 4",
        "captioned, memes-1, 8, 60",
        "captioned, links-1, 20, 90",
        "comments, pile-on-1, 12, 80",
        "comments, trios-1, 30, 90",
        "answers, support-1, 70, 170"
    })
    void membersWhomTheFamilyMadeForItDoThatManyThings(String family, String name, int fewest, int most) {
        var world = world(family);
        assertThat(actsEach(world, group(world, name)).values()).allMatch(n -> n >= fewest && n <= most);
    }

    @ParameterizedTest
    @CsvSource({
        "turning, owners-1",
        "missions, volunteers-1",
        "answers, listeners-1",
        "lists, scholars-1",
        "lists, bloggers-1",
        "wit, captions-1",
        "wit, debaters-1"
    })
    void peopleWithLivesOfTheirOwnTakePartUnevenly(String family, String name) {
        var world = world(family);
        var each =
                actsEach(world, group(world, name)).values().stream().sorted().toList();
        assertThat(each.get(each.size() * 9 / 10)).isGreaterThanOrEqualTo(2 * each.get(each.size() / 10));
        assertThat(each.get(each.size() / 2)).isBetween(5L, 40L);
    }

    /** How many who are not members act on a thing that was made for a group, on average over those that some members acted on. */
    private static double strangers(World world, Group group, String trace, int atLeast, int standing) {
        var own = new HashSet<>(shared(world, group, trace, atLeast).keySet());
        own.removeIf(o -> o < standing);
        assertThat(own).isNotEmpty();
        var pairs = new HashSet<Map.Entry<Integer, Integer>>();
        for (var act : acts(world)) {
            if (group.has(act.who())) continue;
            for (int o : act.of(trace)) if (own.contains(o)) pairs.add(Map.entry(o, act.who()));
        }
        return (double) pairs.size() / own.size();
    }

    @ParameterizedTest
    @CsvSource({
        "turning, warmed-1, link, 4, 1, 3.5",
        "turning, warmed-1, repost, 4, 1.5, 5",
        "throwaways, throwaways-1, text, 2, 0, 0",
        "throwaways, throwaways-1, link, 2, 0.3, 2",
        "throwaways, pupils-1, text, 2, 0, 0",
        "throwaways, pupils-1, repost, 4, 0.2, 2.5",
        "captioned, memes-1, link, 4, 1, 3.5",
        "captioned, links-1, link, 3, 0.2, 1.2",
        "missions, volunteers-1, text, 2, 0, 0",
        "missions, volunteers-1, link, 4, 1, 3.5",
        "comments, pile-on-1, repost, 4, 3, 7",
        "comments, trios-1, link, 3, 0, 0.2",
        "answers, support-1, link, 3, 0.5, 2.5",
        "answers, support-1, text, 2, 0, 0",
        "lists, scholars-1, text, 2, 0, 0",
        "lists, scholars-1, link, 4, 0.7, 2.5",
        "lists, bloggers-1, link, 3, 0.4, 2",
        "wit, debaters-1, text, 2, 0, 0"
    })
    void whatAGroupSharesReachesNoMoreStrangersThanIsMeant(
            String family, String name, String trace, int atLeast, double low, double high) {
        var world = world(family);
        int standing = trace.equals("text") ? 0 : 4000;
        assertThat(strangers(world, group(world, name), trace, atLeast, standing))
                .isBetween(low, high);
    }

    @Test
    void severalVerdictsAreRightWhereThereIsASourceBesides() {
        var planted = Stream.of(
                Mechanism.WARMED_UP,
                Mechanism.MEME_PAGES,
                Mechanism.THROWAWAYS,
                Mechanism.MISSIONS,
                Mechanism.PILE_ON,
                Mechanism.TRIOS,
                Mechanism.CROSS_LINKING);
        assertThat(planted).allMatch(Mechanism::planted).noneMatch(Mechanism::maySayNothing);
        assertThat(Stream.of(Mechanism.THROWAWAYS, Mechanism.MISSIONS)).allMatch(m -> m.isRight(Verdict.COMMON_SOURCE));
        assertThat(Stream.of(Mechanism.WARMED_UP, Mechanism.MEME_PAGES, Mechanism.PILE_ON, Mechanism.TRIOS))
                .noneMatch(m -> m.isRight(Verdict.COMMON_SOURCE));
        assertThat(Mechanism.CROSS_LINKING.isRight(Verdict.COMMON_SOURCE)).isFalse();
        assertThat(Mechanism.SUPPORT.maySayNothing()).isFalse();
        assertThat(Stream.of(Mechanism.PODCAST, Mechanism.LINK_PARTY, Mechanism.CAPTION_CONTEST, Mechanism.RECALL))
                .allMatch(m -> m.fair() == Verdict.CONVERGENT && m.isRight(Verdict.COMMON_SOURCE));
        assertThat(Stream.of(Mechanism.SCHOLARS, Mechanism.WORKSHOPS, Mechanism.DEBATERS))
                .allMatch(m -> m.fair() == Verdict.COMMON_SOURCE && m.maySayNothing());
    }

    @Test
    void accountsThatWereWarmedUpTakeUpTheirTopicInOneWeekAndNotBefore() {
        var world = world("turning");
        var group = group(world, "warmed-1");
        var first = new HashMap<Integer, Long>();
        var pieces = new HashMap<>(theirs(world, group, "link", 4));
        pieces.putAll(theirs(world, group, "repost", 4));
        assertThat(pieces).hasSizeBetween(22, 36);
        for (var who : pieces.values()) who.forEach((m, t) -> first.merge(m, t, Math::min));
        assertThat(first).hasSize(group.members().length);
        assertThat(first.values()).allMatch(t -> day(t) > 24);
        assertThat(first.values().stream().filter(t -> day(t) < 35)).hasSizeGreaterThan(24);
        long before =
                actsOf(world, group).stream().filter(a -> day(a.time()) < 24).count();
        assertThat(before).isBetween(300L, 700L);
    }

    @Test
    void ownersOfARecalledThingHearOfItInTheSameWeek() {
        var world = world("turning");
        var pages = theirs(world, group(world, "owners-1"), "link", 10);
        assertThat(pages.size()).isBetween(6, 9);
        assertThat(pages.values()).allMatch(who -> day(Collections.min(who.values())) > 24.3);
        assertThat(medianHours(pages.values())).isBetween(120.0, 430.0);
    }

    /** The first and the last act of each member. */
    private static Map<Integer, TreeSet<Long>> lives(World world, Group group) {
        var lives = new HashMap<Integer, TreeSet<Long>>();
        for (var act : actsOf(world, group))
            lives.computeIfAbsent(act.who(), m -> new TreeSet<>()).add(act.time());
        return lives;
    }

    @Test
    void throwawaysLiveADayInFourteenWavesWithLinksThatNobodyElseHas() {
        var world = world("throwaways");
        var group = group(world, "throwaways-1");
        var lives = lives(world, group).values();
        assertThat(lives).allMatch(t -> t.last() - t.first() < 1.5 * People.DAY);
        var waves = lives.stream().map(t -> (int) day(t.first()) / 2).collect(Collectors.toSet());
        assertThat(waves).hasSize(14);
        var sites = theirs(world, group, "domain", 3);
        assertThat(sites.size()).isBetween(27, 29);
        long links = actsOf(world, group).stream()
                .flatMap(a -> a.of("link").stream())
                .distinct()
                .count();
        assertThat(links).isBetween(400L, 750L);
    }

    @Test
    void pupilsPostForOneMorningAndShareASiteAndAWorksheet() {
        var world = world("throwaways");
        var group = group(world, "pupils-1");
        assertThat(lives(world, group).values()).allMatch(t -> t.last() - t.first() < 6 * People.HOUR);
        assertThat(theirs(world, group, "text", 5)).hasSize(6);
        assertThat(theirs(world, group, "domain", 60)).hasSize(1);
        assertThat(theirs(world, group, "link", 2)).isEmpty();
    }

    @Test
    void oneHandPostsAPictureOnItsPagesDaysApartUnderOtherCaptions() {
        var world = world("captioned");
        var group = group(world, "memes-1");
        var pictures = theirs(world, group, "link", 3);
        assertThat(pictures.size()).isBetween(36, 48);
        assertThat(medianHours(pictures.values())).isBetween(36.0, 100.0);
        assertThat(theirs(world, group, "text", 2)).isEmpty();
    }

    @Test
    void channelsAreLinkedByTheOthersWithinDays() {
        var world = world("captioned");
        var group = group(world, "links-1");
        var pages = theirs(world, group, "link", 3);
        assertThat(pages.size()).isBetween(45, 110);
        assertThat(pages.values()).allMatch(who -> who.size() <= 8);
        assertThat(medianHours(pages.values())).isBetween(30.0, 75.0);
        assertThat(theirs(world, group, "domain", 6).size()).isBetween(7, 9);
    }

    @Test
    void aMissionIsDoneByAFewWithinHoursAndItsWordingsHardlyRepeat() {
        var world = world("missions");
        var group = group(world, "volunteers-1");
        var wordings = theirs(world, group, "text", 2);
        assertThat(wordings.size()).isBetween(40, 140);
        assertThat(wordings.values()).allMatch(who -> who.size() <= 5);
        var done = theirs(world, group, "link", 4);
        done.putAll(theirs(world, group, "repost", 4));
        assertThat(done.size()).isBetween(45, 75);
        assertThat(medianHours(done.values())).isBetween(3.0, 14.0);
    }

    @Test
    void aBrigadeQuotesCertainPersonsWithinHoursNeverInTheSameWords() {
        var world = world("comments");
        var group = group(world, "pile-on-1");
        var posts = theirs(world, group, "repost", 3);
        assertThat(posts.size()).isBetween(34, 56);
        assertThat(medianHours(posts.values())).isBetween(1.5, 8.0);
        assertThat(theirs(world, group, "text", 2)).isEmpty();
    }

    @Test
    void thoseWhoPlayByThreesChangePartnersEveryDay() {
        var world = world("comments");
        var group = group(world, "trios-1");
        var props = theirs(world, group, "link", 2);
        assertThat(props.size()).isBetween(120, 146);
        assertThat(medianHours(props.values())).isBetween(2.0, 8.0);
        var met = new HashMap<Set<Integer>, Integer>();
        for (var who : props.values())
            for (int a : who.keySet()) for (int b : who.keySet()) if (a < b) met.merge(Set.of(a, b), 1, Integer::sum);
        assertThat(met.size()).isGreaterThan(230);
        assertThat(Collections.max(met.values())).isLessThanOrEqualTo(14);
    }

    @Test
    void listenersAnswerEightQuestionsWhenTheyHaveListened() {
        var world = world("answers");
        var group = group(world, "listeners-1");
        var questions = theirs(world, group, "repost", 12);
        assertThat(questions).hasSize(8);
        for (var who : questions.values())
            assertThat((int) day(Collections.min(who.values())) % 7).isEqualTo(1);
        assertThat(medianHours(questions.values())).isBetween(60.0, 400.0);
        assertThat(theirs(world, group, "text", 2)).isEmpty();
    }

    @Test
    void supportAnswersWithSixtyTextsInShifts() {
        var world = world("answers");
        var group = group(world, "support-1");
        assertThat(theirs(world, group, "text", 2).size()).isBetween(55, 66);
        assertThat(actsOf(world, group)).allMatch(a -> hour(a.time()) >= 6 && hour(a.time()) < 21);
        assertThat(shared(world, group, "domain", 14)).hasSize(1);
    }

    @Test
    void scholarsPostWhatTheListBringsDaysApart() {
        var world = world("lists");
        var group = group(world, "scholars-1");
        var pages = theirs(world, group, "link", 3);
        assertThat(pages.size()).isBetween(80, 110);
        assertThat(pages.values()).allMatch(who -> who.size() <= 24);
        assertThat(medianHours(pages.values())).isBetween(40.0, 130.0);
    }

    @Test
    void bloggersLinkWhatOthersEnteredFromThursdayToSunday() {
        var world = world("lists");
        var group = group(world, "bloggers-1");
        var entries = theirs(world, group, "link", 2);
        assertThat(entries.size()).isBetween(100, 160);
        assertThat(medianHours(entries.values())).isBetween(30.0, 90.0);
        for (var who : entries.values())
            assertThat((int) day(Collections.min(who.values())) % 7).isBetween(3, 6);
    }

    @Test
    void captionsComeFromMondayToFridayNeverTwiceTheSame() {
        var world = world("wit");
        var group = group(world, "captions-1");
        var pictures = theirs(world, group, "link", 15);
        assertThat(pictures).hasSize(6);
        var days = pictures.values().stream()
                .flatMap(who -> who.values().stream())
                .map(t -> (int) day(t) % 7)
                .collect(Collectors.toSet());
        assertThat(days).isSubsetOf(0, 1, 2, 3, 4, 5);
        assertThat(theirs(world, group, "text", 2)).isEmpty();
    }

    @Test
    void debatersQuoteTheMotionOfTheEveningAndVoteByTheNextDay() {
        var world = world("wit");
        var group = group(world, "debaters-1");
        var motions = theirs(world, group, "repost", 6);
        assertThat(motions.size()).isBetween(16, 18);
        assertThat(motions.values()).allMatch(who -> hour(Collections.min(who.values())) >= 18);
        assertThat(medianHours(motions.values())).isBetween(8.0, 40.0);
        assertThat(theirs(world, group, "text", 2).size()).isBetween(20, 36);
    }
}
