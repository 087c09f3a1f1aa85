package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lockstep.analyses.StoryCase;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Outcome;
import org.junit.jupiter.api.Test;

class CoPostTest {
    @Test
    void accountsThatPostWithinSecondsOfOneAnotherAllDayAreAGroup() {
        List<StoryCase.Line> lines = crowd(1);
        for (int i = 0; i < 12; i++) {
            lines.add(post(3600L * i + 17, "twin1"));
            lines.add(post(3600L * i + 19, "twin2"));
        }
        assertThat(look(lines, Map.of()).findings()).singleElement().satisfies(f -> {
            assertThat(f.about()).extracting(m -> m.account().id()).containsExactly("twin1", "twin2");
            assertThat(f.says())
                    .isEqualTo("2 accounts post within 5 s of one another most of the time: 12 times in all");
        });
    }

    @Test
    void aBusyAccountThatIsAlwaysNearSomebodyIsNot() {
        List<StoryCase.Line> lines = new ArrayList<>();
        for (int i = 0; i < 4000; i++) lines.add(post(20L * i, "busy"));
        for (int i = 0; i < 40; i++) lines.add(post(2000L * i + 3, "calm"));
        assertThat(look(lines, Map.of()).findings()).isEmpty();
        assertThat(look(lines, Map.of()).network().size()).isEqualTo(1);
    }

    @Test
    void noiseFindsNothing() {
        for (int seed = 0; seed < 20; seed++)
            assertThat(look(crowd(seed), Map.of()).findings())
                    .as("seed " + seed)
                    .isEmpty();
    }

    @Test
    void itSaysSoWhenThereIsTooMuchToLookAt() {
        Outcome outcome = look(crowd(1), Map.of("hot-pairs", "3"));
        assertThat(outcome.notRun())
                .hasValueSatisfying(n -> assertThat(n.needs()).contains("at most 3 pairs"));
    }

    private static List<StoryCase.Line> crowd(int seed) {
        var random = new Random(seed);
        List<StoryCase.Line> lines = new ArrayList<>();
        for (int i = 0; i < 1200; i++) lines.add(post(random.nextInt(86_400), "a" + random.nextInt(30)));
        return lines;
    }

    private static StoryCase.Line post(long second, String account) {
        return new StoryCase.Line(StoryCase.DAY + 1000 * second, account, "post", "words");
    }

    private static Outcome look(List<StoryCase.Line> lines, Map<String, String> given) {
        try (StoryCase data = StoryCase.of(lines, 3)) {
            return new CoPost().detect(data, Settings.of(CoPost.Settings.class, given), Work.quiet(1));
        }
    }
}
