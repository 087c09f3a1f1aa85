package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.worlds.NullWorld;
import lockstep.worlds.score.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NullsCommandTest {
    @TempDir
    Path folder;

    private static NullWorld world(String shape) {
        return NullWorld.of(
                1,
                NullWorld.settings().get(0),
                NullWorld.shapes().stream()
                        .filter(s -> s.name().equals(shape))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void postsAreARowEachAndActionsARowForEachThing() throws IOException {
        Path file = folder.resolve("t.csv");
        NullTable.write(world("repost+link+tags+mention"), NullTable.Form.POSTS, file);
        List<String> posts = Files.readAllLines(file);
        assertThat(posts).hasSize(1 + 80 * 20);
        assertThat(posts.get(1)).contains("RT @source", "https://rivernews.example/", "tag1x", "tag2x", "who");
        NullTable.write(world("repost+link+tags+mention"), NullTable.Form.ACTIONS, file);
        assertThat(Files.readAllLines(file)).hasSize(1 + 80 * 20 * 5);
    }

    @Test
    void independentReadersOfOneThingEachAreReadFromBothFormsAndNobodyIsFlagged() throws IOException {
        Path file = folder.resolve("t.csv");
        for (NullTable.Form form : NullTable.Form.values()) {
            NullTable.write(world("link"), form, file);
            try (var made = TemporaryCase.of(file)) {
                var standings = made.coordination();
                assertThat(made.objects().names()).hasSizeBetween(240, 250);
                assertThat(made.objects().kinds()).containsKey("link");
                for (int row = 0; row < standings.size(); row++)
                    assertThat(TemporaryCase.isFlagged(standings, row)).isFalse();
            }
        }
    }

    @Test
    void readersWhoseActsHoldSeveralThingsAreNotFlaggedForMeetingOnEachOfThem() throws IOException {
        Path file = folder.resolve("t.csv");
        for (String shape : List.of("repost+link+tags", "some-of-five")) {
            NullTable.write(world(shape), NullTable.Form.ACTIONS, file);
            try (var made = TemporaryCase.of(file)) {
                var standings = made.coordination();
                for (int row = 0; row < standings.size(); row++)
                    assertThat(TemporaryCase.isFlagged(standings, row))
                            .as(shape)
                            .isFalse();
            }
        }
    }

    @Test
    void aWorldIsAnAlarmWhereAnyoneIsFlagged() {
        var count = NullCount.of(0, 250).plus(NullCount.of(3, 400)).plus(NullCount.of(1, 250));
        assertThat(count.worlds()).isEqualTo(new Share(2, 3));
        assertThat(count.accounts()).isEqualTo(new Share(4, 900));
    }
}
