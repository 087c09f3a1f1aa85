package lockstep.language.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lockstep.model.Sha256;

/** The model folders that a person has put on this machine. */
public final class Models {
    private final Path home;

    /** @param home folder that holds a folder for each model; it need not exist */
    public Models(Path home) {
        this.home = home;
    }

    /** Those of this person: {@code ~/.lockstep/models}. */
    public static Models ofPerson() {
        return new Models(Path.of(System.getProperty("user.home"), ".lockstep", "models"));
    }

    public Path home() {
        return home;
    }

    /** Folders that hold a model, by name. */
    public List<Path> list() {
        if (!Files.isDirectory(home)) return List.of();
        try (var folders = Files.list(home)) {
            return folders.filter(f -> Files.isRegularFile(f.resolve(Encoder.FILE)))
                    .sorted()
                    .toList();
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    /** The first model there is. */
    public Optional<Path> first() {
        return list().stream().findFirst();
    }

    /** SHA-256 of a model's network, in lower-case hex. */
    public static String hash(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve(Encoder.FILE))) {
            return Sha256.hex(in);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
