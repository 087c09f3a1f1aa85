package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    @TempDir
    Path folder;

    @Test
    void aNameThatDoesNotExistIsRefusedAndNotAnsweredWithNothing() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "account,time,text\nann,1600000000,x\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.run("findings", "c.case", "--analysis", "co-lnk")).isEqualTo(2);
        assertThat(desk.said()).contains("did you mean co-link?");
        assertThat(desk.run("findings", "c.case", "--verdict", "coordinatd")).isEqualTo(2);
        assertThat(desk.said()).contains("did you mean coordinated?");
        assertThat(desk.run("findings", "c.case", "--analysis", "co-link", "--verdict", "untested"))
                .isZero();
    }

    @Test
    void rawLinesAreFoundBesideTheCaseAfterBothWereMoved() throws IOException {
        var desk = new Desk(folder);
        var rows = new StringBuilder("account,time,text\n");
        for (int i = 0; i < 6; i++)
            for (String who : List.of("ann", "bob"))
                rows.append(who)
                        .append(',')
                        .append(1_600_000_000 + 100_000 * i + who.charAt(0) - 'a')
                        .append(",see https://a.example/")
                        .append(i)
                        .append('\n');
        desk.file("posts.csv", rows.toString());
        assertThat(desk.run("run", "posts.csv", "--case", "c.case")).isZero();
        assertThat(desk.said()).contains("analyses could not look").contains("what each needs: lockstep runs");
        assertThat(desk.run("show", "c.case", "f-1", "--raw")).isZero();
        String before = desk.printed();
        assertThat(before).contains("ann,1600000000");
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.move(folder.resolve("posts.csv"), moved.resolve("posts.csv"));
        assertThat(desk.run("show", "c.case", "F-1", "--raw")).isEqualTo(1);
        assertThat(desk.said()).contains("nor one of its name beside the case");
        Files.move(folder.resolve("c.case"), moved.resolve("c.case"));
        assertThat(desk.run("show", "moved/c.case", "F-1", "--raw")).isZero();
        assertThat(desk.printed()).isEqualTo(before);
        Files.writeString(moved.resolve("posts.csv"), "account,time,text\n");
        assertThat(desk.run("show", "moved/c.case", "F-1", "--raw")).isEqualTo(1);
        assertThat(desk.said()).contains("is not the file that was read");
    }

    @Test
    void aFileThatIsNoCaseIsCalledThat() throws IOException {
        var desk = new Desk(folder);
        desk.file("c.case", "words of another program, and many more of them than a head takes");
        assertThat(desk.run("findings", "c.case")).isEqualTo(1);
        assertThat(desk.said()).contains("c.case is not a case").doesNotContain("newer");
        desk.file("e.case", "");
        assertThat(desk.run("findings", "e.case")).isEqualTo(1);
        assertThat(desk.said()).contains("e.case is empty");
    }

    @Test
    void aNumberWithWordsOfItsOwnStaysANumberForMachines() {
        var listing = new Listing("p");
        listing.add(new Listing.Told(1e-12, "≤ 1e-12"));
        var bytes = new java.io.ByteArrayOutputStream();
        for (Listing.Form form : Listing.Form.values()) {
            var out = new java.io.PrintStream(bytes, true, java.nio.charset.StandardCharsets.UTF_8);
            listing.print(new Terminal(out, out, false, false, false), form);
        }
        assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("p\n≤ 1e-12\np\n1.0E-12\n[\n{\"p\":1.0E-12}\n]\n");
    }
}
