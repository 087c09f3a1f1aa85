package lockstep.language.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.language.encoder.Encoder;
import lockstep.language.form.Clean;
import lockstep.language.identify.Guess;
import lockstep.language.identify.LanguageOf;

/** Finds for each text of one list the texts of another that say the same, in the same or another language. */
public final class Matcher {
    /*
     * Texts of one language are compared by words and pieces of words (Lexical); texts of two by what their words may stand for
     * (Bridge), and by an encoder where there is one. The language of a short text is often unsure, so a language that fewer than one
     * text in twenty of its list is in gives way to the list's main one.
     */
    /** Candidates for one left text, at most. */
    public static final int CANDIDATES = 10;

    private static final double SAME = 0.45;
    private static final double LEAST = 0.02;
    private static final double RARE = 0.05;

    private final List<String> right;
    private final List<String> rightLanguages;
    private final Optional<Encoder> encoder;
    private final LanguageOf languages = LanguageOf.shipped();

    /** Without a model. */
    public Matcher(List<String> right) {
        this(right, Optional.empty());
    }

    /**
     * @param right texts to choose from, as they were read
     * @param encoder helps between languages
     */
    public Matcher(List<String> right, Optional<Encoder> encoder) {
        this.right = List.copyOf(right);
        this.encoder = encoder;
        this.rightLanguages = languages(right);
    }

    /** Candidates for every left text, by left text and rank. */
    public List<Candidate> match(List<String> left) {
        List<String> leftLanguages = languages(left);
        List<List<Candidate>> found = new ArrayList<>();
        for (int l = 0; l < left.size(); l++) found.add(new ArrayList<>());
        sameLanguage(left, leftLanguages, found);
        if (new HashSet<>(leftLanguages).size() > 1
                || !new HashSet<>(rightLanguages).equals(new HashSet<>(leftLanguages)))
            acrossLanguages(left, leftLanguages, found);
        return ranked(found);
    }

    private List<String> languages(List<String> texts) {
        List<Guess> guesses = texts.stream().map(languages::of).toList();
        Map<String, Integer> counts = new HashMap<>();
        for (Guess g : guesses) counts.merge(g.language(), 1, Integer::sum);
        counts.remove(Guess.UNKNOWN);
        String main = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("en");
        return guesses.stream()
                .map(g -> counts.getOrDefault(g.language(), 0) < RARE * texts.size() ? main : g.language())
                .toList();
    }

    private void sameLanguage(List<String> left, List<String> leftLanguages, List<List<Candidate>> found) {
        List<Features> theirs =
                right.stream().map(t -> Features.of(Clean.of(t))).toList();
        var lexical = new Lexical(theirs);
        for (int l = 0; l < left.size(); l++) {
            Features ours = Features.of(Clean.of(left.get(l)));
            for (Lexical.Scored s : lexical.rank(ours, 2 * CANDIDATES)) {
                boolean same = leftLanguages.get(l).equals(rightLanguages.get(s.right()));
                if (s.score() >= LEAST && same) found.get(l).add(candidate(l, ours, theirs.get(s.right()), s, lexical));
            }
        }
    }

    private static Candidate candidate(int l, Features ours, Features theirs, Lexical.Scored s, Lexical lexical) {
        boolean equal = !ours.words().isEmpty() && ours.words().equals(theirs.words());
        Candidate.Type type =
                equal ? Candidate.Type.EXACT : s.score() >= SAME ? Candidate.Type.REWORDED : Candidate.Type.RELATED;
        List<String> shared = lexical.shared(ours, theirs, 6);
        String reason = shared.isEmpty() ? "pieces of words in common" : "shares " + String.join(", ", shared);
        return new Candidate(l, s.right(), 1, s.score(), type, reason);
    }

    private void acrossLanguages(List<String> left, List<String> leftLanguages, List<List<Candidate>> found) {
        var units = new Units();
        List<List<Unit>> ours = new ArrayList<>();
        List<List<Unit>> theirs = new ArrayList<>();
        for (int l = 0; l < left.size(); l++) ours.add(units.of(left.get(l), leftLanguages.get(l)));
        for (int r = 0; r < right.size(); r++) theirs.add(units.of(right.get(r), rightLanguages.get(r)));
        Nearness nearness =
                encoder.map(e -> new Nearness(e.embed(left), e.embed(right))).orElse(Nearness.NONE);
        var bridge = new Bridge(units, ours, theirs, nearness);
        List<Map<Integer, Double>> ranks = bridge.rank(Bridge.ROUNDS);
        for (int l = 0; l < left.size(); l++) {
            int kept = 0;
            for (var e : ranks.get(l).entrySet()) {
                if (leftLanguages.get(l).equals(rightLanguages.get(e.getKey()))) continue;
                double score = 1 / (1 + Math.exp(-4 * e.getValue()));
                String reason = bridge.reason(l, e.getKey());
                found.get(l).add(new Candidate(l, e.getKey(), 1, score, Candidate.Type.TRANSLATED, reason));
                if (++kept == CANDIDATES) break;
            }
        }
    }

    private static List<Candidate> ranked(List<List<Candidate>> found) {
        List<Candidate> all = new ArrayList<>();
        for (List<Candidate> row : found) {
            row.sort(Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparingInt(Candidate::right));
            Set<Integer> seen = new HashSet<>();
            for (Candidate c : row) {
                if (seen.size() == CANDIDATES || !seen.add(c.right())) continue;
                all.add(new Candidate(c.left(), c.right(), seen.size(), c.score(), c.type(), c.reason()));
            }
        }
        return all;
    }
}
