package lockstep.documents.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The languages that may have a folder of lists. */
public final class Languages {
    /** The language whose rules alone read a text that is written in it. */
    public static final String ENGLISH = "en";

    private Languages() {}

    /** Their codes, those with more lists first. */
    public static List<String> byLists() {
        List<String> all = new ArrayList<>(codes());
        all.sort(Comparator.comparingLong((String language) -> -Arrays.stream(FieldList.values())
                .filter(list -> Table.ships(language + "/" + list.file()))
                .count()));
        return all;
    }

    /** Their codes of two letters: English, then every other in order. */
    public static List<String> codes() {
        List<String> all = new ArrayList<>(List.of(ENGLISH));
        Arrays.stream(Locale.getISOLanguages())
                .sorted()
                .filter(l -> !l.equals(ENGLISH))
                .forEach(all::add);
        return all;
    }
}
