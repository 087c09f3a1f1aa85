package lockstep.documents.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import lockstep.model.CannotDo;

/** The saved answers in a WARC file (ISO 28500), one by one. */
public final class WarcFile {
    /** A saved page larger than this is passed over. */
    private static final int LARGEST = 64 << 20;
    /** All records of one file together; a compressed file that grows beyond it is refused. */
    private static final long MOST = 4L << 30;
    /** Pages pack to a tenth; what grows more than this many times over is a bomb. */
    private static final long MOST_GROWTH = 200;

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
        void saved(Saved one) throws IOException;
    }

    private final InputStream in;
    private long read;
    private long most = MOST;

    private WarcFile(InputStream in) {
        this.in = in;
    }

    /** Reads all saved answers; other records are passed over. */
    public static void read(String file, byte[] bytes, Each each) {
        try (InputStream in = open(bytes)) {
            var warc = new WarcFile(in);
            warc.most = Math.min(MOST, Math.max(LARGEST, MOST_GROWTH * bytes.length));
            for (Optional<Saved> one = warc.next(); warc.more || one.isPresent(); one = warc.next()) {
                if (one.isPresent()) each.saved(one.get());
            }
        } catch (EOFException | ZipException broken) {
            // What was read before the break stands.
            return;
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be read as a web archive: " + e.getMessage(), "save it again", e);
        }
    }

    private static InputStream open(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        InputStream in = new ByteArrayInputStream(bytes);
        return new BufferedInputStream(packed ? new GZIPInputStream(in, 1 << 16) : in, 1 << 16);
    }

    private boolean more = true;

    private Optional<Saved> next() throws IOException {
        String line = line();
        while (line != null && !line.startsWith("WARC/")) line = line();
        if (line == null) {
            more = false;
            return Optional.empty();
        }
        Map<String, String> head = headers();
        long length;
        try {
            length = Long.parseLong(head.getOrDefault("content-length", "0"));
        } catch (NumberFormatException damaged) {
            more = false;
            return Optional.empty();
        }
        boolean answer = head.getOrDefault("warc-type", "").matches("response|resource|revisit");
        if (!answer || length > LARGEST || length < 0) {
            skip(length);
            return Optional.empty();
        }
        byte[] block = bytes((int) length);
        return Optional.of(saved(head, block));
    }

    private static Saved saved(Map<String, String> head, byte[] block) throws IOException {
        String address = head.getOrDefault("warc-target-uri", "").replaceAll("^<|>$", "");
        String date = head.getOrDefault("warc-date", "");
        String type = head.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/http")) return new Saved(address, date, type, block);
        var inner = new WarcFile(new ByteArrayInputStream(block));
        inner.line();
        Map<String, String> http = inner.headers();
        byte[] body = inner.in.readAllBytes();
        if (http.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked"))
            body = unchunked(body);
        if (http.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT).contains("gzip")) body = unpacked(body);
        return new Saved(address, date, http.getOrDefault("content-type", "").toLowerCase(Locale.ROOT), body);
    }

    private static byte[] unpacked(byte[] body) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(LARGEST);
        } catch (IOException notPacked) {
            return body;
        }
    }

    private static byte[] unchunked(byte[] body) {
        var out = new ByteArrayOutputStream(body.length);
        var in = new WarcFile(new ByteArrayInputStream(body));
        try {
            for (String line = in.line(); line != null; line = in.line()) {
                int size = Integer.parseInt(line.replaceAll(";.*", "").strip(), 16);
                if (size == 0) break;
                out.write(in.bytes(size));
                in.line();
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

    private @org.jspecify.annotations.Nullable String line() throws IOException {
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

    private void skip(long n) throws IOException {
        count(n);
        in.skipNBytes(Math.max(0, n));
    }

    private void count(long n) {
        read += n;
        if (read > most)
            throw new CannotDo(
                    "a web archive unpacks to far more than it holds, beyond " + (most >> 20) + " MiB",
                    "it may be a zip bomb; do not open it");
    }
}
