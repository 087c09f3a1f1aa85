package lockstep.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lockstep.ingest.SharedCases;
import lockstep.model.intake.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "«см. https://a.example/b»|https://a.example/b",
                "see tg://resolve?domain=ann&post=1, end|tg://resolve?domain=ann&post=1",
                "„siehe https://a.example/b“|https://a.example/b",
                "‚siehe https://a.example/b‘, gut|https://a.example/b",
                "(https://a.example/b_(c))|https://a.example/b_(c)",
                "(siehe https://a.example/b).|https://a.example/b",
                "https://a.example/b_(c).|https://a.example/b_(c)",
                "[t](https://a.example/b)[u]|https://a.example/b",
                "https://a.example/b؟ نص|https://a.example/b",
                "https://a.example/b، نص|https://a.example/b",
                "https://a.example/b؛|https://a.example/b",
                "https://a.example/b's news|https://a.example/b",
                "see hxxps://a[.]example/b, end|hxxps://a[.]example/b",
                "see hxxps[:]//a[.]example/b, end|hxxps[:]//a[.]example/b",
                "(https[://]a[.]example/b)|https[://]a[.]example/b",
                "https://a.example/its|https://a.example/its",
                "https://a.example/b&gt; x|https://a.example/b",
                "https://a.example/b?a=1&gte=2|https://a.example/b?a=1&gte=2",
                "https://a.example/b۔|https://a.example/b",
                "https://a.example/b।|https://a.example/b",
                "https://a.example/b。下|https://a.example/b",
                "https://a.example/b！|https://a.example/b",
                "https://a.example/b、下|https://a.example/b",
                "【https://a.example/b】|https://a.example/b",
                "「https://a.example/b」と|https://a.example/b",
                "（https://a.example/b）|https://a.example/b",
                "新闻http://a.example/bC很大|http://a.example/bC",
                "http://a.example很大|http://a.example",
                "http://a.example。很大|http://a.example",
                "https://a.example/b를 보라|https://a.example/b",
                "https://a.example/bดู|https://a.example/b",
                "https://a.example/b😀|https://a.example/b",
                "https://a.example/b…|https://a.example/b",
                "https://a.example/b\u202c text|https://a.example/b",
                "https://a.example/b\\nnext|https://a.example/b",
                "https://a.example/b'|https://a.example/b",
                "https://a.example/b*c*|https://a.example/b",
                "<a href=\"https://a.example/b\">x</a>|https://a.example/b",
                "wordhttps://a.example/b|https://a.example/b",
                "see www.a.example/b, please|www.a.example/b",
            })
    void marksAroundALinkAreNoPartOfIt(String text, String link) {
        assertThat(links(text)).containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ru.example/wiki/Потоп_(значения)",
                "https://zh.example/wiki/洪水",
                "https://zh.example/河/水?q=洪水",
                "https://fa.example/می‌رود",
                "https://th.example/wiki/น้ำท่วม",
                "https://ca.example/col·legi",
                "https://en.example/Rome–Paris",
                "https://ja.example/スター・ウォーズ",
                "https://новости.рф/а",
                "https://例え.jp/あ",
                "https://abc新闻.com/x",
                "https://a.example/b;c=d,e:f@g!h~i",
                "https://a.example/x?y=[1]",
                "https://web.archive.org/web/2024/https://a.example/b",
                "https://a.example/?u=https://b.example/c",
                "https://hi.example/नदी",
            })
    void whatBelongsToALinkStaysInIt(String link) {
        assertThat(links(link)).containsExactly(link);
        assertThat(links("x " + link + " y")).containsExactly(link);
        assertThat(links("«" + link + "».")).containsExactly(link);
    }

    @ParameterizedTest
    @CsvSource({
        "'https://a.example/b|https://a.example/c'", "'https://a.example/b,https://a.example/c'",
                "'https://a.example/bhttps://a.example/c'",
        "'https://a.example/b;https://a.example/c'", "'[x](https://a.example/b)https://a.example/c'",
                "'https://a.example/b看https://a.example/c'",
    })
    void linksWithoutABlankBetweenAreTwo(String text) {
        assertThat(links(text)).containsExactly("https://a.example/b", "https://a.example/c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail@www.a.example",
                "awww.a.example",
                "www.",
                "wow www.. w",
                "http://",
                "https://。",
                "http s://a.example",
                "hxx a.example",
                "a.example/b"
            })
    void whatIsNoLinkIsNone(String text) {
        assertThat(links(text)).isEmpty();
    }

    @Test
    void theSameWordsWithOtherLinksHaveOneKey() {
        assertThat(key("The river rose http://a.example/b很")).isEqualTo(key("The river rose https://c.example/x很"));
        assertThat(key("The river rose www.a.example/b")).isEqualTo(key("the river  rose"));
        assertThat(key("wwhere www the river")).isNotEqualTo(key("here the river"));
    }

    /** The texts of 21-same-article-many-urls hold one link each, but for one with two and four that name a host only. */
    @Test
    void theTextsOfTheCaseHoldTheArticle() throws IOException {
        List<String> found = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(SharedCases.file("21-same-article-many-urls/text2.csv"))) {
            for (NamedCsvRecord row : rows) found.addAll(links(row.getField("text")));
        }
        assertThat(found.remove(0)).isEqualTo("http://t.cn/A6abcDE");
        assertThat(found.stream()
                        .map(link -> Link.of(link).orElseThrow().canonical())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "https://rivernews.org/a", "https://rivernews.org/a_(b)", "https://rivernews.org/b");
    }

    private static String key(String text) {
        var value = new Utf8();
        value.set(text);
        var key = new Utf8();
        assertThat(new TextKey().of(value, key)).isTrue();
        return key.toString();
    }

    private static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        var value = new Utf8();
        value.set(text);
        Tokens.in(value, new Tokens.Taker() {
            @Override
            public void link(Utf8 link) {
                links.add(link.toString());
            }

            @Override
            public void hashtag(Utf8 tag) {}

            @Override
            public void mention(Utf8 handle) {}
        });
        return links;
    }
}
