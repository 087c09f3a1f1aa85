package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.model.Source;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files as they are stored: packed, as a workbook, or as something that holds no table. */
final class StoredFilesTest {
    private static final String TABLE =
            "user_id,created_at,text\n7,2021-03-06T09:15:00Z,first\n8,2021-03-06T09:16:00Z,second\n";

    @Test
    void bzip2AndXzAreUnpacked() throws IOException {
        var bz2 = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(bz2)) {
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        var xz = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(xz, new LZMA2Options())) {
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Reads.bytes("a.csv.bz2", bz2.toByteArray(), Reading.PLAIN).part(5))
                .containsExactly("first", "second");
        assertThat(Reads.bytes("a.csv.xz", xz.toByteArray(), Reading.PLAIN).part(5))
                .containsExactly("first", "second");
    }

    @Test
    void utf32WithItsMarkIsRead() {
        byte[] bytes = ("\ufeff" + TABLE).getBytes(Charset.forName("UTF-32LE"));
        assertThat(Reads.bytes("a.csv", bytes, Reading.PLAIN).part(5)).containsExactly("first", "second");
    }

    @Test
    void aWorkbookIsATableOfItsFirstSheetWithDaysAndWholeIds() throws IOException {
        byte[] book = workbook(
                row(
                        1,
                        text("A", 1, "user_id"),
                        text("B", 1, "created_at"),
                        text("C", 1, "text"),
                        text("D", 1, "likes")),
                row(
                        2,
                        text("A", 2, "1090000000000000911"),
                        day("B", 2, "44261.38541667"),
                        text("C", 2, "a, \"b\"\nc"),
                        number("D", 2, "12")),
                row(3, text("A", 3, "8"), day("B", 3, "44262"), text("C", 3, "second")),
                row(4, number("A", 4, "1.09E+18"), day("B", 4, "44262"), text("C", 4, "third")));
        Reads reads = Reads.bytes("a.xlsx", book, Reading.PLAIN);
        assertThat(reads.refusal()).isEmpty();
        assertThat(reads.part(1)).containsExactly(":1090000000000000911", ":8");
        assertThat(reads.part(3)).containsExactly("2021-03-06T09:15:00Z", "2021-03-07T00:00:00Z");
        assertThat(reads.part(5)).containsExactly("a, \"b\"\\nc", "second");
        assertThat(reads.reasons()).singleElement().asString().startsWith("rounded-id");
        assertThat(reads.recorded().counts.get(0)).endsWith(" 12");
    }

    @Test
    void theLineOfAWorkbookIsARowOfItsSheetAndCanBeReadAgain(@TempDir Path folder) throws Exception {
        byte[] book = workbook(
                row(1, text("A", 1, "Posts of March")),
                row(3, text("A", 3, "user_id"), text("B", 3, "created_at"), text("C", 3, "text")),
                row(4, text("A", 4, "7"), day("B", 4, "44261"), text("C", 4, "first")),
                row(6, text("A", 6, "8"), day("B", 6, "44262"), text("C", 6, "second")));
        Reads reads = Reads.bytes("a.xlsx", book, Reading.PLAIN);
        assertThat(reads.part(5)).containsExactly("first", "second");
        assertThat(reads.part(0)).containsExactly("line 4", "line 6");
        Source source = KeptOriginalsTest.source(Files.write(folder.resolve("a.xlsx"), book));
        assertThat(Originals.of(source, new TreeSet<>(List.of(6L)), folder).get(6L))
                .asString(StandardCharsets.UTF_8)
                .contains("second")
                .doesNotContain("first");
        try (var kept = new KeptOriginals(folder)) {
            assertThat(kept.line(source, 4)).asString(StandardCharsets.UTF_8).contains("\"first\"");
        }
    }

    @Test
    void aNoteInTheMarginAndLinesWithinACellMakeNoRowWrong() throws IOException {
        byte[] book = workbook(
                row(1, text("A", 1, "user_id"), text("B", 1, "created_at"), text("C", 1, "text")),
                row(2, text("A", 2, "7"), day("B", 2, "44261"), text("C", 2, "one\ntwo\nthree")),
                row(3, text("A", 3, "8"), day("B", 3, "44262"), text("C", 3, "second"), text("F", 3, "look")),
                row(4, text("A", 4, "9"), day("B", 4, "44262"), text("C", 4, "third")));
        Reads reads = Reads.bytes("a.xlsx", book, Reading.PLAIN);
        assertThat(reads.reasons()).isEmpty();
        assertThat(reads.part(0)).containsExactly("line 2", "line 3", "line 4");
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreThanItHoldsIsRefusedAndSoIsARowThatCannotBe() throws IOException {
        byte[] packed = zip(
                "[Content_Types].xml",
                "<Types/>",
                "xl/sharedStrings.xml",
                "<sst>" + "<si/>".repeat(14 << 20) + "</sst>");
        assertThat(Reads.bytes("a.xlsx", packed, Reading.PLAIN).refusal()).contains("may be a zip bomb");
        byte[] far = workbook(
                row(1, text("A", 1, "user_id"), text("B", 1, "created_at")),
                row(2_000_000_000, text("A", 2_000_000_000, "7"), day("B", 2_000_000_000, "44261")));
        assertThat(Reads.bytes("a.xlsx", far, Reading.PLAIN).refusal()).contains("it numbers a row 2000000000");
    }

    @Test
    void namesOfColumnsThatAreNoNamesAreCutInTheMessage() {
        assertThat(refusal("w017 ".repeat(5000) + "," + "x,".repeat(300) + "y\n1,2\n"))
                .contains("w017 w017", "...", "more")
                .hasSizeLessThan(2000);
    }

    @Test
    void aDamagedWorkbookIsToldToBeSavedAsCsv() throws IOException {
        byte[] whole = workbook(row(1, text("A", 1, "user_id")));
        for (byte[] damaged : new byte[][] {
            Arrays.copyOf(whole, 300), zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>")
        }) {
            assertThat(Reads.bytes("a.xlsx", damaged, Reading.PLAIN).refusal())
                    .contains("cannot be read as an Excel workbook")
                    .contains("save the sheet of posts as CSV");
        }
    }

    @Test
    void whatHoldsNoTableIsCalledWhatItIs() throws IOException {
        assertThat(refusal("SQLite format 3\0\0\0"))
                .contains("is an SQLite database")
                .contains("sqlite3 -header -csv a.dat");
        assertThat(refusal("X\n\0\0\0\3")).contains("data of R").contains("write.csv");
        assertThat(refusal("<!DOCTYPE html><html>Too many requests")).contains("is a web page");
        assertThat(refusal("%PDF-1.7 x")).contains("is a PDF");
        assertThat(Reads.bytes("a.dat", zip("a.csv", TABLE), Reading.PLAIN).refusal())
                .contains("is an archive (zip)");
        assertThat(refusal("X,Y\n1,2\n")).contains("its columns are X, Y");
    }

    private static String refusal(String begins) {
        return Reads.bytes("a.dat", begins.getBytes(StandardCharsets.ISO_8859_1), Reading.PLAIN)
                .refusal();
    }

    private static byte[] workbook(String... rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + part("workbook", "sheet.main") + part("styles", "styles")
                        + part("worksheets/sheet1", "worksheet") + "</Types>",
                "_rels/.rels",
                rels + "<Relationship Id=\"r1\" Type=\"" + links
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links
                        + "\"><sheets><sheet name=\"posts\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                rels + "<Relationship Id=\"r1\" Type=\"" + links + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + links
                        + "/styles\" Target=\"styles.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main
                        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd hh:mm\"/></numFmts>"
                        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + String.join("", rows) + "</sheetData></worksheet>");
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/xl/" + name
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type
                + "+xml\"/>";
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static String text(String column, int row, String says) {
        String escaped = says.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + column + row + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped
                + "</t></is></c>";
    }

    private static String number(String column, int row, String value) {
        return "<c r=\"" + column + row + "\"><v>" + value + "</v></c>";
    }

    private static String day(String column, int row, String value) {
        return "<c r=\"" + column + row + "\" s=\"1\"><v>" + value + "</v></c>";
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
