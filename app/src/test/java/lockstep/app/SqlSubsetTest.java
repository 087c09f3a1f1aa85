package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every statement of an analysis keeps to docs/sql-subset.md, so that a second engine can run it. */
class SqlSubsetTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root", ".."));
    private static final Pattern BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern JOINED =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]+\\b");
    private static final Pattern FUNCTION = Pattern.compile("\\b([a-z_]+)\\s*\\(");

    @Test
    void everyStatementUsesOnlyWordsThatBothEnginesKnow() throws IOException {
        Set<String> words = listed("## Words");
        Set<String> functions = listed("## Functions");
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path file : sources()) {
            for (String sql : statements(Files.readString(file))) {
                seen++;
                String bare = sql.replaceAll("--[^\\n]*", " ").replaceAll("'[^']*'", "''");
                for (String word : found(WORD, bare)) {
                    if (!words.contains(word))
                        wrong.add(file.getFileName() + ": the word " + word + " in: " + sql.strip());
                }
                for (String function : found(FUNCTION, bare)) {
                    if (!functions.contains(function) && !words.contains(function.toUpperCase(Locale.ROOT))) {
                        wrong.add(file.getFileName() + ": the function " + function + " in: " + sql.strip());
                    }
                }
                if (bare.contains("::") || bare.contains("//"))
                    wrong.add(file.getFileName() + ": :: or // in: " + sql.strip());
            }
        }
        assertThat(wrong).as("see docs/sql-subset.md").isEmpty();
        assertThat(seen).as("statements found").isGreaterThan(2);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("analyses/src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> statements(String java) {
        List<String> all = new ArrayList<>();
        Matcher block = BLOCK.matcher(java);
        while (block.find()) all.add(block.group(1));
        Matcher joined = JOINED.matcher(block.replaceAll("\"\""));
        while (joined.find()) {
            all.add(Arrays.stream(joined.group().split("\"\\s*\\+\\s*\""))
                    .collect(Collectors.joining(" "))
                    .replace("\"", ""));
        }
        return all.stream().filter(s -> s.contains("SELECT ")).toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) all.add(m.groupCount() > 0 ? m.group(1) : m.group());
        return all;
    }

    private static Set<String> listed(String heading) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/sql-subset.md"));
        int from = page.indexOf(heading) + heading.length();
        int to = page.indexOf("\n## ", from);
        return Arrays.stream(page.substring(from, to).strip().split("\\s+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
