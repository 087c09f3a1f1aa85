package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lockstep.analyses.StoryCase;
import lockstep.analyses.peers.CooRNetwork;
import lockstep.analyses.peers.CooRTweet;
import lockstep.analyses.peers.Shares;
import lockstep.model.Trace;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import org.junit.jupiter.api.Test;

class CoActingTest {
    private static final String TWO_TOGETHER = """
            09:00:00  ann  posts    p1
            09:00:05  bob  reposts  p1
            09:00:09  cat  reposts  p1
            10:00:00  ann  posts    p2
            10:00:07  cat  reposts  p2
            10:00:11  bob  reposts  p2
            """;

    @Test
    void accountsThatRepostTheSameTwoPostsWithinAMinuteAreAGroup() {
        List<Finding> found = run(Traces.REPOST, TWO_TOGETHER).findings();
        assertThat(found).singleElement().satisfies(f -> assertThat(who(f)).containsExactly("bob", "cat"));
    }

    @Test
    void accountsThatMeetOnceAreNot() {
        assertThat(run(Traces.REPOST, """
                09:00:05  bob  reposts  p1
                09:00:09  cat  reposts  p1
                10:00:07  cat  reposts  p2
                """).findings()).isEmpty();
    }

    @Test
    void accountsThatRepostTheSamePostsHoursApartAreNot() {
        assertThat(run(Traces.REPOST, """
                09:00:05  bob  reposts  p1
                12:00:09  cat  reposts  p1
                10:00:07  bob  reposts  p2
                14:00:11  cat  reposts  p2
                """).findings()).isEmpty();
    }

    @Test
    void repeatingOneselfOnOneObjectIsOneMeeting() {
        assertThat(run(Traces.REPOST, """
                09:00:05  bob  reposts  p1
                09:00:09  cat  reposts  p1
                09:00:20  cat  reposts  p1
                09:00:30  bob  reposts  p1
                """).findings()).isEmpty();
    }

    @Test
    void theWindowIncludesItsEnd() {
        String exactly = """
                09:00:00  bob  links  l1
                09:01:00  cat  links  l1
                10:00:00  bob  links  l2
                10:01:00  cat  links  l2
                """;
        assertThat(run(Traces.LINK, exactly).findings()).hasSize(1);
        assertThat(run(Traces.LINK, exactly.replace("10:01:00", "10:01:01")).findings())
                .isEmpty();
    }

    @Test
    void aNewsroomsOwnAccountsAreFoundAndSaidToBePossiblyInnocent() {
        Finding found = run(Traces.LINK, """
                08:00:00  desk-de  links  news.example/1
                08:00:02  desk-fr  links  news.example/1
                08:00:03  desk-en  links  news.example/1
                09:30:00  desk-de  links  news.example/2
                09:30:02  desk-fr  links  news.example/2
                09:30:03  desk-en  links  news.example/2
                """).findings().get(0);
        assertThat(who(found)).containsExactly("desk-de", "desk-en", "desk-fr");
        assertThat(found.couldAlsoBe()).anyMatch(s -> s.contains("site's own accounts"));
        assertThat(found.chance()).isInstanceOf(Chance.NotTested.class);
        assertThat(found.says()).doesNotContain("desk").contains("3 accounts post the same links within a minute");
    }

    @Test
    void everyFactNamesItsPostsInTheOrderOfTime() {
        Finding found = run(Traces.REPOST, TWO_TOGETHER).findings().get(0);
        assertThat(found.evidence()).hasSize(2).allSatisfy(e -> {
            assertThat(e).isInstanceOf(Evidence.CoAction.class);
            assertThat(((Evidence.CoAction) e).acts())
                    .isSortedAccordingTo((x, y) -> x.when().compareTo(y.when()));
        });
        assertThat(found.evidence()).flatExtracting(Evidence::posts).containsExactlyInAnyOrder(1L, 2L, 4L, 5L);
        assertThat(((Evidence.CoAction) found.evidence().get(0)).value()).isEqualTo("p1");
        assertThat(found.evidenceInAll()).isEqualTo(2);
    }

    @Test
    void theScoreIsMadeFromNumbersThatCanBeCheckedByHand() {
        Finding found = run(Traces.REPOST, TWO_TOGETHER).findings().get(0);
        assertThat(found.score().value()).isEqualTo(1.0); // one pair that met on 2 objects, by 2 accounts
        assertThat(found.score().asText()).contains("pairs joined").contains("pairs possible");
        assertThat(found.about()).allSatisfy(m -> assertThat(m.evidence()).isEqualTo(2.0));
    }

