package lockstep.language.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import lockstep.language.form.Clean;
import lockstep.language.form.Tokens;

/** Regular expressions that find every spelling which readers take for one word. */
final class Spellings {
    /*
     * Texts are searched as they came, so the expressions hold all that cleaning and folding would make the same. Between the letters of a
     * word hidden signs and marks may stand. A word of one script may have look-alikes of another, but not be all of them: that is another
     * word. The expressions keep to what RE2 and java.util.regex both read.
     */
    static final int ZWNJ = 0x200C;

    private static final String HIDDEN = "[" + ranges(c -> isPassedOver(c) && !isSemitic(c)) + "]*";
    private static final String HIDDEN_SEMITIC = "[" + ranges(Spellings::isPassedOver) + "]*";
    private static final String UNSPACED = ranges(Tokens::isUnspaced);
    private static final String EDGE =
            "(?:[^\\p{L}\\p{N}\\p{M}_" + ranges(c -> Clean.isHidden(c) && c != ZWNJ) + "]|[" + UNSPACED + "])";
    private static final String BETWEEN = "(?:[^\\p{L}\\p{N}]|&(?:nbsp|amp|quot|lt|gt|apos);)+";
    private static final int SPREAD = 4;
    private static final int LONGEST_KNOT = 8;
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private Spellings() {}

    /**
     * A piece of what is looked for.
     *
     * @param text folded
     * @param begun whether any ending may follow
     * @param joined whether it follows the piece before without a sign between
     * @param mixed whether it was typed in letters of several scripts that look alike
     */
    record Piece(String text, boolean begun, boolean joined, boolean mixed) {
        /** This piece and another as one word, within which a non-joiner or a blank may stand. */
        Piece joinedTo(Piece next) {
            return new Piece(text + Character.toString(ZWNJ) + next.text, next.begun, joined, mixed || next.mixed);
        }

        private boolean isNumber() {
            return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        }

        private boolean isUnspaced() {
            int first = text.codePointAt(0);
            return Tokens.isUnspaced(first) || !Character.isLetterOrDigit(first);
        }
    }

    /** An expression for pieces that follow one another, each a whole word. */
    static String words(List<Piece> pieces) {
        Piece first = pieces.get(0);
        Piece last = pieces.get(pieces.size() - 1);
        String edge = first.isUnspaced() ? "" : "(?:^|" + EDGE + ")" + hidden(first.text);
        String end = last.begun || last.isUnspaced() ? "" : hidden(last.text) + "(?:$|" + EDGE + ")";
        return edge + inside(pieces) + end;
    }

