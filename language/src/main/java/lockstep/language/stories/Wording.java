package lockstep.language.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.language.form.Clean;
import lockstep.language.form.Fold;
import lockstep.language.form.Stem;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/**
 * What a text says, as stories compare it.
 *
 * @param form its folded words and numbers in order; equal forms are exact copies
 * @param marks numbers, and names of weekdays and months: texts that differ in these mostly tell of different things
 * @param features stems, names, numbers, tags and pairs of signs, each with what it counts for
 */
record Wording(String form, Set<String> marks, Map<String, Float> features) {
    /*
     * A word with a capital inside a sentence is most likely a name, and counts for more. Tags and handles at either end of a text are
     * left out, since posts that share only a tag tell different stories; a tag within a sentence is a word of it. A text in which most words have capitals is a headline: there capitals
     * tell nothing. Scripts without spaces give pairs of signs. Links say nothing of the words.
     */
    private static final float NAME = 1.4f;
    private static final float PART = 0.5f;
    private static final float NUMBER = 1.4f;
    private static final int LONGEST = 400;

    static Wording of(String raw) {
        String clean = Clean.of(raw);
        List<Token> tokens = Tokens.of(clean);
        var form = new StringBuilder();
        Set<String> marks = new TreeSet<>();
        Map<String, Float> features = new LinkedHashMap<>();
        boolean headline = isHeadline(clean, tokens);
        int end = 0;
        int n = 0;
        for (Token t : inner(tokens)) {
            if (++n > LONGEST) break;
            switch (t.kind()) {
                case WORD -> {
                    form.append(t.text()).append(' ');
                    boolean inside = !headline && end > 0 && !endsSentence(clean, end, t.start());
                    boolean name = inside && Character.isUpperCase(clean.codePointAt(t.start()));
                    features.merge(stem(t.text()), name ? NAME : 1f, Math::max);
                    if (Calendar.isDay(t.text())) marks.add(t.text());
                }
                case RUN -> {
                    form.append(t.text());
                    pairs(t.text(), features);
                }
                case NUMBER -> {
                    form.append(t.text()).append(' ');
                    features.merge(t.text(), NUMBER, Math::max);
                    marks.add(t.text());
                }
                case HASHTAG -> {
                    form.append(t.text()).append(' ');
                    features.merge(stem(t.text()), 1f, Math::max);
                    parts(clean.substring(t.start() + 1, t.end()), features);
                }
                case HANDLE, LINK, EMOJI -> {
                    // none is part of what the words say
                }
            }
            end = t.end();
        }
        return new Wording(form.toString(), marks, features);
    }

    /** Without the tags and handles at either end: there they address or file a post, and say nothing in it. */
    private static List<Token> inner(List<Token> all) {
        int from = 0;
        int to = all.size();
        while (from < to && isAddress(all.get(from))) from++;
        while (to > from && isAddress(all.get(to - 1))) to--;
        return all.subList(from, to);
    }

    private static boolean isAddress(Token t) {
        return switch (t.kind()) {
            case HASHTAG, HANDLE, LINK, EMOJI -> true;
            case WORD -> t.text().equals("rt");
            case RUN, NUMBER -> false;
        };
    }

    private static boolean isHeadline(String clean, List<Token> tokens) {
        int words = 0;
        int capitals = 0;
        for (Token t : tokens) {
            if (t.kind() != Token.Kind.WORD || t.text().length() < 4) continue;
            words++;
            if (Character.isUpperCase(clean.codePointAt(t.start()))) capitals++;
        }
        return 10 * capitals > 6 * words;
    }

    private static boolean endsSentence(String clean, int from, int to) {
        for (int i = from; i < to; i++) if (".!?:|\"\u201C".indexOf(clean.charAt(i)) >= 0) return true;
        return false;
    }

    /** English endings off; of longer words in other alphabets the last two letters, where most endings are. */
    static String stem(String folded) {
        if (folded.charAt(0) < 0x250) return Stem.of(folded);
        int n = folded.length();
        return n < 6 ? folded : folded.substring(0, Math.max(5, n - 2));
    }

    private static void pairs(String run, Map<String, Float> features) {
        int[] signs = run.codePoints().toArray();
        if (signs.length == 1) features.merge(run, 1f, Math::max);
        for (int i = 1; i < signs.length; i++) features.merge(new String(signs, i - 1, 2), 1f, Math::max);
    }

    /** Where a cleaned text first has each of its features: begin and end. */
    static Map<String, int[]> places(String clean) {
        Map<String, int[]> places = new LinkedHashMap<>();
        for (Token t : Tokens.of(clean)) {
            int[] whole = {t.start(), t.end()};
            switch (t.kind()) {
                case WORD -> places.putIfAbsent(stem(t.text()), whole);
                case NUMBER -> places.putIfAbsent(t.text(), whole);
                case HASHTAG -> places.putIfAbsent(stem(t.text()), whole);
                case RUN -> {
                    // folding keeps the number of signs, so the pairs stand where they stand in the run
                    for (int at = t.start(); at + 2 <= t.end(); at++)
                        places.putIfAbsent(Fold.word(clean.substring(at, at + 2)), new int[] {at, at + 2});
                }
                default -> {
                    // links, handles and emoji name no story
                }
            }
        }
        return places;
    }

    /** A tag by its parts: AustralianFires also says australian and fires. */
    private static void parts(String tag, Map<String, Float> features) {
        String[] parts = tag.split("_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})");
        if (parts.length < 2) return;
        for (String part : parts) if (!part.isEmpty()) features.merge(stem(Fold.word(part)), PART, Math::max);
    }

    /** Letters that the form has; a sign of an unspaced script counts for three. */
    int letters() {
        int sum = 0;
        for (int i = 0; i < form.length(); i++)
            if (form.charAt(i) != ' ') sum += Tokens.isUnspaced(form.charAt(i)) ? 3 : 1;
        return sum;
    }
}
