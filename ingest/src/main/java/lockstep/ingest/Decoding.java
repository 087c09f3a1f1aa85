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

/** From stored bytes to UTF-8: decompresses gzip and zstd by their first bytes, and changes other encodings. */
final class Decoding {
    private Decoding() {}

    /** Decompresses what is compressed. */
    static InputStream decompressed(InputStream stored) throws IOException {
        var ahead = new PushbackInputStream(stored, 4);
        byte[] first = ahead.readNBytes(4);
        ahead.unread(first);
        if (first.length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b) {
            return new GZIPInputStream(ahead, 1 << 16);
        }
        if (first.length == 4
                && (first[0] & 0xff) == 0x28
                && (first[1] & 0xff) == 0xb5
                && (first[2] & 0xff) == 0x2f
                && (first[3] & 0xff) == 0xfd) {
            return new ZstdInputStream(ahead).setContinuous(false);
        }
        return ahead;
    }

    /** UTF-8 without a mark, from what the mark or a person says it is. */
    static InputStream utf8(InputStream bytes, String encoding) throws IOException {
        var ahead = new PushbackInputStream(bytes, 4);
        byte[] first = ahead.readNBytes(4);
        Optional<Charset> marked = Optional.empty();
        int mark = 0;
        if (first.length >= 3 && (first[0] & 0xff) == 0xef && (first[1] & 0xff) == 0xbb && (first[2] & 0xff) == 0xbf) {
            mark = 3;
        } else if (first.length >= 2 && (first[0] & 0xff) == 0xff && (first[1] & 0xff) == 0xfe) {
            mark = 2;
            marked = Optional.of(StandardCharsets.UTF_16LE);
        } else if (first.length >= 2 && (first[0] & 0xff) == 0xfe && (first[1] & 0xff) == 0xff) {
            mark = 2;
            marked = Optional.of(StandardCharsets.UTF_16BE);
        } else if (first.length == 4 && encoding.isEmpty()) {
            // UTF-16 without a mark: every other byte of the first signs is zero
            if (first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0)
                marked = Optional.of(StandardCharsets.UTF_16LE);
            if (first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0)
                marked = Optional.of(StandardCharsets.UTF_16BE);
        }
        ahead.unread(first, mark, first.length - mark);
        Charset charset = marked.orElse(encoding.isEmpty() ? StandardCharsets.UTF_8 : charset(encoding));
        return charset.equals(StandardCharsets.UTF_8)
                ? ahead
                : new Recoded(new InputStreamReader(oneByOne(ahead), charset));
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

    /** Text of another encoding as UTF-8. */
    private static final class Recoded extends InputStream {
        private final InputStreamReader reader;
        private final char[] signs = new char[1 << 14];
        private InputStream now = new ByteArrayInputStream(new byte[0]);
        private char high;

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
                now = new ByteArrayInputStream(new String(signs, 0, end).getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
