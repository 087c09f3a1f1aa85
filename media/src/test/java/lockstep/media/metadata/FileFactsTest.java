package lockstep.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import lockstep.media.BytesChannel;
import org.junit.jupiter.api.Test;

/** Facts that files say of themselves, each with its place; exact places are kept apart. */
class FileFactsTest {
    private static byte[] png(String type, byte[] data) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        out.writeBytes(chunk("IHDR", HexFormat.of().parseHex("00000001000000010800000000")));
        out.writeBytes(chunk(type, data));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static FileFacts read(byte[] file) throws IOException {
        return FileFacts.read(new BytesChannel(file));
    }

    @Test
    void settingsThatAGeneratorLeftAreToldWithTheirPlace() throws IOException {
        FileFacts facts = read(png("tEXt", latin("parameters\0steps: 20, sampler: x")));
        assertThat(facts.declaresMaking()).isTrue();
        assertThat(facts.facts()).singleElement().satisfies(f -> {
            assertThat(f.isAi()).isTrue();
            assertThat(f.where()).isEqualTo("PNG tEXt at byte 33");
        });
    }

    @Test
    void aCommentOfAPersonIsNoMarkOfAGenerator() throws IOException {
        FileFacts facts = read(png("tEXt", latin("Comment\0my parameters for the garden")));
        assertThat(facts.declaresMaking()).isFalse();
        assertThat(facts.facts()).isEmpty();
    }

    @Test
    void aPackedTextThatUnpacksWithoutEndIsCutShort() throws IOException {
        var deflater = new Deflater();
        deflater.setInput(new byte[64 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        byte[] data = ByteBuffer.allocate(8 + length)
                .put(latin("prompt\0\0"))
                .put(packed, 0, length)
                .array();
        assertThat(read(png("zTXt", data)).facts())
                .allSatisfy(f -> assertThat(f.value()).hasSizeLessThan(502));
    }

    @Test
    void kindOfSourceIsReadFromXmpAsElementAndAsAttribute() throws IOException {
        String xmp = "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF"
                + " xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'"
                + " xmlns:m='http://ns.adobe.com/xap/1.0/'><r:Description m:CreatorTool='Paint 3'><e:DigitalSourceType>"
                + "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</e:DigitalSourceType>"
                + "</r:Description></r:RDF></x:xmpmeta>";
        FileFacts facts = read(png("iTXt", latin(xmp)));
        assertThat(facts.facts()).extracting(Fact::about).containsExactly(Fact.About.SOFTWARE, Fact.About.SOURCE);
        assertThat(facts.facts().get(1).isAi()).isTrue();
        assertThat(facts.facts().get(0).isAi()).isFalse();
    }

    @Test
    void aVideoTellsBrandTimeAndPlaceAndThePlaceIsRounded() throws IOException {
        byte[] ftyp = box("ftyp", latin("isom\0\0\0\1isom"));
        byte[] header =
                ByteBuffer.allocate(100).putInt(0).putInt((int) 3_800_000_000L).array();
        byte[] place = latin("\0\22\0\0+48.8583+002.2944/");
        byte[] moov = box("moov", join(box("mvhd", header), box("udta", box("\u00a9xyz", place))));
        FileFacts facts = read(join(ftyp, moov));
        assertThat(facts.format()).isEqualTo("isom");
        assertThat(facts.facts()).anySatisfy(f -> assertThat(f.value()).isEqualTo("2024-05-31T11:33:20Z"));
        assertThat(facts.facts()).anySatisfy(f -> assertThat(f.value()).isEqualTo("about 49° N, 2° E"));
        assertThat(facts.place().orElseThrow().latitude()).isEqualTo(48.8583);
        assertThat(facts.toString()).doesNotContain("48.8");
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(latin(type))
                .put(content)
                .array();
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
