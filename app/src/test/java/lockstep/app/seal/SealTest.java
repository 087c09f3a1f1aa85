package lockstep.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.app.ingest.Desk;
import lockstep.app.judging.TwoGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed case holds where nothing was changed, and says what was changed where something was. */
final class SealTest {
    private static final String KINDS_OF_FORGERY =
            "SELECT count(*) FROM findings WHERE run = (SELECT max_by(run, started_at) FROM runs)";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseWithTwoGroups() throws IOException {
        desk = new Desk(folder);
        TwoGroups.in(folder);
        Files.writeString(elsewhere.resolve("two.csv"), TwoGroups.rows());
    }

    private Path seal(String... more) {
        Path out = folder.resolve("s.lockstep");
        List<String> words = new ArrayList<>(List.of("seal", "c.case", "--out", out.toString()));
        words.addAll(List.of(more));
        assertThat(desk.run(words.toArray(String[]::new))).as(desk.said()).isZero();
        return out;
    }

    private int verify(String... more) {
        List<String> words =
                new ArrayList<>(List.of("verify", folder.resolve("s.lockstep").toString()));
        words.addAll(List.of(more));
        return desk.run(words.toArray(String[]::new));
    }

    private int verifyElsewhere() {
        return verify("--sources", elsewhere.toString());
    }

    @Test
    void everythingHoldsOnAnotherMachineWhereNothingWasChanged() {
        assertThat(desk.rows("c.case", KINDS_OF_FORGERY)).containsExactly("2");
        seal();
        assertThat(verifyElsewhere()).as(desk.printed()).isZero();
        assertThat(desk.printed())
                .contains("holds    F-1: the same, byte for byte")
                .contains("holds    F-2: the same, byte for byte")
                .contains("holds    two.csv: 48 posts, row by row")
                .doesNotContain("DIFFERS");
        assertThat(desk.said()).contains("2 of 2 findings");
    }

    @Test
    void aNewDateAMissingRowAndAChangedRowAreNamedWithFileAndLine() throws IOException {
        seal();
        List<String> lines = new ArrayList<>(TwoGroups.rows().lines().toList());
        lines.set(9, lines.get(9).replace(",160", ",161"));
        lines.set(20, lines.get(20).replace("ann", "eve"));
        lines.remove(4);
        lines.add("carl,x,https://ann.example/0,p99,1600000000");
        Files.write(elsewhere.resolve("two.csv"), lines);
        assertThat(verifyElsewhere()).isEqualTo(1);
        assertThat(desk.printed())
                .contains("DIFFERS  two.csv: its SHA-256 is")
                .contains("DIFFERS  two.csv: line 5: a missing row")
                .containsPattern("DIFFERS {2}two.csv: line 9: a new date, 2021-[^;]+; sealed was 2020-")
                .contains("line 21: a missing row")
                .contains("line 20: a row that was not there")
                .contains("DIFFERS  F-1")
                .contains("holds    F-2: the same, byte for byte");
    }

    @Test
    void aChangedRowInItsPlaceIsNamed() throws IOException {
        seal();
        Files.writeString(elsewhere.resolve("two.csv"), TwoGroups.rows().replace(",p7,", ",p700,"));
        assertThat(verifyElsewhere()).isEqualTo(1);
        assertThat(desk.printed()).contains("two.csv: line 9: a changed row (account, id, words or objects)");
    }

    @Test
    void aSourceThatIsNotThereIsSaidAndNothingIsClaimed() throws IOException {
        seal();
        Files.delete(elsewhere.resolve("two.csv"));
        assertThat(verifyElsewhere()).isEqualTo(1);
        assertThat(desk.printed()).contains("DIFFERS  two.csv: is not there").doesNotContain("the same, byte for byte");
    }

    @Test
    void sourcesGoInOnlyWithAReasonAndThenNothingElseIsNeeded() throws IOException {
        Files.delete(folder.resolve("c.case"));
        TwoGroups.fill(desk);
        assertThat(desk.run("seal", "c.case", "--out", "x", "--with-sources")).isEqualTo(2);
        Path sealed = seal();
        String all = Files.readString(sealed, StandardCharsets.ISO_8859_1);
        assertThat(all).as("names without sources").doesNotContain("ann0").doesNotContain("bob3");
        seal("--with-sources", "--reason", "order of the court");
        Files.delete(folder.resolve("two.csv"));
        assertThat(verify()).as(desk.printed()).isZero();
        assertThat(desk.run("log", "c.case")).isZero();
        assertThat(desk.printed()).contains("order of the court");
    }

