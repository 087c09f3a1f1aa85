package lockstep.app.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import lockstep.app.ingest.Desk;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a case is whole, or it says where it is not. */
final class LogTest {
    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void threeEntries() throws IOException {
        desk = new Desk(folder);
        TwoGroups.in(folder);
        desk.run("note", "c.case", "F-1", "one");
        desk.run(
                "assess",
                "c.case",
                "F-1",
                "--even",
                "--confidence",
                "low",
                "--says",
                "x",
                "--alternative",
                "y",
                "--would-change",
                "z");
        desk.run("tag", "c.case", "F-2", "three");
    }

    private void change(String sql) throws SQLException {
        try (CaseFile open = CaseFile.open(folder.resolve("c.case"));
                var statement = open.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anUntouchedLogHolds() {
        assertThat(desk.run("log", "c.case", "--json")).as(desk.said()).isZero();
        assertThat(desk.said()).contains("3 entries, whole and unchanged");
        assertThat(desk.printed()).contains("assess").contains("hash");
    }

    @Test
    void aChangedEntryIsNamed() throws SQLException {
        change("UPDATE log SET detail = 'something else' WHERE entry = 2");
        assertThat(desk.run("log", "c.case")).isEqualTo(1);
        assertThat(desk.said()).contains("entry 2 (assess) is not as it was written");
    }

    @Test
    void aMissingEntryIsNamedAlsoAtTheEnd() throws SQLException {
        change("DELETE FROM log WHERE entry = 3");
        assertThat(desk.run("log", "c.case")).isEqualTo(1);
        assertThat(desk.said()).contains("the case remembers the end of its log");
        change("DELETE FROM log WHERE entry = 1");
        assertThat(desk.run("log", "c.case")).isEqualTo(1);
        assertThat(desk.said()).contains("entry 2 stands where entry 1 should");
    }

    @Test
    void aChangedOrRemovedAssessmentIsNamed() throws SQLException {
        change("UPDATE assessments SET says = 'never said'");
        assertThat(desk.run("log", "c.case")).isEqualTo(1);
        assertThat(desk.said()).contains("assessment A-1 is not as it was logged");
        change("DELETE FROM assessments");
        assertThat(desk.run("log", "c.case")).isEqualTo(1);
        assertThat(desk.said()).contains("an assessment that the case does not hold");
    }

    @Test
    void entriesOfBeforeTheChainAreChainedWhenTheLogIsTouched() throws SQLException {
        change("DELETE FROM log; DELETE FROM assessments; DELETE FROM investigation WHERE name = 'log_head';"
                + " INSERT INTO log (entry, happened_at, did, detail) VALUES (1, 1000, 'allow', 'old')");
        assertThat(desk.run("log", "c.case")).as(desk.said()).isZero();
        change("UPDATE log SET detail = 'new'");
        assertThat(desk.run("log", "c.case")).isEqualTo(1);
    }
}
