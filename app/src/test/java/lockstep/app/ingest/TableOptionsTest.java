package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of a table on the command line is done or refused, never half of it. */
final class TableOptionsTest {
    private static final String LINKS =
            "SELECT o.value FROM objects o JOIN kinds k ON k.kind = o.kind WHERE k.name = 'link' ORDER BY 1";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitsDown() {
        desk = new Desk(folder);
    }

    @Test
    void aFieldOfLinksMayStandInTwoColumnsAndNoneIsLost() throws IOException {
        desk.file(
                "a.csv",
                "who,when,A,B\nann,1600000000,https://news.example/a,\nbob,1600000001,,https://news.example/b\n");
        assertThat(desk.run(
                        "ingest",
                        "c.case",
                        "a.csv",
                        "--map",
                        "account=who",
                        "--map",
                        "time=when",
                        "--map",
                        "links=A",
                        "--map",
                        "links=B"))
                .isZero();
        assertThat(desk.rows("c.case", LINKS)).containsExactly("https://news.example/a", "https://news.example/b");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--map", "account=who", "--map", "account=when"))
                .isEqualTo(2);
        assertThat(desk.said())
                .contains("--map account is given twice: who and when")
                .contains("leave one out");
    }

    @Test
    void wordsForNothingAreToldAndCanBeTakenAsValues() throws IOException {
        desk.file("a.csv", "user_id,created_at,text\nann,1600000000,x\nnull,1600000001,y\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.said()).contains("1 cell said null: read as none (user_id); --nothing FIELD=");
        assertThat(desk.run("ingest", "d.case", "a.csv", "--nothing", "account="))
                .isZero();
        assertThat(desk.rows("d.case", "SELECT native_id FROM accounts ORDER BY 1"))
                .containsExactly("ann", "null");
    }

    @Test
    void linesBeforeTheTableAreLeftOutAsManyAsAreSaid() throws IOException {
        desk.file("a.csv", "user_id,created_at,text\nnot,the,table\nuser_id,created_at,text\nann,1600000000,x\n");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--skip-lines", "2")).isZero();
        assertThat(desk.rows("c.case", "SELECT line FROM posts")).containsExactly("4");
        assertThat(desk.rows("c.case", "SELECT settings FROM sources").get(0)).contains("\"skip-lines\":\"2\"");
    }

    @Test
    void howATableWasReadIsToldBelowItsCounts() throws IOException {
        desk.file("a.csv", "user_id,time,created_at,text\nann,09:15:00,2021-03-06 09:15:00 EST,x\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.said())
                .contains("columns taken: user_id as account, created_at as time (1 of 1 are times), text as text")
                .contains("columns not taken: time (times of day without a day)");
    }
}