    @Test
    void aFindingCarriesItsPictures() {
        Finding found = run(Traces.REPOST, TWO_TOGETHER).findings().get(0);
        assertThat(found.exhibits()).hasAtLeastOneElementOfType(Exhibit.Network.class);
        assertThat(found.exhibits()).hasAtLeastOneElementOfType(Exhibit.Timeline.class);
        Exhibit.Table posts = found.exhibits().stream()
                .filter(Exhibit.Table.class::isInstance)
                .map(Exhibit.Table.class::cast)
                .filter(t -> t.columns().contains("account"))
                .findFirst()
                .orElseThrow();
        assertThat(posts.rows()).allSatisfy(row -> assertThat(row.get(1)).matches("@\\d+"));
    }

    @Test
    void twoGroupsThatDoNotMeetAreTwoFindings() {
        Outcome outcome = run(Traces.HASHTAG, """
                09:00:00  a1  hashtags  #x
                09:00:01  a2  hashtags  #x
                09:00:02  b1  hashtags  #y
                09:00:03  b2  hashtags  #y
                11:00:00  a1  hashtags  #v
                11:00:01  a2  hashtags  #v
                11:00:02  b1  hashtags  #w
                11:00:03  b2  hashtags  #w
                """.replace("hashtags", "hashtag"));
        assertThat(outcome.findings())
                .extracting(CoActingTest::who)
                .containsExactly(List.of("a1", "a2"), List.of("b1", "b2"));
        assertThat(outcome.network().size()).isEqualTo(2);
    }

    @Test
    void anyKindThatASourceNamesCanBeCompared() {
        assertThat(run(Traces.ofKind("sticker"), TWO_TOGETHER.replace("reposts", "stickers"))
                        .findings())
                .hasSize(1);
        assertThatThrownBy(() -> Traces.ofKind("x' OR '1'='1")).isInstanceOf(WrongUse.class);
    }

    @Test
    void aHotObjectIsPassedOverAndTheFindingSaysSo() {
        var story = new StringBuilder(TWO_TOGETHER);
        for (int i = 0; i < 40; i++) story.append("12:00:%02d  crowd%d  reposts  hit%n".formatted(i, i));
        Outcome bounded = run(Traces.REPOST, story.toString(), Map.of("hot-pairs", "100"));
        assertThat(bounded.findings()).singleElement().satisfies(f -> {
            assertThat(who(f)).containsExactly("bob", "cat");
            assertThat(f.limits())
                    .singleElement()
                    .asString()
                    .contains("1 object")
                    .contains("780 of 782");
        });
        assertThat(run(Traces.REPOST, story.toString(), Map.of("min-shared", "1"))
                        .findings()
                        .get(0)
                        .about())
                .hasSize(40);
    }

