package lockstep.report.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import lockstep.model.WrongUse;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Confidence;
import lockstep.model.judgement.Ground;
import lockstep.model.judgement.Likelihood;
import lockstep.report.Names;
import lockstep.report.SampleCase;
import lockstep.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analyst writes goes out only where the case carries it. */
class ComposedTest {
    private static Assessment assessment(String id, String actor, List<Ground> grounds) {
        return new Assessment(
                id,
                "F-1",
                actor.isEmpty() ? Assessment.TOGETHER : actor + " stands behind these accounts",
                Likelihood.LIKELY,
                Confidence.LOW,
                "the same minute in nine weeks",
                List.of("one scheduling service"),
                List.of("a public schedule"),
                "",
                actor,
                grounds,
                "A. Analyst",
                Instant.parse("2026-04-01T10:00:00Z"),
                "");
    }

    private static SampleCase sample() {
        return Samples.everyVerdict()
                .with(assessment("A-1", "", List.of()))
                .with(assessment(
                        "A-2", "Agency Z", List.of(Ground.of("technical/open: shared server, record of May"))));
    }

    private static Composed composed(String text) {
        var view = sample();
        return Composed.of(view, Names.pseudonyms(view), text);
    }

    private static List<String> rules(String text) {
        return composed(text).faults().stream()
                .map(f -> f.line() + ":" + f.column() + " " + f.rule())
                .toList();
    }

    @Test
    void boundNumbersGoThroughAndStandInTheText() {
        var text =
                "# {{case.name}}\n\nThere are {{F-1.members}} accounts in F-1; q is {{F-1.q}}, the verdict {{F-1.verdict}}.\n";
        assertThat(rules(text)).isEmpty();
        assertThat(composed(text).html())
                .contains("There are 34 accounts in F-1; q is 5.2e-8, the verdict coordinated.");
        assertThat(composed(text).markdown()).contains("There are 34 accounts in F-1");
    }

    @Test
    void unboundNumbersAreNamedByLineAndColumn() {
        assertThat(rules("# A title\n\nSome words, then 34 accounts.\n")).containsExactly("3:18 unbound-number");
        assertThat(rules("About **1,200** posts")).containsExactly("1:9 unbound-number");
        assertThat(rules("- one line\n- a *dozen* lines")).containsExactly("2:6 unbound-number");
        assertThat(rules("{{F-1.members}}0 accounts")).containsExactly("1:16 unbound-number");
        assertThat(rules("since ½ of them, and ٣٤ more")).hasSize(2);
        assertThat(rules("## Part 3\n\n> in 2024\n\n`12`")).hasSize(3);
        assertThat(rules("twenty-five accounts")).hasSize(1);
    }

    @Test
    void numbersFromElsewhereGoThroughWithTheirSource() {
        String quoted = "It had {{quoted \"1,200\" source \"the agency, 3 May 2024\"}} readers.";
        assertThat(rules(quoted)).isEmpty();
        assertThat(composed(quoted).html()).contains("It had 1,200 (the agency, 3 May 2024) readers.");
        assertThat(rules("It had {{quoted \"1,200\"}} readers.")).containsExactly("1:8 unknown-binding");
    }

    @Test
    void bindingsThatTheCaseDoesNotKnowAreNamedWithTheNearest() {
        assertThat(composed("{{F-1.membrs}}").faults().get(0).says()).contains("did you mean members?");
        assertThat(composed("{{F-99.q}}").faults().get(0).says()).contains("no finding F-99");
        assertThat(rules("{{F-5.q}}")).as("never tested").containsExactly("1:1 unknown-binding");
        assertThat(rules("{{figure F-1 pie}}")).containsExactly("1:1 unknown-binding");
        assertThat(rules("words {{F-1.q")).containsExactly("1:7 open-binding");
    }

    @Test
    void likelihoodAndConfidenceInOneSentenceAreRefused() {
        assertThat(rules("We have high confidence that this is very likely planned."))
                .containsExactly("1:1 mixed-wording");
        assertThat(rules("Good. With moderate confidence\nwe say it is likely."))
                .containsExactly("1:7 mixed-wording");
        assertThat(rules("{{A-1.likelihood}} {{A-1.confidence}}"))
                .as("two sentences")
                .isEmpty();
        assertThat(rules("We are confident that {{A-1.likelihood}}"))
                .as("a bound one mixed into a sentence")
                .hasSize(1);
    }

    @Test
    void attributionNeedsASignedAssessmentThatNamesAnActor() {
        assertThat(rules("These accounts are run by Agency Z.")).containsExactly("1:20 attribution");
        assertThat(rules("The campaign is state-backed.")).containsExactly("1:17 attribution");
        assertThat(rules("By {{A-1.by}}: they are operated by somebody."))
                .as("an assessment without an actor")
                .hasSize(1);
        assertThat(rules("They may be operated by {{A-2.actor}}, as signed by {{A-2.by}}."))
                .isEmpty();
        assertThat(rules("{{A-2.likelihood}}")).isEmpty();
    }

