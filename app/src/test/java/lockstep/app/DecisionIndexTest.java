package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of decisions says of each whether it stands, and what has changed it or taken its place, as the pages say. */
class DecisionIndexTest {
    private static final Path PAGES =
            Path.of(System.getProperty("lockstep.root", "..")).resolve("docs/decisions");
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern HEAD = Pattern.compile("# (?:\\d{1,4}[.:]?) (.+)");
    private static final Pattern STATUS = Pattern.compile("(?m)^\\*\\*(Changed|Superseded)\\.\\*\\* By (.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{4}\\b");

    /** @param by numbers of the decisions that changed it or took its place */
    private record Decision(String number, String file, String title, String status, List<String> by) {
        String row() {
            String word = by.isEmpty()
                    ? "stands"
                    : status.toLowerCase(java.util.Locale.ROOT) + " by " + String.join(", ", by);
            return "| [" + number + "](" + file + ") | " + title + " | " + word + " |";
        }
    }

    private static List<Decision> decisions() throws IOException {
        List<Decision> all = new ArrayList<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.sorted().toList()) {
                Matcher name = NAME.matcher(page.getFileName().toString());
                if (name.matches()) all.add(read(page, name.group(1)));
            }
        }
        return all;
    }

    private static Decision read(Path page, String number) throws IOException {
        String text = Files.readString(page);
        Matcher head = HEAD.matcher(text.lines().findFirst().orElse(""));
        assertThat(head.matches())
                .as(page + " begins with its number and title")
                .isTrue();
        Matcher status = STATUS.matcher(text);
        if (!status.find()) return new Decision(number, page.getFileName().toString(), head.group(1), "", List.of());
        List<String> by = NUMBER.matcher(status.group(2))
                .results()
                .map(MatchResult::group)
                .toList();
        return new Decision(number, page.getFileName().toString(), head.group(1), status.group(1), by);
    }

    @Test
    void theIndexIsWhatThePagesSay() throws IOException {
        String index = "# Decisions\n\n"
                + "Choices that somebody will question, each with its reasons and what was measured. A page is never rewritten: a later\n"
                + "decision changes it or takes its place, and the page says so in its last line. This list is made of the pages by\n"
                + "`DecisionIndexTest`.\n\n"
                + "| number | decision | status |\n|---|---|---|\n"
                + decisions().stream().map(Decision::row).collect(Collectors.joining("\n"))
                + "\n";
        Path kept = PAGES.resolve("README.md");
        if (Boolean.getBoolean("lockstep.write")) Files.writeString(kept, index);
        assertThat(Files.readString(kept))
                .as("mvn -Dquick -pl app -am test -Dtest=DecisionIndexTest -Dlockstep.write=true makes it anew")
                .isEqualTo(index);
    }

    @Test
    void whatChangedADecisionIsALaterOneThatIsThere() throws IOException {
        Map<String, Decision> byNumber = new TreeMap<>();
        for (Decision d : decisions())
            assertThat(byNumber.put(d.number(), d)).as("a number twice: " + d).isNull();
        for (Decision d : byNumber.values())
            assertThat(d.by())
                    .as(d.file())
                    .allSatisfy(later -> assertThat(byNumber.keySet())
                            .contains(later)
                            .allMatch(n -> later.compareTo(d.number()) > 0));
    }
}