    @Test
    void nothingToLookAtIsNotTheSameAsNothingFound() {
        Outcome outcome = run(Traces.LINK, TWO_TOGETHER);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.notRun()).hasValueSatisfying(n -> assertThat(n.has()).isEqualTo("0 among 6 posts"));
    }

    @Test
    void theNumberOfRangesAndTheOrderOfInputChangeNothing() {
        List<StoryCase.Line> lines = busyDay(7);
        Outcome one = detect(Traces.REPOST, lines, 1, Map.of("min-shared", "1"));
        List<StoryCase.Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(1));
        Outcome other = detect(Traces.REPOST, shuffled, 7, Map.of("min-shared", "1"));
        assertThat(one.findings()).isNotEmpty();
        assertThat(other.findings())
                .extracting(CoActingTest::who)
                .isEqualTo(one.findings().stream().map(CoActingTest::who).toList());
        assertThat(other.findings())
                .extracting(Finding::says)
                .isEqualTo(one.findings().stream().map(Finding::says).toList());
    }

    @Test
    void likeCooRTweetGivesItsNetwork() {
        for (int seed = 0; seed < 5; seed++) {
            List<StoryCase.Line> lines = busyDay(seed);
            var events = new Shares.Reading();
            for (int i = 0; i < lines.size(); i++) {
                StoryCase.Line l = lines.get(i);
                events.add(l.object(), "x:" + l.account(), "n" + i, l.time() / 1000.0);
            }
            CooRNetwork theirs = CooRNetwork.of(CooRTweet.detectGroups(events.done(), 600, 2, true), 0.5);
            List<String> expected = new ArrayList<>();
            for (int t = 0; t < theirs.ties(); t++)
                expected.add(pair(theirs.names()[theirs.from()[t]], theirs.names()[theirs.to()[t]]) + " "
                        + theirs.full().weight()[t] + " " + theirs.full().avgTimeDelta()[t] + " "
                        + theirs.full().above()[t]);
            Network ours = detect(Traces.REPOST, lines, 3, Map.of("like", "coortweet", "window", "600"))
                    .network();
            assertThat(ties(lines, ours, "avg_time_delta"))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void likeCooRTweetAPostThatIsItsOwnObjectNeverPairs() {
        String story = """
                09:00:00  ann  reposts  n0
                09:00:05  bob  reposts  n0
                09:00:09  cat  reposts  n0
                10:00:00  bob  reposts  x
                10:00:01  ann  reposts  y
                """;
        Outcome outcome = run(Traces.REPOST, story, Map.of("like", "coortweet", "min-shared", "1", "window", "60"));
        assertThat(outcome.network().size()).isEqualTo(1);
        assertThat(run(Traces.REPOST, story, Map.of("min-shared", "1"))
                        .network()
                        .size())
                .isEqualTo(3);
    }

    @Test
    void likeTheToolkitATieHasAWeightInEachDirection() {
        Network ties = run(Traces.REPOST, """
                        09:00:00  bob  reposts  p1
                        09:00:01  bob  reposts  p1
                        09:00:02  cat  reposts  p1
                        """, Map.of("like", "toolkit")).network();
        assertThat(ties.size()).isEqualTo(1);
        double forth = ties.measures().getOrDefault("weight_a_to_b", new double[1])[0];
        double back = ties.measures().getOrDefault("weight_b_to_a", new double[1])[0];
        assertThat(Math.max(forth, back)).isEqualTo(2);
        assertThat(Math.min(forth, back)).isZero(); // one message only: below the least weight in that direction
    }

    private static List<String> ties(List<StoryCase.Line> lines, Network network, String measure) {
        try (StoryCase data = StoryCase.of(lines, 1)) {
            List<String> rows = new ArrayList<>();
            for (int t = 0; t < network.size(); t++) {
                List<Account> ends = data.accounts(new int[] {network.a()[t], network.b()[t]});
                rows.add(pair("x:" + ends.get(0).id(), "x:" + ends.get(1).id()) + " " + (int) network.weight()[t] + " "
                        + network.measures().getOrDefault(measure, new double[0])[t] + " " + network.kept()[t]);
            }
            return rows;
        }
    }

    private static String pair(String x, String y) {
        return x.compareTo(y) < 0 ? x + " " + y : y + " " + x;
    }

    @Test
    void noiseFindsNothing() {
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> found =
                    detect(Traces.REPOST, busyDay(seed), 2, Map.of()).findings();
            assertThat(found).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void everyBackboneKeepsAPairThatStandsOutAmongOthers() {
        var story = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            story.append("%02d:00:00 bob reposts q%d%n%02d:00:01 cat reposts q%d%n".formatted(i % 24, i, i % 24, i));
            story.append("%02d:30:00 %s reposts r%d%n%02d:30:01 w%d reposts r%d%n"
                    .formatted(i % 24, i % 2 == 0 ? "bob" : "cat", i, i % 24, i, i));
            story.append("%02d:40:00 w%d reposts s%d%n%02d:40:01 w%d reposts s%d%n"
                    .formatted(i % 24, i, i, i % 24, (i + 1) % 30, i));
        }
        for (String rule : List.of("percentile", "disparity", "noise-corrected")) {
            Outcome outcome = run(
                    Traces.REPOST,
                    story.toString(),
                    Map.of("min-shared", "1", "backbone", rule, "level", rule.equals("disparity") ? "0.05" : "0.9"));
            assertThat(outcome.findings())
                    .as(rule)
                    .anySatisfy(f -> assertThat(who(f)).contains("bob", "cat"));
            assertThat(outcome.network().kept()).as(rule).contains(false);
        }
    }

    private static List<StoryCase.Line> busyDay(int seed) {
        var random = new Random(seed);
        List<StoryCase.Line> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long time = StoryCase.DAY + 1000L * random.nextInt(86_400);
            lines.add(new StoryCase.Line(time, "a" + random.nextInt(40), "repost", "p" + random.nextInt(30)));
        }
        return lines;
    }

    private static Outcome run(Trace trace, String story) {
        return run(trace, story, Map.of());
    }

    private static Outcome run(Trace trace, String story, Map<String, String> given) {
        return detect(trace, StoryCase.read(story), 3, given);
    }

    private static Outcome detect(Trace trace, List<StoryCase.Line> lines, int ranges, Map<String, String> given) {
        try (StoryCase data = StoryCase.of(lines, ranges)) {
            return CoActing.over(trace).detect(data, Settings.of(CoActing.Settings.class, given), Work.quiet(1));
        }
    }

    private static List<String> who(Finding finding) {
        return finding.about().stream().map(m -> m.account().id()).toList();
    }
}
