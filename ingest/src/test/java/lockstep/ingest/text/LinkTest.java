package lockstep.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.ingest.SharedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkTest {
    @ParameterizedTest
    @CsvSource({
        "http://www.Example.org:80/a/?utm_source=x&b=2&a=1#top, https://example.org/a?a=1&b=2, example.org",
        "https://m.example.co.uk/story/amp/, https://example.co.uk/story, example.co.uk",
        "https://user:word@news.example.org/, https://news.example.org, example.org",
        "example.org/a?fbclid=1, https://example.org/a, example.org",
        "https://www.google.com/amp/s/example.org/a.amp.html, https://example.org/a.html, example.org",
        "https://example.org:8080/a, https://example.org:8080/a, example.org",
        "https://bücher.example/ü, https://xn--bcher-kva.example/ü, xn--bcher-kva.example",
    })
    void waysOfWritingOneLinkAreOneLink(String written, String canonical, String domain) {
        assertThat(Link.of(written)).contains(new Link(canonical, domain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://web.archive.org/web/20200916120000/https://g.example/story/1?b=2",
                "http://web.archive.org/web/2020id_/http://g.example/story/1?b=2",
                "https://web.archive.org/web/20200916/https%3A%2F%2Fg.example%2Fstory%2F1?b=2",
                "https://web.archive.org/web/20200916if_/g.example/story/1?b=2",
                "https://web.archive.org/web/*/https:/g.example/story/1?b=2",
                "https://web.archive.org/web/2020/https://web.archive.org/web/2019/https://g.example/story/1?b=2",
                "https://archive.ph/2020.09.16-120000/https://g.example/story/1?b=2",
                "https://archive.is/o/AbC12/https://g.example/story/1?b=2",
                "https://archive.today/?run=1&url=https%3A%2F%2Fg.example%2Fstory%2F1%3Fb%3D2",
                "https://arquivo.pt/wayback/20200916120000/https://g.example/story/1?b=2",
                "https://webcache.googleusercontent.com/search?q=cache:abcd:https%3A%2F%2Fg.example%2Fstory%2F1%3Fb%3D2+words",
            })
    void aCopyInAnArchiveIsThePageThatItKeeps(String kept) {
        assertThat(Link.of(kept)).contains(new Link("https://g.example/story/1?b=2", "g.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://archive.ph/AbC12", "https://web.archive.org", "https://perma.cc/AB12-CD34"})
    void aCopyThatDoesNotSayOfWhatIsItself(String kept) {
        assertThat(Link.of(kept).orElseThrow().canonical()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "tg://resolve?domain=NorthGate&post=17, https://t.me/northgate/17",
        "tg:resolve?domain=northgate&post=17, https://t.me/northgate/17",
        "TG://resolve?post=17&domain=northgate&single, https://t.me/northgate/17",
        "tg://resolve?domain=northgate, https://t.me/northgate",
        "tg://join?invite=AbC, https://t.me/+AbC",
        "tg://privatepost?channel=123456&post=5, https://t.me/c/123456/5",
        "tg://msg_url?url=https%3A%2F%2Fg.example%2F1, https://g.example/1",
    })
    void aLinkThatOpensAProgramIsThePageOfTheSame(String link, String page) {
        assertThat(Link.of(link).orElseThrow().canonical()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tg://user?id=12345", "tg://msg?text=words", "tg://settings", "tg:", "tg://resolve?domain="})
    void whatLeadsToNoPageIsNoLink(String link) {
        assertThat(Link.of(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ru.wikipedia.org/wiki/%D0%A0%D0%B5%D0%BA%D0%B0, https://ru.wikipedia.org/wiki/Река",
        "https://ar.example.org/%d9%86%d9%87%d8%b1, https://ar.example.org/نهر",
        "https://zh.wikipedia.org/wiki/%E6%B2%B3, https://zh.m.wikipedia.org/wiki/河",
        "https://fa.example.org/%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D8%AF, https://fa.example.org/می‌رود",
        "https://example.org/caf%C3%A9, https://example.org/cafe\u0301",
        "https://example.org/a%2Db%7Ec, https://example.org/a-b~c",
        "https://en.wikipedia.org/wiki/Bank_%28river%29, https://en.wikipedia.org/wiki/Bank_(river)",
        "https://example.org/%cf%f0, https://example.org/%CF%F0",
        "https://example.org/s?q=%D1%80%D0%B5%D0%BA%D0%B0+1, https://example.org/s?q=река%201",
    })
    void percentCodedAndWrittenOutIsOneLink(String one, String other) {
        assertThat(Link.of(one)).isPresent().isEqualTo(Link.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a%2Fb, https://example.org/a/b",
        "https://example.org/a?x=1%262, https://example.org/a?x=1&2",
        "https://example.org/a?x=1%2B2, https://example.org/a?x=1+2",
        "https://example.org/a%3Fb, https://example.org/a?b",
        "https://example.org/%2541, https://example.org/A",
        "https://example.org/100%25, https://example.org/100",
    })
    void codesThatChangeTheMeaningStay(String one, String other) {
        assertThat(Link.of(one)).isPresent().isNotEqualTo(Link.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://x.com/Port/status/99?s=20&t=Ab https://mobile.twitter.com/port/status/99/photo/1",
                "https://twitter.com/i/web/status/99 https://x.com/port/status/99",
                "https://twitter.com/Port?lang=en https://x.com/port",
                "https://youtu.be/AbC_1?t=9 https://m.youtube.com/watch?feature=share&v=AbC_1&list=PL1",
                "https://www.youtube.com/shorts/AbC_1 https://www.youtube-nocookie.com/embed/AbC_1?start=3",
                "https://t.me/s/Port/7 https://telegram.me/port/7?single",
                "https://t.me/joinchat/AbC https://t.me/+AbC",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3D1&h=AT http://www.example.org/a",
                "https://www.google.de/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa&ved=1 https://example.org/a",
                "https://vk.com/away.php?to=https%3A%2F%2Fexample.org%2Fa https://example.org/a",
                "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fa https://example.org/a",
                "https://example-org.translate.goog/a?_x_tr_sl=ru&_x_tr_tl=en https://example.org/a",
                "https://m.facebook.com/Port/posts/7?mibextid=x https://de-de.facebook.com/port/posts/7",
                "https://www.facebook.com/port/videos/title/77/ https://fb.com/watch/?v=77",
                "https://www.instagram.com/reel/AbC/?igsh=x https://instagram.com/port/p/AbC",
                "https://www.tiktok.com/@Port/video/7?_t=1&is_from_webapp=1 https://m.tiktok.com/@port/video/7",
                "https://old.reddit.com/r/port/comments/a1/the_title/ https://redd.it/a1",
                "https://m.vk.com/port?w=wall-1_2%2Fall https://vk.com/wall-1_2",
                "https://ru.m.wikipedia.org/wiki/A https://ru.wikipedia.org/wiki/A",
                "https://example.org/a/index.html https://example.org/a/",
                "https://example.org//a/./b/../c https://example.org/a/c",
                "https://example.org/a?ref=twitter&CMP=share_btn_tw&_ga=1 https://example.org/a",
                "https://app.example.org/#/ https://app.example.org",
                "https://app.example.org/#/story/1?utm_source=x https://app.example.org/#/story/1/",
                "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a?id=3 https://example.org/a?id=3",
            })
    void oneThingUnderSeveralAddressesIsOneLink(String one, String other) {
        assertThat(Link.of(one)).isPresent().isEqualTo(Link.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.org/a?id=1 https://example.org/a?id=2",
                "https://example.org/A https://example.org/a",
                "https://app.example.org/#/story/1 https://app.example.org/#/story/2",
                "https://example.org/#!/a https://example.org/#!/b",
                "https://x.com/port/status/98 https://x.com/port/status/99",
                "https://x.com/port https://x.com/harbour",
                "https://x.com/search?q=a https://x.com/search?q=b",
                "https://youtu.be/abc https://youtu.be/Abc",
                "https://www.youtube.com/playlist?list=a https://www.youtube.com/playlist?list=b",
                "https://t.me/+AbC https://t.me/+abc",
                "https://t.me/port/7 https://t.me/port/8",
                "https://t.me/c/1/7 https://t.me/c/2/7",
                "https://www.facebook.com/watch/?v=77 https://www.facebook.com/watch/?v=78",
                "https://www.google.com/search?q=https://example.org/a https://example.org/a",
                "https://example.org/url?u=https://example.org/a https://example.org/a",
                "https://example.org/a?ref=77 https://example.org/a?ref=78",
                "https://m.example.org/a https://mx.example.org/a",
                "https://example.org/a?page=index.html https://example.org/a",
                "https://web.archive.org/web/2024/https://example.org/a https://example.org/b",
            })
    void differentPagesStayDifferent(String one, String other) {
        assertThat(Link.of(one)).isPresent().isNotEqualTo(Link.of(other));
        assertThat(Link.of(other)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a",
                "mailto:a@example.org",
                "word",
                "http://",
                "http://..",
                "http://a b.example",
                "",
                "http://example.org:x/"
            })
    void whatIsNoLinkIsNone(String written) {
        assertThat(Link.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.com/port/status/99",
                "https://youtu.be/AbC",
                "https://example.org/%CF%F0/река?q=%26",
                "https://app.example.org/#/a?b=1",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F%D1%80",
                "https://t.me/port/7?comment=3",
                "https://example.org/a%20b/c+d?e=f+g",
            })
    void theFormOfTheFormIsItself(String written) {
        Link once = Link.of(written).orElseThrow();
        assertThat(Link.of(once.canonical())).contains(once);
    }

    @Test
    void doorsThatLeadToDoorsEnd() {
        String inner = "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa";
        String address = "https://l.facebook.com/l.php?u="
                + inner.replace("%", "%25")
                        .replace(":", "%3A")
                        .replace("/", "%2F")
                        .replace("?", "%3F")
                        .replace("=", "%3D");
        assertThat(Link.of(address)).contains(new Link("https://example.org/a", "example.org"));
        assertThat(Link.of("https://href.li/?".repeat(200) + "https://example.org"))
                .isPresent();
    }

    /** The pairs of 21-same-article-many-urls: all are one but the two applications. */
    @Test
    void thePairsOfTheCaseAreWhatTheirNamesSay() throws IOException {
        Map<String, List<String>> pairs = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(SharedCases.file("21-same-article-many-urls/pairs.csv"))) {
            for (NamedCsvRecord row : rows) {
                String form = Link.of(row.getField("url")).orElseThrow().canonical();
                pairs.computeIfAbsent(row.getField("text"), name -> new ArrayList<>())
                        .add(form);
            }
        }
        Set<String> two = Set.of("hash-bang", "fragment route");
        assertThat(pairs)
                .hasSizeGreaterThan(25)
                .allSatisfy((name, forms) -> assertThat(forms.get(0).equals(forms.get(1)))
                        .as("%s: %s", name, forms)
                        .isEqualTo(!two.contains(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/a;jsessionid=AB12?x=1, https://news.example/a?x=1",
        "https://news.example/(S(abc12))/a.aspx, https://news.example/a.aspx",
        "https://news.example/a?CFID=1&CFTOKEN=2&x=1, https://news.example/a?x=1",
        "hxxps://news[.]example/a, https://news.example/a",
        "hXXp://news(dot)example/a, https://news.example/a",
        "https[:]//news[.]example/a, https://news.example/a",
        "https://news.example/a?x=1&amp;utm_source=t, https://news.example/a?x=1",
        "https://news.example/a?sid=0a1b2c3d4e5f60718293a4b5c6d7e8f9, https://news.example/a",
        "https://news.example/a?s=0A1B2C3D4E5F6071&x=1, https://news.example/a?x=1",
        "//news.example/a, https://news.example/a",
        "https://news.example/a%20, https://news.example/a",
        "https://www.news.example/a, https://news.example/a",
        "https://amp.news.example/a, https://news.example/a"
    })
    void aVisitAndADefangedDotAreNoPartOfALink(String written, String same) {
        assertThat(Link.of(written).map(Link::canonical)).contains(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/a;v=2",
                "https://news.example/a(b)",
                "https://news.example/a?sid=44",
                "https://news.example/a?sid=1234567890123456",
                "https://news.example/a?s=words-of-a-search-12",
                "https://www2.example/a"
            })
    void whatMayBeAPartOfTheAddressStays(String written) {
        assertThat(Link.of(written).map(Link::canonical)).contains(written);
    }
}
