package lockstep.report;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text in which nothing hides: characters without a picture of their own are told apart, so that they can be shown as marks. */
public final class Visible {
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_FORM = 0xFE0F;

    /** Fillers and separators that draw nothing although Unicode does not call them format characters. */
    private static final List<Integer> BLANKS =
            List.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2028, 0x2029, 0x2800, 0x3164, 0xFFA0);

    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Visible() {}

    /**
     * A stretch of text.
     *
     * @param text as it stands
     * @param mark the name of the hidden character that the stretch is, as {@code U+202E}, or empty for ordinary text
     * @param name what the hidden character is called, in small letters
     */
    public record Piece(String text, String mark, String name) {
        public boolean isHidden() {
            return !mark.isEmpty();
        }
    }

    /** The text with every hidden character written out, as {@code ⟨U+202E⟩}. Line breaks and tabs stay. */
    public static String text(String text) {
        if (!hides(text)) return text;
        var shown = new StringBuilder();
        for (Piece piece : pieces(text)) {
            if (piece.isHidden()) shown.append('⟨').append(piece.mark()).append('⟩');
            else shown.append(piece.text());
        }
        return shown.toString();
    }

    /** A text on one line: line breaks and tabs are written out too. */
    public static String line(String text) {
        String shown = text(text);
        if (shown.indexOf('\n') < 0 && shown.indexOf('\t') < 0) return shown;
        return shown.replace("\n", "⟨U+000A⟩").replace("\t", "⟨U+0009⟩");
    }

    /** JSON in which nothing hides and nothing changes: hidden characters in JSON's own way of writing them. */
    public static String json(String json) {
        if (!hides(json)) return json;
        var shown = new StringBuilder();
        for (Piece piece : pieces(json)) {
            if (!piece.isHidden()) shown.append(piece.text());
            else for (char c : piece.text().toCharArray()) shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return shown.toString();
    }

    public static boolean hides(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isHidden(text, i)) return true;
        }
        return false;
    }

    /** The text cut into ordinary stretches and hidden characters. */
    public static List<Piece> pieces(String text) {
        if (!hides(text)) return text.isEmpty() ? List.of() : List.of(new Piece(text, "", ""));
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            if (isHidden(text, i)) {
                if (i > from) pieces.add(new Piece(text.substring(from, i), "", ""));
                pieces.add(hidden(text.codePointAt(i)));
                from = next;
            }
            i = next;
        }
        if (from < text.length()) pieces.add(new Piece(text.substring(from), "", ""));
        return pieces;
    }

    private static Piece hidden(int c) {
        String name = Character.getName(c);
        return new Piece(
                new String(Character.toChars(c)),
                String.format(Locale.ROOT, "U+%04X", c),
                (name == null ? "unassigned character" : name).toLowerCase(Locale.ROOT));
    }

    private static boolean isHidden(String text, int i) {
        int c = text.codePointAt(i);
        if (c >= ' ' && c < 0x7F) return false;
        if (c == '\n' || c == '\t') return false;
        if (c == JOINER && betweenPictures(text, i)) return false;
        if (c == JOINER || c == NON_JOINER) return !withinWord(text, i);
        if ((c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> c == SOFT_HYPHEN || BLANKS.contains(c);
        };
    }

    /** Persian, Urdu and the languages of India need joiners and non-joiners to spell: inside a word of theirs they hide nothing. */
    private static boolean withinWord(String text, int i) {
        if (i == 0 || i + 1 >= text.length()) return false;
        UnicodeScript script = UnicodeScript.of(text.codePointBefore(i));
        return JOINED.contains(script) && script == UnicodeScript.of(text.codePointAt(i + 1));
    }

    /** A joiner that builds one emoji out of two hides nothing. */
    private static boolean betweenPictures(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && isPicture(text.codePointBefore(i))
                && isPicture(text.codePointAt(i + 1));
    }

    private static boolean isPicture(int c) {
        int type = Character.getType(c);
        return c == EMOJI_FORM || type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }
}
