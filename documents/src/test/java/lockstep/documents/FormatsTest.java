package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.model.CannotDo;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Feeds, archives, mails, PDF files and lists, sound and hostile. */
class FormatsTest {
    private static List<Document> read(String name, String text) {
        return Reading.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anRssFeedIsOneDocumentAnItem() {
        List<Document> all = read(
                "feed.xml",
                "<rss><channel><title>Sample</title><item><title>One &amp; two</title><link>https://example.org/1</link>"
                        + "<pubDate>Thu, 04 Mar 2021 05:06:07 GMT</pubDate><description>&lt;p&gt;First.&lt;/p&gt;</description></item><item><title>Three</title></item></channel></rss>");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).front()).isEqualTo(new Front("One & two", "", "Sample", "2021-03-04T05:06:07"));
        assertThat(all.get(0).links()).containsExactly("https://example.org/1");
        assertThat(all.get(0).text()).isEqualTo("First.");
        assertThat(all.get(1).front().title()).isEqualTo("Three");
    }

    @Test
    void entitiesOfADocumentTypeAreNeverResolved() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + "<rss><channel><title>T</title><item><title>&b;&f;</title></item></channel></rss>";
        assertThat(read("feed.xml", bomb).get(0).front().title().length()).isLessThan(20);
    }

    @Test
    void aJsonFeedAndAGdeltListAreLists() {
        assertThat(
                        read(
                                "feed.json",
                                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"S\",\"items\":[{\"title\":\"A\",\"content_text\":\"b\",\"date_published\":\"2022-01-02T03:04:05Z\"}]}"))
                .singleElement()
                .satisfies(d -> assertThat(d.front().published()).startsWith("2022-01-02"));
        assertThat(
                        read(
                                "gdelt.json",
                                "{\"articles\":[{\"title\":\"A\",\"url\":\"https://example.org/a\",\"seendate\":\"20220102T030405Z\",\"domain\":\"example.org\"}]}"))
                .singleElement()
                .satisfies(d -> assertThat(d.front()).isEqualTo(new Front("A", "", "example.org", "2022-01-02")));
        assertThat(
                        read(
                                "gkg.csv",
                                "20220102030405-1\t20220102030405\t1\texample.org\thttps://example.org/a\t\t<PAGE_TITLE>A &amp; B</PAGE_TITLE>\n"))
                .singleElement()
                .satisfies(d -> assertThat(d.front().title()).isEqualTo("A & B"));
    }

    private static byte[] warc() {
        String page = "<html><head><title>A saved page</title></head><body><p>"
                + "It was saved, word for word, as it stood. ".repeat(8) + "</p></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2022-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
        return ("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\ninfo\r\n\r\n" + record)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zipped(String name, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void pagesInWebArchivesAreRead() throws IOException {
        for (List<Document> all : List.of(
                Reading.of("a.warc", warc()),
                Reading.of("a.warc.gz", packed(warc())),
                Reading.of("a.wacz", zipped("archive/a.warc.gz", packed(warc()))))) {
            assertThat(all).singleElement().satisfies(d -> {
                assertThat(d.file()).endsWith("#https://example.org/a");
                assertThat(d.text()).contains("word for word");
            });
        }
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] bomb = zipped("archive/a.warc", new byte[64 << 20]);
        assertThatThrownBy(() -> Reading.of("a.wacz", bomb))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("far more than it holds");
    }

    @Test
    void aPictureOnlyPdfSaysHowManyPagesItHas() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < 12; i++) pdf.addPage(new PDPage());
            pdf.save(out);
        }
        assertThat(Reading.of("scan.pdf", out.toByteArray()).get(0).properties())
                .containsExactly(new Property("no-text-layer", "no text layer, 12 pages"));
    }

    @Test
    void theTextLayerOfAPdfIsRead() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
                pen.newLineAtOffset(50, 700);
                pen.showText("The committee met again and agreed on a text that will be printed.");
                pen.endText();
            }
            pdf.save(out);
        }
        assertThat(Reading.of("a.pdf", out.toByteArray()).get(0).text()).contains("agreed on a text");
    }

    @Test
    void aBrokenPdfIsSaidToBeBroken() {
        assertThatThrownBy(() -> read("a.pdf", "%PDF-1.7 and nothing more"))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("cannot be read as a PDF");
    }

    @Test
    void aMailGivesItsSubjectSenderDayAndText() {
        Document d = read(
                        "a.eml",
                        "From: Ann <ann@example.org>\r\nSubject: =?utf-8?q?Caf=C3=A9?=\r\nDate: Thu, 04 Mar 2021 05:06:07 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                                + "Content-Transfer-Encoding: quoted-printable\r\n\r\nThe committee met again, =C3=A0 la carte, and agreed on a text that will be printed.\r\n")
                .get(0);
        assertThat(d.front().title()).isEqualTo("Café");
        assertThat(d.front().published()).isEqualTo("2021-03-04");
        assertThat(d.text()).contains("à la carte");
    }
}
