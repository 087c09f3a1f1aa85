package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Every command, flag and page that a page, a help text, a message or a document names is there. */
class NamedCommandsTest {
    /** Words before a command's name that make it the command and not the adverb. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w./-])lockstep ([a-z][a-z-]+)([^\"`\\n|;()<]*)");

    private static final Pattern ADVERB = Pattern.compile("(?i)(?:\\bin|\\bIs|\\bis|\\ba|\\bthe|\\bof|^#) $");
    private static final Pattern FLAG = Pattern.compile("(?<=[\\s'\\[])--[a-z][a-z-]+");
    private static final Pattern PAGE = Pattern.compile("(?:href=\"|href=\\{`|address\\(\")/([a-z]+)");

    private static final CommandLine LINE = Main.commandLine();

    private static Path root() {
        return Path.of(System.getProperty("lockstep.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    private static Stream<Path> texts() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root())) {
            files.filter(Files::isRegularFile).filter(NamedCommandsTest::isText).forEach(all::add);
        }
        return all.stream();
    }

    private static boolean isText(Path file) {
        String path = root().relativize(file).toString().replace('\\', '/');
        if (path.contains("target/")
                || path.contains("node_modules/")
                || path.contains("/test/")
                || path.contains(".test.")) return false;
        if (path.startsWith("docs/decisions/") || path.equals("CHANGELOG.md")) return false;
        return path.matches(
                "(?:[a-z]+/src/main/(?:java|resources)/.*|web/src/.*|docs/.*|[A-Z]+)\\.(?:java|md|tsx?|sql)");
    }

    /** What is wrong with the commands that a text names. */
    private static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String before = text.substring(Math.max(0, named.start() - 6), named.start());
            CommandLine command = LINE.getSubcommands().get(named.group(1));
            boolean shown =
                    before.endsWith("`") || before.endsWith("\"") || before.endsWith(": ") || before.endsWith("'");
            if (command == null) {
                if (shown && !ADVERB.matcher(before).find() && !named.group(1).equals("sealed"))
                    faults.add("no command " + named.group(1));
                continue;
            }
            Set<String> flags = flags(command, named.group(2));
            Matcher flag = FLAG.matcher(" " + named.group(2).split(" lockstep | #|, then|&&")[0]);
            while (flag.find())
                if (!flags.contains(flag.group())) faults.add(named.group(1) + " has no " + flag.group());
        }
        return faults;
    }

    private static Set<String> flags(CommandLine command, String rest) {
        Set<String> flags = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
        if (command.getCommandName().equals("analyze"))
            lockstep.analyses.Catalog.cards().forEach(card -> card.params().forEach(p -> flags.add("--" + p.flag())));
        for (String word : rest.strip().split("\\s+")) {
            CommandLine sub = command.getSubcommands().get(word);
            if (sub != null) flags.addAll(sub.getCommandSpec().optionsMap().keySet());
        }
        return flags;
    }

    @Test
    void everyCommandAndFlagThatIsNamedIsThere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : texts().toList()) {
            String text = Files.readString(file).replaceAll("\"\\s*\\n\\s*\\+ \"", "");
            for (String fault : faults(text)) wrong.add(root().relativize(file) + ": " + fault);
        }
        assertThat(wrong.stream().distinct()).isEmpty();
    }

    /** What is exported is a file of the server and no page, and so is a list as JSON. */
    @Test
    void everyPageThatAPageLeadsToIsThere() throws IOException {
        String pages = Files.readString(root().resolve("web/src/pages/pages.tsx"));
        List<String> wrong = new ArrayList<>();
        for (Path file : texts().filter(f -> f.toString().endsWith(".tsx")).toList()) {
            String text = Files.readString(file);
            Matcher page = PAGE.matcher(text);
            while (page.find())
                if (!page.group(1).equals("export")
                        && !text.startsWith(".json", page.end(1))
                        && !pages.contains("/^\\/" + page.group(1) + "$/")
                        && !pages.contains("/^\\/" + page.group(1) + "\\/"))
                    wrong.add(root().relativize(file) + ": " + page.group(1));
        }
        assertThat(wrong.stream().distinct()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'run `lockstep incidents CASE --reed x`', incidents has no --reed",
        "'run `lockstep incidentss CASE`', no command incidentss",
        "'help: lockstep registry import CASE --bas', registry has no --bas",
    })
    void whatIsNotThereIsFound(String text, String fault) {
        assertThat(faults(text)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "accounts act in lockstep and post",
        "'`lockstep registry import CASE LIST --as x`'",
        "'`lockstep bench text DIR`'",
        "Is lockstep serve still running?"
    })
    void whatIsThereOrNoCommandPasses(String text) {
        assertThat(faults(text)).isEmpty();
    }
}
