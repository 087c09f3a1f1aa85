package lockstep.language.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;
import lockstep.model.WrongUse;

/**
 * Words that a text must have, and words that it must not have, in any spelling that readers take for the same.
 *
 * @param wanted expressions that must all be found
 * @param unwanted expressions of which none may be found
 */
public record Query(List<String> wanted, List<String> unwanted) {
    /*
     * Words are parted by spaces; "quoted words" follow one another; a minus before either takes texts out; a star at the end of a word stands
     * for any ending. Case, accents, Arabic letter forms, Chinese variants and hidden characters make no difference. Signs of scripts without
     * spaces are found anywhere, other words whole.
     */
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");
    private static final int AROUND = 60;

    public Query {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Reads what a person typed. */
    public static Query of(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            String raw = part.group(2) != null ? part.group(2) : part.group(3);
            List<String> words = words(raw);
            if (words.isEmpty()) continue;
            (part.group(1).isEmpty() ? wanted : unwanted).add(Spellings.of(words));
        }
        if (wanted.isEmpty())
            throw new WrongUse(
                    "\"" + typed + "\" holds no word to look for", "give a word, \"a phrase\", -excluded, begin*");
        return new Query(wanted, unwanted);
    }

    private static List<String> words(String raw) {
        List<String> words = new ArrayList<>();
        String clean = Clean.of(raw);
        for (Token t : Tokens.of(clean)) {
            boolean star = t.end() < clean.length() && clean.charAt(t.end()) == '*';
            if (t.kind() != Token.Kind.EMOJI) words.add(t.text() + (star ? "*" : ""));
        }
        return words;
    }

    /** Whether a text has what is wanted and nothing of what is not. */
    public boolean fits(String text) {
        return wanted.stream().allMatch(w -> Pattern.compile(w).matcher(text).find())
                && unwanted.stream()
                        .noneMatch(w -> Pattern.compile(w).matcher(text).find());
    }

    /** The text about the first words found, on one line and safe to show, with what was found between « and ». */
    public String snippet(String text) {
        List<int[]> found = new ArrayList<>();
        for (String w : wanted) {
            Matcher m = Pattern.compile(w).matcher(text);
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
        return new int[] {from, to};
    }

    private static boolean inWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
