package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsCommandTest {
    @TempDir
    private Path dir;

    @Test
    void pairsAreThoseOfANaiveCount() throws IOException {
        Path file = dir.resolve("z.csv");
        Generator.zipf(new Generator.Shape(3000, 300, 7, 1.0), file, List.of());
        Map<String, Set<String>> met = new HashMap<>();
        List<String[]> rows = rows(file);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                String[] x = rows.get(i);
                String[] y = rows.get(j);
                if (Long.parseLong(y[3]) - Long.parseLong(x[3]) > 60) break;
                if (!x[0].equals(y[0]) || x[1].equals(y[1])) continue;
                String pair = x[1].compareTo(y[1]) < 0 ? x[1] + "," + y[1] : y[1] + "," + x[1];
                met.computeIfAbsent(pair, p -> new HashSet<>()).add(x[0]);
            }
        }
        Set<String> expected = new TreeSet<>();
        met.forEach((pair, objects) -> expected.add(pair + "," + objects.size()));
        assertThat(pairs(file)).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void quotesLongNamesAndAnyOrderOfRowsAndColumnsAreRead() throws IOException {
        Path file = dir.resolve("q.csv");
        Files.writeString(file, """
                "time","object","content","account","more"\r
                2021-01-01T00:00:05Z,"a, ""quoted"" object of some length",c1,"first, with comma",x\r
                1609459200,"a, ""quoted"" object of some length",c2,second-account-with-a-long-name,x\r
                1609459201.5,other,c3,"line
                break",x\r
                1609459202,other,c4,second-account-with-a-long-name,x\r
                not-a-time,other,c5,x,x\r
                1609459202,,c6,x,x\r
                short\r
                """);
        assertThat(Files.readString(run(file)).lines().skip(1))
                .containsExactlyInAnyOrder(
                        "\"first, with comma\",second-account-with-a-long-name,1",
                        "second-account-with-a-long-name,\"line",
                        "break\",1");
        ShareFile.Events events = ShareFile.read(file, true);
        assertThat(events.rejected()).isEqualTo(2);
        assertThat(events.firstRejected()).isEqualTo(6);
        assertThat(events.contents().name(2)).isEqualTo("c3");
    }

    @Test
    void aRecordThatIsCutByTheBufferIsReadWhole() throws IOException {
        var random = new Random(3);
        Path file = dir.resolve("long.csv.gz");
        var text = new StringBuilder("object_id,account_id,content_id,timestamp_share\n");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < 3000; i++) {
            String name = "n".repeat(random.nextInt(1500)) + i;
            names.add(name);
            text.append(i % 3 == 0 ? "\"o,1\"" : "o2")
                    .append(',')
                    .append(name)
                    .append(",c,")
                    .append(i)
                    .append('\n');
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        ShareFile.Events events = ShareFile.read(file, false);
        assertThat(events.object()).hasSize(3000);
        Set<String> read = new TreeSet<>();
        for (int i = 0; i < events.accounts().size(); i++)
            read.add(events.accounts().name(i));
        assertThat(read).isEqualTo(names);
    }

    @Test
    void theGeneratorGivesTheBytesOfTheReferenceGenerator() throws Exception {
        String told = System.getProperty("LOCKSTEP_SHARED", System.getenv("LOCKSTEP_SHARED"));
        Path root = Path.of(System.getProperty("lockstep.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path reference =
                (told != null ? Path.of(told) : root.resolveSibling("shared")).resolve("peers/scripts/Gen.java");
        assumeTrue(Files.exists(reference), "skipped: no " + reference);
        var compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null, "skipped: no compiler in this Java");
        assertThat(compiler.run(null, null, null, "-d", dir.toString(), reference.toString()))
                .isZero();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (String exponent : List.of("1.0", "0.8")) {
            List<String> made = List.of("zipf", "20000", "2000", "42");
            reference(java, made, "theirs.csv", "theirs-truth.csv", exponent);
            assertThat(BenchLine.run(
                            "generate",
                            "zipf",
                            "20000",
                            "2000",
                            "42",
                            path("ours.csv"),
                            path("truth.csv"),
                            exponent,
                            "--quiet"))
                    .isZero();
            assertThat(dir.resolve("ours.csv")).hasSameBinaryContentAs(dir.resolve("theirs.csv"));
            assertThat(dir.resolve("truth.csv")).hasSameBinaryContentAs(dir.resolve("theirs-truth.csv"));
        }
        reference(java, List.of("rep", path("ours.csv"), "3"), "theirs3.csv");
        assertThat(BenchLine.run("generate", "rep", path("ours.csv"), "3", path("ours3.csv"), "--quiet"))
                .isZero();
        assertThat(dir.resolve("ours3.csv")).hasSameBinaryContentAs(dir.resolve("theirs3.csv"));
    }

    @Test
    void thePeersDefinitionsAreASwitch() throws IOException {
        Path file = dir.resolve("z.csv");
        Generator.zipf(new Generator.Shape(3000, 300, 7, 1.0), file, List.of());
        Path out = dir.resolve("like.csv");
        assertThat(BenchLine.run("pairs", file.toString(), "--like", "coortweet", "--out", out.toString(), "--quiet"))
                .isZero();
        assertThat(Files.readAllLines(out).get(0)).startsWith("from,to,weight,avg_time_delta");
        int coortweet = Files.readAllLines(out).size();
        assertThat(BenchLine.run("pairs", file.toString(), "--like", "toolkit", "--out", out.toString(), "--quiet"))
                .isZero();
        assertThat(Files.readAllLines(out).get(0)).isEqualTo("source,target,weight");
        // each direction by itself
        assertThat(Files.readAllLines(out).size()).isGreaterThan(coortweet);
        assertThat(BenchLine.run("pairs", file.toString(), "--like", "both", "--out", out.toString()))
                .isEqualTo(2);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = dir.resolve("bad.csv");
        Files.writeString(file, "object_id,account_id,when\no,a,1\n");
        assertThat(BenchLine.run("pairs", file.toString(), "--out", path("e.csv")))
                .isEqualTo(1);
    }

    private void reference(String java, List<String> first, String... more) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(java, "-cp", dir.toString(), "Gen"));
        command.addAll(first);
        for (String m : more) command.add(m.endsWith(".csv") ? path(m) : m);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private String path(String name) {
        return dir.resolve(name).toString();
    }

    private Path run(Path file) {
        Path out = dir.resolve("e.csv");
        assertThat(BenchLine.run("pairs", file.toString(), "--out", out.toString(), "--quiet"))
                .isZero();
        return out;
    }

    private Set<String> pairs(Path file) throws IOException {
        Set<String> pairs = new TreeSet<>();
        for (String line : Files.readAllLines(run(file))
                .subList(1, Files.readAllLines(dir.resolve("e.csv")).size())) {
            String[] f = line.split(",");
            pairs.add((f[0].compareTo(f[1]) < 0 ? f[0] + "," + f[1] : f[1] + "," + f[0]) + "," + f[2]);
        }
        return pairs;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(l -> l.split(",")).toList();
    }
}
