package lockstep.casework.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.ingest.Archives;
import lockstep.ingest.Opened;
import lockstep.model.CannotDo;
import lockstep.model.Sha256;

/** Where the sources of a sealed case are now: in a folder, or in the sealed case itself. */
public final class SourceFiles {
    private static final int DEEPEST = 12;

    private final Path folder;
    private final Path scratch;
    private final Map<String, List<Path>> byName = new HashMap<>();
    private final Map<String, Path> unpacked = new HashMap<>();

    private SourceFiles(Path folder, Path scratch) {
        this.folder = folder;
        this.scratch = scratch;
    }

    /**
     * Files of a folder, by name.
     *
     * @param scratch where files of the sealed case are unpacked if the folder has none of that name
     */
    public static SourceFiles in(Path folder, Path scratch) {
        var files = new SourceFiles(folder, scratch);
        files.list();
        return files;
    }

    /** Only what the sealed case holds itself. */
    public static SourceFiles sealed(Path scratch) {
        return new SourceFiles(scratch, scratch);
    }

    private void list() {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .forEach(file -> byName.computeIfAbsent(String.valueOf(file.getFileName()), n -> new ArrayList<>())
                            .add(file));
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read the folder " + folder, "name it with --sources", notReadable);
        }
    }

    /** The file or member that is this source; of several of one name that with the right bytes. */
    Optional<Opened> of(SealedSource source, Bundle bundle) {
        List<Path> named = byName.getOrDefault(source.source().file(), List.of());
        List<Opened> candidates = new ArrayList<>();
        for (Path file : named) member(file, source).ifPresent(candidates::add);
        if (candidates.isEmpty() && !source.entry().isEmpty()) return member(unpack(source, bundle), source);
        if (candidates.size() <= 1) return candidates.stream().findFirst();
        return candidates.stream()
                .filter(c -> sha256(c).equals(source.source().sha256()))
                .findFirst()
                .or(() -> Optional.of(candidates.get(0)));
    }

    private static Optional<Opened> member(Path file, SealedSource source) {
        return Archives.in(file).stream()
                .filter(o -> o.member().equals(source.source().member()))
                .findFirst();
    }

    /** Each into a folder of its own, under its own name: a name with a path in it was refused before. */
    private Path unpack(SealedSource source, Bundle bundle) {
        return unpacked.computeIfAbsent(source.entry(), entry -> {
            try {
                Path own = Files.createDirectory(scratch.resolve("source-" + (unpacked.size() + 1)));
                Path file = own.resolve(source.source().file());
                bundle.copy(entry, file);
                return file;
            } catch (IOException refused) {
                throw new CannotDo("cannot unpack " + entry, "is there room in the temporary folder?", refused);
            }
        });
    }

    static String sha256(Opened file) {
        try (InputStream in = file.opening().open()) {
            return Sha256.hex(in);
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + file.name(), "check its permissions", notReadable);
        }
    }
}
