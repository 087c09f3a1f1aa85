package lockstep.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs answer stays with them, and goes with whom it was made of. */
class RunAnswersTest {
    public record Row(
            @AnswerColumn(says = "who") String side,
            @AnswerColumn(says = "how many", unit = "posts") long posts) {}

    public record Answer(@AnswerRows(says = "one side") List<Row> sides, String how) {}

    private static final Answer ANSWER = new Answer(List.of(new Row("North", 2), new Row("South", 1)), "by words");

    @TempDir
    Path folder;

    private CaseFile file;
    private LocalCase data;

    @BeforeEach
    void oneAccount() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        sql("""
                INSERT INTO sources VALUES (1, 'posts.csv', '', 'csv', 'read', 'ab', 10, 1, 1, 0, 0, 0, 'UTC', '{}', 0);
                INSERT INTO accounts (account, platform, native_id, source, line) VALUES (7, 'x', 'zoe', 1, 2);
                INSERT INTO posts (post, account, native_id, posted_at, kind, source, line)
                  VALUES (1, 7, 'p1', 1000, 'original', 1, 2);
                """);
        data = LocalCase.of(file, Scope.ALL);
    }

    private void sql(String text) throws SQLException {
        try (var sql = file.connection().createStatement()) {
            sql.execute(text);
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Run keep(Map<String, String> settings, Answer answer) {
        var draft = new Run(
                "",
                "states",
                1,
                settings,
                Map.of(),
                42,
                "in",
                "software",
                "local",
                Instant.EPOCH,
                Duration.ZERO,
                0,
                "",
                List.of());
        return data.keep(draft, new Outcome(List.of(), Optional.empty(), Network.NONE, List.of()).answering(answer));
    }

    @Test
    void aRunGivesBackWhatItAnsweredAsTheRecordThatItWasAndAsTables() {
        String run = keep(Map.of(), ANSWER).id();
        assertThat(data.answer(run, Answer.class)).contains(ANSWER);
        assertThat(data.tables(run)).singleElement().satisfies(t -> {
            assertThat(t.shape().says()).isEqualTo("one side");
            assertThat(t.rows()).containsExactly(List.of("North", 2L), List.of("South", 1L));
        });
        assertThat(data.tables("R-99")).isEmpty();
        assertThat(data.answer("R-99", Answer.class)).isEmpty();
    }

    @Test
    void rowsAreKeptInTheirOrderHoweverManyThereAre() {
        List<Row> many = new java.util.ArrayList<>();
        for (int i = 0; i < 5_000; i++) many.add(new Row("side " + i, i));
        String run = keep(Map.of(), new Answer(many, "")).id();
        assertThat(data.answer(run, Answer.class).orElseThrow().sides()).isEqualTo(many);
    }

    @Test
    void aRunThatAsksTheSameTakesThePlaceOfAnEarlierOneAndOneOfOtherSettingsDoesNot() {
        String first = keep(Map.of("by", "state"), ANSWER).id();
        String other = keep(Map.of("by", "outlet"), ANSWER).id();
        String again = keep(Map.of("by", "state"), ANSWER).id();
        assertThat(data.tables(first)).isEmpty();
        assertThat(data.tables(other)).hasSize(1);
        assertThat(data.tables(again)).hasSize(1);
    }

    @Test
    void noAnswerOutlivesAnAccountThatIsTakenOut() {
        String run = keep(Map.of(), ANSWER).id();
        data.people().forgetAccount("zoe", "asked for it");
        assertThat(data.tables(run)).isEmpty();
        assertThat(data.answer(run, Answer.class)).isEmpty();
    }

    @Test
    void noAnswerOutlivesASourceThatIsTakenOut() {
        String run = keep(Map.of(), ANSWER).id();
        data.people().forgetSource(1, "was wrong");
        assertThat(data.answer(run, Answer.class)).isEmpty();
    }

    @Test
    void aCaseOfTheSchemaBeforeKeepsItsRunsAndLearnsToKeepTables() throws SQLException {
        String before = keep(Map.of(), ANSWER).id();
        sql("DROP TABLE run_tables; DROP TABLE run_rows");
        file.fact("schema", "14");
        file.close();
        file = CaseFile.open(folder.resolve("t.case"));
        data = LocalCase.of(file, Scope.ALL);
        assertThat(file.fact("schema")).isEqualTo(Integer.toString(CaseFile.SCHEMA));
        assertThat(data.runs()).extracting(Run::id).containsExactly(before);
        assertThat(data.tables(before)).isEmpty();
        String after = keep(Map.of(), ANSWER).id();
        assertThat(data.answer(after, Answer.class)).contains(ANSWER);
    }
}
