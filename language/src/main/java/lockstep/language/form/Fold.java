package lockstep.language.form;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** One form for spellings that readers take for the same: case, accents, Arabic letter forms, Chinese variants, look-alikes. */
public final class Fold {
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final String CYRILLIC_LOOKALIKES = "асеорхуіјѕкмтвн";
    private static final String LATIN_LOOKALIKES = "aceopxyijskmtbh";

    /** Each sign followed by the one that is written for it elsewhere, where a table of single signs does not tell. */
    private static final String VARIANTS = "甚什著着妳你牠它裏里佈布";

    private Fold() {}

    /** The folded word. Input is cleaned text, see {@link Clean}. */
    public static String word(String word) {
        boolean lower = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80) return lookalikes(folded(word));
            lower &= c < 'A' || c > 'Z';
        }
        return lower ? word : word.toLowerCase(Locale.ROOT);
    }

    private static String folded(String word) {
        String apart = NFD.normalize(word);
        var out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); ) {
            int c = apart.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK && isLight(c)) continue;
            int low = Character.toLowerCase(c);
            switch (low) {
                case 'ß' -> out.append("ss");
                case 'ı' -> out.append('i');
                case 'ø' -> out.append('o');
                case 'đ' -> out.append('d');
                case 'ł' -> out.append('l');
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 0x0640 -> out.append("");
                case 0x0649, 0x06CC -> out.append('\u064A');
                case 0x0629 -> out.append('\u0647');
                case 0x06A9 -> out.append('\u0643');
                case '\u2019', '\u02BC' -> out.append('\'');
                default -> out.appendCodePoint(low >= 0x3400 && low <= 0x9FFF ? Han.simplified(low) : low);
            }
        }
        return Normalizer2.getNFCInstance().normalize(out);
    }

    /** Marks that readers do without; those of Indic and South-East Asian scripts are letters in their own right. */
    private static boolean isLight(int c) {
        return c < 0x0900
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF);
    }

    /** A word of Latin letters with a few Cyrillic ones that look alike, or the other way round, in the script of its majority. */
    private static String lookalikes(String word) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = UnicodeScript.of(word.charAt(i));
            if (script == UnicodeScript.LATIN) latin++;
            if (script == UnicodeScript.CYRILLIC) cyrillic++;
        }
        if (latin == 0 || cyrillic == 0) return word;
        String from = latin >= cyrillic ? CYRILLIC_LOOKALIKES : LATIN_LOOKALIKES;
        String to = latin >= cyrillic ? LATIN_LOOKALIKES : CYRILLIC_LOOKALIKES;
        var out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            int at = from.indexOf(out.charAt(i));
            if (at >= 0) out.setCharAt(i, to.charAt(at));
        }
        return out.toString();
    }

    /** Simplified signs for traditional ones, looked up when a sign first comes, since loading the tables takes a third of a second. */
    private static final class Han {
        private static final Transliterator TABLES = Transliterator.getInstance("Traditional-Simplified");
        private static final char[] KNOWN = new char[0x9FFF - 0x3400 + 1];

        static {
            for (int i = 0; i < VARIANTS.length(); i += 2) KNOWN[VARIANTS.charAt(i) - 0x3400] = VARIANTS.charAt(i + 1);
        }

        /** Several threads may look one sign up; all find the same. */
        static char simplified(int sign) {
            char known = KNOWN[sign - 0x3400];
            if (known != 0) return known;
            String found = TABLES.transliterate(Character.toString(sign));
            char simple = found.length() == 1 ? found.charAt(0) : (char) sign;
            KNOWN[sign - 0x3400] = simple;
            return simple;
        }
    }
}
