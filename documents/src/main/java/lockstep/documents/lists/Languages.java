package lockstep.documents.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages that may have a folder of lists. */
public final class Languages {
    /** The language whose rules alone read a text that is written in it. */
    public static final String ENGLISH = "en";

    private Languages() {}

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
