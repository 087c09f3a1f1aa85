package lockstep.app.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.ingest.Desk;
import lockstep.casework.narratives.AcrossLanguages;
import lockstep.casework.narratives.ClaimList;
import lockstep.casework.narratives.ClaimStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories, codebooks and search, through the commands that people have. */
class NarrativesTest {
    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void aCase() throws IOException {
        desk = new Desk(folder);
        var posts = new StringBuilder("id,account,time,text\n");
        posts.append(
                post(1, "ann", "10:00", "Mayor Larsen says the harbour bridge will be closed on Monday for repairs"));
        posts.append(
                post(2, "bob", "10:05", "The harbour bridge will be closed on Monday for repairs, says Mayor Larsen"));
        posts.append(
                post(3, "cid", "11:00", "Harbour bridge will be closed Monday for repairs, Mayor Larsen says #bridge"));
        posts.append(post(4, "dee", "11:10", "港口大橋星期一因風暴關閉"));
        for (int i = 0; i < 40; i++)
            posts.append(post(
                    100 + i,
                    "acc" + i,
                    "12:" + (10 + i),
                    "alpha" + i + " beta" + 7 * i + " gamma" + i * i + " delta" + i + " words"));
        desk.file("posts.csv", posts.toString());
        assertThat(desk.run("ingest", "c.case", "posts.csv")).as(desk.said()).isZero();
    }

    private static String post(int id, String account, String time, String text) {
        return id + "," + account + ",2021-06-01T" + time + ":00Z,\"" + text + "\"\n";
    }

    @Test
    void oneStoryIsFoundNamedByItsWordsAndKeepsAPersonsName() {
        assertThat(desk.run("narratives", "c.case", "--csv")).as(desk.said()).isZero();
        List<String> lines = desk.printed().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("N-1,").contains("bridge").contains(",3,3,2021-06-01T10:00:00Z");
        assertThat(desk.run("narratives", "c.case", "--name", "N-1", "the", "bridge", "again"))
                .isZero();
        assertThat(desk.run("narratives", "c.case", "--again", "--csv"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed()).contains("N-1,the bridge again,3").contains("person");
        assertThat(desk.run("narratives", "c.case", "--show", "N-1", "--json"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed()).contains("\"by_day\"").contains("the bridge again");
        assertThat(desk.run("narratives", "c.case", "--show", "N-9")).isEqualTo(2);
    }

    @Test
    void aPostThatMakesAJudgedClaimIsFoundAndOneOfOtherThingsIsNot() throws IOException {
        desk.file(
                "judged.csv",
                "id,claim,verdict\nC1,The harbour bridge will be closed on Monday for repairs,false\n"
                        + "C2,A comet of solid gold passes over the northern lighthouse in spring,false\n"
                        + "C3,The old observatory was sold to a circus for nine pence,false\n");
        assertThat(desk.run("claims", "c.case", "judged.csv", "--csv"))
                .as(desk.said())
                .isZero();
        List<String> lines = desk.printed().lines().skip(1).toList();
        assertThat(lines).as(desk.printed()).hasSize(3).allMatch(l -> l.contains(",C1,"));
        assertThat(desk.printed())
                .contains("ann")
                .contains("bob")
                .contains("cid")
                .doesNotContain("acc1");
    }

    @Test
    void aClaimNeedsThreeContentWordsInCommonAndAShortTextDoesNotWinByOne() {
        List<String> claims = List.of(
                "Move over",
                "The comet made of gold passes over the lighthouse",
                "Bakers abolished bread",
                "The old observatory was sold to a circus for nine pence by the mayor of the town");
        var step = new ClaimStep(
                claims.stream().map(c -> new ClaimList.Claim(c, c, "", "", "")).toList(), ClaimStep.USUAL);
        List<String> posts = List.of(
                "another shocking move over there",
                "bakers abolished bread!!!",
                "bakers in the whole country say that bread was never abolished anywhere by anyone",
                "so they sold the old observatory to a circus for nine pence, said the mayor",
                "the lighthouse keeper found gold");
        var found = step.match(posts);
        assertThat(found.keySet()).containsExactly(1, 3);
        assertThat(found.get(3))
                .singleElement()
                .satisfies(c -> assertThat(c.right()).isEqualTo(3));
    }

    @Test
    void translatedCopiesJoinStories() {
        assertThat(desk.run("narratives", "c.case")).as(desk.said()).isZero();
        var story = new lockstep.store.narratives.Narrative.Found(
                "bridge", List.of(new lockstep.store.narratives.Narrative.Carried(0, "exact", 1, "")));
        var other = new lockstep.store.narratives.Narrative.Found(
                "大桥", List.of(new lockstep.store.narratives.Narrative.Carried(3, "exact", 1, "")));
        try (var open = lockstep.casework.OpenCase.of(folder.resolve("c.case"), lockstep.model.Scope.ALL);
                var put = open.file().connection().createStatement()) {
            assertThat(AcrossLanguages.joined(open.data(), List.of(story, other), 2))
                    .hasSize(2);
            put.execute(
                    "INSERT INTO copies VALUES (9, 0, 'exact', 1, 0, ''), (9, 3, 'translated', .9, 0, ''), (9, 7, 'translated', .9, 0, '')");
            assertThat(AcrossLanguages.joined(open.data(), List.of(story, other), 2))
                    .singleElement()
                    .satisfies(s -> {
                        assertThat(s.name()).isEqualTo("bridge");
                        assertThat(s.posts())
                                .extracting(lockstep.store.narratives.Narrative.Carried::post)
                                .containsExactly(0L, 3L, 7L);
                    });
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aCodebookIsReadMatchedAndItsMistakesAreTold() throws IOException {
        desk.file(
                "book.yaml",
                "codebook: b\nnarratives:\n  - id: storm\n    keywords: [大桥 & 风暴]\n  - id: works\n    keywords: [bridge & repairs]\n"
                        + "exclusive:\n  - id: why\n    narratives: [storm, works]\n");
        assertThat(desk.run("codebook", "c.case", "book.yaml", "--csv"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed()).contains("storm,storm,1").contains("works,works,3");
        assertThat(desk.run("narratives", "c.case", "--posts-of", "works", "--csv"))
                .isZero();
        assertThat(desk.printed()).contains("\"\"bridge\"\" and \"\"repairs\"\"");
        desk.file("bad.yaml", "codebook: b\nnarratives:\n  - id: x\n");
        assertThat(desk.run("codebook", "--check", "bad.yaml")).isEqualTo(2);
        assertThat(desk.said()).contains("bad.yaml:3");
    }

    @Test
    void postsAreFoundByTheirWordsAndToldFromOthers() {
        assertThat(desk.run("search", "c.case", "BRIDGE -mayor", "--csv"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed().lines()).hasSize(1);
        assertThat(desk.run("search", "c.case", "\"harbour bridge\" monday", "--csv"))
                .isZero();
        assertThat(desk.printed().lines()).hasSize(4);
        assertThat(desk.printed()).contains("«Harbour bridge»");
        assertThat(desk.run("search", "c.case", "大桥", "--account", "dee", "--csv"))
                .isZero();
        assertThat(desk.printed()).contains("«大橋»");
    }
}
