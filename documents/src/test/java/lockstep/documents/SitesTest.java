package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Made-up pages in the shapes that publishing systems give their articles. */
class SitesTest {
    private static final String P =
            "<p>The committee met again on the harbour, heard four witnesses, and agreed on a text that will be printed soon.</p>";
    private static final String BODY = P.repeat(6);

    private static Document read(String html) {
        return Reading.of("page.html", html.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    @Test
    void aGraphOfLinkedDataThatNamesItsAuthorByReference() {
        Document d = read(
                "<html><head><title>Harbour text agreed - The Sample</title><script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
                        + "{\"@type\":\"Article\",\"@id\":\"https://s.example/#a\",\"headline\":\"Harbour text agreed\",\"author\":{\"@id\":\"https://s.example/#p\"},\"datePublished\":\"2023-05-06T07:08:09+00:00\",\"publisher\":{\"@id\":\"https://s.example/#o\"}},"
                        + "{\"@type\":\"Organization\",\"@id\":\"https://s.example/#o\",\"name\":\"The Sample\"},{\"@type\":\"Person\",\"@id\":\"https://s.example/#p\",\"name\":\"Ada Quill\"},]}</script></head>"
                        + "<body><div class='entry-content'><h1>Harbour text agreed</h1>" + BODY
                        + "</div></body></html>");
        assertThat(d.front())
                .isEqualTo(new Front("Harbour text agreed", "Ada Quill", "The Sample", "2023-05-06T07:08:09+00:00"));
    }

    @Test
    void linkedDataInACommentWithSeveralAuthorsAndATypeList() {
        Document d = read(
                "<html><head><title>Harbour text agreed</title><script type='application/ld+json'><!--\n[{\"@type\":[\"NewsArticle\",\"Thing\"],\"headline\":\"Harbour text agreed\",\"author\":[{\"@type\":\"Person\",\"name\":[\"Ada Quill\",\"Ben Nib\"]},\"https://s.example/u/3\"],\"dateCreated\":\"2022-01-02\"}]\n--></script></head>"
                        + "<body><article><h1>Harbour text agreed</h1>" + BODY + "</article></body></html>");
        assertThat(d.front().byline()).isEqualTo("Ada Quill, Ben Nib");
        assertThat(d.front().published()).isEqualTo("2022-01-02");
    }

    @Test
    void severalAuthorsLinkedBesideTheHeadline() {
        Document d = read(
                "<html><head><title>Harbour text agreed | The Sample</title><meta property='og:url' content='https://s.example/2021/03/04/harbour.html'></head><body><nav><a href='/authors/'>All authors</a></nav>"
                        + "<header class='post-head'><h1>Harbour text agreed</h1><p>Von <a rel='author' href='/autor/quill'>Ada Quill</a> und <a rel='author' href='/autor/nib'>Ben Nib</a></p></header><div class='post-content'>"
                        + BODY + "</div></body></html>");
        assertThat(d.front().byline()).contains("Ada Quill").contains("Ben Nib");
        assertThat(d.front().published()).isEqualTo("2021-03-04");
        assertThat(d.text()).startsWith("The committee met");
    }

    @Test
    void aLineByTheAuthorWithoutAnyMark() {
        Document d = read(
                "<html><head><title>Harbour text agreed</title></head><body><table><tr><td><h1>Harbour text agreed</h1><div>By Ada Quill</div><div>March 4, 2009</div>"
                        + BODY + "</td><td><a href='/1'>One</a><a href='/2'>Two</a></td></tr></table></body></html>");
        assertThat(d.front().byline()).isEqualTo("By Ada Quill");
        assertThat(d.front().published()).isEqualTo("2009-03-04");
    }

    @Test
    void aSentenceThatBeginsWithByIsNoByline() {
        Document d = read(
                "<html><head><title>Harbour text agreed</title></head><body><article><h1>Harbour text agreed</h1><p>By noon the hall was full and nobody could be heard.</p>"
                        + BODY + "</article></body></html>");
        assertThat(d.front().byline()).isEmpty();
        assertThat(d.text()).contains("By noon the hall");
    }

    @Test
    void anAdministratorIsNobody() {
        Document d = read(
                "<html><head><title>Harbour text agreed</title></head><body><article><h1>Harbour text agreed</h1><a href='/author/admin' class='author-name'>admin</a>"
                        + BODY + "</article></body></html>");
        assertThat(d.front().byline()).isEmpty();
    }

    @Test
    void aRussianPageTellsItsDayInALine() {
        String p =
                "<p>Комитет снова собрался в порту, выслушал четырёх свидетелей, и согласовал текст, который скоро напечатают.</p>";
        Document d = read(
                "<html lang='ru'><head><title>Текст согласован</title></head><body><div class='news-detail'><h1>Текст согласован</h1><div class='info'>Опубликовано: 12 марта 2024, 10:15</div><div>Автор: Анна Перова</div>"
                        + p.repeat(6) + "</div></body></html>");
        assertThat(d.front().published()).startsWith("2024-03-12");
        assertThat(d.front().byline()).contains("Анна Перова");
    }

    @Test
    void aChinesePageTellsDayAndAuthorInALine() {
        String p = "<p>委员会在港口再次开会，听取了四名证人的陈述，并就即将付印的文本达成一致，会议持续到深夜才结束。</p>";
        Document d = read(
                "<html lang='zh'><head><title>文本达成一致</title></head><body><div id='content'><h1>文本达成一致</h1><span>2024年3月12日</span><span>作者：王小明</span>"
                        + p.repeat(8) + "</div></body></html>");
        assertThat(d.front().published()).isEqualTo("2024-03-12");
        assertThat(d.front().byline()).contains("王小明");
    }

    @Test
    void germanAndFrenchPagesTellTheirDayInWords() {
        Document de = read(
                "<html><head><title>Text beschlossen</title></head><body><article><h1>Text beschlossen</h1><p class='meta'>Veröffentlicht am 3. Oktober 2022</p>"
                        + BODY + "</article></body></html>");
        Document fr = read(
                "<html><head><title>Texte adopté</title></head><body><article><h1>Texte adopté</h1><div>Publié le 14 juillet 2021 à 10h15</div>"
                        + BODY + "</article></body></html>");
        assertThat(de.front().published()).isEqualTo("2022-10-03");
        assertThat(fr.front().published()).isEqualTo("2021-07-14");
    }

    @Test
    void scholarlyTagsNameEachAuthor() {
        Document d = read(
                "<html><head><title>Harbour text agreed</title><meta name='citation_author' content='Ada Quill'><meta name='citation_author' content='Ben Nib'><meta name='citation_publication_date' content='2020/11/30'></head><body><article><h1>Harbour text agreed</h1>"
                        + BODY + "</article></body></html>");
        assertThat(d.front().byline()).isEqualTo("Ada Quill; Ben Nib");
        assertThat(d.front().published()).isEqualTo("2020-11-30");
    }

    @Test
    void aNumberInAnAddressIsNoDay() {
        Document d = read(
                "<html><head><title>Harbour text agreed</title><link rel=canonical href='https://s.example/n/20219999/harbour'></head><body><article><h1>Harbour text agreed</h1>"
                        + BODY + "</article></body></html>");
        assertThat(d.front().published()).isEmpty();
    }

    @Test
    void headlineAndSiteNameArePartedWhereTheHeadlineSaysSo() {
        Document d = read(
                "<html><head><title>Harbour text agreed after four witnesses - The Sample</title><meta property='og:title' content='Harbour text agreed after four witnesses - The Sample'><meta property='og:site_name' content='The Sample'></head><body><article><h1>Harbour text agreed after four witnesses</h1>"
                        + BODY + "</article></body></html>");
        assertThat(d.front().title()).isEqualTo("Harbour text agreed after four witnesses");
    }
}
