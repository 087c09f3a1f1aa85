package lockstep.app.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people judge is kept, shown everywhere, and never lost; what breaks the rules of wording is refused. */
final class AssessTest {
    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseWithTwoGroups() throws IOException {
        desk = new Desk(folder);
        TwoGroups.in(folder);
    }

    private int assess(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "assess",
                "c.case",
                "F-1",
                "--confidence",
                "low",
                "--says",
                "same seconds on six items",
                "--alternative",
                "one scheduling service",
                "--would-change",
                "a public schedule",
                "--by",
                "A. Analyst"));
        words.addAll(List.of(more));
        return desk.run(words.toArray(String[]::new));
    }

    @Test
    void aLaterJudgementTakesThePlaceOfTheEarlierOneAndBothAreShown() {
        assertThat(assess("--unlikely")).as(desk.said()).isZero();
        assertThat(assess("--even")).isZero();
        assertThat(desk.run("show", "c.case", "F-1")).isZero();
        assertThat(desk.printed())
                .contains(
                        "There is a roughly even chance (45 to 55 %) that these accounts act together by arrangement.")
                .contains("Confidence in this judgement is low")
                .contains("earlier: A-1")
                .contains("in place of A-1");
        assertThat(desk.run("findings", "c.case", "--csv")).isZero();
        assertThat(desk.printed()).contains("roughly even chance (A-2)").doesNotContain("A-1");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM assessments")).containsExactly("2");
    }

    @Test
    void anotherPersonsJudgementStandsBesideIt() {
        assertThat(assess("--unlikely")).isZero();
        assertThat(assess("--even", "--by", "B. Colleague")).isEqualTo(2);
        assertThat(desk.run(
                        "assess",
                        "c.case",
                        "F-1",
                        "--even",
                        "--confidence",
                        "low",
                        "--says",
                        "x",
                        "--alternative",
                        "y",
                        "--would-change",
                        "z",
                        "--by",
                        "B. Colleague"))
                .isZero();
        assertThat(desk.run("findings", "c.case", "--csv")).isZero();
        assertThat(desk.printed()).contains("unlikely (A-1), roughly even chance (A-2)");
    }

    @Test
    void aWordBeyondTheEvidenceNeedsAReasonWhichIsKept() {
        assertThat(assess("--very-likely")).isEqualTo(2);
        assertThat(desk.said()).contains("goes beyond").contains("roughly even chance");
        assertThat(assess("--very-likely", "--beyond", "two of them told us")).isZero();
        assertThat(desk.rows("c.case", "SELECT likelihood, beyond, ceiling FROM assessments"))
                .singleElement()
                .asString()
                .startsWith("very likely|two of them told us|roughly even chance: ");
    }

    @Test
    void likelihoodAndConfidenceInOneSentenceAreRefused() {
        assertThat(assess("--even", "--would-change", "we say with high confidence that it is very likely"))
                .isEqualTo(2);
        assertThat(desk.said()).contains("one sentence");
        assertThat(assess("--even", "--would-change", "It is very likely planned. We say so with high confidence"))
                .isZero();
    }

    @Test
    void aJudgementWithoutAlternativesOrConfidenceIsRefused() {
        assertThat(desk.run("assess", "c.case", "F-1", "--even", "--says", "x", "--would-change", "z"))
                .isEqualTo(2);
        assertThat(desk.said()).contains("how well founded");
        assertThat(desk.run("assess", "c.case", "F-1", "--even", "--confidence", "low", "--says", "x"))
                .isEqualTo(2);
        assertThat(desk.said()).contains("what else was considered");
        assertThat(desk.run("assess", "c.case", "F-77", "--even", "--confidence", "low"))
                .isEqualTo(2);
        assertThat(desk.rows("c.case", "SELECT count(*) FROM assessments")).containsExactly("0");
    }

    @Test
    void anActorIsNamedOnlyWithGroundsAndTheirSources() {
        assertThat(assess("--even", "--actor", "Agency Z")).isEqualTo(2);
        assertThat(desk.said()).contains("needs grounds");
        assertThat(assess("--likely", "--actor", "Agency Z", "--ground", "hearsay: a friend"))
                .isEqualTo(2);
        assertThat(assess("--very-likely", "--actor", "Agency Z", "--ground", "technical: shared server, record 7"))
                .as("one kind of evidence")
                .isEqualTo(2);
        assertThat(assess(
                        "--very-likely",
                        "--actor",
                        "Agency Z",
                        "--ground",
                        "technical/open: shared server, record 7",
                        "--ground",
                        "contextual/proprietary: interview of 3 May"))
                .isZero();
        assertThat(desk.run("show", "c.case", "F-1")).isZero();
        assertThat(desk.printed())
                .contains("that Agency Z stands behind these accounts")
                .contains("technical/open: shared server, record 7");
    }

    @Test
    void reportsAndExportsCarryWhatPeopleJudge() throws IOException {
        assertThat(assess("--even")).isZero();
        assertThat(desk.run("note", "c.case", "F-1", "asked the agency", "--by", "A. Analyst"))
                .isZero();
        assertThat(desk.run("tag", "c.case", "F-1", "to check")).isZero();
        for (String name : List.of("r.html", "r.md")) {
            Path out = folder.resolve(name);
            assertThat(desk.run("report", "c.case", "--out", out.toString())).isZero();
            assertThat(Files.readString(out))
                    .contains("roughly even chance (45 to 55 %)")
                    .contains("asked the agency")
                    .contains("to check");
        }
        Path stix = folder.resolve("s.json");
        assertThat(desk.run("export", "c.case", "--as", "stix", "--out", stix.toString()))
                .isZero();
        assertThat(Files.readString(stix))
                .contains("\"type\":\"opinion\"")
                .contains("\"opinion\":\"neutral\"")
                .contains("\"authors\":[\"A. Analyst\"]")
                .doesNotContain("threat-actor");
        Path json = folder.resolve("f.json");
        assertThat(desk.run("export", "c.case", "--as", "json", "--out", json.toString()))
                .isZero();
        assertThat(Files.readString(json))
                .contains("\"likelihood\":\"roughly even chance\"")
                .contains("asked the agency");
    }

    @Test
    void aRemarkIsTakenBackAndStaysInTheCase() {
        assertThat(desk.run("note", "c.case", "x:ann1", "looks like a shop")).isZero();
        assertThat(desk.run("note", "c.case", "nobody", "x")).isEqualTo(2);
        assertThat(desk.run("note", "c.case", "--withdraw", "M-1")).isZero();
        assertThat(desk.run("note", "c.case", "--csv")).isZero();
        assertThat(desk.printed()).doesNotContain("looks like a shop");
        assertThat(desk.rows("c.case", "SELECT says, withdrawn FROM remarks ORDER BY withdrawn"))
                .containsExactly("looks like a shop|false", "looks like a shop|true");
        assertThat(desk.run(
                        "tag",
                        "c.case",
                        "F-1",
                        "a tag that is far too long to be a tag, since it goes on and on and on"))
                .isEqualTo(2);
    }
}
