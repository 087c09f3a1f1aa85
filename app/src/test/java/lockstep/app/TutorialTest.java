package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger who types what the tutorial says, in its order, sees what it says. */
class TutorialTest {
    private static final Path DOCS =
            Path.of(System.getProperty("lockstep.root", "..")).resolve("docs");
    private static final Pattern BLOCK = Pattern.compile("(?s)```\n(.*?)```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheTutorialDoesWhatStandsUnderIt() throws IOException {
        Files.copy(DOCS.resolve("tutorial/posts.csv"), folder.resolve("posts.csv"));
        var desk = new Desk(folder);
        int commands = 0;
        List<String> blocks = BLOCK.matcher(Files.readString(DOCS.resolve("tutorial.md")))
                .results()
                .map(m -> m.group(1))
                .toList();
        for (String block : blocks) {
            String said = "";
            for (String line : block.lines().toList()) {
                if (line.startsWith("lockstep ")) {
                    assertThat(desk.run(words(line)))
                            .as(line + "\n" + desk.said())
                            .isZero();
                    said = flat(desk.printed() + "\n" + desk.said());
                    commands++;
                } else assertThat(said).contains(flat(line));
            }
        }
        assertThat(commands).isGreaterThan(8);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("5 accounts")
                .doesNotContain("lamp_post");
    }

    /** The words of a command; what it writes lies in the folder. */
    private String[] words(String line) {
        List<String> words = new ArrayList<>();
        for (MatchResult m :
                WORD.matcher(line.substring("lockstep ".length())).results().toList()) {
            String word = m.group(1) == null ? m.group(2) : m.group(1);
            boolean written = !words.isEmpty() && words.get(words.size() - 1).equals("--out");
            words.add(written ? folder.resolve(word).toString() : word);
        }
        return words.toArray(String[]::new);
    }

    /** Without the folder's own name, and with one space wherever there is any. */
    private String flat(String text) {
        return text.replace(folder + "/", "").replaceAll("\\s+", " ").strip();
    }
}
