package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources of this module: what a text says stands in lists, and files do not lean on one another in circles. */
class SourceFilesTest {
    /** Letters between quotation marks in the sources. The bound goes down when words move into lists; it never goes up. */
    private static final int MOST_LITERALS = 28_000;

    /** Circles that are there, each with its reason. */
    private static final Map<String, Set<String>> CIRCLES = Map.of(
            "an archive holds files of any kind",
            Set.of("Kinds", "Reading"),
            "a family is a wording that may name families",
            Set.of("wording.Families", "wording.WordingParser"));

    private static final Pattern NO_CODE = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*)\"|'(?:\\\\.|[^'\\\\])+'",
            Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("package lockstep\\.documents\\.?([\\w.]*);");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?lockstep\\.documents\\.([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b\\p{Lu}\\w*");

    private record Source(String name, String place, String code, int literals) {}

    private static List<Source> sources() throws IOException {
        Path root = Path.of(System.getProperty("lockstep.root", "..")).resolve("documents/src/main/java");
        List<Source> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList())
                if (!file.endsWith("package-info.java")) all.add(source(file));
        }
        return all;
    }

    private static Source source(Path file) throws IOException {
        String text = Files.readString(file);
        int[] literals = {0};
        String code = NO_CODE.matcher(text).replaceAll(m -> {
            for (int g = 1; g <= 2; g++)
                literals[0] += m.group(g) == null ? 0 : m.group(g).length();
            return " ";
        });
        Matcher in = PACKAGE.matcher(code);
        String place = in.find() ? in.group(1) : "";
        String type = file.getFileName().toString().replace(".java", "");
        return new Source(place.isEmpty() ? type : place + "." + type, place, code, literals[0]);
    }

    @Test
    void wordsOfTextsStandInListsAndNotInTheSources() throws IOException {
        int all = sources().stream().mapToInt(Source::literals).sum();
        assertThat(all).as("letters in literals").isLessThanOrEqualTo(MOST_LITERALS);
        Map<String, Integer> fields = new TreeMap<>();
        for (Source s : sources())
            if (Set.of("Voices", "Speakers", "Actors", "Targets", "Stories", "States", "Countries", "Notices")
                    .contains(s.name.substring(s.name.lastIndexOf('.') + 1))) fields.put(s.name, s.literals);
        assertThat(fields)
                .as("fields that are read by lists")
                .hasSize(8)
                .allSatisfy((name, n) -> assertThat(n).as(name).isLessThan(800));
    }

    @Test
    void noFilesLeanOnOneAnotherButThoseWithAReason() throws IOException {
        Map<String, Set<String>> to = new TreeMap<>();
        List<Source> all = sources();
        for (Source s : all) to.put(s.name, leansOn(s, all));
        Set<Set<String>> circles = new HashSet<>();
        for (String name : to.keySet()) {
            Set<String> circle = new TreeSet<>();
            for (String other : reached(name, to)) if (reached(other, to).contains(name)) circle.add(other);
            if (circle.size() > 1) circles.add(circle);
        }
        assertThat(circles).containsExactlyInAnyOrderElementsOf(CIRCLES.values());
    }

    private static Set<String> leansOn(Source source, List<Source> all) {
        Set<String> imported = new HashSet<>();
        IMPORT.matcher(source.code).results().forEach(m -> imported.add(m.group(1)));
        Set<String> named = new HashSet<>();
        TYPE.matcher(source.code.replaceAll("import [^;]*;", "")).results().forEach(m -> named.add(m.group()));
        Set<String> on = new TreeSet<>();
        for (Source other : all) {
            if (other.name.equals(source.name)) continue;
            String type = other.name.substring(other.name.lastIndexOf('.') + 1);
            boolean beside = other.place.equals(source.place) && named.contains(type);
            if (beside || imported.stream().anyMatch(i -> i.equals(other.name) || i.startsWith(other.name + ".")))
                on.add(other.name);
        }
        return on;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> to) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(to.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) open.addAll(to.getOrDefault(next, Set.of()));
        }
        return seen;
    }
}
