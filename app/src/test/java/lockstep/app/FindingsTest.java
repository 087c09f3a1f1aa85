package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.app.ingest.Desk;
import lockstep.console.Listing;
import lockstep.console.Terminal;
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

    @Test
    void theDefaultListHoldsWhatWasTestedAndTheCustomaryNetworksStayReachable() throws IOException {
        var desk = new Desk(folder);
        desk.file("posts.csv", readersAndTwoAsOne());
        assertThat(desk.run("run", "posts.csv", "--case", "c.case", "--no-model"))
                .as(desk.said())
                .isZero();
        assertThat(desk.run("findings", "c.case")).isZero();
        assertThat(desk.printed()).contains("as-one", "two accounts act as one").doesNotContain("co-link");
        assertThat(desk.said()).contains("--customary lists all");
        assertThat(desk.run("findings", "c.case", "--json")).isZero();
        assertThat(desk.printed()).doesNotContain("\"untested\"");
        assertThat(desk.run("findings", "c.case", "--customary", "--csv")).isZero();
        assertThat(desk.printed())
                .startsWith("finding,analysis,accounts,score,tested,says")
                .contains("co-link", "2 as-one")
                .doesNotContain(",coordination,");
        assertThat(desk.run("findings", "c.case", "--analysis", "co-link", "--csv"))
                .isZero();
        assertThat(desk.printed()).contains("co-link", "untested");
        assertThat(desk.run("accounts", "c.case", "--csv")).isZero();
        assertThat(desk.printed())
                .contains("because", "link: 30 times with 1 other", "too-little-data")
                .doesNotContain("independent");
    }

    @Test
    void whereNothingWasTestedTheCustomaryNetworksAreTheList() throws IOException {
        var desk = new Desk(folder);
        desk.file("posts.csv", readersAndTwoAsOne());
        assertThat(desk.run("ingest", "c.case", "posts.csv")).isZero();
        assertThat(desk.run("analyze", "c.case", "co-link")).as(desk.said()).isZero();
        assertThat(desk.run("findings", "c.case")).isZero();
        assertThat(desk.printed()).contains("co-link");
    }

    @Test
    void aFileThatOneGroupFillsIsSaidToBeSoAboveEveryListAndReport() throws IOException {
        var desk = new Desk(folder);
        var random = new SplittableRandom(11);
        var rows = new StringBuilder("account,time,links\n");
        for (int k = 0; k < 60; k++) {
            long at = 1_600_000_000 + (long) (random.nextDouble() * 2_000_000);
            for (int u = 0; u < 12; u++)
                if (random.nextDouble() < .6)
                    row(rows, "member" + u, at + random.nextInt(50), "https://s" + k + ".example/a");
        }
        desk.file("posts.csv", rows.toString());
        assertThat(desk.run("run", "posts.csv", "--case", "c.case", "--no-model"))
                .as(desk.said())
                .isZero();
        assertThat(desk.said()).contains("caution: ");
        assertThat(desk.run("findings", "c.case")).isZero();
        assertThat(desk.printed()).startsWith("caution: ").contains("accounts of the same time and language");
        assertThat(desk.run("findings", "c.case", "--json")).isZero();
        assertThat(desk.printed()).doesNotContain("caution: ");
        assertThat(desk.said()).startsWith("caution: ");
        assertThat(desk.run("accounts", "c.case")).isZero();
        assertThat(desk.printed()).startsWith("caution: ");
        assertThat(desk.run(
                        "report", "c.case", "--out", folder.resolve("r2.html").toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("r2.html")))
                .contains("role=\"note\"", "accounts of the same time and language");
    }

    /** Three hundred readers of a few links each, and two accounts that post thirty links of their own within seconds. */
    private static String readersAndTwoAsOne() {
        var random = new SplittableRandom(5);
        var rows = new StringBuilder("account,time,links\n");
        for (int u = 0; u < 300; u++)
            for (int k = 0; k < 4; k++)
                row(
                        rows,
                        "reader" + u,
                        1_600_000_000 + (long) (random.nextDouble() * 2_000_000),
                        "https://n" + (int) (900 * Math.pow(random.nextDouble(), 2)) + ".example/a");
        for (int k = 0; k < 30; k++) {
            long at = 1_600_000_000 + (long) (random.nextDouble() * 2_000_000);
            row(rows, "one", at, "https://s" + k + ".example/a");
            row(rows, "other", at + random.nextInt(5), "https://s" + k + ".example/a");
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, String account, long time, String link) {
        rows.append(account).append(',').append(time).append(',').append(link).append('\n');
    }
}
