package lockstep.language.match;

import java.util.ArrayList;
import java.util.List;
import lockstep.language.form.Clean;

/** Finds for each text of one list the texts of another that say the same. */
public final class Matcher {
    /** Candidates for one left text, at most. */
    public static final int CANDIDATES = 10;

    private static final double REWORDED = 0.45;
    private static final double LEAST = 0.02;

    private final List<Features> right;
    private final Lexical lexical;

    /** @param right texts to choose from, as they were read */
    public Matcher(List<String> right) {
        this.right = right.stream().map(t -> Features.of(Clean.of(t))).toList();
        this.lexical = new Lexical(this.right);
    }

    /** Candidates for every left text, by left text and rank. */
    public List<Candidate> match(List<String> left) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Features text = Features.of(Clean.of(left.get(i)));
            int rank = 0;
            for (Lexical.Scored s : lexical.rank(text, CANDIDATES)) {
                if (s.score() < LEAST) break;
                all.add(candidate(i, text, s, ++rank));
            }
        }
        return all;
    }

    private Candidate candidate(int left, Features text, Lexical.Scored s, int rank) {
        Features other = right.get(s.right());
        boolean same = !text.words().isEmpty() && text.words().equals(other.words());
        Candidate.Type type =
                same ? Candidate.Type.EXACT : s.score() >= REWORDED ? Candidate.Type.REWORDED : Candidate.Type.RELATED;
        List<String> shared = lexical.shared(text, other, 6);
        String reason = shared.isEmpty() ? "pieces of words in common" : "shares " + String.join(", ", shared);
        return new Candidate(left, s.right(), rank, s.score(), type, reason);
    }
}
