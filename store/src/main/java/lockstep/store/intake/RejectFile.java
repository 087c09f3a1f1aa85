package lockstep.store.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import lockstep.model.CannotDo;
import lockstep.model.intake.Reject;
import lockstep.store.file.CaseFile;

/**
 * Rejects of one source, kept outside the case until it is known what becomes of the source. The file stands beside the case under
 * one name, so that what a killed process left there is removed when the case is opened next.
 */
final class RejectFile implements AutoCloseable {
    private final Path path;
    private final DataOutputStream out;
    private long size;

    RejectFile(CaseFile file) {
        path = file.rejectsAside();
        try {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
        } catch (IOException broken) {
            throw noPlace(broken);
        }
    }

    long size() {
        return size;
    }

    void add(Reject reject) {
        try {
            out.writeLong(reject.line());
            out.writeInt(reject.column());
            text(reject.reason());
            text(reject.raw());
            size++;
        } catch (IOException broken) {
            throw noPlace(broken);
        }
    }

    /** All rejects in the order in which they came. */
    void each(Consumer<Reject> taker) {
        try {
            out.flush();
            try (InputStream file = Files.newInputStream(path);
                    var in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
                for (long i = 0; i < size; i++) {
                    taker.accept(new Reject(in.readLong(), in.readInt(), text(in), text(in)));
                }
            }
        } catch (IOException broken) {
            throw noPlace(broken);
        }
    }

    @Override
    public void close() {
        try (out) {
            // removed before the rest is written out: on a full disk that would fail, and nobody reads it any more
            Files.deleteIfExists(path);
        } catch (IOException broken) {
            // the case removes it when it is opened next
        }
    }

    private void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private CannotDo noPlace(IOException broken) {
        return new CannotDo(
                "no place for rejected rows in " + path + ": " + broken.getMessage(),
                "free some space there and repeat the command; nothing is doubled",
                broken);
    }
}
