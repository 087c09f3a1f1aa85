package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of languages and facts of the world stand in lists: how many letters the literals of the code hold is counted, and only falls. */
class LiteralsTest {
    /** Letters within the quotation marks of all files; lower it where less is left. */
    private static final int ALLOWED = 27884;

    private static final int SLACK = 500;
    private static final Path MAIN = Path.of("src/main/java/lockstep/documents");
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[ \\t]*\\n(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*+)\"|'(?:[^'\\\\]|\\\\.[0-9a-fA-Fu]*)'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    private static int letters(String java) {
        int n = 0;
        Matcher m = TOKEN.matcher(java);
        while (m.find())
            n += m.group("block") != null
                    ? m.group("block").length()
                    : m.group("line") != null ? m.group("line").length() : 0;
        return n;
    }

    private static Map<String, Integer> files() throws IOException {
        Map<String, Integer> letters = new TreeMap<>();
        try (Stream<Path> all = Files.walk(MAIN)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList())
                letters.put(MAIN.relativize(file).toString(), letters(Files.readString(file)));
        }
        return letters;
    }

    @Test
    void literalsOfTheCodeOnlyGrowFewer() throws IOException {
        Map<String, Integer> files = files();
        int all = files.values().stream().mapToInt(Integer::intValue).sum();
        String most = files.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(10)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        assertThat(all)
                .as("letters in literals; words go into lists/LANGUAGE/FIELD.tsv. Most: %s", most)
                .isLessThanOrEqualTo(ALLOWED);
        assertThat(all).as("fewer than were allowed: lower ALLOWED").isGreaterThan(ALLOWED - SLACK);
    }

    @Test
    void lettersAreCountedWithinQuotationMarksAlone() {
        assertThat(letters("var a = \"quay\"; // \"a comment\"\n/* \"another\" */ char c = '\"'; var b = \"a\\\"b\";"))
                .isEqualTo(4 + 4);
        assertThat(letters("var a = \"\"\"\n  mizzen\n\"\"\";")).isEqualTo("  mizzen\n".length());
    }
}
