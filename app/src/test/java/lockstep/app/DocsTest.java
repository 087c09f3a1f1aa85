package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the pages tell somebody to type exists, and what they link to is there. */
class DocsTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root", ".."));
    private static final CommandLine LINE = Main.commandLine();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern INLINE = Pattern.compile("`((?:\\./)?lockstep [^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");

    @Test
    void everyCommandLineOfThePagesAndOfTheHelpNamesCommandsAndFlagsThatExist() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            for (String line : commands(Files.readString(page))) {
                seen++;
                fault(line).ifPresent(why -> wrong.add(ROOT.relativize(page) + ": " + line + "  <- " + why));
            }
        }
        for (CommandLine command : all(LINE)) {
            var usage = command.getCommandSpec().usageMessage();
            for (String line : commands("```\n" + String.join("\n", usage.footer()) + "\n```\n")) {
                seen++;
                fault(line)
                        .ifPresent(why -> wrong.add(
                                command.getCommandSpec().qualifiedName() + " --help: " + line + "  <- " + why));
            }
        }
        assertThat(seen).as("command lines looked at").isGreaterThan(250);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCommandThatAServedPageNamesExistsWithItsFlags() throws IOException {
        List<String> wrong = new ArrayList<>();
        Pattern named = Pattern.compile("lockstep ([a-z]+)([^<\\n\"]{0,80})");
        int seen = 0;
        for (Path page : files(ROOT.resolve("web/src"), ".tsx")) {
            Matcher m = named.matcher(Files.readString(page));
            while (m.find()) {
                seen++;
                CommandLine command = LINE.getSubcommands().get(m.group(1));
                List<String> flags = Pattern.compile("--[a-z-]+")
                        .matcher(m.group(2))
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .toList();
                if (command == null || !flags(command).containsAll(flags))
                    wrong.add(page.getFileName() + ": " + m.group());
            }
        }
        assertThat(seen).as("commands that pages name").isGreaterThan(3);
        assertThat(wrong).isEmpty();
        assertThat(flags(LINE.getSubcommands().get("incidents")))
                .contains("--add")
                .doesNotContain("--read");
    }

    private static List<String> flags(CommandLine of) {
        return all(of).stream()
                .flatMap(c -> c.getCommandSpec().optionsMap().keySet().stream())
                .toList();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(end)).sorted().toList();
        }
    }

    @Test
    void everyLinkOfThePagesLeadsToAFileAndAHeadingThatAreThere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(withoutBlocks(Files.readString(page)));
            while (link.find()) {
                String to = link.group(1);
                if (to.matches("(?:https?|mailto):.*") || to.contains("...")) continue;
                String file = to.replaceFirst("#.*", "");
                Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
                if (!Files.exists(target)) dead.add(ROOT.relativize(page) + " -> " + to);
                else if (to.contains("#") && !anchors(target).contains(to.replaceFirst(".*#", "")))
                    dead.add(ROOT.relativize(page) + " -> " + to);
            }
        }
        assertThat(dead).isEmpty();
    }

    /** What stands between lines of three ticks is code: brackets in it are no links. */
    private static String withoutBlocks(String page) {
        return page.replaceAll("(?ms)^```.*?^```$", "");
    }

    @Test
    void aWrongFlagAndAWrongCommandWouldBeSeen() {
        assertThat(fault("lockstep findings my.case --analyis co-link")).isPresent();
        assertThat(fault("lockstep findigs my.case")).isPresent();
        assertThat(fault("lockstep registry imprt my.case")).isPresent();
        assertThat(fault("lockstep findings my.case [--csv|--json]")).isEmpty();
        assertThat(commands("`lockstep show my.case F-1` and\n\n    ./lockstep new a.case        makes one\n"))
                .containsExactly("lockstep show my.case F-1", "lockstep new a.case");
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        pages.addAll(files(ROOT.resolve("docs"), ".md"));
        return pages;
    }

    private static List<CommandLine> all(CommandLine of) {
        List<CommandLine> all = new ArrayList<>(List.of(of));
        for (CommandLine sub : of.getSubcommands().values()) all.addAll(all(sub));
        return all;
    }

    /** Lines of code blocks and code within a line that begin with the name of the program; what explains them is cut off. */
    private static List<String> commands(String page) {
        List<String> found = new ArrayList<>();
        boolean fenced = false;
        String open = "";
        for (String raw : page.split("\n")) {
            if (raw.strip().startsWith("```")) fenced = !fenced;
            String line = raw.strip();
            boolean block = fenced || raw.startsWith("    ");
            if (!open.isEmpty() || block && line.matches("(?:\\./)?lockstep .*")) {
                String whole = open + line.replaceFirst("^\\./", "");
                open = whole.endsWith("\\") ? whole.substring(0, whole.length() - 1) : "";
                if (open.isEmpty()) found.add(bare(whole));
                continue;
            }
            Matcher inline = INLINE.matcher(raw);
            while (inline.find()) found.add(bare(inline.group(1).replaceFirst("^\\./", "")));
        }
        return found;
    }

    private static String bare(String line) {
        return line.replaceFirst("\\s{2,}.*", "")
                .replaceFirst("\\s[|>#&].*", "")
                .replaceFirst(";.*", "")
                .strip();
    }

    private static Optional<String> fault(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+").matcher(line.replaceFirst("^lockstep ", ""));
        while (word.find()) {
            String plain = word.group().replaceAll("[\\[\\]\"\\\\]", "").replaceAll(",$", "");
            for (String one : plain.startsWith("-") ? plain.split("\\|") : new String[] {plain})
                if (!one.isEmpty() && !one.equals("...")) words.add(one.equals("COMMAND") ? "run" : one);
        }
        try {
            LINE.parseArgs(words.toArray(String[]::new));
            return Optional.empty();
        } catch (UnmatchedArgumentException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        } catch (ParameterException placeholder) {
            // a name in the place of a number, or the bare name of a command
            return Optional.empty();
        }
    }

    private static List<String> anchors(Path page) throws IOException {
        List<String> anchors = new ArrayList<>();
        Matcher heading = HEADING.matcher(Files.readString(page, StandardCharsets.UTF_8));
        while (heading.find())
            anchors.add(heading.group(1)
                    .toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        return anchors;
    }
}
