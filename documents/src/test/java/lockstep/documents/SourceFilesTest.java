package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sources of this module do not lean on one another in circles. */
class SourceFilesTest {
    /** Circles that are there, each with its reason. */
    private static final Map<String, Set<String>> CIRCLES = Map.of(
            "an archive holds files of any kind",
            Set.of("Kinds", "Reading"),
            "a family is a wording that may name families",
            Set.of("wording.Families", "wording.WordingParser"));

    private static final Pattern IMPORT = Pattern.compile("import (?:static )?lockstep\\.documents\\.([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b\\p{Lu}\\w*");

    @Test
    void noFilesLeanOnOneAnotherButThoseWithAReason() throws IOException {
        Map<String, Set<String>> to = new TreeMap<>();
        List<JavaSource> all = JavaSource.all();
        for (JavaSource s : all) to.put(s.name(), leansOn(s, all));
        Set<Set<String>> circles = new HashSet<>();
        for (String name : to.keySet()) {
            Set<String> circle = new TreeSet<>();
            for (String other : reached(name, to)) if (reached(other, to).contains(name)) circle.add(other);
            if (circle.size() > 1) circles.add(circle);
        }
        assertThat(circles).containsExactlyInAnyOrderElementsOf(CIRCLES.values());
    }

    private static Set<String> leansOn(JavaSource source, List<JavaSource> all) {
        Set<String> imported = new HashSet<>();
        IMPORT.matcher(source.code()).results().forEach(m -> imported.add(m.group(1)));
        Set<String> named = new HashSet<>();
        TYPE.matcher(source.code().replaceAll("import [^;]*;", "")).results().forEach(m -> named.add(m.group()));
        Set<String> on = new TreeSet<>();
        for (JavaSource other : all) {
            if (other.name().equals(source.name())) continue;
            boolean beside = other.place().equals(source.place()) && named.contains(other.type());
            if (beside || imported.stream().anyMatch(i -> i.equals(other.name()) || i.startsWith(other.name() + ".")))
                on.add(other.name());
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
