package lockstep.app.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.ingest.Desk;
import lockstep.app.judging.TwoGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal verifies whatever happened to the case before: accounts and sources removed, files read before and after. */
final class SealAfterForgettingTest {
    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseWithTwoGroups() throws IOException {
        desk = new Desk(folder);
        desk.file("two.csv", TwoGroups.rows());
        done("ingest", "c.case", "two.csv");
    }

    private void done(String... command) {
        assertThat(desk.run(command))
                .as(String.join(" ", command) + ": " + desk.said() + desk.printed())
                .isZero();
    }

    private void profiles() throws IOException {
        desk.file(
                "who.csv",
                "account,platform,handle,name\nann3,x,ann3,Ann\nlone,x,lone,Lone\nmoss,x,moss,Moss\ncalm,x,calm,Calm\n");
        done("ingest", "c.case", "who.csv", "--as", "csv", "--map", "account=account", "--map", "name=name");
    }

    private void verified() {
        for (String analysis : List.of("coordination", "co-object")) done("analyze", "c.case", analysis);
        done("seal", "c.case", "--out", folder.resolve("s.lockstep").toString());
        done("verify", folder.resolve("s.lockstep").toString(), "--sources", folder.toString());
        assertThat(desk.printed()).doesNotContain("DIFFERS").contains("the same, byte for byte");
        assertThat(desk.said()).contains("all holds");
    }

    @Test
    void theNumberOfAccountsThatChanceIsReckonedWithIsThatOfTheCase() {
        done("analyze", "c.case", "coordination");
        done("forget", "c.case", "x:ann3", "--reason", "asked for it");
        verified();
    }

    @Test
    void accountsThatNeverPostedAreCountedWhereTheyStayAndNotWhereTheyWereRemoved() throws IOException {
        profiles();
        done("forget", "c.case", "x:ann3", "--reason", "asked for it");
        done("forget", "c.case", "x:moss", "--reason", "asked for it");
        verified();
    }

    @Test
    void filesReadAfterwardsThatHoldRowsOfWhoWasRemovedAreReadWithoutThem() throws IOException {
        done("forget", "c.case", "x:ann0", "--reason", "asked for it");
        var more = new StringBuilder("account,platform,object,id,time\n");
        int id = 900;
        for (String who : List.of("ann0", "zed", "ann1", "bob3", "yew"))
            for (int i = 0; i < 5; i++)
                more.append(who + ",x,https://new.example/" + i + ",p" + id++ + ","
                        + (1_600_900_000L + i * 90_000L + id % 7) + "\n");
        desk.file("more.csv", more.toString());
        done("ingest", "c.case", "more.csv");
        profiles();
        verified();
    }

    @Test
    void aSourceThatWasRemovedIsNotAskedFor() throws IOException {
        desk.file("three.csv", TwoGroups.rows().replace("ann", "cat").replaceAll(",p(\\d)", ",q$1"));
        done("ingest", "c.case", "three.csv");
        done("forget", "c.case", "source:1", "--reason", "not ours to keep");
        Files.delete(folder.resolve("two.csv"));
        verified();
    }
}
