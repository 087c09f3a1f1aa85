package lockstep.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lockstep.report.Facts;
import lockstep.report.Names;
import lockstep.report.SampleCase;
import lockstep.report.Samples;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final SampleCase EVERY = Samples.everyVerdict();

    @Test
    void aTestedFindingSaysVerdictGroundsAndNumbers() {
        assertThat(terminal(EVERY, 0))
                .startsWith("F-1  34 accounts post the same links")
                .contains("Coordinated. These accounts act together")
                .contains("observed  412, chance gives 9.7")
                .contains("holds     window 10 s")
                .contains("What else it could be")
                .contains("hxxps://news1[.]example[.]org/section/2026/03/item-15");
    }

    @Test
    void anUntestedFindingClaimsNothing() {
        assertThat(terminal(EVERY, 4))
                .contains("Not tested: fewer than 20 items are left after the leave-out")
                .doesNotContain("Coordinated")
                .doesNotContain("significant");
    }

    @Test
    void noLineOfWordsIsWiderThanTheTerminal() {
        assertThat(terminal(EVERY, 0).lines().filter(line -> !line.contains("hxxps")))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void aHostilePostCannotSteerTheTerminalNorTheMarkdown() {
        var hostile = Samples.hostile();
        String text = terminal(hostile, 0);
        assertThat(text)
                .doesNotContain("\u202E")
                .doesNotContain("\u0000")
                .contains("⟨U+202E⟩")
                .doesNotContain("http://");
        String markdown = MarkdownReport.of(hostile, Names.pseudonyms(hostile));
        assertThat(markdown.toLowerCase(Locale.ROOT))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContainPattern("(?<!\\\\)\\]\\(")
                .doesNotContain("\u202e")
                .doesNotContain("evil_handle_one");
    }

    @Test
    void markdownHoldsEveryFindingWithItsChanceAndItsLimits() {
        String markdown = MarkdownReport.of(EVERY, Names.pseudonyms(EVERY));
        assertThat(markdown)
                .startsWith("# sample\n")
                .contains("**5 findings: 4 tested against chance")
                .contains("## F-3 · 7 accounts")
                .contains("**Convergent.**")
                .contains("**Not tested.** fewer than 20 items")
                .contains("co-image could not look.")
                .contains("    lockstep new sample.case")
                .doesNotContain("sample\\_user\\_")
                .doesNotContain("sample_user_");
        assertThat(MarkdownReport.of(EVERY, Names.real(EVERY))).contains("sample\\_user\\_");
    }

    @Test
    void anEmptyCaseIsAReportToo() {
        var empty = new SampleCase();
        assertThat(MarkdownReport.of(empty, Names.pseudonyms(empty)))
                .contains("No analysis has been run on this case yet.")
                .contains("does not show that nothing is there");
    }

    private static String terminal(SampleCase view, int finding) {
        return FindingText.of(Facts.of(view.findings().get(finding), view, Names.real(view)), 100);
    }
}
