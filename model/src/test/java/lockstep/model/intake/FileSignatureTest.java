package lockstep.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSignatureTest {
    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a00, a picture",
        "4f5243 0a 00 03, a table of ORC",
        "47494638396101 00, a picture",
        "0000000000000000 4455434b 40, a database of DuckDB",
        "494433 03 00, a sound",
    })
    void bytesThatNoTextHasAreCalledWhatTheyAre(String hex, String what) {
        assertThat(FileSignature.of(HexFormat.of().parseHex(hex.replace(" ", ""))))
                .hasValueSatisfying(one -> assertThat(one.what()).isEqualTo(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORCID,created_at,text\n1,2,3",
                "ID3 is a tag\r\nof sounds",
                "GIF8,x",
                "RIFF raff\tand more",
                "MZ",
                ""
            })
    void aTextThatBeginsWithTheSameLettersIsAText(String text) {
        assertThat(FileSignature.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void whatOneReaderReadsIsRefusedByTheOtherOnly() {
        FileSignature pdf = FileSignature.of("%PDF-1.7\n\u0001".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(pdf.document()).isEmpty();
        assertThat(pdf.table("a.pdf"))
                .hasValueSatisfying(help -> assertThat(help).startsWith("lockstep read a.pdf"));
        FileSignature xz =
                FileSignature.of(HexFormat.of().parseHex("fd377a585a00")).orElseThrow();
        assertThat(xz.table("a.xz")).isEmpty();
        assertThat(xz.document()).isPresent();
    }
}
