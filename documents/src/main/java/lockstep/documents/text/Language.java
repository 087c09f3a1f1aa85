package lockstep.documents.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the language of an article from its script and its commonest small words. */
public final class Language {
    private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

    static {
        put("en", "the of and to in that is was for on with as by at from it his are were which have has not be this");
        put("de", "der die das und ist nicht von mit den dem des ein eine auf für sich auch als wird im zu");
        put("fr", "le la les des et est une dans pour que qui du sur pas au par avec ce sont plus");
        put("es", "el la los las que y en de un una por con para del se no es al su como más");
        put("it", "il la di che e un una per non con del della sono dei gli le nel anche più da");
        put("pt", "o a os as que e em de um uma para com não do da dos no na por mais ao");
        put("nl", "de het een en van is dat op te in voor met niet zijn aan ook door er maar");
        put("pl", "i w na z że się nie do jest to o po od przez za jak ale są oraz");
        put("cs", "a v na se je že to z do s o ve pro jako by ale po které však jeho");
        put("sk", "a v na sa je že to z do s o vo pre ako by ale po ktoré však jeho sú");
        put("ro", "și în de la a cu pe din care nu să este un o au mai pentru");
        put("hu", "a az és hogy nem is egy ez volt meg csak már de mint el");
        put("sv", "och att det i en som på är av för med den till inte om ett har de");
        put("da", "og at det i en som på er af for med den til ikke om et har de");
        put("fi", "ja on ei että se oli ovat mutta myös kun hän joka sen");
        put("tr", "ve bir bu için da de ile olarak çok daha olan gibi ne kadar");
        put("lt", "ir kad į su yra iš tai kaip bet per apie buvo po dėl");
        put("lv", "un ir ka no ar uz par kas arī bet pēc lai šo");
        put("et", "ja on ei et see oli mis ka kui aga oma");
        put("ru", "и в не на что с по это как он из а за от к для его но все");
        put("uk", "і в не на що з по це як він із та за від до для його але й у");
        put("bg", "и в на да се не за от е с че по са като до");
        put("sr", "и у је на да се не за од са што по су као до");
        put("ar", "في من على إلى أن عن التي الذي هذا هذه كان ما مع لا");
        put("fa", "در به از که این را با است برای آن می های و خود");
        put("ur", "کے میں کی ہے اور سے کو کا نے پر ہیں کہ");
    }

    /** For each small word the languages that have it. */
    private static final Map<String, List<String>> LANGUAGES_OF = new HashMap<>();

    private static final int LONGEST;

    static {
        int longest = 0;
        for (var entry : SMALL_WORDS.entrySet()) {
            for (String word : entry.getValue()) {
                LANGUAGES_OF.computeIfAbsent(word, w -> new ArrayList<>()).add(entry.getKey());
                longest = Math.max(longest, word.length());
            }
        }
        LONGEST = longest;
    }

    private Language() {}

    /** ISO 639-1 code, or empty where there is too little to tell. */
    public static String of(String text) {
        String sample = text.length() > 4000 ? text.substring(0, 4000) : text;
        String byScript = byScript(sample);
        if (!byScript.isEmpty()) return byScript;
        String best = "";
        int most = 1;
        Map<String, Integer> hits = new HashMap<>();
        for (String word : words(sample.toLowerCase(Locale.ROOT))) {
            for (String language : LANGUAGES_OF.getOrDefault(word, List.of())) hits.merge(language, 1, Integer::sum);
        }
        for (String language : SMALL_WORDS.keySet()) {
            int n = hits.getOrDefault(language, 0);
            if (n > most) {
                most = n;
                best = language;
            }
        }
        return best;
    }

    /** The words that are short enough to be small ones. */
    private static List<String> words(String low) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= low.length(); ) {
            int c = i < low.length() ? low.codePointAt(i) : ' ';
            if (!inWord(c)) {
                if (i > from && i - from <= LONGEST) words.add(low.substring(from, i));
                from = i + Character.charCount(c);
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean inWord(int c) {
        if (c < 0x80) return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetter(c);
        };
    }

    private static String byScript(String s) {
        int letters = 0;
        int[] of = new int[6];
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!Character.isLetter(c)) continue;
            letters++;
            switch (Character.UnicodeScript.of(c)) {
                case HAN -> of[0]++;
                case HIRAGANA, KATAKANA -> of[1]++;
                case HANGUL -> of[2]++;
                case GREEK -> of[3]++;
                case HEBREW -> of[4]++;
                case GEORGIAN -> of[5]++;
                default -> {}
            }
        }
        if (letters == 0) return "";
        if (of[1] > 0.1 * letters) return "ja";
        if (of[0] > 0.4 * letters) return "zh";
        if (of[2] > 0.4 * letters) return "ko";
        if (of[3] > 0.4 * letters) return "el";
        if (of[4] > 0.4 * letters) return "he";
        return of[5] > 0.4 * letters ? "ka" : "";
    }

    private static void put(String language, String words) {
        SMALL_WORDS.put(language, Set.of(words.split(" ")));
    }
}
