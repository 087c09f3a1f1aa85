package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody meets who reads files for the first time, and how the message gets them on. */
final class FirstTryTest {
    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitsDown() {
        desk = new Desk(folder);
    }

    @Test
    void aTableInAnotherEncodingIsCalledThatAndNotAColumnThatIsMissing() throws IOException {
        desk.file("a.csv", "канал;время\nann;1600000000\n".getBytes(Charset.forName("windows-1251")));
        assertThat(desk.run("ingest", "c.case", "a.csv", "--map", "account=канал", "--map", "time=время"))
                .isEqualTo(1);
        assertThat(desk.said()).contains("a.csv is not UTF-8").contains("--encoding windows-1251");
        assertThat(desk.run(
                        "ingest",
                        "c.case",
                        "a.csv",
                        "--encoding",
                        "windows-1251",
                        "--map",
                        "account=канал",
                        "--map",
                        "time=время"))
                .isZero();
        assertThat(desk.said()).contains("1 row as csv: 1 kept");
    }

    @Test
    void membersOfUnknownJsonAreNamedAsMapTakesThem() throws IOException {
        desk.file("a.jsonl", "{\"wer\":{\"heisst\":\"ann\"},\"wann\":1600000000,\"was\":[1,{\"x\":2}],\"wo\":null}\n");
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isEqualTo(1);
        assertThat(desk.said()).contains("its members are wer.heisst, wann, was, wo");
        assertThat(desk.run("ingest", "c.case", "a.jsonl", "--map", "account=wer.heisst", "--map", "time=wann"))
                .isZero();
    }

    @Test
    void aCaseThatWasMadeForNothingIsNotLeftBehind() throws IOException {
        desk.file("a.csv", "wer,wann\nann,1600000000\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isEqualTo(1);
        assertThat(folder.resolve("c.case")).doesNotExist();
        desk.file("empty.csv", "");
        assertThat(desk.run("ingest", "c.case", "empty.csv")).isZero();
        assertThat(desk.said()).contains("empty.csv is empty").doesNotContain("next: lockstep analyze");
        assertThat(folder.resolve("c.case")).doesNotExist();
        assertThat(desk.run(
                        "run",
                        "empty.csv",
                        "--case",
                        "c.case",
                        "--report",
                        folder.resolve("r.html").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("c.case")).doesNotExist();
        assertThat(folder.resolve("r.html")).doesNotExist();
    }

    @Test
    void aNewCaseKeepsTheFilesThatWereReadBeforeOneThatCannotBe() throws IOException {
        desk.file("a.csv", "account,time,text\nann,1600000000,x\n");
        desk.file("b.csv", "wer,wann\nann,1600000000\n");
        assertThat(desk.run("ingest", "c.case", "a.csv", "b.csv")).isEqualTo(1);
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("1");
        assertThat(desk.run("ingest", "c.case", "nothing.csv")).isEqualTo(1);
        assertThat(folder.resolve("c.case")).exists();
    }

    @Test
    void whatIsKnownOfTheColumnsIsSaidAndOnlyWhatIsMissingIsAskedFor() throws IOException {
        desk.file("odd.csv", "tweet_id,name,mood,tweet_created,text\n7,ann,good,2024-05-01T10:00:00Z,x\n");
        assertThat(desk.run("ingest", "c.case", "odd.csv")).isEqualTo(1);
        assertThat(desk.said())
                .contains("tweet_created (time)", "text (text)")
                .contains("--map account=COLUMN")
                .doesNotContain("--map time=COLUMN");
        assertThat(desk.run("ingest", "c.case", "odd.csv", "--map", "account=name"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("1");
    }

    @Test
    void whatElseLiesInAFolderDoesNotKeepTheRestFromBeingRead() throws IOException {
        desk.file("in/LICENSE", "Do as you like\n");
        desk.file("in/a.csv", "account,time,text\nann,1600000000,x\n");
        desk.file("in/z.csv", "account,time,text\nbob,1600000000,y\n");
        assertThat(desk.run("ingest", "c.case", "in")).isZero();
        assertThat(desk.said())
                .contains("LICENSE is in no format that is known")
                .contains("passed over");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("2");
        desk.file("only/LICENSE", "Do as you like\n");
        assertThat(desk.run("ingest", "d.case", "only")).isEqualTo(1);
        assertThat(desk.said()).contains("error:").contains("LICENSE is in no format that is known");
    }

    @Test
    void aFileOfWhichNothingCouldBeReadCanBeReadInAnotherWay() throws IOException {
        Path file = desk.file("a.csv", "account;time;text\nann;01/12/2020 12:00;x\nbob;02/12/2020 12:00;y\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isEqualTo(1);
        assertThat(desk.said()).contains("none of its 2 rows could be read").contains("--time-format");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--time-format", "dd/MM/yyyy HH:mm"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("2");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM rejects")).containsExactly("0");
        assertThat(Files.exists(file)).isTrue();
        assertThat(desk.run("ingest", "c.case", "a.csv", "--map", "account=text"))
                .isZero();
        assertThat(desk.said()).contains("read with other settings; to read it with these, begin a new case");
    }

    @Test
    void aMistakenColumnIsToldWithTheFileThatDoesNotHaveIt() throws IOException {
        desk.file("a.csv", "who,when\nann,1600000000\n");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--map", "account=who", "--map", "time=whan"))
                .isEqualTo(2);
        assertThat(desk.said()).contains("a.csv: --map names column whan").contains("did you mean when?");
    }
}
