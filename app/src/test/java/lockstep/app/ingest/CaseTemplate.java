package lockstep.app.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder that many tests begin from: filled once, and laid for each of them as it was. */
public final class CaseTemplate {
    private static final Map<String, CaseTemplate> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private CaseTemplate() {}

    /** What a test does before all else: files are written, read and analysed. */
    public interface Filling {
        void fill(Desk desk) throws IOException;
    }

    /** The folder of this name, filled when it is first asked for. */
    public static CaseTemplate of(String name, Filling filling) {
        return KNOWN.computeIfAbsent(name, first -> made(filling));
    }

    /** The files, put into a test's own folder. */
    public void lay(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path at = folder.resolve(file.getKey());
                Files.createDirectories(at.getParent());
                Files.write(at, file.getValue());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static CaseTemplate made(Filling filling) {
        var template = new CaseTemplate();
        try {
            Path folder = Files.createTempDirectory("template");
            filling.fill(new Desk(folder));
            for (Path file : within(folder)) {
                if (Files.isRegularFile(file))
                    template.files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                Files.delete(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return template;
    }

    /** All of a folder, what lies deepest first. */
    private static Iterable<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(java.util.Comparator.reverseOrder()).toList();
        }
    }
}
