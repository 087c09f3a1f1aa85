package lockstep.app.narratives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;
import lockstep.language.match.Candidate;
import lockstep.language.match.Matcher;
import lockstep.model.analysis.Work;
import lockstep.store.PostWords;

/** Finds the claims that posts may make. */
public final class ClaimStep {
    /*
     * The matcher compares a text with every claim that shares a word, which is too dear for a million texts. So a text is put to it only
     * if it has two words that fewer than one claim in fifty has. Equal texts are matched once, in batches.
     */
    private static final int BATCH = 5_000;
    private static final int RARE_WORDS = 2;

    private final List<ClaimList.Claim> claims;
    private final double least;
    private final Map<String, Integer> claimsWith = new HashMap<>();

    /** @param least score from which a post may make a claim, 0 to 1 */
    public ClaimStep(List<ClaimList.Claim> claims, double least) {
        this.claims = List.copyOf(claims);
        this.least = least;
        for (ClaimList.Claim c : claims) for (String w : words(c.says())) claimsWith.merge(w, 1, Integer::sum);
    }

    /** A post and a claim that it may make; rank 1 is the likeliest claim. */
    public record Made(long post, int claim, int rank, double score, String how, String reason) {}

    /** All that is found, by post and rank. */
    public List<Made> run(PostWords posts, Work work) {
        work.step("reading texts for claims");
        Map<String, List<Long>> postsOf = new LinkedHashMap<>();
        posts.all((post, account, at, text) -> {
            List<Long> known = postsOf.get(text);
            if (known != null) known.add(post);
            else if (mayMake(text)) postsOf.put(text, new ArrayList<>(List.of(post)));
        });
        work.step("matching claims");
        List<String> texts = new ArrayList<>(postsOf.keySet());
        List<Made> made = new ArrayList<>();
        var matcher = new Matcher(claims.stream().map(ClaimList.Claim::says).toList());
        for (int from = 0; from < texts.size(); from += BATCH) {
            work.done(from, texts.size());
            work.goOn();
            List<String> some = texts.subList(from, Math.min(texts.size(), from + BATCH));
            for (Candidate c : matcher.match(some)) {
                if (c.score() < least) continue;
                for (long post : postsOf.getOrDefault(some.get(c.left()), List.of()))
                    made.add(new Made(
                            post,
                            c.right(),
                            c.rank(),
                            c.score(),
                            c.type().name().toLowerCase(Locale.ROOT),
                            c.reason()));
            }
        }
        made.sort((x, y) -> x.post != y.post ? Long.compare(x.post, y.post) : x.rank - y.rank);
        return made;
    }

    private boolean mayMake(String text) {
        int rare = 0;
        for (String w : words(text)) {
            int in = claimsWith.getOrDefault(w, 0);
            if (in > 0 && in <= Math.max(3, claims.size() / 50) && ++rare == RARE_WORDS) return true;
        }
        return false;
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (Token t : Tokens.of(Clean.of(text))) {
            if (t.kind() == Token.Kind.WORD && t.text().length() > 3) words.add(t.text());
            for (int i = 0; t.kind() == Token.Kind.RUN && i + 2 <= t.text().length(); i++)
                words.add(t.text().substring(i, i + 2));
        }
        return words;
    }
}
