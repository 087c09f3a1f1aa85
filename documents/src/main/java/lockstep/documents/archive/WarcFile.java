package lockstep.documents.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import lockstep.documents.Intake;
import lockstep.model.CannotDo;
import org.jspecify.annotations.Nullable;

/** The saved answers in a WARC file (ISO 28500), one by one; a broken record is told, and the next is looked for. */
public final class WarcFile {
    /** A saved page larger than this is refused. */
    private static final int LARGEST = 64 << 20;
    /** All records of one file together; a compressed file that grows beyond it is refused. */
    private static final long MOST = 4L << 30;
    /** Pages pack to a tenth; what grows more than this many times over is a bomb. */
    private static final long MOST_GROWTH = 200;

    private static final byte[] NEXT = "\nWARC/".getBytes(StandardCharsets.US_ASCII);

    /**
     * A saved answer.
     *
     * @param address where it came from
     * @param saved ISO time
     * @param type media type told by the server, lower case
     * @param body the answer, decoded
     */
    public record Saved(String address, String saved, String type, byte[] body) {}

    /** Gets each saved answer. */
    @FunctionalInterface
    public interface Each {
        void saved(Saved one);
    }

    private final String file;
    private final Intake into;
    private final Each each;
    private final long most;
    private InputStream in;
    private long read;
    private int record;

    private WarcFile(String file, Intake into, Each each, InputStream in, long most) {
        this.file = file;
        this.into = into;
        this.each = each;
        this.in = in;
        this.most = most;
    }

    /** Reads all saved answers; other records are passed over. */
    public static void read(String file, byte[] bytes, Intake into, Each each) {
        try (InputStream in = open(bytes)) {
            long most = Math.min(MOST, Math.max(LARGEST, MOST_GROWTH * bytes.length));
            new WarcFile(file, into, each, in, most).all();
        } catch (IOException e) {
            into.reject(file, "cannot be read as a web archive: " + e.getMessage(), "save it again");
        } catch (CannotDo cannot) {
            into.reject(file, String.valueOf(cannot.getMessage()), cannot.help());
        }
    }

    private static InputStream open(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        InputStream in = new ByteArrayInputStream(bytes);
        return new BufferedInputStream(packed ? new GZIPInputStream(in, 1 << 16) : in, 1 << 16);
    }

    private void all() throws IOException {
        try {
            while (found()) next();
            if (record == 0) into.reject(file, "holds no record of a web archive", "is it another kind of file?");
        } catch (EOFException | ZipException broken) {
            into.reject(place(), "the file ends or breaks here", "what stands before was read; save it again");
        }
    }

    private String place() {
        return file + "#record " + record;
    }

    /** Goes on to the head of the next record. */
    private boolean found() throws IOException {
        String line = line();
        while (line != null && !line.startsWith("WARC/")) line = line();
        if (line != null) record++;
        return line != null;
    }

    private void next() throws IOException {
        Map<String, String> head = headers();
        boolean answer = head.getOrDefault("warc-type", "").matches("response|resource|revisit");
        String told = head.getOrDefault("content-length", "none");
        // A number longer than that is none that a file can hold.
        long length = told.matches("\\d{1,15}") ? Long.parseLong(told) : -1;
        if (length < 0 || length > LARGEST) {
            if (answer || length < 0)
                into.reject(
                        place(),
                        length < 0
                                ? "its length is " + told + ", which cannot be"
                                : "is " + (length >> 20) + " MiB, larger than any page",
                        "the record is left out");
            // The next record is looked for line by line: what the length says is not to be trusted.
            return;
        }
        byte[] block = fitting(bytes((int) length));
        if (answer) saved(head, block);
    }

    /** A block that reaches into the next record ends where that begins. */
    private byte[] fitting(byte[] block) throws IOException {
        in.mark(4);
        int next = in.read();
        in.reset();
        if (next == '\r' || next == '\n' || next < 0) return block;
        into.reject(place(), "its length does not fit what follows", "what can be told apart is read");
        int at = indexOf(block, NEXT);
        if (at < 0) return block;
        in = new BufferedInputStream(
                new SequenceInputStream(new ByteArrayInputStream(block, at + 1, block.length - at - 1), in), 1 << 16);
        return Arrays.copyOf(block, at);
    }

    private static int indexOf(byte[] bytes, byte[] what) {
        for (int i = 0; i + what.length <= bytes.length; i++)
            if (Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) return i;
        return -1;
    }

    private void saved(Map<String, String> head, byte[] block) throws IOException {
        String address = head.getOrDefault("warc-target-uri", "").replaceAll("^<|>$", "");
        String date = head.getOrDefault("warc-date", "");
        String type = head.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/http")) {
            each.saved(new Saved(address, date, type, block));
            return;
        }
        var inner = new WarcFile(file, into, each, new ByteArrayInputStream(block), Long.MAX_VALUE);
        inner.line();
        Map<String, String> http = inner.headers();
        byte[] body = inner.in.readAllBytes();
        if (http.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked"))
            body = unchunked(body);
        String mediaType = http.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        byte[] coded = body;
        String coding = http.getOrDefault("content-encoding", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        into.attempt(file + "#" + address, () -> Coding.undone(coding, coded, LARGEST))
                .ifPresent(plain -> each.saved(new Saved(address, date, mediaType, plain)));
    }

    private byte[] unchunked(byte[] body) {
        var out = new ByteArrayOutputStream(body.length);
        var inner = new WarcFile(file, into, each, new ByteArrayInputStream(body), Long.MAX_VALUE);
        try {
            for (String line = inner.line(); line != null; line = inner.line()) {
                int size = Integer.parseInt(line.replaceAll(";.*", "").strip(), 16);
                if (size <= 0) break;
                out.write(inner.bytes(size));
                inner.line();
            }
        } catch (IOException | NumberFormatException notChunked) {
            return body;
        }
        return out.toByteArray();
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> head = new LinkedHashMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0)
                head.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
        }
        return head;
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        int b = in.read();
        if (b < 0) return null;
        while (b >= 0 && b != '\n' && line.size() < 65_536) {
            if (b != '\r') line.write(b);
            b = in.read();
        }
        count(line.size());
        return line.toString(StandardCharsets.UTF_8);
    }

    private byte[] bytes(int n) throws IOException {
        byte[] got = in.readNBytes(n);
        count(n);
        if (got.length < n) throw new EOFException();
        return got;
    }

    private void count(long n) {
        read += n;
        if (read > most) throw Coding.bomb(most);
    }
}
