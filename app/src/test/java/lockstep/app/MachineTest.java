package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case keeps, tells and hands out is the same bytes on every machine, whatever its language, digits, calendar and zone. */
final class MachineTest {
    /** Times of the run itself, which differ between any two runs. */
    private static final Pattern RUN_TIMES =
            Pattern.compile("\"(?:started_at|took_ms|ingested_at)\":[^,}]+|20[2-9][0-9]-[0-9-]+[T ][0-9:.]+Z?");

    private static final List<List<String>> MACHINES = List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Duser.timezone=Asia/Kathmandu"),
            List.of(
                    "-Duser.language=fa",
                    "-Duser.country=IR",
                    "-Duser.timezone=America/St_Johns",
                    "-Dfile.encoding=ISO-8859-1"),
            List.of("-Duser.language=hi", "-Duser.country=IN", "-Duser.timezone=America/St_Johns"));

    /** One analysis of all traces, and one of words. */
    private static final List<String> ANALYSES = List.of("coordination", "residue");

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aSealedCase() throws IOException {
        desk = new Desk(folder);
        desk.file("posts.csv", posts());
        assertThat(desk.run("ingest", "c.case", "posts.csv")).as(desk.said()).isZero();
        for (String analysis : ANALYSES)
            assertThat(desk.run("analyze", "c.case", analysis)).as(desk.said()).isZero();
        assertThat(desk.run(
                        "seal", "c.case", "--out", folder.resolve("s.lockstep").toString()))
                .as(desk.said())
                .isZero();
    }

    @Test
    void everyMachineFindsTellsAndExportsTheSameBytesAndVerifiesTheSeal() throws Exception {
        Map<String, String> here = here();
        assertThat(here.keySet()).contains("findings.txt", "report.md", "verify.txt");
        assertThat(here.getOrDefault("findings.txt", "")).contains("accounts");
        for (int i = 0; i < MACHINES.size(); i++) {
            Map<String, String> there = made(MACHINES.get(i), i + 1);
            assertThat(there.keySet()).isEqualTo(here.keySet());
            for (Map.Entry<String, String> file : here.entrySet())
                assertThat(there.get(file.getKey()))
                        .as(file.getKey() + " under " + MACHINES.get(i))
                        .isEqualTo(file.getValue());
        }
    }

    /** What comes out in this process, whatever its machine. */
    private Map<String, String> here() throws IOException {
        Path out = Files.createDirectories(folder.resolve("here"));
        Machine.main(new String[] {folder.toString(), out.toString()});
        return texts(out);
    }

    private Map<String, String> made(List<String> machine, int number) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("m" + number));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(machine);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Machine.class.getName(),
                folder.toString(),
                out.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return texts(out);
    }

    private static Map<String, String> texts(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".case")).toList())
                texts.put(
                        file.getFileName().toString(),
                        RUN_TIMES
                                .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .replaceAll("TIME"));
        }
        return texts;
    }

    /** Two groups that post the same links within seconds, with words that upper and lower case turn otherwise in Turkish. */
    private static String posts() {
        var rows = new StringBuilder("account,platform,id,time,text\n");
        int id = 0;
        for (String group : List.of("INDIGO", "olive")) {
            for (int item = 0; item < 12; item++) {
                for (int who = 0; who < 4; who++) {
                    rows.append(group + who + ",x,p" + id++ + ",Wed Sep 16 0" + item % 10 + ":1" + who + ":"
                            + (item < 10 ? "29" : "31") + " +0000 20" + (10 + item)
                            + ",I LIKE THIS TITLE NUMBER " + item + " OF " + group + " https://" + group
                            + ".example/ITEM/" + item + "\n");
                }
            }
        }
        return rows.toString();
    }

    /** What one machine does: all commands in one process of its own. */
    static final class Machine {
        private Machine() {}

        /** @param args the folder of the case, and one to write to */
        public static void main(String[] args) throws IOException {
            Path from = Path.of(args[0]);
            Path out = Path.of(args[1]);
            var desk = new Desk(out);
            Files.copy(from.resolve("c.case"), out.resolve("c.case"));
            for (String analysis : ANALYSES) done(desk, "analyze", "c.case", analysis, "--again");
            desk.file("findings.txt", String.join("\n", desk.rows("c.case", "SELECT body FROM findings ORDER BY ALL")));
            for (String form : List.of("gexf", "csv", "stix", "json"))
                done(
                        desk,
                        "export",
                        "c.case",
                        "--as",
                        form,
                        "--out",
                        out.resolve("x." + form).toString());
            for (String form : List.of("html", "md"))
                done(
                        desk,
                        "report",
                        "c.case",
                        "--out",
                        out.resolve("report." + form).toString());
            done(desk, "ingest", "again.case", from.resolve("posts.csv").toString());
            desk.file("rows.txt", String.join("\n", desk.rows("again.case", "SELECT * FROM posts ORDER BY post")));
            done(desk, "verify", from.resolve("s.lockstep").toString(), "--sources", from.toString());
            desk.file("verify.txt", desk.printed() + desk.said());
            done(desk, "accounts", "c.case", "--csv");
            desk.file("accounts.csv", desk.printed());
        }

        private static void done(Desk desk, String... command) {
            if (desk.run(command) != 0) throw new IllegalStateException(List.of(command) + ": " + desk.said());
        }
    }
}
