package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
