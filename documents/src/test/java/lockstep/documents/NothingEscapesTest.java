package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, feeds, mails, archives and tables that are changed at random: each is read or told as a reject, and nothing is thrown. */
class NothingEscapesTest {
    private static final int ROUNDS = Integer.getInteger("lockstep.mutations", 25);

    /** Words that made readers of dates and numbers stumble, and their like. */
    private static final List<String> ODD = List.of(
            "Three weeks ago",
            "TWENTY Years ago",
            "in the past Six months",
            "the last Decade",
            "Vor Drei Wochen",
            "Il y a Dix jours",
            "Hace Veinte años",
            "Пять недель назад",
            "三周前",
            "قبل ثلاثة أسابيع",
            "سه هفته پیش",
            "Q9 2024",
            "Q4 2024",
            "H3 '24",
            "2024-13-45",
            "99/99/9999",
            "٣١/١٣/١٤٤٥",
            "۱۴۰۲/۱۳/۳۲",
            "令和99年99月99日",
            "民國999年2月30日",
            "32 มีนาคม 2567",
            "99999999999999999999 accounts",
            "1,2,3,,4.5.6 million posts",
            "half a million hundred thousand bots",
            "\ud83d",
            "\u202e\u0000\u0007",
            "\"}]}",
            "]]>",
            "<![CDATA[",
            "&#x110000;",
            "%00",
            "-2147483649");

