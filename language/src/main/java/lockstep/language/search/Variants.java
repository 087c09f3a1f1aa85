package lockstep.language.search;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lockstep.language.form.Clean;
import lockstep.language.form.Fold;

/** The signs that are written for a letter, or for a few letters in a row, in texts as they come. */
final class Variants {
    /*
     * Every sign of Unicode that a text may hold is cleaned and folded once, as texts are before they are compared. Those that become one
     * letter are its variants: other case, accents, full-width, bold, circled, digits of other scripts, Chinese variants. A sign that becomes
     * several letters (Thai sara am, a ligature, sharp s) stands for all of them. Syllables of Hangul stay what they are.
     *
     * Time  a tenth of a second at first use, a third more when a Chinese sign is looked for.
     */
    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final int LAST = 0x1F1FF;
    private static final int LONGEST = 4;

    private final Map<Integer, TreeSet<Integer>> letters = new HashMap<>();
    private final Map<String, TreeSet<Integer>> rows = new HashMap<>();
    private final Set<Integer> opens = new HashSet<>();

    private Variants(boolean chinese) {
        for (int c = '!'; c <= LAST; c++) {
            if (c == 0xAC00) c = 0xD7A4;
            if (c == 0xD800) c = 0xF900;
            if (c == 0x17000) c = 0x1B000;
            if (isChinese(c) != chinese || !chinese && isItself(c)) continue;
            add(c, form(c));
        }
    }

    /** Whether a sign surely stays as it is, so that it need not be folded: most do. */
    private static boolean isItself(int c) {
        return c >= 0x0700
                && c != 0x2019
                && CASE.getRawDecomposition(c) == null
                && APART.getRawDecomposition(c) == null
                && Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isChinese(int c) {
        return c >= 0x2E80 && UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    private static String form(int c) {
        int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
        return digit >= 0 ? Integer.toString(digit) : Fold.word(Clean.of(Character.toString(c)));
    }

    private void add(int c, String folded) {
        int[] signs = folded.codePoints().toArray();
        if (signs.length == 1)
            letters.computeIfAbsent(signs[0], f -> new TreeSet<>()).add(c);
        else if (signs.length > 1
                && signs.length <= LONGEST
                && folded.codePoints().allMatch(Variants::isInWord)) {
            rows.computeIfAbsent(folded, f -> new TreeSet<>()).add(c);
            opens.add(signs[0]);
        }
    }

    private static boolean isInWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static Variants of(int letter) {
        return isChinese(letter) ? Chinese.ALL : Others.ALL;
    }

    /** The signs for a folded letter, itself among them. */
    static SortedSet<Integer> letter(int folded) {
        var all = new TreeSet<>(of(folded).letters.getOrDefault(folded, new TreeSet<>()));
        all.add(folded);
        return all;
    }

    /** How many folded letters from a place on some sign stands for at once, the lengths ascending. */
    static List<Integer> rowLengths(int[] letters, int from) {
        Variants variants = of(letters[from]);
        if (!variants.opens.contains(letters[from])) return List.of();
        List<Integer> lengths = new ArrayList<>();
        for (int length = 2; length <= LONGEST && from + length <= letters.length; length++)
            if (variants.rows.containsKey(new String(letters, from, length))) lengths.add(length);
        return lengths;
    }

    /** The signs for some folded letters in a row. */
    static Set<Integer> row(int[] letters, int from, int length) {
        return of(letters[from]).rows.getOrDefault(new String(letters, from, length), new TreeSet<>());
    }

    private static final class Others {
        static final Variants ALL = new Variants(false);
    }

    private static final class Chinese {
        static final Variants ALL = new Variants(true);
    }
}
