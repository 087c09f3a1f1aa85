package lockstep.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Settings;
import org.junit.jupiter.api.Test;

class CatalogTest {
    @Test
    void everyAnalysisHasAPageWithTheSevenHeadingsInOrder() {
        for (Detector<?> d : Catalog.ALL) {
            String page = Page.of(d)
                    .orElseThrow(() -> new AssertionError("write analyses/src/main/resources/lockstep/analyses/"
                            + d.card().id() + ".md"));
            List<String> headings = Pattern.compile("(?m)^## (.+)$")
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(headings).as(d.card().id()).isEqualTo(Page.HEADINGS);
            assertThat(page).as(d.card().id()).startsWith("# " + d.card().id()).doesNotContain("{");
        }
    }

    @Test
    void everyDefaultIsAValueThatTheParameterTakes() {
        for (Detector<?> d : Catalog.ALL) {
            Record defaults = Settings.defaults(d.settings());
            assertThat(Settings.of(d.settings(), Settings.words(defaults)))
                    .as(d.card().id())
                    .isEqualTo(defaults);
        }
    }

    @Test
    void onlyAnalysesOfAccountsActingTogetherNameAVerdict() throws IOException {
        Path sources = Path.of("src/main/java/lockstep/analyses");
        Map<String, Set<String>> named = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String under = sources.relativize(file).getName(0).toString();
                Matcher verdict = Pattern.compile("Verdict\\.([A-Z_]{3,})").matcher(Files.readString(file));
                while (verdict.find())
                    named.computeIfAbsent(under, x -> new TreeSet<>()).add(verdict.group(1));
            }
        }
        assertThat(named.get("coordination")).contains("COORDINATED", "CONVERGENT");
        named.remove("coordination");
        assertThat(named).allSatisfy((room, verdicts) -> assertThat(verdicts).containsExactly("NONE"));
        assertThat(named).containsKeys("ecosystem", "narrative");
        // whoever may give one belongs to the family of coordination
        assertThat(Catalog.cards().stream()
                        .filter(card -> card.family() == Card.Family.COORDINATION)
                        .map(Card::id))
                .contains("coordination", "co-link", "co-post")
                .doesNotContain("changes", "lead-lag", "narratives", "rival-claims");
    }

    @Test
    void idsAreUniqueAndFound() {
        List<String> ids = Catalog.cards().stream().map(c -> c.id()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (String id : ids) assertThat(Catalog.of(id, List.of()).card().id()).isEqualTo(id);
    }

    @Test
    void aKindThatOnlyTheCaseHasIsAnAnalysisToo() {
        assertThat(Catalog.of("co-sticker", List.of("sticker")).card().id()).isEqualTo("co-sticker");
        assertThatThrownBy(() -> Catalog.of("co-lnk", List.of("sticker", "'; DROP")))
                .isInstanceOf(WrongUse.class)
                .satisfies(e -> assertThat(((WrongUse) e).help()).contains("co-link"));
    }
}