    @Test
    void anotherRootThanThePublishedOneIsSeen() {
        seal();
        assertThat(verify("--sources", elsewhere.toString(), "--root", "00".repeat(32)))
                .isEqualTo(1);
        assertThat(desk.printed()).contains("DIFFERS  seal: the root is");
    }

    @Test
    void whatPeopleDeclaredIsHonouredWhereItIsVerified() throws IOException {
        desk.file("one.txt", "bob0\n");
        desk.run("allow", "c.case", "one.txt", "--reason", "a weather service");
        desk.run("groups", "cause", "c.case", "object:https://bob.example/0", "--reason", "wire");
        desk.run("groups", "merge", "c.case", "F-1", "F-2", "--reason", "one imprint");
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
        assertThat(desk.run(
                        "seal", "c.case", "--out", folder.resolve("s.lockstep").toString()))
                .as("runs rest on an earlier state")
                .isEqualTo(1);
        assertThat(desk.said()).contains("rest on an earlier state");
        TwoGroups.analyze(desk);
        assertThat(desk.rows("c.case", KINDS_OF_FORGERY)).containsExactly("1");
        seal();
        assertThat(verifyElsewhere()).as(desk.printed()).isZero();
        assertThat(desk.printed()).contains("holds    F-3: the same").contains("kept for what was said of it");
    }

    @Test
    void whatWasRemovedOnRequestStaysRemovedAndTheRestHolds() {
        desk.run("forget", "c.case", "x:ann3", "--reason", "asked for it");
        TwoGroups.analyze(desk);
        seal();
        assertThat(verifyElsewhere()).as(desk.printed()).isZero();
        assertThat(desk.printed()).contains("42 posts, row by row");
    }

    @Test
    void namesThatLeadOutAndEntriesThatSwellAreRefused() throws IOException {
        for (String name :
                List.of("../evil.json", "/etc/passwd", "a//b", "a/../../b", "C:/x", "con\u0000.json", "..")) {
            assertThat(verify(zip(name, ZipEntry.STORED))).isEqualTo(1);
        }
        assertThat(verify(zip("manifest.json", ZipEntry.DEFLATED)))
                .as("a compressed entry")
                .isEqualTo(1);
        assertThat(desk.printed()).contains("not a whole sealed case");
    }

    private String zip(String name, int method) throws IOException {
        Path file = folder.resolve("evil.lockstep");
        try (OutputStream to = Files.newOutputStream(file);
                var zip = new ZipOutputStream(to)) {
            byte[] zeros = new byte[1_000_000];
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(method);
            var crc = new java.util.zip.CRC32();
            crc.update(zeros);
            entry.setCrc(crc.getValue());
            entry.setSize(zeros.length);
            if (method == ZipEntry.STORED) entry.setCompressedSize(zeros.length);
            zip.putNextEntry(entry);
            zip.write(zeros);
            zip.closeEntry();
        }
        Files.copy(file, folder.resolve("s.lockstep"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return "--json";
    }

    @Test
    void anotherJdkAgrees() throws IOException, InterruptedException {
        Optional<Path> other = otherJava();
        assumeTrue(other.isPresent(), "there is no second JDK beside this one");
        Path sealed = seal();
        Process process = new ProcessBuilder(
                        other.orElseThrow().toString(),
                        "-Xmx600m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "lockstep.app.Main",
                        "verify",
                        sealed.toString(),
                        "--sources",
                        elsewhere.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("2 of 2 findings are the same byte for byte");
    }

    private static Optional<Path> otherJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) return Optional.empty();
        int own = Runtime.version().feature();
        try (Stream<Path> found = Files.list(all)) {
            return found.filter(home -> feature(home) >= 17 && feature(home) != own)
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }

    /** The feature number in a JDK's own release file; 0 where there is none. */
    private static int feature(Path home) {
        try {
            for (String line : Files.readAllLines(home.resolve("release")))
                if (line.startsWith("JAVA_VERSION=\""))
                    return Integer.parseInt(line.substring(14).split("[.\"]")[0]);
        } catch (IOException | NumberFormatException noJdk) {
            return 0;
        }
        return 0;
    }
}
