package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyTest {
    @TempDir
    Path folder;

    @Test
    void aCaseThatMayOnlyBeReadIsReadAndNotWritten() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "account,time,text\nann,1600000000,x\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        Path file = folder.resolve("c.case");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        try {
            assumeTrue(!Files.isWritable(file), "this user may write every file");
            assertThat(desk.run("sources", "c.case")).isZero();
            assertThat(desk.printed()).contains("a.csv");
            assertThat(desk.run("note", "c.case", "post:1", "words")).isEqualTo(1);
            assertThat(desk.said()).contains("no permission to write");
        } finally {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aRateWithNothingToCompareSaysSoAndNotThatItIsNoNumber() {
        assertThat(lockstep.casework.incidents.RateRatio.of(0, 3, 0, 4).says("all"))
                .contains("too few on one side to compare")
                .doesNotContain("NaN");
        assertThat(lockstep.casework.incidents.RateRatio.of(0, 3, 2, 4).says("all"))
                .contains("too few on one side to compare")
                .doesNotContain("Infinity");
        assertThat(lockstep.casework.incidents.RateRatio.of(5, 10, 10, 10).says("all"))
                .contains("2.00 times");
    }

    @Test
    void aWordThatIsNoSubcommandIsAnsweredWithThoseThatAre() throws IOException {
        var desk = new Desk(folder);
        assertThat(desk.run("groups", "my.case")).isEqualTo(2);
        assertThat(desk.said())
                .contains("groups takes one of")
                .contains("merge")
                .contains("list");
    }
}
