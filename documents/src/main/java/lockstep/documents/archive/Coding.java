package lockstep.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import lockstep.model.CannotDo;

/** Undoes how a server packed an answer, or how a file was packed, within bounds. */
public final class Coding {
    private Coding() {}

    /** The bytes as they were before; those that are not packed in spite of what is said of them stay. */
    static byte[] undone(String coding, byte[] body, int most) {
        if (coding.isEmpty() || coding.equals("identity") || isText(body)) return body;
        if (isGzip(body)) return unzipped(body, most);
        if (coding.equals("deflate")) return inflated(body, most);
        if (coding.contains("gzip")) return body;
        throw new CannotDo(
                "is packed as " + coding + ", which is not read", "save the page again, or unpack the archive");
    }

    /** Whether the bytes begin as those of gzip do. */
    public static boolean isGzip(byte[] b) {
        return b.length > 2 && (b[0] & 0xFF) == 0x1F && (b[1] & 0xFF) == 0x8B;
    }

    /** What was packed by gzip. */
    public static byte[] unzipped(byte[] packed, long most) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            return bounded(in, most);
        } catch (IOException damaged) {
            throw new CannotDo("is damaged gzip: " + damaged.getMessage(), "save it again", damaged);
        }
    }

    private static byte[] inflated(byte[] packed, long most) {
        boolean bare = (packed[0] & 0x0F) != 8;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(bare))) {
            return bounded(in, most);
        } catch (IOException damaged) {
            throw new CannotDo("is packed and damaged: " + damaged.getMessage(), "save it again", damaged);
        }
    }

    static byte[] bounded(InputStream in, long most) throws IOException {
        byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
        if (all.length > most) throw bomb(most);
        return all;
    }

    /** What is told of a part that unpacks to more than a number of bytes. */
    static CannotDo bomb(long most) {
        return new CannotDo(
                "unpacks to far more than it holds, beyond " + (most >> 20) + " MiB",
                "it may be a zip bomb; do not open it");
    }

    private static boolean isText(byte[] body) {
        for (int i = 0; i < Math.min(64, body.length); i++) {
            if (body[i] == '<') return true;
            if (body[i] < 9) return false;
        }
        return body.length == 0;
    }
}
