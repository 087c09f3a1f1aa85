package lockstep.language.search;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Letters of Latin, Cyrillic and Greek that readers take for one another, by Unicode's own list. */
final class LookAlikes {
    private static final Set<UnicodeScript> SCRIPTS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);
    private static final SpoofChecker SIGHT = new SpoofChecker.Builder().build();
    private static final Map<Integer, Set<Integer>> ALIKE = alike();

    private LookAlikes() {}

    /** Small letters of the other scripts that look like this small letter, or whose capitals do. */
    static Set<Integer> of(int letter) {
        return ALIKE.getOrDefault(letter, Set.of());
    }

    /** Whether a text has letters of more than one of the scripts. */
    static boolean isMixed(String text) {
        return text.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .filter(SCRIPTS::contains)
                        .distinct()
                        .count()
                > 1;
    }

    private static Map<Integer, Set<Integer>> alike() {
        Map<String, Integer> latin = new HashMap<>();
        for (int letter = 'a'; letter <= 'z'; letter++) {
            latin.put(seen(letter), letter);
            latin.putIfAbsent(seen(Character.toUpperCase(letter)), letter);
        }
        Map<Integer, Set<Integer>> alike = new HashMap<>();
        for (int other = 0x370; other <= 0x58F; other++) {
            if (!Character.isLowerCase(other)) continue;
            for (int form : new int[] {other, Character.toUpperCase(other)}) pair(alike, latin, other, form);
        }
        return alike;
    }

    private static void pair(Map<Integer, Set<Integer>> alike, Map<String, Integer> latin, int other, int form) {
        Integer letter = latin.get(seen(form));
        // a capital I looks like a small l, and would make one of all that look like it
        if (letter == null || letter == 'l' && form != other) return;
        alike.computeIfAbsent(letter, l -> new TreeSet<>()).add(other);
        alike.computeIfAbsent(other, l -> new TreeSet<>()).add(letter);
    }

    private static String seen(int letter) {
        return SIGHT.getSkeleton(Character.toString(letter));
    }
}
