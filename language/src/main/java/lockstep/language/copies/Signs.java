package lockstep.language.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Patterns each of which needs certain words, so that most texts are passed over without trying a pattern. */
final class Signs {
    /*
     * Words are looked for in the text as the engine of patterns folds it where case does not count: each character in capitals, then
     * small. A text in which none stands cannot match.
     */
    private final List<Sign> signs = new ArrayList<>();

    private record Sign(String needs, boolean opens, Pattern says) {
        boolean mayBeIn(String folded) {
            return opens ? folded.startsWith(needs) : folded.contains(needs);
        }
    }

    /** A pattern of texts that hold some words, in small letters. */
    Signs anywhere(String needs, String pattern) {
        signs.add(new Sign(needs, false, Pattern.compile(pattern)));
        return this;
    }

    /** A pattern of texts that begin with some words, in small letters. */
    Signs opening(String needs, String pattern) {
        signs.add(new Sign(needs, true, Pattern.compile(pattern)));
        return this;
    }

    /** Whether any pattern is found in a cleaned text. */
    boolean in(String clean) {
        String folded = folded(clean);
        for (Sign sign : signs)
            if (sign.mayBeIn(folded) && sign.says().matcher(clean).find()) return true;
        return false;
    }

    private static String folded(String clean) {
        char[] folded = clean.toCharArray();
        for (int i = 0; i < folded.length; i++) folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
        return new String(folded);
    }
}
