package lockstep.casework.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Reading;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import org.junit.jupiter.api.Test;

/** Accounts and sites in lists and tables: those that the lead attributes are in, all others are out. */
class AttributedRowsTest {
    private static ArticleRecord page(String body) {
        String filler =
                "<p>In March 2024, a long report told of a Russian network that spread false stories about the harbour,"
                        + " of how it worked, of who read it, and of what became of it in the end, over several months.</p>";
        String html = "<!doctype html><html><head><title>Mist over the harbour</title>"
                + "<meta property=\"og:site_name\" content=\"Quayside Lab\"></head><body><article><h1>Mist over the harbour</h1>"
                + filler + body + filler + "</article></body></html>";
        return told("a.html", html);
    }

    private static ArticleRecord told(String name, String content) {
        Document d = Reading.of(name, content.getBytes(StandardCharsets.UTF_8)).get(0);
        return ArticleRecord.of(new Articles.Article(
                1, name, "h", "A title", "", DocumentJson.line(d), ReviewState.ACCEPTED, false, "", "", 0, 0));
    }

    private static List<String> values(String kind, ArticleRecord told) {
        return Watchlist.of(List.of(told)).stream()
                .filter(e -> e.kind().equals(kind))
                .map(Entry::value)
                .toList();
    }

    private static final String LEAD =
            "<p>The following accounts on X were identified by Graphika as part of Storm-1516:</p>";

    @Test
    void aListUnderALeadThatAttributesIsTaken() {
        ArticleRecord t = page(LEAD
                + "<ul><li>@harbor_one</li><li>@harbor_two (created in 2023)</li><li>https://x[.]com/harbor_three</li></ul>"
                + "<p>Among those it replied to were @jane_doe and many others who had asked for nothing at all.</p>");
        assertThat(values("handle", t)).containsExactly("harbor_one", "harbor_two", "harbor_three");
        Entry e = Watchlist.of(List.of(t)).stream()
                .filter(x -> x.value().equals("harbor_one"))
                .findFirst()
                .orElseThrow();
        assertThat(e.said()).isEqualTo("Graphika");
        assertThat(e.platform()).isEqualTo("twitter");
        assertThat(e.quote()).contains("identified by Graphika", "@harbor_one");
    }

    @Test
    void aListUnderALeadOfVictimsIsNot() {
        for (String lead : List.of(
                "<h2>Accounts targeted by Storm-1516, according to Graphika</h2>",
                "<h2>Journalists attacked by accounts linked to Storm-1516, according to Graphika</h2>",
                "<p>The following accounts were impersonated by the network, linked to Storm-1516 by Graphika:</p>",
                "<p>Graphika identified the following accounts of journalists as targets of accounts linked to Russia:</p>",
                "<p>The following legitimate accounts were amplified by the network that Graphika linked to Russia:</p>"))
            assertThat(values("handle", page(lead + "<ul><li>@jane_doe</li><li>@john_roe</li></ul>")))
                    .as(lead)
                    .isEmpty();
    }

    @Test
    void aListUnderALeadWithoutASourceOrWithoutATieIsNot() {
        for (String lead : List.of(
                "<p>The following accounts were part of Storm-1516:</p>",
                "<p>Graphika looked at the following accounts:</p>",
                "<p>Graphika denied that the following accounts were linked to Russia:</p>",
                "<p>The following accounts may be part of Storm-1516, according to Graphika:</p>",
                "<h2>Accounts</h2>"))
            assertThat(values("handle", page(lead + "<ul><li>@harbor_one</li></ul>")))
                    .as(lead)
                    .isEmpty();
    }

    @Test
    void aHeadingEndsTheListAndAPlatformKeepsIt() {
        ArticleRecord t = page(
                "<h2>Accounts attributed to Storm-1516 by VIGINUM</h2><h3>Telegram</h3><ul><li>@harbornews</li></ul>"
                        + "<h2>Others who wrote of it</h2><ul><li>@quayreader</li></ul>");
        assertThat(values("handle", t)).containsExactly("harbornews");
        assertThat(Watchlist.of(List.of(t)))
                .filteredOn(e -> e.value().equals("harbornews"))
                .extracting(Entry::platform)
                .containsExactly("telegram");
    }

    @Test
    void whoWritesTheReportMayAttributeInItsOwnVoice() {
        ArticleRecord t = page(
                "<p>We attribute the following domains to Storm-1516:</p><ul><li>harbour-news[.]example</li><li>hxxps://quay-news(.)example/story</li></ul>");
        assertThat(values("domain", t)).containsExactly("harbour-news.example", "quay-news.example");
        assertThat(Watchlist.of(List.of(t)))
                .filteredOn(e -> e.kind().equals("domain"))
                .extracting(Entry::said)
                .containsOnly("Quayside Lab");
    }

    private static final String TABLE =
            "<p>Graphika attributes the sites in the following table to Storm-1516, which it linked to Russia:</p><table><thead><tr><th>%s</th><th>%s</th><th>Registered</th></tr></thead><tbody>"
                    + "<tr><td>harbour.example.de</td><td>harbour[.]example[.]ltd</td><td>2023-02-01</td></tr>"
                    + "<tr><td>quay.example.fr</td><td>hxxps://quay-example[.]cam/path</td><td>2023-02-03</td></tr></tbody></table>";

    @Test
    void ofATableOfTheCopiedAndTheirCopiesOnlyTheCopiesAreTaken() {
        assertThat(values("domain", page(TABLE.formatted("Impersonated", "Impostor"))))
                .containsExactly("harbour.example.ltd", "quay-example.cam");
        assertThat(values("domain", page(TABLE.formatted("Original site", "Domain"))))
                .containsExactly("harbour.example.ltd", "quay-example.cam");
    }

    @Test
    void whereATableDoesNotSayWhichIsWhoseNeitherIsTaken() {
        assertThat(values("domain", page(TABLE.formatted("First", "Second")))).isEmpty();
        assertThat(values("domain", page(TABLE.formatted("Spoofed", "Seen")))).isEmpty();
    }

    @Test
    void aTableOfBareNamesIsReadByItsColumns() {
        ArticleRecord t = told(
                "a.txt",
                "A title\n\nMeta removed the following accounts, which it linked to Spamouflage:\n\nPlatform | Username | Replied to\nFacebook | harbor.voice1 | jane_doe\nInstagram | harbor_two | john_roe\n\nThe end of it.");
        assertThat(values("handle", t)).containsExactly("harbor_two");
        assertThat(Watchlist.of(List.of(t)))
                .filteredOn(e -> e.kind().equals("handle"))
                .extracting(Entry::platform)
                .containsExactly("instagram");
    }

    @Test
    void anItemThatIsNotedAsAVictimIsLeftOut() {
        assertThat(values(
                        "handle",
                        page(LEAD + "<ul><li>@harbor_one</li><li>@jane_doe (impersonated journalist)</li></ul>")))
                .containsExactly("harbor_one");
    }

    @Test
    void aHostThatManyUseIsNoSiteOfAnOperation() {
        assertThat(
                        values(
                                "domain",
                                page(
                                        "<p>Graphika linked the following websites to Storm-1516:</p><ul><li>https://medium.com/some/story</li><li>report.pdf</li><li>harbour-news.example</li></ul>")))
                .containsExactly("harbour-news.example");
    }
}
