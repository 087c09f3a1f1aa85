package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.console.StopNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopNoticeTest {
    @TempDir
    Path folder;

    @Test
    void ctrlCSaysWhatWasKeptAndHowToGoOn() throws IOException, InterruptedException {
        assumeTrue(interruptsReach(), "this shell starts programs that do not hear Ctrl-C");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "lockstep.app.Main",
                        "demo",
                        "--dir",
                        folder.resolve("a demo").toString())
                .start();
        try (var said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.startsWith("made ")) line = said.readLine();
            assertThat(line).as("the demo begins").isNotNull();
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            List<String> rest = said.lines().toList();
            assertThat(process.waitFor()).isEqualTo(130);
            assertThat(rest).anyMatch(l -> l.startsWith("stopped: what was under way left nothing"));
            assertThat(rest).anyMatch(l -> l.startsWith("next: lockstep demo --dir '") && l.contains("a demo'"));
        }
    }

    @Test
    void itSaysWhatIsKeptOfEachLongCommandAndNothingOfOthers() {
        assertThat(StopNotice.of("the last was R-7; changes was under way", "run", "posts.csv", "--case", "my.case"))
                .containsExactly(
                        "",
                        "stopped: files that were read to their end and runs that ended are in the case; what was under way left nothing"
                                + " in it (the last was R-7; changes was under way)",
                        "next: lockstep run posts.csv --case my.case    the same command goes on from there; nothing is doubled");
        assertThat(StopNotice.of("", "findings", "my.case").get(1)).isEqualTo("stopped: nothing was changed");
    }

    /** A program started in the background of some shells has Ctrl-C turned off, and hands that on. */
    private static boolean interruptsReach() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return false;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .noneMatch(ignored -> (ignored & 2) != 0);
    }
}
