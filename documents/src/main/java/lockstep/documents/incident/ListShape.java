package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.Languages;
import lockstep.documents.lists.Table;
import lockstep.documents.schema.SchemaFile;
import lockstep.model.CannotDo;
import lockstep.model.Near;
import lockstep.model.ShippedList;

/** What each editable list must look like, as {@code schema/lists.tsv} says it, so that a slip in one is told with its file and line. */
final class ListShape {
    /** The folder of names, which are of no language. */
    static final String NAMES = "names";

    static final String FAMILIES = "families.tsv";

    /** The lists of names, each with its columns. */
    private static final Map<String, List<CellCheck.Column>> OF_NAMES = new HashMap<>();

    /** The lists that a language may have beside those of fields. */
    private static final Map<String, List<CellCheck.Column>> OF_LANGUAGES = new HashMap<>();

    static {
        for (ShippedList.Row row : SchemaFile.rows(CellCheck.LISTS))
            if (row.cell(0).equals("list"))
                (row.cell(1).equals(NAMES) ? OF_NAMES : OF_LANGUAGES).put(row.cell(2), CellCheck.columns(row));
    }

    /** The fields that texts are read for; pages and notices are read by the lists that ship. */
    static final List<FieldList> FIELDS =
            Arrays.stream(FieldList.values()).filter(FieldList::ofIncidents).toList();

    private ListShape() {}

    /** The folders that may hold lists: that of names, then those of languages. */
    private static List<String> folders() {
        List<String> all = new ArrayList<>(List.of(NAMES));
        all.addAll(Languages.codes());
        return all;
    }

    /** The lists that a folder may hold, in order. */
    static List<String> files(String folder) {
        if (folder.equals(NAMES)) return OF_NAMES.keySet().stream().sorted().toList();
        Set<String> all = new TreeSet<>(OF_LANGUAGES.keySet());
        for (FieldList list : FIELDS) all.add(list.file());
        return List.copyOf(all);
    }

    /** The lists that ship, each as folder and file. */
    static List<String> shipped() {
        List<String> all = new ArrayList<>();
        for (String folder : folders())
            for (String file : files(folder)) if (Table.ships(folder + "/" + file)) all.add(folder + "/" + file);
        return all;
    }

    /** The list that a file of that folder is, or a refusal. */
    static String known(String path, String folder, String file) {
        if (!folders().contains(folder))
            throw new CannotDo(
                    path + " stands in no folder of lists",
                    "folders are names, and languages by their two letters, as en and de");
        if (files(folder).contains(file)) return folder + "/" + file;
        Optional<String> near = Near.to(file, files(folder));
        throw new CannotDo(
                path + " is no list that is read",
                near.map(n -> "did you mean " + n + "? ").orElse("") + "lists of " + folder + ": "
                        + String.join(", ", files(folder)));
    }

    /** The folder of a list that a person keeps outside any: names, or else English. */
    static String folderOf(String file) {
        return OF_NAMES.containsKey(file)
                        || Near.to(file, OF_NAMES.keySet()).isPresent()
                                && !files(Languages.ENGLISH).contains(file)
                ? NAMES
                : Languages.ENGLISH;
    }

    /** Refuses rows that the list cannot hold; rows of fields are looked at when they are read. */
    static void check(String list, List<ShippedList.Row> rows) {
        String file = list.substring(list.indexOf('/') + 1);
        Map<String, List<CellCheck.Column>> lists = list.startsWith(NAMES + "/") ? OF_NAMES : OF_LANGUAGES;
        List<CellCheck.Column> columns = lists.getOrDefault(file, List.of());
        for (ShippedList.Row row : rows) CellCheck.row(row, columns);
        if (file.equals(FAMILIES)) eachOnce(rows);
    }

    /** Two families of one name would be one without a word; a list that adds to another may add to its families. */
    private static void eachOnce(List<ShippedList.Row> rows) {
        Map<String, String> places = new HashMap<>();
        for (ShippedList.Row row : rows) {
            String before = places.putIfAbsent(row.cells()[0], row.place());
            if (before != null)
                throw new CannotDo(
                        row.place() + ": the family " + row.cells()[0] + " stands already at " + before,
                        "write its words in one row, parted by |, or give it another name");
        }
    }
}
