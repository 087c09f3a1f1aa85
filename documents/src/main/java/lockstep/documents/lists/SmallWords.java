package lockstep.documents.lists;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.documents.schema.SchemaFile;

/** The commonest small words of a language, and its abbreviations, as {@code smallwords.tsv} lists them. */
public final class SmallWords {
    private SmallWords() {}

    /** Those of a kind, in all languages. */
    public static Set<String> of(String kind) {
        Set<String> all = new HashSet<>();
        for (String language : Languages.codes()) all.addAll(of(language, kind));
        return all;
    }

    /** Those of a kind in one language. */
    static Set<String> of(String language, String kind) {
        String file = language + "/" + FieldList.SMALLWORDS.file();
        if (!Table.ships(file)) return Set.of();
        return Table.shipped(file).stream()
                .filter(row -> row.cells()[0].equals(kind))
                .flatMap(row -> SchemaFile.terms(row.cells()[2]).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