    /** An expression for pieces that follow one another, anywhere in a name or an address. */
    static String inside(List<Piece> pieces) {
        var out = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) out.append(pieces.get(i).joined ? HIDDEN_SEMITIC : BETWEEN);
            out.append(new Word(pieces.get(i)).expression());
        }
        return out.toString();
    }

    /** An expression for signs as they are. */
    static String literal(String signs) {
        var out = new StringBuilder();
        signs.codePoints().forEach(c -> out.append(quoted(c)));
        return out.toString();
    }

    private static boolean isSemitic(int c) {
        return c >= 0x0590 && c < 0x0900;
    }

    private static String hidden(String text) {
        return text.codePoints().anyMatch(Spellings::isSemitic) ? HIDDEN_SEMITIC : HIDDEN;
    }

    private static boolean isPassedOver(int c) {
        if (Clean.isHidden(c) || c == 0x0640) return true;
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return mark
                && (c < 0x0900
                        || c >= 0x1AB0 && c <= 0x1AFF
                        || c >= 0x1DC0 && c <= 0x1DFF
                        || c >= 0x20D0 && c <= 0x20FF);
    }

    /** One word as an expression. */
    private static final class Word {
        private final Piece piece;
        private final int[] letters;
        private final String hidden;
        private final Map<Integer, String> tails = new HashMap<>();

        Word(Piece piece) {
            this.piece = piece;
            this.letters = piece.text.codePoints().toArray();
            this.hidden = hidden(piece.text);
        }

        String expression() {
            String together = piece.mixed ? tail(0) : own(0);
            return isSpread() ? "(?:" + together + "|" + spread() + ")" : together;
        }

        /** From here on, with one letter at least of the script that was typed. */
        private String own(int from) {
            Set<Integer> foreign = foreign(from);
            if (foreign.isEmpty()) return tail(from);
            String here = signs(Variants.letter(letters[from]));
            String rest = from + 1 < letters.length ? hidden + tail(from + 1) : "";
            if (from + 1 == letters.length) return here;
            return "(?:" + withRows(from, here + rest) + "|" + signs(foreign) + hidden + own(from + 1) + ")";
        }

        private String withRows(int from, String plain) {
            var out = new StringBuilder(plain);
            for (int length : Variants.rowLengths(letters, from)) {
                out.append('|').append(signs(Variants.row(letters, from, length)));
                if (from + length < letters.length) out.append(hidden).append(tail(from + length));
            }
            return out.toString();
        }

        /** From here on, in letters of any of the scripts. */
        private String tail(int from) {
            String known = tails.get(from);
            if (known != null) return known;
            int end = knot(from);
            String here = end == from + 1 ? letter(from) : knotted(from, end);
            String tail = end < letters.length ? here + hidden + thousands(end) + tail(end) : here;
            tails.put(from, tail);
            return tail;
        }

        /** What may part the digits of a long number before this one. */
        private String thousands(int at) {
            if (!piece.isNumber() || letters[at - 1] == '.') return "";
            int end = at;
            while (end < letters.length && letters[end] != '.') end++;
            return end > at && (end - at) % 3 == 0 ? "[,.' \\x{00A0}\\x{202F}\\x{066C}]?" : "";
        }

        /** End of the stretch in which signs that stand for several letters may overlap. */
        private int knot(int from) {
            int end = from + 1;
            for (int at = from; at < end && at < letters.length; at++)
                for (int length : Variants.rowLengths(letters, at)) end = Math.max(end, at + length);
            return Math.min(end, from + LONGEST_KNOT);
        }

        private String knotted(int from, int end) {
            var out = new StringBuilder("(?:").append(letter(from));
            if (from + 1 < end) out.append(hidden).append(knotted(from + 1, end));
            for (int length : Variants.rowLengths(letters, from)) {
                if (from + length > end) continue;
                out.append('|').append(signs(Variants.row(letters, from, length)));
                if (from + length < end) out.append(hidden).append(knotted(from + length, end));
            }
            return out.append(')').toString();
        }

        private String letter(int at) {
            if (letters[at] == '.' && piece.isNumber()) return "[.,:\\x{066B}]";
            if (letters[at] == ZWNJ) return "[ \\x{200C}]?";
            Set<Integer> all = Variants.letter(letters[at]);
            all.addAll(foreign(at));
            String apart = NFD.normalize(Character.toString(letters[at]));
            if (apart.codePointCount(0, apart.length()) == 1) return signs(all);
            int[] parts = apart.codePoints().toArray();
            var out = new StringBuilder("(?:").append(signs(all)).append('|');
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) out.append(hidden);
                out.append(signs(Variants.letter(parts[i])));
            }
            return out.append(')').toString();
        }

        private Set<Integer> foreign(int at) {
            Set<Integer> all = new TreeSet<>();
            for (int alike : LookAlikes.of(letters[at])) all.addAll(Variants.letter(alike));
            return all;
        }

        /** Whether the word is long enough to be known with a dot or a blank between all letters. */
        private boolean isSpread() {
            return letters.length >= SPREAD
                    && piece.text.codePoints().allMatch(Character::isLetter)
                    && !piece.isUnspaced();
        }

        private String spread() {
            var out = new StringBuilder();
            for (int i = 0; i < letters.length; i++) {
                if (i > 0) out.append("[ .·•*_-]");
                out.append(signs(List.of(letters[i], Character.toUpperCase(letters[i]))));
            }
            return out.toString();
        }
    }

    private static String signs(Collection<Integer> signs) {
        var set = new UnicodeSet();
        signs.forEach(set::add);
        return "[" + written(set) + "]";
    }

    private static String ranges(IntPredicate belongs) {
        var set = new UnicodeSet();
        for (int c = 0x80; c <= 0xE01EF; c++) {
            if (c == 0x3FFFF) c = 0xE0000;
            if (belongs.test(c)) set.add(c);
        }
        return written(set);
    }

    private static String written(UnicodeSet set) {
        var out = new StringBuilder();
        for (UnicodeSet.EntryRange range : set.ranges()) {
            out.append(quoted(range.codepoint));
            if (range.codepointEnd > range.codepoint) out.append('-').append(quoted(range.codepointEnd));
        }
        return out.toString();
    }

    private static String quoted(int c) {
        if (Character.isLetterOrDigit(c)) return Character.toString(c);
        return String.format(Locale.ROOT, "\\x{%04X}", c);
    }
}
