package lockstep.documents.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.documents.lists.Table;
import lockstep.model.CannotDo;
import lockstep.model.ShippedList;
import lockstep.model.WrongUse;

/** The files of lists: those that ship, and a person's own in folders of the same names. */
final class ListFiles {
    private static final String TSV = ".tsv";
    private static final String MORE = "-more" + TSV;

    private ListFiles() {}

    static Map<String, List<ShippedList.Row>> shipped() {
        Map<String, List<ShippedList.Row>> tables = new HashMap<>();
        for (String name : ListShape.shipped()) tables.put(name, Table.shipped(name));
        return tables;
    }

    /** Lists with those of a folder over them. */
    static Map<String, List<ShippedList.Row>> over(Map<String, List<ShippedList.Row>> tables, Path folder) {
        Map<String, List<ShippedList.Row>> own = new HashMap<>(tables);
        List<Path> files = files(folder);
        // What replaces comes before what adds to it.
        for (boolean more : new boolean[] {false, true})
            for (Path file : files) if (file.toString().endsWith(MORE) == more) take(folder, file, more, own);
        return own;
    }

    private static void take(Path folder, Path file, boolean more, Map<String, List<ShippedList.Row>> own) {
        String name = String.valueOf(file.getFileName());
        String bare = more ? name.substring(0, name.length() - MORE.length()) + TSV : name;
        Path parent = folder.relativize(file).getParent();
        String list =
                ListShape.known(file.toString(), parent == null ? ListShape.folderOf(bare) : parent.toString(), bare);
        List<ShippedList.Row> rows = new ArrayList<>(more ? own.getOrDefault(list, List.of()) : List.of());
        List<ShippedList.Row> mine = Table.of(file);
        ListShape.check(list, mine);
        rows.addAll(mine);
        own.put(list, rows);
    }

    static int write(Path folder) {
        List<String> names = ListShape.shipped();
        try {
            Files.createDirectories(folder);
            for (String name : names)
                if (Files.exists(folder.resolve(name)))
                    throw new WrongUse(folder.resolve(name) + " is there already", "name a new folder");
            for (String name : names) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, Table.bytes(name));
            }
        } catch (IOException e) {
            throw new CannotDo("lists cannot be written into " + folder + ": " + e.getMessage(), "name a folder", e);
        }
        return names.size();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder))
            throw new WrongUse(
                    folder + " is no folder", "lockstep read --write-lists FOLDER makes one with the lists to edit");
        try (Stream<Path> all = Files.walk(folder, 2)) {
            List<Path> files =
                    all.filter(f -> f.toString().endsWith(TSV)).sorted().toList();
            if (files.isEmpty())
                throw new WrongUse(
                        folder + " holds no " + TSV + " file", "lists: " + String.join(", ", ListShape.shipped()));
            return files;
        } catch (IOException e) {
            throw new CannotDo(folder + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
    }
}
