package lockstep.analyses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.analyses.coordination.CoActing;
import lockstep.model.analysis.Detector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadsTest {
    private static final Path ROOT = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_]+)\\b");
    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void everyClassWithoutItsComments() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = ROOT.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
                SOURCES.put(
                        name,
                        Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", ""));
            }
        }
    }

    @Test
    void whatAnAnalysisIsSaidToReadIsWhatItsStatementsAndThoseOfItsHelpersAsk() {
        for (Detector<?> detector : Catalog.ALL) {
            Set<String> asked = new TreeSet<>();
            for (String name : reached(detector)) {
                Matcher table = ASKED.matcher(SOURCES.get(name));
                while (table.find()) asked.add(table.group(1));
            }
            asked.removeAll(Reads.SOURCES);
            String id = detector.card().id();
            assertThat(Reads.of(id)).as(id + " in reads.tsv").contains(asked);
        }
    }

    @Test
    void anAnalysisOfAKindThatOnlyACaseHasReadsWhatItsLikesRead() {
        assertThat(Reads.of("co-audio")).isEqualTo(Reads.of("co-link")).isPresent();
        assertThat(Reads.of("no-such-analysis")).isEmpty();
    }

    @Test
    void onlyWhatTellsOfNarrativesRestsOnThem() {
        assertThat(Catalog.cards().stream()
                        .filter(card -> Reads.of(card.id()).orElseThrow().contains("narrative_posts"))
                        .map(card -> card.id()))
                .containsExactlyInAnyOrder("lead-lag", "state-relations", "reach", "narratives", "rival-claims");
    }

    /** The class of an analysis and all that it leads to; what sets actions apart is given to co-acting from outside. */
    private static Set<String> reached(Detector<?> detector) {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(detector.getClass().getName());
        if (detector instanceof CoActing) next.add("lockstep.analyses.coordination.Traces");
        while (!next.isEmpty()) {
            String name = next.poll();
            if (!reached.add(name)) continue;
            SOURCES.keySet().stream().filter(other -> names(name, other)).forEach(next::add);
        }
        return reached;
    }

    private static boolean names(String one, String other) {
        String text = SOURCES.get(one);
        if (text.contains("import " + other + ";") || text.contains("import static " + other + ".")) return true;
        String room = one.substring(0, one.lastIndexOf('.') + 1);
        return other.startsWith(room)
                && other.indexOf('.', room.length()) < 0
                && Pattern.compile("\\b" + other.substring(room.length()) + "\\b")
                        .matcher(text)
                        .find();
    }
}
