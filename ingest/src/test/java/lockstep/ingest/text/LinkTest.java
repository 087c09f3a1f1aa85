package lockstep.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void differentPagesStayDifferent() {
        assertThat(Link.of("https://example.org/a?id=1")).isNotEqualTo(Link.of("https://example.org/a?id=2"));
        assertThat(Link.of("https://example.org/A")).isNotEqualTo(Link.of("https://example.org/a"));
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.org/a", "mailto:a@example.org", "word", "http://", "http://..", "http://a b.example"})
    void whatIsNoLinkIsNone(String written) {
        assertThat(Link.of(written)).isEmpty();
    }
}
