package lockstep.analyses.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.analyses.StoryCase;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class NarrativesTest {
    private static final long DAY = 86_400_000L;

    /** Twenty accounts that post on random days of sixty, and tell a story once each: on the days that are given. */
    private static StoryCase told(SplittableRandom random, int... storyDays) {
        List<StoryCase.Line> lines = new ArrayList<>();
        for (int a = 0; a < 20; a++) {
            for (int i = 0; i < 40; i++)
                lines.add(new StoryCase.Line(
                        StoryCase.DAY + random.nextInt(60) * DAY + i, "acc" + a, "post", "own words " + i));
            int day = storyDays[a % storyDays.length];
            lines.add(new StoryCase.Line(StoryCase.DAY + day * DAY + 99, "acc" + a, "post", "story"));
        }
        return StoryCase.of(lines, 3).and("""
                INSERT INTO narratives (narrative, origin, state, name, version) VALUES ('N-1', 'found', 'current', 'the bridge', 1);
                INSERT INTO narrative_posts SELECT 'N-1', post, CASE WHEN post % 2 = 0 THEN 'exact' ELSE 'near' END, 0.8, 'bridge', '', FALSE
                  FROM posts WHERE text = 'story';
                INSERT INTO narrative_posts SELECT 'N-1', min(post), 'person', 0, '', 'ann', TRUE FROM posts WHERE text <> 'story';
                """);
    }

    private static Outcome look(StoryCase story) {
        return new Narratives().detect(story, Settings.defaults(Narratives.Settings.class), Work.quiet(7));
    }

    @Test
    void aStoryThatAllTellOnOneDayIsABurst() {
        try (StoryCase story = told(new SplittableRandom(1), 30)) {
            assertThat(look(story).findings()).singleElement().satisfies(f -> {
                assertThat(f.chance().verdict()).isEqualTo(Verdict.NONE);
                assertThat(f.chance().qValue().orElseThrow()).isLessThanOrEqualTo(.05);
                assertThat(f.says())
                        .contains("N-1 \"the bridge\": 20 posts by 20 accounts")
                        .contains("2024-04-03");
                assertThat(f.exhibits().get(0)).isInstanceOf(Exhibit.Timeline.class);
            });
        }
    }

    @Test
    void aStoryToldByTheCalendarsOfItsTellersIsNone() {
        var random = new SplittableRandom(4);
        int[] days = random.ints(20, 0, 60).toArray();
        try (StoryCase story = told(random, days)) {
            assertThat(look(story).findings()).singleElement().satisfies(f -> {
                assertThat(f.chance().verdict()).isEqualTo(Verdict.NONE);
                assertThat(f.chance().qValue().orElseThrow()).isGreaterThan(.05);
                assertThat(f.says()).contains("no burst");
            });
        }
    }

    @Test
    void allIsToldOfOneNarrative() {
        try (StoryCase story = told(new SplittableRandom(1), 10, 12)) {
            var told = NarrativeFindings.of(story, "N-1");
            assertThat(told.posts())
                    .as("without the post that a person took out")
                    .isEqualTo(20);
            assertThat(told.byDay()).containsExactly(10L, 0L, 10L);
            assertThat(told.first()).hasSize(10).allMatch(c -> c.posts() == 1);
            assertThat(told.layers()).containsEntry("unknown", 20L);
            assertThat(told.hows().values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(20);
        }
    }

    @Test
    void withoutNarrativesItCouldNotLook() {
        try (StoryCase story = StoryCase.of("09:00:00 bob posts hello")) {
            assertThat(look(story).notRun()).isPresent();
        }
    }
}
