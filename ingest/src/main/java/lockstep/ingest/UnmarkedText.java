package lockstep.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What encoding a text without a mark may be in. */
final class UnmarkedText {
    /** Of the zeros in UTF-16 fewer stand in the other half of a sign, though some frequent ones have such. */
    private static final double STRAY = 0.8;

    /** A table or JSON holds one of these within its first bytes. */
    private static final String PARTS = ",;\t|{";

    private static final int LONGEST_LINE = 1000;
    private static final List<String> OTHERS = List.of(
            "windows-1251",
            "windows-1252",
            "windows-1250",
            "windows-1254",
            "windows-1256",
            "windows-1253",
            "windows-1255",
            "KOI8-R",
            "IBM866",
            "gb18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "x-windows-874");

    private UnmarkedText() {}

    /** UTF-16, where one of each two bytes is zero as often as a text has blanks, digits and line ends. */
    static Optional<Charset> encoding(byte[] first) {
        int[] zeros = new int[2];
        for (int i = 0; i < first.length; i++) if (first[i] == 0) zeros[i % 2]++;
        int half = zeros[0] > zeros[1] ? 0 : 1;
        if (zeros[half] < 2 || zeros[1 - half] > STRAY * zeros[half]) return Optional.empty();
        Charset charset = half == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return isText(first, charset) ? Optional.of(charset) : Optional.empty();
    }

    private static boolean isText(byte[] first, Charset charset) {
        // the last sign may be cut off
        int whole = Math.max(0, first.length - first.length % 2 - 2);
        return strictly(Arrays.copyOf(first, whole), charset)
                .filter(text -> text.chars().allMatch(UnmarkedText::isWritten))
                .filter(text -> text.chars().anyMatch(sign -> PARTS.indexOf(sign) >= 0))
                .isPresent();
    }

    private static boolean isWritten(int sign) {
        boolean blank = sign == '\t' || sign == '\n' || sign == '\r' || sign == '\f';
        return blank || Character.isDefined(sign) && !Character.isISOControl(sign);
    }

    /** The encoding in which the first line names columns that are known, with these; empty where none does. */
    static Optional<String> named(byte[] head) {
        byte[] line = firstLine(head);
        return OTHERS.stream()
                .filter(Charset::isSupported)
                .map(name ->
                        new Reads(name, strictly(line, Charset.forName(name)).orElse("")))
                .filter(reads -> reads.known() > 0)
                .max(Comparator.comparingLong(Reads::known))
                .map(reads ->
                        "--encoding " + reads.encoding + " reads its columns as " + String.join(", ", reads.columns()));
    }

    private static byte[] firstLine(byte[] head) {
        int end = 0;
        while (end < head.length && end < LONGEST_LINE && head[end] != '\n' && head[end] != '\r') end++;
        return Arrays.copyOf(head, end);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /** A first line as an encoding gives it. */
    private record Reads(String encoding, String line) {
        List<String> columns() {
            List<String> columns = new ArrayList<>();
            for (String cell : line.split("[,;\t|]")) columns.add(cell.strip().replace("\"", ""));
            return columns;
        }

        /** How many of the columns are known by names that are not of plain letters, which any encoding gives. */
        long known() {
            return columns().stream()
                    .filter(name -> name.chars().anyMatch(c -> c > 0x7f))
                    .filter(name -> Field.usually(name).isPresent())
                    .count();
        }
    }
}
