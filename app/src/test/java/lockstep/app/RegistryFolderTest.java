package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several lists at once: one that cannot be read stops none of the others, and a second call takes what is new. */
final class RegistryFolderTest {
    private static final String HEADER = "handle,platform,state,layer,role,name\n";

    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void aCase() throws IOException {
        desk = new Desk(folder);
        desk.file("p.csv", "user_id,username,created_at,text\n7,ann,2021-03-06T09:15:00Z,w\n");
        assertThat(desk.run("ingest", "o.case", "p.csv")).as(desk.said()).isZero();
    }

    @Test
    void aFolderGoesOnBehindAFileThatFailsAndTakesItOnceWhenItIsMended() throws IOException {
        desk.file("lists/a.csv", HEADER + "ann,,Xland,official,mission,Ann\n");
        desk.file("lists/b.csv", "what,is,this\n1,2,3\n");
        desk.file("lists/c.csv", HEADER + "bob,,Yland,official,mission,Bob\n");
        String lists = folder.resolve("lists").toString();
        assertThat(desk.run("registry", "import", "o.case", lists))
                .as(desk.said())
                .isZero();
        assertThat(desk.said()).contains("passed over: ", "b.csv", "a: 1 actor, 1 handle or domain", "c: 1 actor");
        desk.file("lists/b.csv", HEADER + "cyd,,Zland,official,mission,Cyd\n");
        assertThat(desk.run("registry", "import", "o.case", lists))
                .as(desk.said())
                .isZero();
        assertThat(desk.said())
                .contains("a: is in the case as it is here; not read again", "b: 1 actor", "c: is in the case");
        assertThat(desk.run("registry", "list", "o.case", "--csv"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed().lines()).hasSize(4);
    }

    @Test
    void ofSeveralFilesOneThatFailsStopsNoneOfTheOthersAndIsToldInTheEnd() throws IOException {
        Path good = desk.file("a.csv", HEADER + "ann,,Xland,official,mission,Ann\n");
        Path bad = desk.file("b.csv", "what,is,this\n1,2,3\n");
        assertThat(desk.run("registry", "import", "o.case", bad.toString(), good.toString()))
                .isEqualTo(1);
        assertThat(desk.said()).contains("error: ", "a: 1 actor", "1 file was not read");
    }

    @Test
    void statesWithoutAListLeadToTheCommandThatBringsOne() throws IOException {
        assertThat(desk.run("states", "o.case")).as(desk.said()).isZero();
        assertThat(desk.said())
                .contains("no list of the registry names an account of the case", "next: lockstep registry import ")
                .doesNotContain("next: lockstep findings");
        Path list = desk.file("a.csv", HEADER + "ann,,Xland,official,mission,Ann\n");
        assertThat(desk.run("registry", "import", "o.case", list.toString())).isZero();
        assertThat(desk.run("states", "o.case")).as(desk.said()).isZero();
        assertThat(desk.said()).contains("next: lockstep findings").doesNotContain("registry import");
    }
}
