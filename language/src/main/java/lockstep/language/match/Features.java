package lockstep.language.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.language.form.Fold;
import lockstep.language.form.Stem;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/**
 * The pieces of a text by which it is compared with others.
 *
 * @param clean the cleaned text
 * @param words stems, in order: words, parts of handles and tags, numbers, single signs and pairs of signs of unspaced scripts
 * @param grams four-letter pieces of the words, with word ends marked
 * @param links links without their scheme
 */
record Features(String clean, List<String> words, Map<String, Integer> grams, List<String> links) {
    private static final int GRAM = 4;

    static Features of(String clean) {
        List<String> words = new ArrayList<>();
        Map<String, Integer> grams = new LinkedHashMap<>();
        List<String> links = new ArrayList<>();
        for (Token token : Tokens.of(clean)) {
            switch (token.kind()) {
                case WORD -> word(token.text(), words, grams);
                case RUN -> run(token.text(), words);
                case NUMBER -> words.add(token.text());
                case LINK -> links.add(token.text());
                case HANDLE, HASHTAG -> name(clean.substring(token.start() + 1, token.end()), words, grams);
                case EMOJI -> words.add(token.text());
            }
        }
        return new Features(clean, words, grams, links);
    }

    private static void word(String folded, List<String> words, Map<String, Integer> grams) {
        words.add(Stem.of(folded));
        String marked = "_" + folded + "_";
        if (marked.length() <= GRAM) grams.merge(marked, 1, Integer::sum);
        for (int i = 0; i + GRAM <= marked.length(); i++) grams.merge(marked.substring(i, i + GRAM), 1, Integer::sum);
    }

    private static void run(String run, List<String> words) {
        int[] signs = run.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            words.add(Character.toString(signs[i]));
            if (i > 0) words.add(new String(signs, i - 1, 2));
        }
    }

    /** A handle or tag as a whole and by its parts: AustralianFires also says australian and fires. */
    private static void name(String raw, List<String> words, Map<String, Integer> grams) {
        String[] parts = raw.split("_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})");
        word(Fold.word(raw), words, grams);
        if (parts.length > 1) {
            for (String part : parts) if (!part.isEmpty()) word(Fold.word(part), words, grams);
        }
    }
}
