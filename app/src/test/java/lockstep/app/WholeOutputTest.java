package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines read is whole; people see a part and are told how to get the rest. */
class WholeOutputTest {
    private static final int STORIES = 60;
    private static final String[] NOUNS = {
        "harbour", "lantern", "orchard", "granary", "viaduct", "chapel", "quarry", "sawmill", "meadow", "cistern"
    };

    @TempDir
    private Path folder;

    private Desk desk = new Desk(Path.of(""));

    /** Sixty stories of four posts each by four accounts, and sixty accounts beside them. */
    @BeforeEach
    void ingest() throws IOException {
        desk = new Desk(folder);
        var rows = new StringBuilder("id,user_id,created_at,text\n");
        for (int s = 0; s < STORIES; s++) {
            String noun = NOUNS[s % 10] + NOUNS[s / 10];
            for (int who = 0; who < 4; who++)
                rows.append(
                        "p%d-%d,u%d,2024-0%d-%02dT10:%02d:00Z,The %s of ward%d was repaired after keeper%d found stones beside tower%d and wrote a long letter to all%n"
                                .formatted(s, who, who, 1 + s / 28, 1 + s % 28, who, noun, s, s, s));
            rows.append("q%d,other%d,2024-05-01T10:00:00Z,plain%d%n".formatted(s, s, s));
        }
        desk.file("posts.csv", rows.toString());
        assertThat(desk.run("ingest", "w.case", "posts.csv")).as(desk.said()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "narratives, 60, 50",
        "accounts, 64, 40",
        "search repaired, 240, 50",
        "show u1, 60, 60",
        "copies, 240, 6"
    })
    void csvAndJsonAreWholeAndATableSaysHowToGetTheRest(String command, int all, int shown) {
        String[] words = command.split(" ");
        assertThat(run(words, "--csv")).as(desk.said()).isZero();
        assertThat(desk.printed().lines()).as(desk.printed()).hasSize(all + 1);
        assertThat(run(words, "--json")).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(desk.printed());
        assertThat(json).hasSize(all);
        assertThat(run(words, "")).isZero();
        assertThat(desk.printed().lines()).hasSize(shown + 1);
        if (shown < all) assertThat(desk.said()).contains("--csv");
    }

    @Test
    void aTextIsWholeForMachines() {
        desk.run("narratives", "w.case");
        desk.run("narratives", "w.case", "--posts-of", "N-1", "--csv");
        assertThat(desk.printed()).contains("wrote a long letter to all").doesNotContain("…");
    }

    @Test
    void aLimitThatWasAskedForHoldsForMachinesToo() {
        assertThat(run(new String[] {"accounts"}, "--csv", "--limit", "3")).isZero();
        assertThat(desk.printed().lines()).hasSize(4);
        assertThat(desk.run("accounts", "w.case", "--limit", "-1")).isEqualTo(2);
    }

    private int run(String[] words, String... flags) {
        var line = new java.util.ArrayList<String>();
        line.add(words[0]);
        line.add("w.case");
        for (int i = 1; i < words.length; i++) line.add(words[i]);
        for (String flag : flags) if (!flag.isEmpty()) line.add(flag);
        return desk.run(line.toArray(String[]::new));
    }
}
