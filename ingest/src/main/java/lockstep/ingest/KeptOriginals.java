package lockstep.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import lockstep.model.CannotDo;
import lockstep.model.Source;

/**
 * Lines of sources that are asked for again and again: the first asking reads the file once, proves by its SHA-256 that it is the one
 * that was read, and remembers where lines begin; later ones read a few kilobytes.
 *
 * <p>What is compressed or lies in an archive is laid down in the temporary folder, readable by its owner only, until this is closed.
 */
public final class KeptOriginals implements AutoCloseable {
    private static final int STEP = 1024;
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 64 << 20;

    private final Map<Integer, Kept> bySource = new HashMap<>();
    private final Path folder;

    /** @param folder of the case, where files are looked for too */
    public KeptOriginals(Path folder) {
        this.folder = folder;
    }

    /**
     * One source, ready.
     *
     * @param plain where its lines lie
     * @param copied whether that is a copy of ours
     * @param begins where every {@link #STEP}th line begins, from line 1
     */
    private record Kept(Path plain, boolean copied, long size, FileTime changed, long[] begins, boolean quotes) {}

    /**
     * The record that begins at a line, as it stands in the file.
     *
     * @throws CannotDo when the file is gone, is another by now, or has no lines
     */
    public synchronized byte[] line(Source source, long line) {
        Path file = Paths.again(source.file(), folder);
        try {
            Kept kept = bySource.get(source.key());
            if (kept == null
                    || Files.size(file) != kept.size
                    || !Files.getLastModifiedTime(file).equals(kept.changed)) {
                forget(source.key());
                kept = keep(source, file);
                bySource.put(source.key(), kept);
            }
            return record(kept, line);
        } catch (IOException broken) {
            throw Paths.unreadable(file, broken);
        }
    }

    private static Kept keep(Source source, Path file) throws IOException {
        Opened opened = Archives.in(file).stream()
                .filter(o -> o.member().equals(source.member()))
                .findFirst()
                .orElseThrow(() -> new CannotDo(source.file() + " has no member " + source.member() + " any more", ""));
        if (ColumnFiles.isOne(opened)) {
            throw new CannotDo(
                    opened.name() + " is Parquet, which has no lines", "open it with a tool that reads Parquet");
        }
        long size = Files.size(file);
        FileTime changed = Files.getLastModifiedTime(file);
        boolean copied = !source.member().isEmpty() || isCompressed(opened);
        Path plain = copied ? Files.createTempFile("lockstep-lines-", ".txt") : file;
        try (InputStream stored = opened.opening().open()) {
            var meter = new Meter(stored);
            InputStream bytes = Decoding.lines(Decoding.decompressed(meter));
            long[] begins;
            if (copied) {
                plain.toFile().deleteOnExit();
                try (OutputStream out = Files.newOutputStream(plain)) {
                    begins = begins(bytes, out);
                }
            } else {
                begins = begins(bytes, OutputStream.nullOutputStream());
            }
            if (!meter.sha256().equals(source.sha256())) {
                if (copied) Files.deleteIfExists(plain);
                throw new CannotDo(
                        opened.name() + " is not the file that was read: its SHA-256 is another", "find the original");
            }
            return new Kept(
                    plain, copied, size, changed, begins, !source.format().contains("json"));
        }
    }

    /** Whether its lines do not stand in the file as they are. */
    private static boolean isCompressed(Opened opened) throws IOException {
        try (InputStream stored = opened.opening().open()) {
            InputStream plain = Decoding.decompressed(stored);
            return !(plain instanceof java.io.PushbackInputStream)
                    || Workbook.isOne(Decoding.beginning(plain, Head.SAMPLE));
        }
    }

    private static long[] begins(InputStream bytes, OutputStream copy) throws IOException {
        long[] begins = new long[64];
        int size = 1;
        long line = 1;
        long at = 0;
        byte[] block = new byte[BLOCK];
        for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
            copy.write(block, 0, read);
            for (int i = 0; i < read; i++) {
                if (block[i] != '\n') continue;
                line++;
                if ((line - 1) % STEP != 0) continue;
                if (size == begins.length) begins = Arrays.copyOf(begins, 2 * size);
                begins[size++] = at + i + 1;
            }
            at += read;
        }
        return Arrays.copyOf(begins, size);
    }

    private static byte[] record(Kept kept, long line) throws IOException {
        int step = (int) Math.min((line - 1) / STEP, kept.begins.length - 1L);
        try (var file = new RandomAccessFile(kept.plain.toFile(), "r")) {
            file.seek(kept.begins[step]);
            long at = (long) step * STEP + 1;
            var record = new ByteArrayOutputStream();
            byte[] block = new byte[BLOCK];
            boolean open = false;
            for (int read = file.read(block); read >= 0; read = file.read(block)) {
                for (int i = 0; i < read; i++) {
                    byte c = block[i];
                    if (at >= line) {
                        record.write(c);
                        if (kept.quotes && c == '"') open = !open;
                    }
                    if (c == '\n' && ++at > line && !open) return record.toByteArray();
                    if (record.size() > LONGEST)
                        throw new CannotDo("line " + line + " of " + kept.plain + " is longer than 64 MB", "");
                }
            }
            return record.toByteArray();
        }
    }

    private void forget(int source) throws IOException {
        Kept kept = bySource.remove(source);
        if (kept != null && kept.copied) Files.deleteIfExists(kept.plain);
    }

    @Override
    public synchronized void close() {
        for (int source : bySource.keySet().stream().mapToInt(Integer::intValue).toArray()) {
            try {
                forget(source);
            } catch (IOException inUse) {
                // it is marked to go when the process ends
            }
        }
    }
}
