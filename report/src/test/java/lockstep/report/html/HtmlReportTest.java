package lockstep.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import lockstep.report.Names;
import lockstep.report.SampleCase;
import lockstep.report.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class HtmlReportTest {
    private static final SampleCase EVERY = Samples.everyVerdict();
    private static final SampleCase HOSTILE = Samples.hostile();

    @Test
    void nothingInAHostileCaseBecomesMarkup() {
        for (Element element : elements(pseudonymised(HOSTILE))) {
            assertThat(element.getTagName())
                    .isNotIn("script", "iframe", "object", "embed", "form", "link", "img", "base");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotIn("src", "srcset", "xlink:href", "action");
                if (name.equals("href"))
                    assertThat(element.getAttribute("href")).startsWith("#");
            }
        }
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        String page = pseudonymised(EVERY);
        assertThat(page)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(pseudonymised(HOSTILE)).doesNotContain("http://evil").doesNotContain("https://x.com");
        assertThat(page).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void whatHidesInTextIsShownAsAMark() {
        String page = pseudonymised(HOSTILE);
        assertThat(page).doesNotContain("\u202E").doesNotContain("\u200B").doesNotContain("\u0000");
        assertThat(page)
                .contains("title=\"right-to-left override\">U+202E</span>")
                .contains(">U+200B</span>");
    }

    @Test
    void accountsAreNotNamedUnlessAskedFor() {
        String page = pseudonymised(EVERY);
        assertThat(page)
                .doesNotContain("sample_user_")
                .doesNotContain("id70000")
                .contains("account-");
        assertThat(HtmlReport.of(EVERY, Names.real(EVERY))).contains("sample_user_1_0");
        assertThat(pseudonymised(HOSTILE)).doesNotContain("evil_handle_one");
    }

    @Test
    void anAccountOfARegistryKeepsItsName() {
        var view = Samples.everyVerdict().registered(0);
        assertThat(pseudonymised(view)).contains("sample_user_1_0").doesNotContain("sample_user_1_1");
    }

    @Test
    void theAnalystsOwnFoldersAreNotTold() {
        assertThat(pseudonymised(EVERY)).contains("posts.csv").doesNotContain("/home/someone");
    }

    @Test
    void theFirstLineSaysHowSureTheFindingsAre() {
        assertThat(headline(EVERY))
                .isEqualTo(
                        "5 findings: 4 tested against chance (1 coordinated, 1 common-source, 1 convergent, 1 chance),"
                                + " 1 not tested: fewer than 20 items are left after the leave-out.");
        assertThat(headline(new SampleCase())).isEqualTo("No analysis has been run on this case yet.");
        assertThat(headline(new SampleCase().with(Samples.run("R-1", "co-link", 0, ""))))
                .isEqualTo("Nothing found: 1 analysis looked and listed no group of accounts.");
        assertThat(headline(new SampleCase().with(Samples.run("R-1", "co-link", 0, "needs links"))))
                .isEqualTo("No analysis could look: the case does not hold what they need.");
    }

    @Test
    void everyFindingShowsItsInnocentExplanationsAndItsChance() {
        List<Element> sections = elements(pseudonymised(EVERY)).stream()
                .filter(e -> e.getAttribute("class").equals("finding"))
                .toList();
        assertThat(sections)
                .hasSize(5)
                .allSatisfy(section -> assertThat(section.getTextContent())
                        .contains("What else it could be")
                        .contains("a share button with a fixed text")
                        .contains("Could this be chance?")
                        .contains("How the score came about"));
        assertThat(sections.get(4).getTextContent()).contains("Read it as a lead");
        assertThat(sections.get(0).getTextContent()).contains("holds in 5 of 5").doesNotContain("Read it as a lead");
    }

    @Test
    void anAnalysisThatCouldNotLookIsNotShownAsHavingFoundNothing() {
        assertThat(text(pseudonymised(EVERY)))
                .contains("1 analysis could not look. That is not the same as having found nothing.")
                .contains("co-image: Needs image hashes; the case has them for 0 of 80,211 posts.");
    }

    @Test
    void oneReasonForNotTestingStandsOnceAboveTheListAndWithEachFinding() {
        var view = Samples.hostile().with(Samples.hostile().findings().get(0).stored("F-2", "R-1"));
        String listed = elements(pseudonymised(view)).stream()
                .filter(e -> e.getAttribute("class").equals("found"))
                .map(Node::getTextContent)
                .findFirst()
                .orElseThrow();
        assertThat(listed).contains("Not tested").doesNotContain("not tested: ");
        assertThat(headline(view)).startsWith("2 findings, none tested against chance: ");
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        assertThat(pseudonymised(Samples.everyVerdict())).isEqualTo(pseudonymised(EVERY));
    }

    @Test
    void tablesPicturesAndHeadingsCanBeReadAloud() {
        Set<String> ids = new HashSet<>();
        int heading = 1;
        for (Element e : elements(pseudonymised(EVERY))) {
            if (!e.getAttribute("id").isEmpty())
                assertThat(ids.add(e.getAttribute("id")))
                        .as(e.getAttribute("id"))
                        .isTrue();
            if (e.getTagName().equals("table"))
                assertThat(e.getElementsByTagName("caption").getLength()).isEqualTo(1);
            boolean picture = e.getTagName().equals("svg") && !e.hasAttribute("aria-hidden");
            if (picture)
                assertThat(e.hasAttribute("aria-labelledby") || e.hasAttribute("aria-label"))
                        .isTrue();
            if (e.getTagName().matches("h[1-6]")) {
                int level = e.getTagName().charAt(1) - '0';
                assertThat(level).as(e.getTextContent()).isLessThanOrEqualTo(heading + 1);
                heading = level;
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhereOnThePage() {
        var all = elements(pseudonymised(EVERY));
        var ids = all.stream().map(e -> e.getAttribute("id")).toList();
        assertThat(all.stream()
                        .filter(e -> e.hasAttribute("href"))
                        .map(e -> e.getAttribute("href").substring(1)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ids).contains(target));
    }

    @Test
    void aGroupTooLargeToDrawIsThinnedAndSaysSo() {
        var view = Samples.oneLargeGroup(600);
        String page = text(pseudonymised(view));
        assertThat(page)
                .contains("Thinned: the finding has 600 accounts")
                .contains("250 accounts, ")
                .contains("585 more accounts");
    }

    @Test
    void theCommandsToRepeatItStandAtTheEnd() {
        assertThat(text(pseudonymised(EVERY)))
                .contains("lockstep new sample.case")
                .contains("lockstep ingest sample.case posts.csv --as four-columns --map account=user")
                .doesNotContain("lockstep analyze sample.case co-image")
                .contains("lockstep analyze sample.case co-link --min-shared 3 --resolution 0.05 --window 60 --seed 42")
                .contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    private static String pseudonymised(SampleCase view) {
        return HtmlReport.of(view, Names.pseudonyms(view));
    }

    private static String headline(SampleCase view) {
        return elements(pseudonymised(view)).stream()
                .filter(e -> e.getAttribute("class").equals("headline"))
                .map(Node::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private static String text(String page) {
        return elements(page).get(0).getTextContent();
    }

    /** The page is XML as well, so a strict parser can judge it. */
    private static List<Element> elements(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            var all = new ArrayList<Element>();
            var nodes = document.getElementsByTagName("*");
            for (int i = 0; i < nodes.getLength(); i++) all.add((Element) nodes.item(i));
            return all;
        } catch (Exception notXml) {
            throw new AssertionError(notXml);
        }
    }
}
