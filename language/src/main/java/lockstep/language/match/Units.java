package lockstep.language.match;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.language.form.Clean;
import lockstep.language.form.Fold;
import lockstep.language.form.Stem;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;
import lockstep.language.gloss.Gloss;
import lockstep.language.gloss.Glosses;

/** Cuts texts into units that texts of other languages can be compared with. */
final class Units {
    /** From U+0430: folded letters each of which is written in Latin letters whatever stands beside it. */
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private final Map<String, Glosses> glosses = new HashMap<>();
    private final Map<String, Unit> words = new HashMap<>();
    private final Map<String, Unit> numbers = new HashMap<>();
    private final Map<String, String> romans = new HashMap<>();
    private final Transliterator toLatin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private final RuleBasedNumberFormat inWords =
            new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    private final String[] cyrillic = new String[CYRILLIC.length()];

    /** Makes one for texts of any languages. */
    Units() {
        for (int i = 0; i < cyrillic.length; i++) cyrillic[i] = transliterated(CYRILLIC.substring(i, i + 1));
    }

    /** The units of a text that is written in a language. */
    List<Unit> of(String raw, String language) {
        String clean = Clean.of(raw);
        List<Unit> units = new ArrayList<>();
        for (Token token : Tokens.of(clean)) {
            switch (token.kind()) {
                case WORD -> units.add(word(token.text(), language));
                case RUN -> glosses(language).cut(token.text()).forEach(w -> units.add(word(w, language)));
                case NUMBER -> units.add(numbers.computeIfAbsent(token.text(), this::number));
                case HASHTAG, HANDLE -> {
                    for (String part :
                            clean.substring(token.start() + 1, token.end()).split("_+|(?<=\\p{Ll})(?=\\p{Lu})"))
                        if (!part.isEmpty()) units.add(word(Fold.word(part), language));
                }
                default -> units.add(new Unit(token.text(), Map.of("o:" + token.text(), 1f)));
            }
        }
        return units;
    }

    private Glosses glosses(String language) {
        return glosses.computeIfAbsent(language, Glosses::in);
    }

    private Unit word(String folded, String language) {
        return words.computeIfAbsent(language + ' ' + folded, k -> make(folded, language));
    }

    private Unit make(String word, String language) {
        Map<String, Float> stands = new LinkedHashMap<>();
        stands.put("r:" + roman(word), 1f);
        stands.put("w:" + word, 1f);
        if (language.equals("en")) stands.put("e:" + Stem.of(word), 1f);
        else for (Gloss g : glosses(language).of(word)) stands.merge("e:" + g.english(), g.weight(), Math::max);
        return new Unit(word, stands);
    }

    private Unit number(String digits) {
        Map<String, Float> stands = new LinkedHashMap<>();
        stands.put("n:" + digits, 1f);
        if (digits.length() < 3 && digits.indexOf('.') < 0) {
            for (String part : inWords.format(Long.parseLong(digits)).split("-"))
                stands.put("e:" + Stem.of(part), 0.8f);
        }
        return new Unit(digits, stands);
    }

    /** A word in Latin letters. */
    String roman(String word) {
        return romans.computeIfAbsent(word, w -> isAscii(w) ? w : letters(w));
    }

    private String letters(String word) {
        var out = new StringBuilder(2 * word.length());
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'а';
            if (letter < 0 || letter >= cyrillic.length || letter == 'й' - 'а') return transliterated(word);
            out.append(cyrillic[letter]);
        }
        return out.toString();
    }

    private String transliterated(String word) {
        return toLatin.transliterate(word).replace("'", "").replace(" ", "");
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) >= 0x80) return false;
        return true;
    }
}
