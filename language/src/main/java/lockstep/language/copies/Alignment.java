package lockstep.language.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/** What two texts have in common, piece by piece, so that a person sees why they count as copies. */
public final class Alignment {
    /*
     * Words and numbers are aligned by the longest common subsequence [1], each sign of a script without spaces for itself. Runs that
     * both have are shared; what stands between two runs was changed, left out or added. Numbers, names (words with a capital inside a
     * sentence), links, handles and hashtags that both have are named apart, since they tie a text to one event more than words do.
     *
     * Time and memory  O(n m) for texts of n and m pieces, of which the first LOOK are looked at.
     *
     * [1] Wagner and Fischer 1974, The string-to-string correction problem, JACM 21(1).
     */
    private static final int LOOK = 400;
    private static final int LONGEST = 200;

    private final String ofText;
    private final String text;
    private final List<Token> before;
    private final List<Token> after;

    private Alignment(String ofText, String text) {
        this.ofText = ofText;
        this.text = text;
        this.before = pieces(ofText);
        this.after = pieces(text);
    }

    /**
     * What a text has of another, in words: shared, changed (as "old > new"), left_out, added, numbers, names, links, handles,
     * hashtags; only those that there are.
     *
     * @param of the text that it is held against
     * @param raw the text
     */
    public static Map<String, String> of(String of, String raw) {
        var alignment = new Alignment(Clean.of(of), Clean.of(raw));
        Map<String, String> told = new LinkedHashMap<>();
        alignment.words(told);
        alignment.anchors(told);
        return told;
    }

    private static List<Token> pieces(String clean) {
        List<Token> pieces = new ArrayList<>();
        for (Token t : Tokens.of(clean)) {
            if (pieces.size() >= LOOK) break;
            if (t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.NUMBER) pieces.add(t);
            if (t.kind() != Token.Kind.RUN) continue;
            for (int i = 0; i < t.text().length() && i < t.end() - t.start(); i++)
                pieces.add(new Token(t.kind(), t.text().substring(i, i + 1), t.start() + i, t.start() + i + 1));
        }
        return pieces;
    }

    private void words(Map<String, String> told) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                longest[i][j] = same(i, j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
        List<String> shared = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int fromI = i;
            int fromJ = j;
            while (i < before.size() && j < after.size() && same(i, j)) {
                i++;
                j++;
            }
            if (i > fromI) {
                shared.add(piece(text, after, fromJ, j));
                continue;
            }
            while ((i < before.size() || j < after.size()) && !(i < before.size() && j < after.size() && same(i, j))) {
                if (j == after.size() || i < before.size() && longest[i + 1][j] >= longest[i][j + 1]) i++;
                else j++;
            }
            String old = piece(ofText, before, fromI, i);
            String fresh = piece(text, after, fromJ, j);
            if (old.isEmpty()) added.add(fresh);
            else if (fresh.isEmpty()) left.add(old);
            else changed.add(old + " > " + fresh);
        }
        put(told, "shared", " … ", shared);
        put(told, "changed", "; ", changed);
        put(told, "left_out", " … ", left);
        put(told, "added", " … ", added);
    }

    private boolean same(int i, int j) {
        return before.get(i).text().equals(after.get(j).text());
    }

    private static String piece(String text, List<Token> tokens, int from, int to) {
        return from == to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private void anchors(Map<String, String> told) {
        put(told, "numbers", " ", common(Token.Kind.NUMBER));
        Set<String> names = names(ofText, before);
        names.retainAll(names(text, after));
        put(told, "names", " ", List.copyOf(names));
        put(told, "links", " ", common(Token.Kind.LINK));
        put(told, "handles", " ", common(Token.Kind.HANDLE));
        put(told, "hashtags", " ", common(Token.Kind.HASHTAG));
    }

    private List<String> common(Token.Kind kind) {
        Set<String> both = new LinkedHashSet<>();
        for (Token t : Tokens.of(text)) if (t.kind() == kind) both.add(t.text());
        Set<String> theirs = new LinkedHashSet<>();
        for (Token t : Tokens.of(ofText)) if (t.kind() == kind) theirs.add(t.text());
        both.retainAll(theirs);
        return List.copyOf(both);
    }

    private static Set<String> names(String text, List<Token> tokens) {
        Set<String> names = new LinkedHashSet<>();
        for (Token t : tokens)
            if (t.kind() == Token.Kind.WORD && CopyForm.isName(text, t)) names.add(text.substring(t.start(), t.end()));
        return names;
    }

    private static void put(Map<String, String> told, String name, String between, List<String> parts) {
        if (parts.isEmpty()) return;
        String all = String.join(between, parts);
        int end = Math.min(all.length(), LONGEST);
        if (end < all.length() && Character.isHighSurrogate(all.charAt(end - 1))) end--;
        told.put(name, end < all.length() ? all.substring(0, end) + "…" : all);
    }
}
