package lockstep.bench.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of data that nobody here wrote and that is not part of the project. */
final class SharedData {
    private SharedData() {}

    /** A place in the folder, where the folder is on this machine. */
    static Optional<Path> at(String place) {
        String told = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        Path folder = told.isEmpty()
                ? Path.of(System.getProperty("lockstep.root", ".."))
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("shared")
                : Path.of(told);
        Path found = folder.resolve(place);
        return Files.exists(found) ? Optional.of(found) : Optional.empty();
    }
}