    @Test
    void noBotNoHandleNoHtmlNoPictureFromElsewhere() {
        assertThat(rules("These bots post.")).containsExactly("1:7 label");
        assertThat(rules("Bottles of robotics are no such thing.")).isEmpty();
        assertThat(rules("see @somebody there")).containsExactly("1:5 handle");
        assertThat(rules("mail to a@b.example is no handle")).isEmpty();
        assertThat(rules("a <b>word</b>")).isNotEmpty().allMatch(rule -> rule.endsWith("raw-html"));
        assertThat(rules("![x](https://a.example/x.png)")).containsExactly("1:1 image");
    }

    @Test
    void aFaultyTextMakesNoReport() {
        assertThatThrownBy(() -> composed("34 accounts").html()).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> composed("34 accounts").markdown()).isInstanceOf(WrongUse.class);
    }

    @Test
    void theDraftOfAnyFindingsIsWellAndBecomesAReport() throws Exception {
        var view = sample();
        String draft = Composed.draft(view, view.findings(), List.of());
        assertThat(composed(draft).faults()).isEmpty();
        String page = composed(draft).html();
        assertThat(page)
                .contains("Agency Z stands behind these accounts", "<svg", "Methods", "could also be", "seed 42");
        assertThat(composed(draft).markdown()).contains("## Methods", "## Limits", "is drawn in the HTML form");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        page.substring("<!DOCTYPE html>\n".length()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingHostileRunsAndNobodyIsNamed() {
        var view = Samples.hostile();
        String draft = Composed.draft(view, view.findings(), List.of());
        var report = Composed.of(
                view,
                Names.pseudonyms(view),
                draft + "\n[a word](javascript:alert(document.cookie)) https://b.example/x\n");
        assertThat(report.faults()).isEmpty();
        assertThat(report.html())
                .doesNotContain(
                        "<script", "<img", "href=\"javascript", "href=\"http", "http://", "https://", "evil_handle_one")
                .contains("hxxps://b[.]example/x");
        assertThat(report.markdown()).doesNotContain("evil_handle_one", "<script");
    }

    @Test
    void methodsAndLimitsAreThoseOfTheRunsBehindTheFindingsUsed() {
        String page = composed("Only {{F-4.members}} accounts.").html();
        assertThat(page)
                .contains("co-repost version 1, run R-2")
                .doesNotContain("co-link version 1, run R-1")
                .contains("speaks of 1 of the 5 findings")
                .contains("F-4 could also be")
                .contains("co-image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is a troll network.",
                "The accounts are inauthentic.",
                "They are sock puppets.",
                "A network of fake accounts posts.",
                "Das sind Trolle.",
                "Die Konten sind inauthentisch.",
                "C'est un réseau de trolls.",
                "Des comptes inauthentiques.",
                "Es una red de bots.",
                "Cuentas falsas.",
                "È una rete di troll.",
                "Account inautentici.",
                "É uma rede de robôs.",
                "Contas falsas.",
                "To farma trolli.",
                "Nieautentyczne konta.",
                "Это сеть ботов.",
                "Неаутентичные аккаунты.",
                "هذه حسابات وهمية.",
                "إنه الذباب الإلكتروني.",
                "这些是水军。",
                "他们是虚假账号。",
            })
    void whatPeopleAreCalledIsAClaim(String text) {
        assertThat(rules(text)).as(text).isNotEmpty().allMatch(rule -> rule.endsWith(" label"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This proves that they met.",
                "It is certain.",
                "The posts are proof that they met.",
                "They undoubtedly met.",
                "There is no question that they met.",
                "Without any doubt they met.",
                "The table clearly shows it.",
                "Das beweist alles.",
                "Es steht fest.",
                "Zweifellos trafen sie sich.",
                "Cela prouve tout.",
                "Il est certain que oui.",
                "Esto demuestra que se vieron.",
                "Sin duda se vieron.",
                "Questo dimostra che è vero.",
                "Senza dubbio.",
                "Isto comprova que sim.",
                "Sem dúvida.",
                "To dowodzi wszystkiego.",
                "Bez wątpienia.",
                "Это доказывает всё.",
                "Несомненно.",
                "هذا يثبت كل شيء.",
                "من المؤكد أنهم التقوا.",
                "这证明他们见过面。",
                "毫无疑问。",
            })
    void whatIsCalledCertainIsAClaim(String text) {
        assertThat(rules(text)).as(text).isNotEmpty().allMatch(rule -> rule.endsWith(" certain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing here proves that they met.",
                "This does not prove that they met.",
                "It is not certain that they met.",
                "There is no proof that they met.",
                "The trolley stood at the bottle bank.",
                "Experts approve of robust methods.",
                "The situation improves.",
                "An authentic letter.",
                "Certain accounts posted links.",
                "The proverb is old.",
                "A waterproof coat.",
                "Die Beweglichkeit der Robotik.",
                "Cela ne prouve rien.",
                "Nada demuestra que se vieran.",
                "Questo non dimostra che è vero.",
                "Isto não comprova que sim.",
                "To nie dowodzi niczego.",
                "Это не доказывает ничего.",
                "Робота не было.",
                "这不能证明了什么。",
                "A quotation: {{quoted \"a troll network\" source \"https://news.example/1\"}}.",
            })
    void lookAlikesAndDenialsPass(String text) {
        assertThat(rules(text)).as(text).isEmpty();
    }
}
