package lockstep.casework.narratives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lockstep.language.match.Candidate;
import lockstep.language.match.Matcher;
import lockstep.model.analysis.Work;
import lockstep.store.words.PostWords;

/** Finds the claims that posts may make. */
public final class ClaimStep {
    /*
     * The matcher compares a text with every claim that shares a word, which is too dear for a million texts. So a text is put to it only
     * if it has the content words that a match needs. What the matcher proposes counts as far as content words bear it out. Equal texts
     * are matched once, in batches.
     */
    /** From here on a match is right more often than not. */
    public static final double USUAL = 0.3;

    private static final int BATCH = 5_000;
    private static final double CLOSE = 0.9;

    private final double least;
    private final ClaimWords words;
    private final Matcher matcher;

    /** @param least score from which a post may make a claim, 0 to 1 */
    public ClaimStep(List<ClaimList.Claim> claims, double least) {
        this.least = least;
        List<String> says = claims.stream().map(ClaimList.Claim::says).toList();
        this.words = new ClaimWords(says);
        this.matcher = new Matcher(says);
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
            else if (words.mayMakeOne(text)) postsOf.put(text, new ArrayList<>(List.of(post)));
        });
        work.step("matching claims");
        List<String> texts = new ArrayList<>(postsOf.keySet());
        List<Made> made = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            work.done(from, texts.size());
            work.goOn();
            List<String> some = texts.subList(from, Math.min(texts.size(), from + BATCH));
            match(some)
                    .forEach((text, found) -> postsOf.getOrDefault(some.get(text), List.of())
                            .forEach(post -> made.addAll(made(post, found))));
        }
        made.sort((x, y) -> x.post != y.post ? Long.compare(x.post, y.post) : x.rank - y.rank);
        return made;
    }

    /** The claims that each text may make, best first, by the number of the text; a claim that fits clearly worse than the best is left out. */
    public Map<Integer, List<Candidate>> match(List<String> texts) {
        Map<Integer, List<Candidate>> found = borneOut(texts);
        for (List<Candidate> of : found.values()) {
            of.sort(Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparingInt(Candidate::right));
            double best = of.get(0).score();
            of.removeIf(c -> c.score() < CLOSE * best);
        }
        return found;
    }

    /** What the matcher proposes as far as content words bear it out, with the score that these give. */
    private Map<Integer, List<Candidate>> borneOut(List<String> texts) {
        Map<Integer, List<Candidate>> found = new TreeMap<>();
        for (Candidate c : matcher.match(texts)) {
            ClaimWords.Common common = words.inCommon(texts.get(c.left()), c.right());
            if (common.score() == 0 || common.score() < least) continue;
            String reason = "shares " + String.join(", ", common.words());
            found.computeIfAbsent(c.left(), l -> new ArrayList<>())
                    .add(new Candidate(c.left(), c.right(), 1, common.score(), c.type(), reason));
        }
        return found;
    }

    private static List<Made> made(long post, List<Candidate> found) {
        List<Made> made = new ArrayList<>();
        for (Candidate c : found) {
            String how = c.type().name().toLowerCase(Locale.ROOT);
            made.add(new Made(post, c.right(), made.size() + 1, c.score(), how, c.reason()));
        }
        return made;
    }
}
