package lockstep.casework.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import lockstep.language.stories.Stories;
import lockstep.model.analysis.Work;
import lockstep.store.narratives.Narrative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories of a case become narratives, once, and go on when posts come. */
class NarrativeStepTest {
    private static final List<String> STORY = List.of(
            "Harbour bridge will be closed on Monday for repairs, Mayor Larsen says",
            "The harbour bridge will be closed on Monday for repairs, says Mayor Larsen",
            "Harbour bridge will be closed Monday for repairs, Mayor Larsen says #bridge");

    @TempDir
    private Path folder = Path.of("");

    private CaseFolder desk = new CaseFolder(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new CaseFolder(folder);
    }

    private Path telling(String name, int from, int to) throws Exception {
        List<String[]> rows = new ArrayList<>();
        for (int k = from; k < to; k++)
            rows.add(new String[] {
                "anvil" + k, Integer.toString(600 * k), STORY.get(k % 3).replace(",", " "), ""
            });
        // words are telling where most posts do without them
        for (int k = 0; k < 60; k++)
            rows.add(new String[] {
                "basin" + k,
                Integer.toString(500 * k),
                "alpha" + k + " beta" + 7 * k + " gamma" + k * k + " delta" + k + " words",
                ""
            });
        return desk.posts(name, rows);
    }

    private static boolean made(OpenCase open, int least) {
        return new NarrativeStep(open.data(), Work.quiet(1))
                .run(Stories.Settings.USUAL, least, false)
                .isPresent();
    }

    @Test
    void whatManyTellIsANarrativeAndWhatOneTellsIsNot() throws Exception {
        try (OpenCase open = desk.open()) {
            CaseFolder.read(open, telling("first.csv", 0, 6));
            assertThat(made(open, 4)).isTrue();
            List<Narrative> all = open.data().narratives().all();
            assertThat(all).hasSize(1);
            assertThat(open.data().narratives().posts(all.get(0).id())).hasSize(6);
        }
    }

    @Test
    void nothingIsGroupedAgainUntilPostsComeAndANarrativeKeepsItsName() throws Exception {
        try (OpenCase open = desk.open()) {
            CaseFolder.read(open, telling("first.csv", 0, 6));
            made(open, 4);
            String id = open.data().narratives().all().get(0).id();
            open.data().narratives().name(id, "the water");
            assertThat(made(open, 4)).isFalse();

            CaseFolder.read(open, telling("second.csv", 6, 12));
            assertThat(made(open, 4)).isTrue();
            Narrative grown = open.data().narratives().one(id);
            assertThat(grown.name()).isEqualTo("the water");
            assertThat(open.data().narratives().posts(id)).hasSize(12);
        }
    }

    @Test
    void aStoryOfFewerPostsThanAskedIsNone() throws Exception {
        try (OpenCase open = desk.open()) {
            CaseFolder.read(open, telling("first.csv", 0, 2));
            made(open, 4);
            assertThat(open.data().narratives().all()).isEmpty();
        }
    }
}
