package lockstep.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import lockstep.model.WrongUse;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** From stored bytes to UTF-8: decompresses gzip, zstd, bzip2 and xz by their first bytes, and changes other encodings. */
final class Decoding {
    private static final int FIRST = 6;
    /** So much tells what encoding a text is in. */
    private static final int LOOK = 4096;

    /** Windows of up to 2 GB, as the dumps of Reddit are written with; memory is taken as far as a file asks for it. */
    private static final int ZSTD_WINDOW = 31;

    private static final int XZ_MEMORY_KB = 1 << 20;

    private Decoding() {}

    /** Decompresses what is compressed. */
    static InputStream decompressed(InputStream stored) throws IOException {
        var ahead = new PushbackInputStream(stored, FIRST);
        byte[] first = ahead.readNBytes(FIRST);
        ahead.unread(first);
        if (begins(first, 0x1f, 0x8b)) return new GZIPInputStream(ahead, 1 << 16);
        if (begins(first, 0x28, 0xb5, 0x2f, 0xfd))
            return damageTold(new ZstdInputStream(ahead).setContinuous(false).setLongMax(ZSTD_WINDOW));
        if (begins(first, 'B', 'Z', 'h')) return damageTold(new BZip2CompressorInputStream(ahead, true));
        if (begins(first, 0xfd, '7', 'z', 'X', 'Z', 0)) return damageTold(new XZInputStream(ahead, XZ_MEMORY_KB));
        return ahead;
    }

    /** Each library has words of its own for what is cut off or damaged; they become those of gzip. */
    private static InputStream damageTold(InputStream unpacked) {
        return new FilterInputStream(unpacked) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                try {
                    return in.read(buffer, from, length);
                } catch (EOFException cut) {
                    throw cut;
                } catch (IOException | IndexOutOfBoundsException damaged) {
                    var told = new ZipException(String.valueOf(damaged.getMessage()));
                    told.initCause(damaged);
                    throw told;
                }
            }
        };
    }

    private static boolean begins(byte[] first, int... signs) {
        if (first.length < signs.length) return false;
        for (int i = 0; i < signs.length; i++) if ((first[i] & 0xff) != signs[i]) return false;
        return true;
    }

    /** UTF-8 without a mark, from what the mark or a person says it is. */
    static InputStream utf8(InputStream bytes, String encoding) throws IOException {
        byte[] first = beginning(bytes, LOOK);
        Optional<Charset> marked = Optional.empty();
        int mark = 0;
        if (begins(first, 0xef, 0xbb, 0xbf)) {
            mark = 3;
        } else if (begins(first, 0xff, 0xfe, 0, 0) || begins(first, 0, 0, 0xfe, 0xff)) {
            mark = 4;
            marked = Optional.of(Charset.forName(first[0] == 0 ? "UTF-32BE" : "UTF-32LE"));
        } else if (begins(first, 0xff, 0xfe)) {
            mark = 2;
            marked = Optional.of(StandardCharsets.UTF_16LE);
        } else if (begins(first, 0xfe, 0xff)) {
            mark = 2;
            marked = Optional.of(StandardCharsets.UTF_16BE);
        } else if (encoding.isEmpty()) {
            marked = UnmarkedText.encoding(first);
        }
        InputStream rest = joined(Arrays.copyOfRange(first, mark, first.length), bytes);
        Charset charset = marked.orElse(encoding.isEmpty() ? StandardCharsets.UTF_8 : charset(encoding));
        return charset.equals(StandardCharsets.UTF_8)
                ? rest
                : new Recoded(new InputStreamReader(oneByOne(rest), charset));
    }

    /** The beginning of a stream; where the stream is cut off within it, what is there. */
    static byte[] beginning(InputStream in, int size) throws IOException {
        byte[] head = new byte[size];
        int used = 0;
        try {
            while (used < size) {
                int read = in.read(head, used, size - used);
                if (read < 0) break;
                used += read;
            }
        } catch (EOFException | ZipException cut) {
            // who reads on meets the cut again, and then it is told
        }
        return Arrays.copyOf(head, used);
    }

    /**
     * The beginning again and then the rest. One read here is one read there: a stream that gathers several, as the JDK's buffered
     * one, loses what it gathered when the last of them meets damage.
     */
    /** What lines are counted in: of a workbook the table of its first sheet, as it is read; else the bytes themselves. */
    static InputStream lines(InputStream decompressed) throws IOException {
        byte[] beginning = beginning(decompressed, Head.SAMPLE);
        InputStream whole = joined(beginning, decompressed);
        return Workbook.isOne(beginning) ? Workbook.open(whole) : whole;
    }

    static InputStream joined(byte[] beginning, InputStream rest) {
        var again = new ByteArrayInputStream(beginning);
        return new FilterInputStream(rest) {
            @Override
            public int read() throws IOException {
                int b = again.read();
                return b >= 0 ? b : in.read();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = again.read(buffer, from, length);
                return read > 0 ? read : in.read(buffer, from, length);
            }
        };
    }

    /** Never promises more, so that a decoder hands over what it has before it meets damage. */
    private static InputStream oneByOne(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int available() {
                return 0;
            }
        };
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new WrongUse(
                    "--encoding " + name + " is no encoding",
                    "as windows-1251, windows-1252, gb18030, shift_jis, utf-16");
        }
    }

    /**
     * Text of another encoding as UTF-8. What that encoding does not have becomes a byte that no UTF-8 has, so that its row is told;
     * not so in JSON, where one such byte would end the file.
     */
    private static final class Recoded extends InputStream {
        private static final char NO_SIGN = 0xfffd;
        private final InputStreamReader reader;
        private final char[] signs = new char[1 << 14];
        private InputStream now = new ByteArrayInputStream(new byte[0]);
        private char high;
        private boolean begun;
        private boolean json;

        Recoded(InputStreamReader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) return 0;
            while (true) {
                int read = now.read(buffer, from, length);
                if (read > 0) return read;
                int start = 0;
                if (high != 0) {
                    signs[0] = high;
                    start = 1;
                    high = 0;
                }
                int more = reader.read(signs, start, signs.length - start);
                if (more < 0 && start == 0) return -1;
                int end = start + Math.max(more, 0);
                if (more > 0 && Character.isHighSurrogate(signs[end - 1])) high = signs[--end];
                String text = new String(signs, 0, end);
                if (!begun && !text.isBlank()) {
                    begun = true;
                    json = text.stripLeading().startsWith("{")
                            || text.stripLeading().startsWith("[");
                }
                now = new ByteArrayInputStream(bytes(text));
            }
        }

        private byte[] bytes(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (json || text.indexOf(NO_SIGN) < 0) return utf8;
            for (int i = 0; i + 2 < utf8.length; i++)
                if (utf8[i] == (byte) 0xef && utf8[i + 1] == (byte) 0xbf && utf8[i + 2] == (byte) 0xbd)
                    utf8[i] = (byte) 0xff;
            return utf8;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
