package lockstep.language.copies;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/**
 * What of a text is compared to find its copies: its folded words and numbers, without links, handles, hashtags and emoji, as hashes.
 *
 * @param first half of the hash of the form; equal forms are exact copies
 * @param second the other half
 * @param shingles pieces of five letters, or three signs of a script without spaces; ascending, none twice; none of a short text
 * @param words words, or pairs of signs; ascending, none twice
 * @param numbers the numbers among them, as often as they are said; ascending
 * @param names words with a capital inside a sentence; ascending, none twice
 * @param unspaced whether most signs are of scripts that put no spaces between words
 */
public record CopyForm(
        long first, long second, int[] shingles, int[] words, int[] numbers, int[] names, boolean unspaced) {
    /** Letters of the shortest text that can be reworded; a sign of a script without spaces counts as three. */
    public static final int SHORTEST = 24;

    /** Letters of the shortest text that can be repeated. */
    private static final int LEAST = 10;

    private static final CopyForm NOTHING = new CopyForm(0, 0, new int[0], new int[0], new int[0], new int[0], false);

    /** The form of a text as it was written. */
    public static CopyForm of(String raw) {
        return ofClean(Clean.of(raw));
    }

    /** The form of a cleaned text. */
    public static CopyForm ofClean(String clean) {
        List<Token> tokens = Tokens.of(clean);
        var letters = new StringBuilder(160);
        int weight = 0;
        int words = 0;
        for (Token t : tokens) {
            if (!counts(t)) continue;
            boolean run = t.kind() == Token.Kind.RUN;
            letters.append(t.text());
            if (!run) letters.append(' ');
            weight += t.text().length() * (run ? 3 : 1);
            words += run ? t.text().length() : 1;
        }
        return weight < LEAST ? NOTHING : of(clean, tokens, letters, new Room(words, weight < SHORTEST));
    }

    private static CopyForm of(String clean, List<Token> tokens, CharSequence letters, Room room) {
        int[] words = new int[room.words];
        int[] numbers = new int[room.words];
        int[] names = new int[room.words];
        int m = 0;
        int w = 0;
        int n = 0;
        for (Token t : tokens) {
            if (!counts(t)) continue;
            if (t.kind() == Token.Kind.RUN) {
                for (int i = 0; i + 1 < t.text().length(); i++) words[w++] = hash(t.text(), i, i + 2);
            } else {
                words[w++] = hash(t.text(), 0, t.text().length());
                if (t.kind() == Token.Kind.NUMBER) numbers[n++] = words[w - 1];
                else if (isName(clean, t)) names[m++] = words[w - 1];
            }
        }
        long a = 0x9E3779B97F4A7C15L;
        long b = 0xC2B2AE3D27D4EB4FL;
        for (int i = 0; i < letters.length(); i++) {
            a = Long.rotateLeft((a ^ letters.charAt(i)) * 0x87C37B91114253D5L, 27);
            b = (b + letters.charAt(i)) * 0x4CF5AD432745937FL ^ b >>> 29;
        }
        boolean unspaced = isUnspaced(letters);
        int length = Math.min(unspaced ? 3 : 5, letters.length());
        int[] shingles = room.brief ? NOTHING.shingles : shingles(letters, length);
        return new CopyForm(
                a ^ a >>> 31, b ^ b >>> 32, shingles, set(words, w), sorted(numbers, n), set(names, m), unspaced);
    }

    /** How many words a text has, and whether they are too few to be reworded. */
    private record Room(int words, boolean brief) {}

    /** Whether a word has a capital, and only one, where no sentence opens. */
    static boolean isName(String clean, Token word) {
        int start = word.start();
        if (word.end() - start < 2
                || !Character.isUpperCase(clean.charAt(start))
                || !Character.isLowerCase(clean.charAt(start + 1))) return false;
        int at = start - 1;
        while (at >= 0 && clean.charAt(at) == ' ') at--;
        return at >= 0 && ".!?:;|\"“«…-–—".indexOf(clean.charAt(at)) < 0;
    }

    private static boolean counts(Token t) {
        return switch (t.kind()) {
            case WORD, RUN, NUMBER -> true;
            case LINK, HANDLE, HASHTAG, EMOJI -> false;
        };
    }

    /** Whether most signs are of scripts without spaces, so that the order of parts does not decide. */
    private static boolean isUnspaced(CharSequence form) {
        int unspaced = 0;
        for (int i = 0; i < form.length(); i++) if (Tokens.isUnspaced(form.charAt(i))) unspaced++;
        return 2 * unspaced > form.length();
    }

    private static int[] shingles(CharSequence form, int length) {
        int[] all = new int[form.length() - length + 1];
        for (int i = 0; i < all.length; i++) all[i] = hash(form, i, i + length);
        return set(all, all.length);
    }

    private static int hash(CharSequence text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = hash * 0x01000193 ^ text.charAt(i);
        return hash * 0x9E3779B9;
    }

    private static int[] sorted(int[] values, int size) {
        int[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int[] set(int[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) if (i == 0 || values[i] != values[i - 1]) values[kept++] = values[i];
        return Arrays.copyOf(values, kept);
    }

    /** Whether the text says enough to be a copy of anything. */
    public boolean saysEnough() {
        return words.length > 0;
    }

    /** Whether it is too short to be told from a rewording, and is held against equal forms only. */
    public boolean isShort() {
        return shingles.length == 0;
    }

    /** The form in 24 hexadecimal digits. */
    public String key() {
        return HexFormat.of().toHexDigits(first) + HexFormat.of().toHexDigits((int) second);
    }
}