    private static final String BODY =
            "Russian trolls spread false claims about Moldova in March 2024. Three weeks ago, Meta removed 1,200 accounts. "
                    + "\"It was coordinated,\" said Ada Quill on 5 March 2024. The network grew tenfold since 2023, to half a million posts. ";

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        String page =
                "<!doctype html><html lang=\"en-GB\"><head><title>River rises - River News</title><meta property=\"article:published_time\" content=\"2024-03-05T10:00:00Z\">"
                        + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"River rises\",\"datePublished\":\"2024-03-05\",\"author\":[{\"name\":\"Ada Quill\"}]}</script></head>"
                        + "<body><article><h1>River rises</h1><p class=\"byline\">By Ada Quill, 05/03/2024</p><p>"
                        + BODY.repeat(3)
                        + "</p><table><tr><td>1</td></tr></table><p>" + BODY + "</p></article></body></html>";
        samples.put("a.html", page);
        samples.put("a.txt", "River rises\nBy Ada Quill\n5 March 2024\n\n" + BODY.repeat(2));
        samples.put(
                "a.xml",
                "<?xml version='1.0'?><rss><channel><title>T</title><language>en</language><item><title>A</title><pubDate>Thu, 04 Mar 2021 05:06:07 GMT</pubDate><description>&lt;p&gt;"
                        + BODY
                        + "&lt;/p&gt;</description></item><item><title>B</title><link>https://a.example/b</link></item></channel></rss>");
        samples.put(
                "a.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"title\":\"A\",\"content_html\":\"<p>Three weeks ago.</p>\",\"date_published\":\"2024-03-05\"},{\"title\":\"B\",\"content_text\":\"b\"}]}");
        samples.put(
                "a.jsonl",
                "{\"title\":\"A\",\"text\":\"Three weeks ago.\",\"date\":\"2024-03-05\"}\n{\"title\":\"B\",\"text\":\"b\"}\n");
        samples.put("a.csv", "title,text,date\nA,\"Three weeks ago, \"\"they\"\" came\",2024-03-05\nB,b,05/03/2024\n");
        samples.put(
                "a.eml",
                "From: Ada <ada@a.example>\r\nSubject: S\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>"
                        + BODY + "</p>\r\n--b--\r\n");
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/a\r\nContent-Type: application/http\r\nContent-Length: "
                        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
        samples.put("a.warc", record + record);
        return samples;
    }

    private static byte[] changed(byte[] sound, Random random) {
        String text = new String(sound, StandardCharsets.ISO_8859_1);
        for (int i = 0, n = 1 + random.nextInt(4); i < n; i++) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(40));
            String odd = new String(
                    ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            text = switch (random.nextInt(6)) {
                case 0 -> text.substring(0, at) + odd + text.substring(at);
                case 1 -> text.substring(0, at) + text.substring(to);
                case 2 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(at);
                case 3 ->
                    text.substring(0, at)
                            + (char) random.nextInt(256)
                            + text.substring(Math.min(text.length(), at + 1));
                case 4 -> text.substring(0, Math.max(1, at));
                default ->
                    text.substring(0, at) + "<p>" + odd + ". " + odd.toUpperCase(java.util.Locale.ROOT) + "</p>"
                            + text.substring(at);
            };
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsChangedAtRandomIsReadOrToldAndNeverABug() {
        var random = new Random(20_261_130);
        List<String> bugs = new ArrayList<>();
        samples().forEach((name, text) -> {
            byte[] sound = text.getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = changed(sound, random);
                Read read = Reading.read(name, bytes, ReadingOptions.USUAL);
                assertThat(read.documents().size() + read.rejects().size()).isPositive();
                read.documents().forEach(d -> assertThat(DocumentJson.line(d)).isNotEmpty());
                for (Reject r : read.rejects())
                    if (r.reason().contains("bug"))
                        bugs.add(r.says() + "\n" + new String(bytes, StandardCharsets.UTF_8));
            }
        });
        assertThat(bugs).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three weeks ago",
                "THREE WEEKS AGO",
                "three weeks ago",
                "Eleven years ago",
                "Twenty days ago",
                "A week ago",
                "A few days ago",
                "Several Months ago",
                "99 years ago",
                "In the past Three weeks",
                "Over the last Ten Years",
                "The last Decade",
                "Half a year ago",
                "Vor drei Wochen",
                "Vor Zwanzig Jahren",
                "Il y a Trois semaines",
                "Hace Tres semanas",
                "Три недели назад",
                "三周前",
                "قبل ثلاثة أسابيع",
                "قبل أسبوعين",
                "سه هفته پیش",
                "Tre settimane fa",
                "Há Três semanas",
                "Üç hafta önce"
            })
    void numberWordsStandAtTheHeadOfASentenceInAnyCaseAndLanguage(String words) {
        String page =
                "<html><head><title>River rises</title><meta name=\"date\" content=\"2024-03-26\"></head><body><article><h1>River rises</h1><p>"
                        + words + ", the bridge was closed. " + BODY + "</p><p>" + BODY
                        + "</p></article></body></html>";
        Read read = Reading.read("a.html", page.getBytes(StandardCharsets.UTF_8), ReadingOptions.USUAL);
        assertThat(read.rejects()).isEmpty();
        assertThat(read.documents()).hasSize(1);
    }

    @Test
    void anEntryThatCannotBeReadLeavesTheOthers() {
        String feed =
                "<rss><channel><title>T</title><item><title>One</title><description>First.</description></item><item><title>Two</title><description>"
                        + "x".repeat(1_200_000)
                        + "</description></item><item><title>Three</title><description>Third.</description></item></channel></rss>";
        Read read = Reading.read("feed.xml", feed.getBytes(StandardCharsets.UTF_8), ReadingOptions.USUAL);
        assertThat(read.documents()).extracting(d -> d.front().title()).containsExactly("One", "Three");
        assertThat(read.rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.place()).isEqualTo("feed.xml#2"));
    }

    @Test
    void whateverGoesWrongInOnePieceOfWorkIsARejectOfIt() {
        List<Reject> rejects = new ArrayList<>();
        assertThat(Guard.attempt("a", () -> 7, rejects::add)).contains(7);
        assertThat(Guard.attempt("a", () -> Integer.parseInt("Three"), rejects::add))
                .isEmpty();
        assertThat(Guard.attempt("b", () -> deep(0), rejects::add)).isEmpty();
        assertThat(Guard.attempt("c", () -> new long[Integer.MAX_VALUE].length, rejects::add))
                .isEmpty();
        assertThat(rejects).extracting(Reject::place).containsExactly("a", "b", "c");
        assertThat(rejects.get(0).reason()).contains("bug", "Three");
        assertThat(rejects.get(1).reason()).contains("nested deeper");
        assertThat(rejects.get(2).reason()).contains("memory");
    }

    private static long deep(long n) {
        return n < 0 ? 0 : 1 + deep(n + 1);
    }
}
