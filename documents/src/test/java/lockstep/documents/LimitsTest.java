package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that unpack, nest or draw without end, made when the test runs: each is refused with the reason, and what stands beside is read. */
class LimitsTest {
    private static final String PAGE = "<html><head><title>A saved page</title></head><body><p>"
            + "It was saved, word for word, as it stood. ".repeat(8) + "</p></body></html>";

    private static byte[] deflated(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(out)) {
            packed.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Blanks by the mebibyte, packed. */
    private static byte[] blanks(int mebibytes) {
        var out = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var packed = new DeflaterOutputStream(out)) {
            for (int i = 0; i < mebibytes; i++) packed.write(blanks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PDF of one page, without a directory: readers build it anew. */
    private static byte[] pdf(String filters, byte[] content, String more) {
        var out = new ByteArrayOutputStream();
        String head =
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</A 10 0 R>>>>>> endobj\n"
                        + more + "4 0 obj <</Length " + content.length + filters + ">> stream\n";
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes(
                "\nendstream endobj\ntrailer <</Root 1 0 R/Size 20>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static Read read(String name, byte[] bytes) {
        return Reading.read(name, bytes, ReadingOptions.USUAL);
    }

    private static void refused(Read read, String because) {
        assertThat(read.documents()).isEmpty();
        assertThat(read.rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains(because));
    }

    @Test
    void aPdfWhosePageUnpacksToFarMoreThanAPageIsRefused() {
        refused(read("a.pdf", pdf("/Filter/FlateDecode", blanks(300), "")), "unpacks to more than 128 MiB");
    }

    @Test
    void aPdfThatIsPackedTwiceIsRefusedToo() {
        refused(
                read("a.pdf", pdf("/Filter[/FlateDecode/FlateDecode]", deflated(blanks(300)), "")),
                "unpacks to more than 128 MiB");
    }

    @Test
    void aPdfThatPacksItsOwnDirectoryWithoutEndIsRefused() {
        byte[] objects = blanks(300);
        String stream = "5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + objects.length + ">> stream\n"
                + new String(objects, StandardCharsets.ISO_8859_1) + "\nendstream endobj\n";
        refused(
                read("a.pdf", pdf("", "BT ET".getBytes(StandardCharsets.US_ASCII), stream)),
                "unpacks to more than 128 MiB");
    }

    @Test
    void aPdfWhoseFormsDrawOneAnotherWithoutEndIsRefusedInTime() {
        var forms = new StringBuilder();
        for (int i = 10; i < 19; i++) {
            String draws = i == 18 ? "1 0 0 1 0 0 cm ".repeat(400) : "/A Do ".repeat(60);
            forms.append(i + " 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A " + (i + 1)
                    + " 0 R>>>>/Length " + draws.length() + ">> stream\n" + draws + "\nendstream endobj\n");
        }
        var hasty = new ReadingOptions(
                ReadingOptions.USUAL.lists(),
                ReadingOptions.USUAL.columns(),
                new Limits(1_000_000, 256L << 20, Duration.ofSeconds(2)));
        Read read = Reading.read(
                "a.pdf", pdf("", "/A Do ".repeat(60).getBytes(StandardCharsets.US_ASCII), forms.toString()), hasty);
        assertThat(read.documents()).isEmpty();
        assertThat(read.rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).containsAnyOf("without end", "2 seconds"));
    }

    @Test
    void aPlainPdfWithPackedTextIsReadAllTheSame() {
        byte[] text =
                "BT /F1 12 Tf 50 700 Td (The committee agreed on a text.) Tj ET".getBytes(StandardCharsets.US_ASCII);
        Read read = read("a.pdf", pdf("/Filter/FlateDecode", deflated(text), ""));
        assertThat(read.rejects()).isEmpty();
        assertThat(read.documents()).hasSize(1);
    }

    @Test
    void aBombAmongTheMembersOfAZipLeavesThePagesBesideIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("one.html"));
            zip.write(PAGE.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("bomb.html"));
            for (int i = 0; i < 100; i++) zip.write(new byte[1 << 20]);
            zip.putNextEntry(new ZipEntry("picture.png"));
            zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2});
            zip.putNextEntry(new ZipEntry("two.html"));
            zip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Read read = read("pages.zip", out.toByteArray());
        assertThat(read.documents())
                .extracting(Document::file)
                .containsExactly("pages.zip!one.html", "pages.zip!two.html");
        assertThat(read.rejects())
                .extracting(Reject::place)
                .containsExactly("pages.zip!bomb.html", "pages.zip!picture.png");
    }

    @Test
    void aMessageOfThousandsWithinOneAnotherIsRefusedAtOnce() {
        var deep = new StringBuilder("From: a@b.example\nMIME-Version: 1.0\n");
        for (int i = 0; i < 4000; i++)
            deep.append("Content-Type: multipart/mixed; boundary=\"b" + i + "\"\n\n--b" + i + "\n");
        byte[] mail =
                deep.append("Content-Type: text/plain\n\nhello\n").toString().getBytes(StandardCharsets.UTF_8);
        refused(read("a.eml", mail), "one within another");
    }

    @Test
    void aPackedPageIsReadAndAPackedBombIsNot() throws IOException {
        assertThat(read("a.html.gz", gzip(PAGE.getBytes(StandardCharsets.UTF_8), 1))
                        .documents())
                .hasSize(1);
        refused(read("a.html.gz", gzip(new byte[1 << 20], 300)), "unpacks to far more");
    }

    private static byte[] gzip(byte[] part, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < times; i++) gzip.write(part);
        }
        return out.toByteArray();
    }

    private static String record(String length, String body) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/" + length
                + "\r\nContent-Type: text/html\r\nContent-Length: " + length + "\r\n\r\n" + body + "\r\n\r\n";
    }

    @Test
    void aRecordWithAnImpossibleLengthIsToldAndTheNextIsRead() {
        String sound = record(String.valueOf(PAGE.length()), PAGE);
        for (String length : List.of(
                "-5", "9999999999999999999999", "many", "", "99999999999", String.valueOf(PAGE.length() + 40), "7")) {
            Read read = read("a.warc", (record(length, PAGE) + sound).getBytes(StandardCharsets.UTF_8));
            assertThat(read.rejects()).as(length).isNotEmpty();
            assertThat(read.documents())
                    .as(length)
                    .extracting(Document::file)
                    .contains("a.warc#https://a.example/" + PAGE.length());
        }
        Read alone = read("a.warc", record("-5", "x").getBytes(StandardCharsets.UTF_8));
        assertThat(alone.rejects()).isNotEmpty();
        Read cut = read(
                "a.warc", (sound + sound).substring(0, sound.length() + 200).getBytes(StandardCharsets.UTF_8));
        assertThat(cut.documents()).hasSize(1);
        assertThat(cut.rejects()).hasSize(1);
    }

    @Test
    void anAnswerPackedInAWayThatIsNotReadIsTold() {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\u0001\u0002\u0003packed";
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/a\r\nContent-Type: application/http\r\nContent-Length: "
                        + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
        refused(read("a.warc", record.getBytes(StandardCharsets.ISO_8859_1)), "br");
    }

    @Test
    void aFileThatHoldsNoDocumentIsToldAndNotPassedOver() {
        for (String name : List.of("a.warc", "a.zip", "a.xml.gz"))
            assertThat(read(name, new byte[0]).rejects()).as(name).hasSize(1);
        assertThat(read("a.warc", "no archive".getBytes(StandardCharsets.UTF_8)).rejects())
                .hasSize(1);
        assertThat(read("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})
                        .rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.help()).contains("PDF"));
    }

    @Test
    void workThatDoesNotEndIsLeftBehind() throws InterruptedException {
        List<Reject> rejects = new ArrayList<>();
        var told = new CountDownLatch(1);
        assertThat(Guard.attempt(
                        "a",
                        Duration.ofMillis(20),
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
                            told.countDown();
                            return 1;
                        },
                        rejects::add))
                .isEmpty();
        told.await();
        assertThat(rejects)
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("was not read within"));
    }
}
