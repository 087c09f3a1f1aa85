package lockstep.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.model.CannotDo;
import lockstep.model.Source;

/**
 * The lines of a source as they stand in its file, byte for byte.
 *
 * <p>One pass over the file, which also proves that it is still the file that was read: its SHA-256 is taken on the way.
 */
public final class Originals {
    private final Map<Long, byte[]> lines = new TreeMap<>();
    private final boolean quotes;

    private Originals(boolean quotes) {
        this.quotes = quotes;
    }

    /**
     * The records that begin at these lines.
     *
     * @param wanted numbers of lines, from 1
     * @param folder of the case, where the file is looked for too
     * @throws CannotDo when the file is gone or is not the one that was read
     */
    public static Map<Long, byte[]> of(Source source, SortedSet<Long> wanted, Path folder) {
        Opened file = Archives.in(Paths.again(source.file(), folder)).stream()
                .filter(o -> o.member().equals(source.member()))
                .findFirst()
                .orElseThrow(() -> new CannotDo(source.file() + " has no member " + source.member() + " any more", ""));
        try (InputStream stored = file.opening().open()) {
            if (ColumnFiles.isOne(file)) {
                throw new CannotDo(
                        file.name() + " is Parquet, which has no lines; the rows are number "
                                + wanted.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        "open it with a tool that reads Parquet");
            }
            var meter = new Meter(stored);
            var found = new Originals(!source.format().contains("json"));
            // closed with the stored stream only: the hash is of all its bytes, and what stands behind a compressed
            // stream
            // belongs to the file too
            InputStream plain = new BufferedInputStream(Decoding.lines(Decoding.decompressed(meter)), 1 << 16);
            found.read(plain, wanted);
            byte[] rest = new byte[1 << 16];
            while (plain.read(rest) >= 0) {
                // to the end, for the hash
            }
            if (!meter.sha256().equals(source.sha256())) {
                throw new CannotDo(
                        file.name() + " is not the file that was read: its SHA-256 is another", "find the original");
            }
            return found.lines;
        } catch (IOException broken) {
            throw Paths.unreadable(file.file(), broken);
        }
    }

    private void read(InputStream in, SortedSet<Long> wanted) throws IOException {
        if (wanted.isEmpty()) return;
        long last = wanted.last();
        long line = 1;
        var record = new ByteArrayOutputStream();
        long recordAt = -1;
        boolean open = false;
        int c = in.read();
        while (c >= 0 && (line <= last || recordAt > 0)) {
            if (recordAt < 0 && wanted.contains(line)) recordAt = line;
            if (recordAt > 0) {
                record.write(c);
                if (quotes && c == '"') open = !open;
            }
            if (c == '\n') {
                line++;
                if (recordAt > 0 && !open) {
                    lines.put(recordAt, record.toByteArray());
                    record.reset();
                    recordAt = -1;
                }
            }
            c = in.read();
        }
        if (recordAt > 0) lines.put(recordAt, record.toByteArray());
    }
}
