package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The day of a page is that of its article, or none: never another. */
class PageDaysTest {
    private static final String BODY =
            "<p>" + "The people of the town said that the water rose and the bridge was closed. ".repeat(4) + "</p>";

    private static Document page(String name, String html) {
        return Reading.of(name, html.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static Document page(String language, String head, String inside) {
        return page(
                "a.html",
                "<!doctype html><html lang=\"" + language + "\"><head><title>River rises</title>" + head
                        + "</head><body><main><article><h1>River rises</h1>" + inside + BODY.repeat(4)
                        + "</article></main></body></html>");
    }

    private static String day(Document d) {
        String published = d.front().published();
        return published.substring(0, Math.min(10, published.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 04/03/2021 | 2021-03-04",
                "en-AU | 04/03/2021 | 2021-03-04",
                "en-US | 04/03/2021 | 2021-04-03",
                "de    | 04/03/2021 | 2021-03-04",
                "fr    | 4/3/2021   | 2021-03-04",
                "pt-BR | 04-03-2021 | 2021-03-04",
                "vi    | 04/03/2021 | 2021-03-04",
                "sv    | 4/3/2021   | 2021-03-04",
                "en    | 04/03/2021 | ''",
                "ja    | 04/03/2021 | ''",
                "en    | 24/03/2021 | 2021-03-24",
                "en    | 03/24/2021 | 2021-03-24",
                "en    | 04/04/2021 | 2021-04-04",
                "en    | 04.03.2021 | 2021-03-04",
                "en-US | 04.03.2021 | ''",
                "ne    | 2080/11/22 | ''",
                "ar    | ١٤٤٥/٠٨/٢٤  | ''",
                "ar    | ٤ آذار ٢٠٢١ | 2021-03-04",
                "ar    | 4 آب 2021  | 2021-08-04",
                "ar    | 4 مارس 2021 | 2021-03-04",
                "fa    | ۱۴ اسفند ۱۳۹۹ | 2021-03-04",
                "fa    | ۱۳۹۹/۱۲/۱۴ | 2021-03-04",
                "fa    | ۱۳۹۹/۱۲/۴۰ | ''",
                "th    | 4 มีนาคม 2564 | 2021-03-04",
                "th    | 4 มี.ค. 2564 | 2021-03-04",
                "th    | 04/03/2564 | 2021-03-04",
                "ja    | 令和3年3月4日 | 2021-03-04",
                "zh-TW | 民國110年3月4日 | 2021-03-04",
                "vi    | 4 tháng 3, 2021 | 2021-03-04",
                "hr    | 4. listopada 2021. | 2021-10-04",
                "pl    | 4 listopada 2021 | 2021-11-04",
                "en    | 4 listopada 2021 | ''",
                "cs    | 4. 3. 2021 | 2021-03-04"
            })
    void aLineWithADayIsReadAsTheLanguageAndRegionOfThePageWriteIt(String language, String line, String day) {
        assertThat(day(page(language, "", "<p class=\"date\">" + line + "</p>")))
                .isEqualTo(day);
        assertThat(day(page(language, "<meta name=\"date\" content=\"" + line + "\">", "")))
                .isEqualTo(day);
        assertThat(day(page(language, "", "<time>" + line + "</time>"))).isEqualTo(day);
    }

    @Test
    void aDayThatMayBeTwoIsNoneAndThatIsTold() {
        Document d = page("en", "", "<p class=\"date\">04/03/2021</p>");
        assertThat(d.front().published()).isEmpty();
        assertThat(d.properties())
                .anyMatch(p -> p.name().equals("ambiguous-day") && p.says().contains("04/03/2021"));
        // The region stands in the address, or the signs contradict one another.
        String british = "<link rel=\"canonical\" href=\"https://river.example.co.uk/a\">";
        assertThat(day(page("en", british, "<p class=\"date\">04/03/2021</p>"))).isEqualTo("2021-03-04");
        assertThat(day(page("en-US", british, "<p class=\"date\">04/03/2021</p>")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z",
        "0000-00-00T00:00:00Z",
        "0001-01-01T00:00:00",
        "1969-12-31T19:00:00-05:00",
        "2124-03-05T10:00:00Z",
        "2099-01-01",
        "0",
        "1900-01-01"
    })
    void aDayThatProgramsWriteWhereTheyKnowNoneIsNone(String none) {
        String meta = "<meta property=\"article:published_time\" content=\"" + none + "\">";
        assertThat(day(page("en", meta, "<p class=\"date\">4 March 2021</p>"))).isEqualTo("2021-03-04");
        assertThat(day(page("en", meta, ""))).isEmpty();
    }

    @Test
    void secondsSince1970InAFieldForMachinesAreADay() {
        assertThat(day(page("en", "<meta itemprop=\"datePublished\" content=\"1614852000\">", "")))
                .isEqualTo("2021-03-04");
        assertThat(day(page("en", "", "<time datetime=\"1614852000000\">then</time>")))
                .isEqualTo("2021-03-04");
        assertThat(day(page("en", "", "<p class=\"date\">1614852000</p>"))).isEmpty();
    }

    @Test
    void theDayOfAnotherStoryOrOfTheSiteIsNotThatOfTheArticle() {
        String line = "<p class=\"byline\">By Ada Quill · March 4, 2021</p>";
        for (String other : new String[] {
            "<aside><article><time datetime=\"2019-01-01\">1 Jan</time> Older story</article></aside>",
            "<div class=\"related-stories\"><time datetime=\"2019-01-01\">1 Jan</time></div>",
            "<nav><span class=\"date\">1 January 2019</span></nav>",
            "<article class=\"teaser\"><h3>Older</h3><time datetime=\"2019-01-01\">1 Jan</time></article>"
        }) assertThat(day(page("en", "", other + line))).as(other).isEqualTo("2021-03-04");
        String site =
                "<!doctype html><html lang=\"en\"><head><title>River rises</title></head><body><header><time datetime=\"2019-01-01\">Today</time></header>"
                        + "<main><article><h1>River rises</h1>" + line + BODY.repeat(4)
                        + "</article></main><footer><time>2 January 2019</time></footer></body></html>";
        assertThat(day(page("a.html", site))).isEqualTo("2021-03-04");
        assertThat(
                        day(
                                page(
                                        "en",
                                        "",
                                        "<p>Updated <time datetime=\"2022-01-01\">1 Jan 2022</time></p><time datetime=\"2021-03-04\">4 March 2021</time>")))
                .isEqualTo("2021-03-04");
    }

    @Test
    void aBylineBearsNoDay() {
        assertThat(page("en", "", "<p class=\"byline\">By Ada Quill, March 4, 2021</p>")
                        .front()
                        .byline())
                .isEqualTo("By Ada Quill");
        assertThat(page("en", "", "<p class=\"byline\">By Ada Quill, 4 March 2021, 10:15</p>")
                        .front()
                        .byline())
                .isEqualTo("By Ada Quill");
        assertThat(page("en", "", "<p class=\"byline\">By Ada Quill</p>")
                        .front()
                        .byline())
                .isEqualTo("By Ada Quill");
    }

    @Test
    void aSavedPageInTheFormOfAMailIsThePageInIt() {
        String mht =
                "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://river.example/a\r\nSubject: River rises\r\nDate: Sun, 1 Sep 2024 12:00:00 -0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/frame\r\n\r\n<p>An advertisement.</p>\r\n"
                        + "--b\r\nContent-Type: text/html\r\nContent-Location: https://river.example/a\r\n\r\n<html lang=\"en\"><head><title>River rises</title></head><body><article><h1>River rises</h1><time datetime=\"2021-03-04\">4 March</time>"
                        + BODY.repeat(3) + "</article></body></html>\r\n--b--\r\n";
        for (String name : new String[] {"a.mht", "a.eml", "saved"}) {
            Document d = page(name, mht);
            assertThat(day(d)).as(name).isEqualTo("2021-03-04");
            assertThat(d.front().byline()).isEmpty();
            assertThat(d.text()).contains("bridge was closed").doesNotContain("advertisement");
        }
    }

    @Test
    void aMailKeepsItsSenderAndItsDay() {
        Document d = page(
                "a.eml",
                "From: Ada <ada@a.example>\r\nSubject: S\r\nDate: Thu, 4 Mar 2021 10:00:00 +0000\r\n\r\nA plain mail.");
        assertThat(day(d)).isEqualTo("2021-03-04");
        assertThat(d.front().byline()).contains("ada@a.example");
    }

    @Test
    void aCopyInAnArchiveBearsTheDayOfTheArticle() {
        String live =
                "<article><h1>River rises</h1><p class=\"byline\">By Ada Quill, March 4, 2021</p>" + BODY.repeat(3)
                        + "<a href=\"https://web.archive.org/web/20240901120000/https://lake.example/b\">more words on the lake</a></article>";
        Document d = page(
                "a.html",
                "<html lang=\"en\"><head><title>River rises</title></head><body><div id=\"wm-ipp-base\">12 captures 01 Sep 2024</div>"
                        + live + "</body></html>");
        assertThat(day(d)).isEqualTo("2021-03-04");
        assertThat(d.text()).doesNotContain("captures");
        assertThat(d.links()).allMatch(l -> l.startsWith("https://lake.example"));
        Document copy = page(
                "a.html",
                "<html lang=\"en\"><head><title>River rises</title><meta property=\"og:site_name\" content=\"archive.ph\"><meta property=\"article:published_time\" content=\"2024-09-01T12:00:00Z\"></head><body>"
                        + live + "</body></html>");
        assertThat(day(copy)).isEqualTo("2021-03-04");
        assertThat(copy.front().outlet()).isEmpty();
    }

    @Test
    void whatAMachineSummarisedIsNotTheArticle() {
        Document d = page(
                "en", "", "<div class=\"box\"><h3>AI summary</h3><p>The bridge is open, says the summary.</p></div>");
        assertThat(d.text()).doesNotContain("says the summary");
        assertThat(d.properties()).extracting(Property::name).contains("ai-summary");
        Document about = page(
                "en", "", "<h2>AI summary tools are common</h2><p>Many papers use them, it was said in the town.</p>");
        assertThat(about.text()).contains("Many papers use them");
    }

    @Test
    void thePagesOfTheCase26PageDatesBearTheirDays() throws IOException {
        Optional<Path> folder = SharedData.at("cases/26-page-dates");
        assumeTrue(folder.isPresent(), "the shared cases are not on this machine");
        JsonNode expected =
                JsonMapper.shared().readTree(Files.readString(folder.get().resolve("expect.json")));
        Map<String, String> wrong = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one : expected.properties()) {
            String day =
                    day(Reading.of(folder.get().resolve(one.getKey() + ".html")).get(0));
            String right = one.getValue().asString();
            if (day.isEmpty() ? !right.contains("null") : !right.contains(day)) wrong.put(one.getKey(), day);
        }
        assertThat(expected.size()).isEqualTo(36);
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePagesOfTheCase28SavedPagesOfArchivesBearTheDayOfTheArticle() throws IOException {
        Optional<Path> folder = SharedData.at("cases/28-saved-pages-of-archives");
        assumeTrue(folder.isPresent(), "the shared cases are not on this machine");
        for (String name : new String[] {
            "wayback.html",
            "archivetoday.html",
            "amp.html",
            "aisummary.html",
            "singlefile.html",
            "saved-from.html",
            "mhtml.mht"
        }) {
            Document d = Reading.of(folder.get().resolve(name)).get(0);
            assertThat(d.front().title()).as(name).isEqualTo("River rises");
            assertThat(day(d)).as(name).isEqualTo("2024-03-05");
            assertThat(d.front().byline()).as(name).doesNotContain("2024", "Blink");
            assertThat(d.front().outlet()).as(name).isIn("", "River News");
            assertThat(d.text()).as(name).doesNotContain("according to the summary", "captures");
        }
        Document posts = Reading.of(folder.get().resolve("telegram-web.html")).get(0);
        assertThat(posts.properties()).extracting(Property::name).contains("list-of-posts");
        assertThat(posts.front().published()).isEmpty();
    }
}
