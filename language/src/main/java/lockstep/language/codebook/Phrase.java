package lockstep.language.codebook;

import java.util.ArrayList;
import java.util.List;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/**
 * Words that follow one another, folded; a word that ends in a star stands for all that begin so.
 *
 * @param words folded words, runs of signs or numbers
 */
record Phrase(List<String> words) {
    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String raw) {
        List<String> words = new ArrayList<>();
        String clean = Clean.of(raw);
        for (Token t : Tokens.of(clean)) {
            boolean star = t.end() < clean.length() && clean.charAt(t.end()) == '*';
            words.add(t.text() + (star ? "*" : ""));
        }
        return new Phrase(words);
    }

    /** Where the phrase stands among the pieces of a text: first and last piece, or nothing. */
    int[] in(List<Token> text) {
        for (int from = 0; !words.isEmpty() && from + words.size() <= text.size(); from++) {
            int k = 0;
            while (k < words.size() && fits(words.get(k), text.get(from + k))) k++;
            if (k == words.size()) return new int[] {from, from + k - 1};
        }
        return new int[0];
    }

    /** Signs without spaces are found anywhere in a run; a hashtag is found as a word. */
    private static boolean fits(String word, Token token) {
        if (token.kind() == Token.Kind.RUN) return token.text().contains(word.replace("*", ""));
        if (word.endsWith("*")) return token.text().startsWith(word.substring(0, word.length() - 1));
        return token.text().equals(word);
    }
}
