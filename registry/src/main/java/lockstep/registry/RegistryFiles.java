package lockstep.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lockstep.model.CannotDo;
import lockstep.model.Sha256;
import lockstep.model.WholeFile;
import lockstep.model.WrongUse;
import lockstep.model.registry.Registry;
import lockstep.registry.lists.KnownLists;

/**
 * Lists of the registry in files: read from a file or a folder, written as a folder that an analyst can edit and keep under version
 * control, and read again.
 */
public final class RegistryFiles {
    /** First line of every file that is written; readers pass it over as a remark. */
    private static final String MARK = "# lockstep registry 1";

    private RegistryFiles() {}

    /**
     * A list with the hash of the file it was read from.
     *
     * @param sha256 of the bytes
     */
    public record ReadList(Registry registry, String sha256) {}

    /** The lists that can be read, one line each. */
    public static List<String> known() {
        return KnownLists.known();
    }

    /**
     * Reads one file as one list, or a folder's CSV and JSON files as one list each; a folder that {@link #write} made is one list.
     *
     * @param as which known list it is; recognised where empty
     */
    public static List<ReadList> read(Path path, Optional<String> as) {
        return read(path, as, odd -> {
            throw new WrongUse(odd, "name the files one by one, or take it out of the folder");
        });
    }

    /**
     * The same, but a file of a folder that cannot be read does not stop the others.
     *
     * @param odd is told of each that was passed over, and why
     */
    public static List<ReadList> read(Path path, Optional<String> as, Consumer<String> odd) {
        if (!Files.exists(path)) throw new WrongUse("no file or folder " + path, "");
        if (!Files.isDirectory(path)) return List.of(one(path, as, stem(path)));
        if (Files.exists(path.resolve("actors.csv"))) return List.of(ownFolder(path));
        List<ReadList> lists = new ArrayList<>();
        for (Path file : files(path)) {
            try {
                lists.add(one(file, as, stem(file)));
            } catch (WrongUse | CannotDo refused) {
                odd.accept(String.valueOf(refused.getMessage()));
            } catch (RuntimeException broken) {
                odd.accept(file + " cannot be read: " + broken.getMessage());
            }
        }
        if (lists.isEmpty()) throw new WrongUse(path + " holds no CSV, TSV or JSON file that is a list", "name a file");
        return lists;
    }

    private static ReadList one(Path file, Optional<String> as, String name) {
        return new ReadList(KnownLists.read(file, as, name), sha256(List.of(file)));
    }

    private static ReadList ownFolder(Path folder) {
        List<Path> files = files(folder);
        return new ReadList(OwnFolder.read(folder, stem(folder)), sha256(files));
    }

    /** Writes a list as a folder of CSV files: actors, handles, domains, relations, targets. */
    public static void write(Registry r, Path folder) {
        try {
            Files.createDirectories(folder);
            table(
                    folder.resolve("actors.csv"),
                    OwnFolder.ACTORS,
                    r.actors().stream().map(OwnFolder::cells).toList());
            table(folder.resolve("handles.csv"), OwnFolder.HANDLES, OwnFolder.handles(r));
            table(folder.resolve("domains.csv"), OwnFolder.DOMAINS, OwnFolder.domains(r));
            table(
                    folder.resolve("relations.csv"),
                    OwnFolder.RELATIONS,
                    r.relations().stream().map(OwnFolder::cells).toList());
            table(
                    folder.resolve("targets.csv"),
                    OwnFolder.TARGETS,
                    r.targets().stream().map(OwnFolder::cells).toList());
        } catch (IOException broken) {
            throw new CannotDo(
                    "cannot write the registry into " + folder + ": " + broken.getMessage(),
                    "is there room, and is the folder yours?",
                    broken);
        }
    }

    private static void table(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        WholeFile.text(file, out -> {
            out.write(MARK + "\n");
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            writer.writeRecord(columns);
            for (List<String> row : rows) writer.writeRecord(row);
            writer.flush();
        });
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|json)"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new CannotDo("cannot read the folder " + folder, "", broken);
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        return name.replaceFirst("\\.(csv|tsv|json)$", "");
    }

    private static String sha256(List<Path> files) {
        try {
            MessageDigest sum = Sha256.begun();
            for (Path file : files) sum.update(Files.readAllBytes(file));
            return Sha256.hex(sum.digest());
        } catch (IOException broken) {
            throw new CannotDo("cannot read " + files, "", broken);
        }
    }
}
