package lockstep.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Places in a text that are filled in later. A place is a run of characters that no text of a person holds, as long as what stood
 * there, so that every other character keeps its line and column.
 */
public final class Slots {
    /** The shortest run: a beginning and the number in three digits. */
    public static final int SHORTEST = 4;

    private static final char BEGIN = '\uE001';
    private static final char FILL = '\uE002';
    private static final char DIGIT = '\uE100';
    private static final int BASE = 256;

    private Slots() {}

    /** The run for a place of this number, so many characters long. */
    public static String of(int number, int length) {
        if (length < SHORTEST || number < 0 || number >= BASE * BASE * BASE)
            throw new IllegalArgumentException("slot " + number + " of length " + length);
        var run = new StringBuilder().append(BEGIN);
        run.append((char) (DIGIT + number / BASE / BASE));
        run.append((char) (DIGIT + number / BASE % BASE)).append((char) (DIGIT + number % BASE));
        while (run.length() < length) run.append(FILL);
        return run.toString();
    }

    /** Text without any character that a place is made of. */
    public static String without(String text) {
        return text.replaceAll("[\uE000-\uF8FF]", "\uFFFD");
    }

    /**
     * A stretch of a text: words, or a place.
     *
     * @param from first character
     * @param text the words, empty for a place
     * @param slot number of the place, -1 for words
     */
    public record Piece(int from, String text, int slot) {}

    /** The text cut into words and places. */
    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != BEGIN || i + SHORTEST > text.length()) {
                i++;
                continue;
            }
            if (i > from) pieces.add(new Piece(from, text.substring(from, i), -1));
            int number = ((text.charAt(i + 1) - DIGIT) * BASE + text.charAt(i + 2) - DIGIT) * BASE
                    + text.charAt(i + 3)
                    - DIGIT;
            pieces.add(new Piece(i, "", number));
            i += SHORTEST;
            while (i < text.length() && text.charAt(i) == FILL) i++;
            from = i;
        }
        if (from < text.length()) pieces.add(new Piece(from, text.substring(from), -1));
        return pieces;
    }
}
