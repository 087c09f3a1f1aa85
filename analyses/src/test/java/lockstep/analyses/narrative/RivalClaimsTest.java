package lockstep.analyses.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.analyses.StoryCase;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class RivalClaimsTest {
    private static final String BOOK = """
            INSERT INTO narratives (narrative, origin, state, name, version) VALUES ('a', 'codebook:b', 'current', 'by storm', 1),
              ('b', 'codebook:b', 'current', 'by works', 1), ('c', 'codebook:b', 'current', 'never', 1);
            INSERT INTO codebook_sets VALUES ('b', 'why', 'Why was it closed?', 'a'), ('b', 'why', 'Why was it closed?', 'b'),
              ('b', 'why', 'Why was it closed?', 'c');
            INSERT INTO narrative_posts SELECT substr(w.part, 1, 1), p.post, 'keyword', 1, '', '', FALSE
              FROM posts p, (VALUES ('a'), ('b'), ('c')) w(part) WHERE contains(p.text, 'claim-' || w.part);
            """;

    /** Posts in order, a minute apart: account and claims. */
    private static StoryCase told(List<String[]> posts) {
        List<StoryCase.Line> lines = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++)
            lines.add(new StoryCase.Line(StoryCase.DAY + i * 60_000L, posts.get(i)[0], "post", posts.get(i)[1]));
        return StoryCase.of(lines, 3).and(BOOK);
    }

    /** Twenty accounts, each true to one claim through six posts. */
    private static List<String[]> loyal() {
        List<String[]> posts = new ArrayList<>();
        for (int round = 0; round < 6; round++)
            for (int i = 0; i < 20; i++)
                posts.add(new String[] {"acc" + i, "claim-" + "abc".charAt(i % 3) + " " + round});
        return posts;
    }

    private static Outcome look(StoryCase story) {
        return new RivalClaims().detect(story, Settings.defaults(RivalClaims.Settings.class), Work.quiet(7));
    }

    @Test
    void anAccountThatCarriesAllClaimsInTurnIsFoundWithItsPosts() {
        List<String[]> posts = loyal();
        for (int i = 0; i < 9; i++) posts.add(new String[] {"mixed", "claim-" + "abc".charAt(i % 3)});
        try (StoryCase story = told(posts)) {
            assertThat(look(story).findings()).singleElement().satisfies(f -> {
                assertThat(f.about()).extracting(m -> m.account().id()).containsExactly("mixed");
                assertThat(f.says()).contains("3 of 3").doesNotContain("mixed");
                assertThat(f.chance().verdict()).isEqualTo(Verdict.NONE);
                assertThat(f.chance().pValue().orElseThrow()).isLessThan(.01);
                assertThat(f.evidence()).hasSize(3);
            });
        }
    }

    @Test
    void aNewsroomThatReportsAllSidesIsCountedAndNotListed() {
        List<String[]> posts = loyal();
        for (int i = 0; i < 9; i++) posts.add(new String[] {"paper", "claim-" + "abc".charAt(i % 3)});
        try (StoryCase story = told(posts)) {
            story.and(
                    "INSERT INTO account_labels SELECT account, 'The Paper', '', 'ordinary-media', '', -9e15, 9e15, '' FROM accounts"
                            + " WHERE native_id = 'paper'");
            Outcome outcome = look(story);
            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.notes()).anyMatch(n -> n.contains("1 newsrooms"));
        }
    }

    @Test
    void aFactCheckerThatHoldsBothClaimsInEachPostIsNotListed() {
        List<String[]> posts = loyal();
        for (int i = 0; i < 9; i++) posts.add(new String[] {"checker", "claim-a or claim-b? neither " + i});
        try (StoryCase story = told(posts)) {
            Outcome outcome = look(story);
            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.notes()).anyMatch(n -> n.contains("9 roundups"));
        }
    }

    @Test
    void whoChangedTheirMindOnceIsNotListed() {
        List<String[]> posts = loyal();
        for (int i = 0; i < 6; i++) posts.add(new String[] {"turned", i < 3 ? "claim-a" : "claim-b"});
        try (StoryCase story = told(posts)) {
            assertThat(look(story).findings()).isEmpty();
        }
    }

    @Test
    void whereAllTakeTheClaimsAsTheyComeNobodyStandsOut() {
        var random = new SplittableRandom(3);
        List<String[]> posts = new ArrayList<>();
        for (int i = 0; i < 180; i++)
            posts.add(new String[] {"acc" + i % 30, "claim-" + "abc".charAt(random.nextInt(3))});
        try (StoryCase story = told(posts)) {
            assertThat(look(story).findings()).isEmpty();
        }
    }

    @Test
    void withoutASetItCouldNotLook() {
        try (StoryCase story = StoryCase.of("09:00:00 bob posts hello")) {
            assertThat(look(story).notRun()).isPresent();
        }
    }
}
