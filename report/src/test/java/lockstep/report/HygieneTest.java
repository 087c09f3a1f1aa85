package lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lockstep.model.finding.Account;
import lockstep.model.finding.Evidence.Act;
import lockstep.model.finding.Evidence.CoAction;
import org.junit.jupiter.api.Test;

/** What others wrote, on its way out: links, hidden characters, handles. */
class HygieneTest {
    @Test
    void linksAreDefangedWhereverTheyStand() {
        assertThat(Defanged.link("https://news.example.org/a.html?x=1.2"))
                .isEqualTo("hxxps://news[.]example[.]org/a.html?x=1.2");
        assertThat(Defanged.link("example.org")).isEqualTo("example[.]org");
        assertThat(Defanged.text("see HTTP://a.example/b and www.c.example, 3.5 times"))
                .isEqualTo("see hxxp://a[.]example/b and www[.]c[.]example, 3.5 times");
        assertThat(Defanged.text("no link here.at all")).isEqualTo("no link here.at all");
    }

    @Test
    void aHostThatImitatesAnotherShowsItsWireForm() {
        assertThat(Defanged.link("https://ex\u0430mple.org/"))
                .isEqualTo("hxxps://ex\u0430mple[.]org (xn--exmple-4nf[.]org)/");
    }

    @Test
    void hiddenCharactersAreShownAndEmojiAreLeftAlone() {
        assertThat(Visible.text("a\u202Eb")).isEqualTo("a⟨U+202E⟩b");
        assertThat(Visible.text("a\u00ADb\u3164\u2066")).isEqualTo("a⟨U+00AD⟩b⟨U+3164⟩⟨U+2066⟩");
        assertThat(Visible.text("line\nline\ttab")).isEqualTo("line\nline\ttab");
        assertThat(Visible.text("\uD83D")).isEqualTo("⟨U+D83D⟩");
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(Visible.text(family)).isEqualTo(family);
        assertThat(Visible.text("pay\u200Dpal")).isEqualTo("pay⟨U+200D⟩pal");
    }

    @Test
    void pseudonymsAreStableAndDifferFromCaseToCase() {
        var view = SampleCase.withAccounts("first_sample", "second_sample");
        Names names = Names.pseudonyms(view);
        String name = names.of(view.account(0));
        assertThat(name).matches("account-[0-9a-z]{8}");
        assertThat(Names.pseudonyms(view).of(view.account(0))).isEqualTo(name);
        assertThat(names.of(view.account(1))).isNotEqualTo(name);
        assertThat(names.of(new Account(9, "facebook", view.account(0).id(), "first_sample")))
                .isNotEqualTo(name);
    }

    @Test
    void handlesAreTakenOutOfTextsAndLinks() {
        var view = SampleCase.withAccounts("first_sample");
        Names names = Names.pseudonyms(view);
        String name = names.of(view.account(0));
        var quoted = new Quoted(names);
        assertThat(quoted.text("RT @First_Sample: as first_sample and @somebody.else said"))
                .isEqualTo("RT @" + name + ": as " + name + " and @[account] said");
        assertThat(quoted.link("https://x.com/somebody/status/1234567890123"))
                .isEqualTo("hxxps://x[.]com/[account]/status/[post]");
        assertThat(quoted.link("https://news.example/somebody/12")).isEqualTo("hxxps://news[.]example/somebody/12");
    }

    @Test
    void theIdOfAPostIsNotGivenAwayButALinkAndATagAre() {
        var view = SampleCase.withAccounts("first_sample");
        var quoted = new Quoted(Names.pseudonyms(view));
        var acts = List.of(new Act(0, Instant.EPOCH, 1));
        assertThat(quoted.object(new CoAction("repost", 1, "900000000001", acts)))
                .matches("post-[0-9a-z]{8}");
        assertThat(quoted.object(new CoAction("hashtag", 1, "alpha", acts))).isEqualTo("alpha");
        assertThat(quoted.object(new CoAction("mention", 1, "somebody", acts))).isEqualTo("@[account]");
        assertThat(quoted.object(new CoAction("domain", 1, "news.example", acts)))
                .isEqualTo("news[.]example");
    }

    @Test
    void idsOfPostsInTablesOfAnAnalysisAreNotGivenAwayEither() {
        var quoted = new Quoted(Names.pseudonyms(SampleCase.withAccounts()));
        assertThat(quoted.cell("post", "77")).matches("post-[0-9a-z]{8}");
        assertThat(quoted.cell("anything", "1234567890123456789")).matches("post-[0-9a-z]{8}");
        assertThat(quoted.cell("co-actions", "1234")).isEqualTo("1234");
        var view = SampleCase.withAccounts();
        assertThat(new Quoted(Names.real(view)).cell("post", "77")).isEqualTo("77");
    }

    @Test
    void aLongLinkIsCutInItsMiddleAndNeverInACharacter() {
        var quoted = new Quoted(Names.pseudonyms(SampleCase.withAccounts()));
        String link = quoted.link("https://news.example/" + "\uD83D\uDE00".repeat(120) + "/end");
        assertThat(link).hasSizeLessThan(140).endsWith("/end").contains(" … ");
        assertThat(Visible.text(link)).isEqualTo(link);
    }

    @Test
    void numbersReadAsPeopleWriteThem() {
        assertThat(Figures.number(80_211)).isEqualTo("80,211");
        assertThat(Figures.number(0.12345)).isEqualTo("0.123");
        assertThat(Figures.number(Double.NaN)).isEqualTo("–");
        assertThat(Figures.chance(0.0342)).isEqualTo("0.034");
        assertThat(Figures.chance(4.3e-9)).isEqualTo("4.3e-9");
        assertThat(Figures.odds(4.3e-7)).isEqualTo("about once in 2,300,000 tries");
        assertThat(Figures.odds(0.7)).isEqualTo("more often than not");
        assertThat(Figures.percent(0.05)).isEqualTo("5 %");
        assertThat(Figures.percent(1)).isEqualTo("100 %");
        assertThat(Figures.span(Duration.ofSeconds(3725))).isEqualTo("1 h 2 min");
        assertThat(Figures.bytes(18_234_112)).isEqualTo("18 MB");
        assertThat(Figures.count(2, "analysis")).isEqualTo("2 analyses");
    }
}
