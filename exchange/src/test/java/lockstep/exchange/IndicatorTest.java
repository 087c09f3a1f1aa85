package lockstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorTest {
    @Test
    void valuesAreRefangedAndToldApart() {
        assertThat(told("newway[.]example")).isEqualTo("DOMAIN  newway.example");
        assertThat(told("https://www.New[.]Example/")).isEqualTo("DOMAIN  new.example");
        assertThat(told("hxxps://news[.]example/a/b?c=1")).isEqualTo("LINK  https://news.example/a/b?c=1");
        assertThat(told("x[.]com/SomeBody")).isEqualTo("HANDLE x somebody");
        assertThat(told("https://twitter[.]com/SomeBody/")).isEqualTo("HANDLE x somebody");
        assertThat(told("https://t[.]me/s/some_channel")).isEqualTo("HANDLE telegram some_channel");
        assertThat(told("https://www.youtube[.]com/@some-one")).isEqualTo("HANDLE youtube some-one");
        assertThat(told("http://tiktok[.]com/@some.one")).isEqualTo("HANDLE tiktok some.one");
        assertThat(told("info[at]mail[.]example, hosted elsewhere")).isEqualTo("EMAIL  info@mail.example");
        assertThat(told("203.0.113.7")).isEqualTo("ADDRESS  203.0.113.7");
        assertThat(told("пример[.]рф")).isEqualTo("DOMAIN  пример.рф");
    }

    @Test
    void sentencesAndCountsAreNoValues() {
        for (String text : List.of(
                "63 accounts",
                "1,020 accounts",
                "",
                "The network used example[.]com",
                "Sangkancil",
                "#hashtag",
                "about 2.5 million")) assertThat(Indicator.of(text)).as(text).isEmpty();
    }

    @Test
    void aPlaceOnAPlatformIsNoDomain() {
        assertThat(told("https://www.facebook.com")).isEqualTo("LINK  https://www.facebook.com");
        assertThat(told("https://medium.com/some-story-1")).startsWith("LINK");
        assertThat(told("https://x.com/i/status/1")).startsWith("LINK");
    }

    @Test
    void patternsGiveTheValuesThatTheyCompareWith() {
        assertThat(
                        Indicator.inPattern(
                                "[domain-name:value = 'bad.example' OR ipv4-addr:value = '203.0.113.7'] AND [url:value = 'http://a.example/x']"))
                .extracting(Indicator::value)
                .containsExactly("bad.example", "203.0.113.7", "http://a.example/x");
    }

    private static String told(String text) {
        return Indicator.of(text)
                .map(i -> i.kind() + " " + i.platform() + " " + i.value())
                .orElse("");
    }
}
