package lockstep.language.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.language.form.Clean;
import lockstep.language.form.Fold;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;
import lockstep.language.search.Spellings.Piece;
import lockstep.model.WrongUse;

/** Words that a text must have, and words that it must not have, in any spelling that readers take for the same. */
public final class Query {
    /*
     * Words are parted by spaces; "quoted words" follow one another; a minus before either takes texts out; a star at the end of a word stands
     * for any ending. Case, accents, Arabic letter forms, Chinese variants, styled letters, single letters of another script that look alike and
     * hidden characters make no difference. Signs of scripts without spaces and emoji are found anywhere, other words whole.
     */
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final String NON_JOINER = "\u200C";
    private static final int AROUND = 60;

    private final List<Pattern> wanted;
    private final List<Pattern> unwanted;

    private Query(List<String> wanted, List<String> unwanted) {
        this.wanted = wanted.stream().map(Pattern::compile).toList();
        this.unwanted = unwanted.stream().map(Pattern::compile).toList();
    }

    /** Expressions that must all be found; both RE2 and java.util.regex read them. */
    public List<String> wanted() {
        return wanted.stream().map(Pattern::pattern).toList();
    }

    /** Expressions of which none may be found. */
    public List<String> unwanted() {
        return unwanted.stream().map(Pattern::pattern).toList();
    }

    /** Reads what a person typed who looks for texts. */
    public static Query of(String typed) {
        QuerySigns.mustBeKnown(typed);
        Query query = read(typed, Spellings::words);
        if (query.wanted.isEmpty())
            throw new WrongUse(
                    "\"" + typed + "\" holds no word to look for", "give a word, \"a phrase\", -excluded, begin*");
        return query;
    }

    /** Reads what a person typed who looks for names, titles or addresses: words may stand inside others; signs alone are taken as they are. */
    public static Query inNames(String typed) {
        Query query = read(typed, Spellings::inside);
        boolean signsOnly = query.wanted.isEmpty() && query.unwanted.isEmpty() && !typed.isBlank();
        return signsOnly ? new Query(List.of("(?i)" + Spellings.literal(typed.strip())), List.of()) : query;
    }

    private static Query read(String typed, Function<List<Piece>, String> expression) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher part = PART.matcher(typed.replace('“', '"').replace('”', '"').replace('„', '"'));
        while (part.find()) {
            List<Piece> pieces = pieces(part.group(2) != null ? part.group(2) : part.group(3));
            if (!pieces.isEmpty()) (part.group(1).isEmpty() ? wanted : unwanted).add(expression.apply(pieces));
        }
        return new Query(wanted, unwanted);
    }

    /** The pieces between blanks; a zero-width non-joiner stays within a word, for it may be written as a blank. */
    private static List<Piece> pieces(String raw) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = raw.split(NON_JOINER);
        for (int i = 0; i < parts.length; i++) {
            List<Piece> more = part(parts[i]);
            boolean joins = i > 0 && !more.isEmpty() && !pieces.isEmpty();
            if (joins) more.set(0, pieces.remove(pieces.size() - 1).joinedTo(more.get(0)));
            pieces.addAll(more);
        }
        return pieces;
    }

    private static List<Piece> part(String raw) {
        List<Piece> pieces = new ArrayList<>();
        String clean = Clean.of(raw);
        int end = -1;
        for (Token t : Tokens.of(clean)) {
            boolean star = t.end() < clean.length() && clean.charAt(t.end()) == '*';
            boolean mixed = LookAlikes.isMixed(clean.substring(t.start(), t.end()));
            pieces.add(new Piece(Fold.word(t.text()), star, t.start() == end, mixed));
            end = t.end();
        }
        return pieces;
    }

    /** Whether a text has what is wanted and nothing of what is not. */
    public boolean fits(String text) {
        return wanted.stream().allMatch(w -> w.matcher(text).find())
                && unwanted.stream().noneMatch(w -> w.matcher(text).find());
    }

    /** The text about the first words found, on one line and safe to show, with what was found between « and ». */
    public String snippet(String text) {
        List<int[]> found = new ArrayList<>();
        for (Pattern w : wanted) {
            Matcher m = w.matcher(text);
            while (m.find()) found.add(trimmed(text, m.start(), m.end()));
        }
        found.sort((x, y) -> x[0] != y[0] ? x[0] - y[0] : y[1] - x[1]);
        int from = found.isEmpty() ? 0 : Math.max(0, found.get(0)[0] - AROUND);
        int to = Math.min(text.length(), (found.isEmpty() ? 0 : found.get(0)[0]) + 3 * AROUND);
        var out = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        for (int[] f : found) {
            if (f[0] < at || f[1] > to) continue;
            out.append(text, at, f[0]).append('«').append(text, f[0], f[1]).append('»');
            at = f[1];
        }
        out.append(text, at, Math.max(at, to)).append(to < text.length() ? "…" : "");
        return Clean.of(out.toString()).replaceAll("\\s+", " ");
    }

    /** Without the signs at the edges that only say where the word ends. */
    private static int[] trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && !inWord(text.codePointAt(from))) from += Character.charCount(text.codePointAt(from));
        while (to > from && !inWord(text.codePointBefore(to))) to -= Character.charCount(text.codePointBefore(to));
        return from < to ? new int[] {from, to} : new int[] {start, end};
    }

    private static boolean inWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
