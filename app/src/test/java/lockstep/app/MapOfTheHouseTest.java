package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the house shows the modules, the rooms and the files that there are, and the index of the pages every page. */
class MapOfTheHouseTest {
    private static final Path ROOT =
            Path.of(System.getProperty("lockstep.root", "..")).normalize();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern MODULE = Pattern.compile("<module>([a-z]+)</module>");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+\\.md)\\)");

    private static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(name));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String page, String head) {
        int from = page.indexOf("## " + head);
        int to = page.indexOf("\n## ", from + 1);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    @Test
    void thePictureShowsEveryModule() throws IOException {
        String picture = page("architecture.md");
        Set<String> modules = all(MODULE, Files.readString(ROOT.resolve("pom.xml")));
        modules.remove("web"); // TypeScript; serve shows what it makes
        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(m -> assertThat(picture).containsPattern("(?m)(^|[ `,])" + m + "([ `,]|$)"));
    }

    @Test
    void theRoomsOfCaseworkAreThoseThatThereAre() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String row : section(page("architecture.md"), "The rooms of casework")
                .lines()
                .toList()) if (row.startsWith("| `")) told.addAll(all(CODE, row.split("\\|")[1]));
        Path rooms = ROOT.resolve("casework/src/main/java/lockstep/casework");
        try (Stream<Path> files = Files.list(rooms)) {
            Set<String> there = files.filter(Files::isDirectory)
                    .map(p -> p.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            there.add("casework");
            assertThat(told).isEqualTo(there);
        }
    }

    @Test
    void whatToOpenIsThere() throws IOException {
        List<String> named = CODE.matcher(section(page("architecture.md"), "Where to start reading"))
                .results()
                .map((MatchResult m) -> m.group(1))
                .filter(n -> n.contains("/") || n.endsWith(".md"))
                .toList();
        assertThat(named).hasSizeGreaterThan(8);
        for (String name : named) {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + ROOT.resolve(name.replace("...", "**")));
            Path module = ROOT.resolve(name.split("/")[0]);
            try (Stream<Path> files = Files.walk(module)) {
                assertThat(files.anyMatch(f -> matcher.matches(f) || f.equals(ROOT.resolve(name))))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        Set<String> linked = all(LINK, page("README.md"));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            assertThat(files.map(p -> p.getFileName().toString())
                            .filter(n -> n.endsWith(".md") && !n.equals("README.md")))
                    .isSubsetOf(linked);
        }
    }
}
