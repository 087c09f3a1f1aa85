package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.lists.SmallWords;

/** A text made ready for matching: same length, but with plain quotes, dashes and spaces; and its sentences. */
final class Prose {
    private static final Set<String> ABBREVIATED = SmallWords.of("abbreviation");

    final String text;
    /** With plain signs. */
    final String plain;
    /** With plain signs, in lower case. */
    final String low;
    /** Where each sentence starts; the last entry is the length of the text. */
    private final int[] starts;

    Prose(String text) {
        this.text = text;
        plain = plain(text);
        char[] c = plain.toCharArray();
        for (int i = 0; i < c.length; i++) c[i] = Character.toLowerCase(c[i]);
        low = new String(c);
        starts = split();
    }

    /** A text with plain signs, of the same length. */
    static String plain(String text) {
        char[] c = text.toCharArray();
        for (int i = 0; i < c.length; i++) c[i] = plain(c[i]);
        return new String(c);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\u201c', '\u201d', '\u00ab', '\u00bb', '\u201e' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u00a0', '\u2009', '\u202f', '\t' -> ' ';
            // Arabic keyboards write Persian with their own letters.
            case '\u064a', '\u0649' -> '\u06cc';
            case '\u0643' -> '\u06a9';
            default -> c;
        };
    }

    int sentences() {
        return starts.length - 1;
    }

    int startOf(int sentence) {
        return starts[sentence];
    }

    int endOf(int sentence) {
        int end = starts[sentence + 1];
        while (end > starts[sentence] && Character.isWhitespace(text.charAt(end - 1))) end--;
        return end;
    }

    /** The sentence that holds a position. */
    int sentenceAt(int position) {
        int at = Arrays.binarySearch(starts, position);
        return Math.min(at >= 0 ? at : -at - 2, sentences() - 1);
    }

    /** Runs a pattern over the sentences that hold one of some words: most sentences hold none. */
    static void find(Pattern pattern, String in, List<int[]> stretches, Consumer<Matcher> each) {
        for (int[] stretch : stretches) {
            Matcher m = pattern.matcher(in).region(stretch[0], stretch[1]).useTransparentBounds(true);
            while (m.find()) each.accept(m);
        }
    }

    /** Whether a stretch lies in one sentence. */
    boolean inOneSentence(int start, int end) {
        return sentenceAt(start) == sentenceAt(Math.max(start, end - 1));
    }

    private int[] split() {
        List<Integer> at = new ArrayList<>(List.of(0));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\n') add(at, i + 1);
            else if (c == '\u3002' || c == '\uff01' || c == '\uff1f') add(at, i + 1);
            else if ((c == '.' || c == '!' || c == '?' || c == '\u061f' || c == '\u06d4') && ends(i))
                add(at, afterQuotes(i + 1));
        }
        if (at.get(at.size() - 1) < text.length() || at.size() == 1) at.add(text.length());
        return at.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(List<Integer> at, int position) {
        if (position > at.get(at.size() - 1)) at.add(position);
    }

    private int afterQuotes(int from) {
        int i = from;
        while (i < plain.length() && (plain.charAt(i) == '"' || plain.charAt(i) == ')' || plain.charAt(i) == '\'')) i++;
        return i;
    }

    private boolean ends(int dot) {
        int next = afterQuotes(dot + 1);
        if (next >= plain.length()) return true;
        if (!Character.isWhitespace(plain.charAt(next))) return false;
        int word = next;
        while (word < plain.length() && (Character.isWhitespace(plain.charAt(word)) || plain.charAt(word) == '"'))
            word++;
        if (word < plain.length() && Character.isLowerCase(plain.charAt(word))) return false;
        int from = dot;
        while (from > 0 && (Character.isLetter(plain.charAt(from - 1)) || plain.charAt(from - 1) == '.')) from--;
        String before = low.substring(from, dot);
        if (before.length() == 1 && Character.isUpperCase(plain.charAt(from))) return false;
        return (!before.contains(".") && !ABBREVIATED.contains(before)) || word >= plain.length();
    }
}
