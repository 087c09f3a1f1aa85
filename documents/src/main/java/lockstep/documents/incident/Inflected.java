package lockstep.documents.incident;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.documents.lists.Table;

/** The forms in which a text may bear a name that a list has once: Slavic endings, and the joints of Persian words. */
final class Inflected {
    private static final int SHORTEST_STEM = 2;
    private static final int LONGEST_ENDING = 4;

    /** Of nouns, names and adjectives in Russian, Ukrainian, Bulgarian and Serbian. */
    private static final Set<String> ENDINGS = words("endings");

    private static final Set<String> ADJECTIVES = words("adjectives");
    private static final Set<String> LOST = words("lost");

    private Inflected() {}

    private static Set<String> words(String kind) {
        return Table.shipped("names/languages.tsv").stream()
                .filter(row -> row.cells()[0].equals(kind))
                .flatMap(row -> Arrays.stream(row.cells()[1].split("\\|")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name, and what stands for its other forms; a tilde stands for an ending. */
    static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        if (name.indexOf('*') >= 0) return forms;
        if (name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC))
            forms.add(stems(name));
        if (name.indexOf('\u200c') >= 0) {
            forms.add(name.replace('\u200c', ' '));
            forms.add(name.replace("\u200c", ""));
        }
        if (name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                && name.indexOf(' ') >= 0) forms.add(name.replace(' ', '\u200c'));
        if (name.matches(".*[·•・].*")) forms.add(name.replaceAll("[·•・]", ""));
        return forms;
    }

    /** Whether what stands between two places is such an ending, or nothing. */
    static boolean isEnding(String s, int from, int to) {
        return to == from || (to - from <= LONGEST_ENDING && ENDINGS.contains(s.substring(from, to)));
    }

    private static String stems(String name) {
        String[] words = name.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean abbreviated = word.equals(word.toUpperCase(Locale.ROOT));
            if (abbreviated || word.length() <= SHORTEST_STEM) continue;
            boolean soft = LOST.contains(word.substring(word.length() - 1));
            String stem = soft ? word.substring(0, word.length() - 1) : word;
            // Adjectives lose two letters: Первый, Первого.
            if (ADJECTIVES.contains(word.substring(word.length() - 2))) stem = word.substring(0, word.length() - 2);
            if (stem.length() >= SHORTEST_STEM) words[i] = stem + "~";
        }
        return String.join(" ", words);
    }
}
