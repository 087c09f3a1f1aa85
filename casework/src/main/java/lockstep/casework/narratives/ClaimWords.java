package lockstep.casework.narratives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.language.form.Clean;
import lockstep.language.form.Stem;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/** The content words of claims, and how much of a claim a text says and says nothing else. */
final class ClaimWords {
    /*
     * A word counts by how few claims have it. The score is the geometric mean of two shares: of the claim's words, those that the text
     * has; of the text's words, those that the claim has. So a short text does not win by one word, and neither does a long one. FEW
     * words in common must be nearly all there are.
     */
    private static final int LEAST = 3;
    private static final int FEW = 3;
    private static final double NEARLY_ALL = 0.7;
    private static final int COMMON = 20;
    private static final int NAMED = 6;

    private final List<Set<String>> claims;
    private final Map<String, Integer> claimsWith = new HashMap<>();

    ClaimWords(List<String> claims) {
        this.claims = claims.stream().map(ClaimWords::of).toList();
        for (Set<String> words : this.claims) for (String w : words) claimsWith.merge(w, 1, Integer::sum);
    }

    /**
     * What a text has in common with a claim.
     *
     * @param score 0 to 1; 0 where too few content words are in common
     * @param words in common, rarest first
     */
    record Common(double score, List<String> words) {
        static final Common NOTHING = new Common(0, List.of());

        Common {
            words = List.copyOf(words);
        }
    }

    /** Whether a text may make any claim at all; cheap. */
    boolean mayMakeOne(String text) {
        return of(text).stream().filter(this::isContent).count() >= LEAST;
    }

    Common inCommon(String text, int claim) {
        Set<String> ours = of(text);
        List<String> both = new ArrayList<>(ours);
        both.retainAll(claims.get(claim));
        both.sort(Comparator.comparingDouble(w -> -rarity(w)));
        long content = both.stream().filter(this::isContent).count();
        double shared = rarity(both);
        double score = shared == 0 ? 0 : shared / Math.sqrt(rarity(ours) * rarity(claims.get(claim)));
        if (content < LEAST || content == FEW && score < NEARLY_ALL) return Common.NOTHING;
        return new Common(score, both.subList(0, Math.min(NAMED, both.size())));
    }

    private boolean isContent(String word) {
        int with = claimsWith.getOrDefault(word, 0);
        return with > 0 && with <= Math.max(LEAST, claims.size() / COMMON);
    }

    private double rarity(Iterable<String> words) {
        double sum = 0;
        for (String w : words) sum += rarity(w);
        return sum;
    }

    private double rarity(String word) {
        return Math.log(1 + claims.size() / (1.0 + claimsWith.getOrDefault(word, 0)));
    }

    /** Stems of words of four letters and more, numbers of two digits and more, pairs of signs of scripts without spaces. */
    private static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        for (Token t : Tokens.of(Clean.of(text))) {
            if (t.kind() == Token.Kind.WORD && t.text().length() > 3) words.add(Stem.of(t.text()));
            if (t.kind() == Token.Kind.NUMBER && t.text().length() > 1) words.add(t.text());
            for (int i = 0; t.kind() == Token.Kind.RUN && i + 2 <= t.text().length(); i++)
                words.add(t.text().substring(i, i + 2));
        }
        return words;
    }
}
