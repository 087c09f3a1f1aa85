package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.documents.incident.Lists;
import lockstep.documents.table.ColumnMap;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;

/** Input that is huge, hostile or broken, made when the test runs: each is read or refused with a sentence, none breaks the run. */
class BadInputTest {
    private static final String SENTENCE =
            "The committee met again, heard four witnesses, and agreed on a text that will be printed. ";

    private static List<Document> read(String name, String text) {
        return Reading.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageOfFiftyMegabytesIsReadWithoutItsBulk() {
        String bulk = "x".repeat(25 << 20);
        Document d = read(
                        "page.html",
                        "<!DOCTYPE html><html><head><title>Committee agrees on a text</title><script>var a='" + bulk
                                + "';</script><style>/*" + "y".repeat(1 << 20)
                                + "*/</style></head><body><img src=\"data:image/png;base64,"
                                + bulk + "\"><article><h1>Committee agrees on a text</h1><p>" + SENTENCE.repeat(12)
                                + "</p></article></body></html>")
                .get(0);
        assertThat(d.text()).contains("four witnesses").doesNotContain("xxxx", "yyyy");
        assertThat(d.properties())
                .anyMatch(p -> p.name().equals("huge-page") && p.says().contains("51 MiB"));
    }

    @Test
    void aTextBeyondAnyReportIsAskedAboutAndKeptOnlyForSomebodyWhoSaysItIsOne() {
        byte[] text = ("A title\n\n" + (SENTENCE.repeat(10) + "\n\n").repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.read("a.txt", text, ReadingOptions.USUAL).rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.help()).contains("--map", "--long"));
        var wanted = new ReadingOptions(Lists.BUILT_IN, ColumnMap.GUESSED, Limits.USUAL.withLongTexts());
        Document d = Reading.read("a.txt", text, wanted).documents().get(0);
        assertThat(d.text().length()).isGreaterThan(1_500_000);
        assertThat(d.properties()).extracting(Property::name).contains("long-text");
    }

    @Test
    void aBombInsideAWebArchiveIsRefusedWithoutBeingUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 300; i++) gzip.write(nothing);
        }
        var wacz = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(wacz)) {
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(packed.toByteArray());
        }
        assertThatThrownBy(() -> Reading.of("bomb.wacz", wacz.toByteArray()))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("bomb");
        var plain = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(plain)) {
            zip.putNextEntry(new ZipEntry("archive/data.warc"));
            for (int i = 0; i < 200; i++) zip.write(new byte[1 << 20]);
        }
        assertThatThrownBy(() -> Reading.of("bomb.wacz", plain.toByteArray()))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("unpacks to far more");
    }

    @Test
    void aBombOfEntitiesIsNeverUnfolded() {
        var bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'lol'>");
        for (char c = 'b'; c <= 'j'; c++)
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" '")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("'>");
        bomb.append(
                "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><channel><title>t</title><item><title>&j;&file;</title><description>"
                        + "A plain text.</description></item></channel></rss>");
        Document d = read("feed.xml", bomb.toString()).get(0);
        assertThat(d.front().title()).doesNotContain("lollol", "root:");
        assertThat(d.text()).contains("A plain text.");
    }

    @Test
    void endlessNestingOfEveryKindEnds() {
        assertThat(read("a.html", "<html><body>" + "<table><tr><td>".repeat(20_000) + SENTENCE.repeat(8))
                        .get(0)
                        .text())
                .contains("four witnesses");
        assertThat(read("a.xml", "<rss><channel><item>" + "<a>".repeat(50_000) + "x"))
                .isNotNull();
        byte[] json = ("{\"items\":" + "[".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.read("a.json", json, ReadingOptions.USUAL).rejects()).hasSize(1);
        String ld = "{\"@graph\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertThat(read(
                                "a.html",
                                "<html><head><script type='application/ld+json'>" + ld + "</script></head><body><p>"
                                        + SENTENCE.repeat(8) + "</p></body></html>")
                        .get(0)
                        .text())
                .contains("four witnesses");
    }

    @Test
    void bytesThatAreNoTextOfAnySetEndInADocument() {
        var random = new Random(20_261_122);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[3000];
            random.nextBytes(noise);
            for (String name : List.of("a.html", "a.txt", "a.xml", "a.eml"))
                assertThat(Reading.of(name, noise)).isNotNull();
        }
        byte[] cut = ("<html><body><p>" + "Комитет снова собрался, выслушал свидетелей. ".repeat(30))
                .getBytes(StandardCharsets.UTF_8);
        byte[] halved = java.util.Arrays.copyOf(cut, cut.length - 1);
        assertThat(Reading.of("a.html", halved).get(0).text()).startsWith("Комитет снова");
        Document d = read("a.txt", "A title\n\nRussian trolls \ud83d wrote against Moldova in 2020. " + SENTENCE)
                .get(0);
        assertThat(DocumentJson.line(d)).contains("\"countries\"");
    }
}
