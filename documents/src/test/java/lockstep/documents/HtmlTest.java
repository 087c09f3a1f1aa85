package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Saved pages, sound and broken. */
class HtmlTest {
    private static final String SENTENCE =
            "The committee met again, heard four witnesses, and agreed on a text that will be printed. ";

    private static Document read(String html) {
        return Reading.of("page.html", html.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static String article(String around) {
        return "<html><head><title>Committee agrees on a text | The Daily Sample</title></head><body>" + around
                + "<div class='article-body'><h1>Committee agrees on a text</h1><p>" + SENTENCE.repeat(3) + "</p><p>"
                + SENTENCE.repeat(4) + "</p><p>" + SENTENCE.repeat(2) + "</p></div></body></html>";
    }

    @Test
    void theTextOfAnArticleIsFoundAndItsMenusAreNot() {
        Document d =
                read(article("<ul class='menu'><li><a href='/a'>Sport</a></li><li><a href='/b'>Weather</a></li></ul>"));
        assertThat(d.text()).startsWith("The committee met again").doesNotContain("Sport", "Weather");
        assertThat(d.text().split("\n\n")).hasSize(3);
        assertThat(d.front().title()).isEqualTo("Committee agrees on a text");
        assertThat(d.language()).isEqualTo("en");
    }

    @Test
    void linkedDataGivesTheFrontMatter() {
        Document d = read(
                article(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A headline of its own kind\","
                                + "\"author\":[{\"name\":\"Ann Bee\"},{\"name\":\"Cee Dee\"}],\"publisher\":{\"name\":\"Sample\"},\"datePublished\":\"2021-03-04T05:06:07Z\"}</script>"));
        assertThat(d.front())
                .isEqualTo(
                        new Front("A headline of its own kind", "Ann Bee, Cee Dee", "Sample", "2021-03-04T05:06:07Z"));
    }

    @Test
    void scriptsAreNeverTextAndNeverRun() {
        assertThat(read(article("<script>document.write('injected')</script><noscript>needs script</noscript>"))
                        .text())
                .doesNotContain("injected", "needs script");
    }

    @Test
    void aPaywallIsToldAndNotRead() {
        Document d =
                read(article("").replace("</div>", "<p>Already a subscriber? Log in to continue reading.</p></div>"));
        assertThat(d.text()).doesNotContain("subscriber");
        assertThat(d.properties()).contains(new Property("paywall", "the text ends at a paywall after 3 paragraphs"));
    }

    @Test
    void aParagraphThatSpeaksOfSubscribersIsText() {
        Document d = read(
                article("")
                        .replace(
                                "</div>",
                                "<p>The union said that subscribers of the pension fund had waited for two years, and that it would go to court.</p></div>"));
        assertThat(d.text()).contains("pension fund");
        assertThat(d.properties()).isEmpty();
    }

    @Test
    void elementsNestedWithoutEndAreFlattened() {
        Document d = read("<html><body>" + "<div>".repeat(60_000) + SENTENCE.repeat(10) + "</body></html>");
        assertThat(d.text()).contains("four witnesses");
    }

    @Test
    void aPageOfNothingButTagsHasNoText() {
        Document d = read("<html><body>" + "<b></b>".repeat(200_000) + "</body></html>");
        assertThat(d.text()).isEmpty();
        assertThat(d.properties()).extracting(Property::name).contains("no-text");
    }

    @Test
    void bytesTellTheCharacterSetWhereThePageDoesNot() {
        String russian = article("")
                .replace(
                        SENTENCE,
                        "Комитет снова собрался, выслушал свидетелей, и согласовал текст, который напечатают. ");
        String declared = russian.replace("<head>", "<head><meta charset='windows-1251'>");
        Document old = Reading.of("page.html", declared.getBytes(Charset.forName("windows-1251")))
                .get(0);
        Document wrong = Reading.of("page.html", declared.getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertThat(old.text()).startsWith("Комитет снова");
        assertThat(wrong.text()).isEqualTo(old.text());
        assertThat(old.language()).isEqualTo("ru");
    }
}
