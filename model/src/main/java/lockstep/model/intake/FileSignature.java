package lockstep.model.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lockstep.model.CannotDo;
import lockstep.model.ShippedList;

/**
 * What a file is that holds no text, by its first bytes: one list for all readers.
 *
 * @param what it is, as {@code a picture}
 * @param table what to do where a table of posts is wanted; empty where such a file is read as one
 * @param document what to do where a document is wanted; empty where such a file is read as one
 */
public record FileSignature(String what, Optional<String> table, Optional<String> document) {
    /** A few letters may begin a text as well; what is no text has another sign soon. */
    private static final int FEW = 4;

    private static final int SOON = 512;
    private static final String READ = "-";
    private static final String NAME = "FILE";

    private record Sign(int offset, String bytes, FileSignature of) {
        boolean fits(byte[] begins) {
            byte[] own = HexFormat.of().parseHex(bytes);
            if (begins.length < offset + own.length) return false;
            if (!Arrays.equals(begins, offset, offset + own.length, own, 0, own.length)) return false;
            return own.length > FEW || !isWord(own) || !isText(begins, Math.min(begins.length, SOON));
        }

        private static boolean isWord(byte[] bytes) {
            for (byte b : bytes) if (b < 0 || !Character.isLetterOrDigit(b)) return false;
            return true;
        }

        private static boolean isText(byte[] bytes, int length) {
            for (int i = 0; i < length; i++)
                if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t')
                    return false;
            return true;
        }
    }

    private static final List<Sign> ALL = read();

    /** The first bytes of a file, as many as it takes to know what it is. */
    public static byte[] at(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(SOON);
        } catch (IOException broken) {
            throw new CannotDo("cannot read " + path + ": " + broken.getMessage(), "is its disk in order?", broken);
        }
    }

    /** What begins so, if it is no text. */
    public static Optional<FileSignature> of(byte[] begins) {
        return ALL.stream().filter(sign -> sign.fits(begins)).map(Sign::of).findFirst();
    }

    /** What to do with the file of this name where a table of posts is wanted. */
    public Optional<String> table(String name) {
        return table.map(help -> help.replace(NAME, name));
    }

    private static List<Sign> read() {
        return ShippedList.rows(FileSignature.class, "signatures.tsv").stream()
                .map(row -> new Sign(
                        Integer.parseInt(row.cell(0)),
                        row.cell(1),
                        new FileSignature(row.cell(2), help(row.cell(3)), help(row.cell(4)))))
                .toList();
    }

    private static Optional<String> help(String told) {
        return told.equals(READ) ? Optional.empty() : Optional.of(told);
    }
}
