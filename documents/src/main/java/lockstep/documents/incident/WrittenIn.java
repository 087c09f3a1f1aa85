package lockstep.documents.incident;

import java.util.List;
import java.util.Map;

/** Which of the languages that have lists a text is written in. */
final class WrittenIn {
    /** Which of the languages that have rules a text is written in; English where none of the others shows. */
    static String of(Prose prose) {
        String low = prose.low;
        int letters = 0;
        int cyrillic = 0;
        int han = 0;
        for (int i = 0; i < low.length(); i += 3) {
            char c = low.charAt(i);
            if (!Character.isLetter(c)) continue;
            letters++;
            if (c >= '\u0400' && c <= '\u04ff') cyrillic++;
            else if (c >= '\u3400' && c <= '\u9fff') han++;
        }
        if (han * 3 > letters) return "zh";
        if (cyrillic * 3 > letters) return "ru";
        String best = "en";
        int most = count(low, List.of(" the ", " of ", " and ", " to ")) + 1;
        for (Map.Entry<String, List<String>> e : COMMON.entrySet()) {
            int n = count(low, e.getValue());
            if (n > most) {
                best = e.getKey();
                most = n;
            }
        }
        return best;
    }

    private static final Map<String, List<String>> COMMON = Map.of(
            "de", List.of(" der ", " die ", " und ", " von ", " das "),
            "fr", List.of(" le ", " les ", " des ", " et ", " une "),
            "es", List.of(" el ", " los ", " las ", " y ", " una "));

    private static int count(String low, List<String> words) {
        int n = 0;
        for (String word : words)
            for (int at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length() - 1)) n++;
        return n;
    }

    private WrittenIn() {}
}
