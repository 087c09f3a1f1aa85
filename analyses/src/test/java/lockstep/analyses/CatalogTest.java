package lockstep.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import lockstep.model.WrongUse;
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
