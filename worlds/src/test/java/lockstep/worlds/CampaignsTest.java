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
import java.util.Map;
import java.util.TreeSet;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the families of hours and days are what they say. Nothing here looks for anything; the detector is not run on them. */
class CampaignsTest {
    private static final long SEED = 20_260_601;

    private static World world(String family) {
        return Families.named(family).orElseThrow().world(SEED);
    }

    private static Group group(World world) {
        return world.groups().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office",
                "audience",
                "copying",
                "petition",
                "tag-evenings",
                "release-nights",
                "personas",
                "class",
                "towns",
                "newsrooms",
                "scripture",
                "matches"
            })
    void anActHoldsOneToFiveThingsBesidesTheSiteOfALinkAndThoseOfAGroupOftenSeveral(String family) {
        var world = world(family);
        for (Seen act : acts(world)) {
            int things = act.size() - act.of("domain").size();
            assertThat(things).isBetween(1, 5);
        }
        assertThat(acts(world).stream().filter(a -> a.size() > 1)).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "copying", "tag-evenings", "personas", "towns"})
    void anOperationIsPlanted(String family) {
        assertThat(world(family).planted()).isNotEmpty();
        assertThat(world(family).innocent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "petition", "release-nights", "class", "newsrooms", "scripture", "matches"})
    void inATwinNobodyIsToldAnything(String family) {
        assertThat(world(family).planted()).isEmpty();
        for (var group : world(family).innocent()) {
            assertThat(group.mechanism().isRight(Verdict.COORDINATED)).isFalse();
            assertThat(group.members().length).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void aWorldCanHoldAnOperationAndItsTwin() {
        for (String family : List.of("office-audience", "copying-petition")) {
            assertThat(world(family).planted()).hasSize(1);
            assertThat(world(family).innocent()).hasSize(1);
        }
    }

    @Test
    void anOfficeRepostsTheSameListOverHours() {
        var world = world("office");
        var group = group(world);
        assertThat(group.members()).hasSize(12);
        var list = shared(world, group, "repost", 7);
        assertThat(list.size()).isBetween(100, 400);
        assertThat(medianHours(list.values())).isBetween(3.0, 7.0);
        // what is not on the list is hardly taken by anyone of the office: the choice is one choice
        assertThat(shared(world, group, "repost", 3).size() - list.size()).isLessThan(list.size() / 4);
    }

    @Test
    void anAudienceTakesNearlyEverythingAndEachReaderAtATimeOfTheirOwn() {
        var world = world("audience");
        var group = group(world);
        assertThat(group.members()).hasSize(60);
        var posts = shared(world, group, "repost", 20);
        assertThat(posts.size()).isBetween(70, 160);
        double taken = posts.values().stream().mapToInt(Map::size).average().orElseThrow();
        assertThat(taken).isBetween(30.0, 52.0);
        assertThat(medianHours(posts.values())).isGreaterThan(5);
        assertThat(likenessOfDelays(posts, group)).isLessThan(0.5);
    }

    /** How much of the spread of a reader's delays is the reader's own habit, and not that of the moment; 0 to 1. */
    private static double likenessOfDelays(Map<Integer, Map<Integer, Long>> posts, Group group) {
        int a = group.members()[0];
        int b = group.members()[1];
        int near = 0;
        int both = 0;
        for (var who : posts.values()) {
            if (!who.containsKey(a) || !who.containsKey(b)) continue;
            both++;
            if (Math.abs(who.getOrDefault(a, 0L) - who.getOrDefault(b, 0L)) < 5 * People.MINUTE) near++;
        }
        assertThat(both).isGreaterThan(10);
        return (double) near / both;
    }

    @Test
    void copyingTakesDays() {
        var world = world("copying");
        var texts = shared(world, group(world), "text", 5);
        assertThat(group(world).members()).hasSize(15);
        assertThat(texts.size()).isBetween(22, 30);
        assertThat(medianHours(texts.values())).isBetween(72.0, 168.0);
    }

    @Test
    void aPetitionHasFewWordingsThatManyPost() {
        var world = world("petition");
        var wordings = shared(world, group(world), "text", 30);
        assertThat(wordings.size()).isBetween(5, 8);
        assertThat(group(world).members().length).isBetween(120, 200);
    }

    @Test
    void anEveningsTagsAreUsedWithinItsThreeHoursByMostAndAgainAndAgain() {
        var world = world("tag-evenings");
        var group = group(world);
        var tags = shared(world, group, "hashtag", 10);
        assertThat(tags.size()).isGreaterThanOrEqualTo(25);
        double posts = actsOf(world, group).stream()
                        .filter(a -> a.of("hashtag").stream().anyMatch(tags::containsKey))
                        .count()
                / (double) group.members().length;
        assertThat(posts).isBetween(40.0, 90.0);
    }

    @Test
    void releaseNightsComeAfterTheReleaseAndFadeWithinHours() {
        var world = world("release-nights");
        var group = group(world);
        var tags = shared(world, group, "hashtag", 25);
        assertThat(group.members().length).isBetween(120, 160);
        assertThat(tags.size()).isBetween(12, 40);
    }

    @Test
    void personasShareLinksThatHardlyAnyoneElseShares() {
        var world = world("personas");
        assertThat(world.planted()).hasSize(3);
        for (var group : world.planted()) {
            var links = shared(world, group, "link", 3);
            assertThat(links.size()).isBetween(12, 24);
            long others = acts(world).stream()
                    .filter(a -> !group.has(a.who()) && a.of("link").stream().anyMatch(links::containsKey))
                    .count();
            assertThat(others).isLessThan(2L * links.size());
            assertThat(medianHours(links.values())).isGreaterThan(24);
        }
    }

    @Test
    void aClassReadsOneListInOneWeek() {
        var world = world("class");
        var links = shared(world, group(world), "link", 10);
        assertThat(links).hasSize(12);
        var all = new TreeSet<Long>();
        links.values().forEach(who -> all.addAll(who.values()));
        assertThat((all.last() - all.first()) / 86_400_000.0).isBetween(2.0, 9.0);
    }

    @Test
    void townsPostTheSameHeadlinesEachOnASiteOfItsOwn() {
        var world = world("towns");
        var group = group(world);
        assertThat(group.members()).hasSize(14);
        assertThat(shared(world, group, "text", 4).size()).isBetween(120, 196);
        var sites = new HashSet<Integer>();
        actsOf(world, group).forEach(a -> sites.addAll(a.of("domain")));
        assertThat(sites).hasSize(14);
    }

    @Test
    void newsroomsPostOneSiteAndMostlyTheirOwnStories() {
        var world = world("newsrooms");
        var group = group(world);
        assertThat(group.members()).hasSize(10);
        var sites = new HashSet<Integer>();
        actsOf(world, group).forEach(a -> sites.addAll(a.of("domain")));
        assertThat(sites).hasSize(1);
        assertThat(shared(world, group, "text", 6).size())
                .isLessThan(shared(world, group, "text", 1).size() / 3);
    }

    @Test
    void machinesThatQuoteChooseByThemselves() {
        var world = world("scripture");
        var group = group(world);
        assertThat(group.members()).hasSize(20);
        var texts = new HashMap<Integer, Integer>();
        for (Seen act : actsOf(world, group)) for (int o : act.of("text")) texts.merge(o, 1, Integer::sum);
        assertThat(texts.size()).isBetween(250, 300);
        assertThat(texts.values().stream().mapToInt(n -> n).max().orElseThrow()).isGreaterThan(30);
    }

    @Test
    void matchesAreFollowedByManyAtTheirMoments() {
        var world = world("matches");
        var group = group(world);
        var tags = shared(world, group, "hashtag", 30);
        assertThat(group.members().length).isBetween(170, 200);
        assertThat(tags.size()).isGreaterThanOrEqualTo(17);
        assertThat(Arrays.stream(group.members()).filter(world::hasAlerts)).hasSizeLessThan(20);
    }
}
