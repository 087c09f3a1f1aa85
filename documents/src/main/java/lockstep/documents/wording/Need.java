package lockstep.documents.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The letters without which a part cannot match: either all that it can be, or some of which one is in each match.
 *
 * @param exactly all that the part can be, where these are few; else empty
 * @param some one of these is in each match, where that is known; else empty
 */
record Need(Optional<Set<String>> exactly, Optional<Set<String>> some) {
    /*
     * As search engines over regular expressions do it: exact sets grow while they are few, and where they end the better of what is
     * known so far is kept. Cox 2012, Regular Expression Matching with a Trigram Index.
     */
    private static final int MOST = 256;
    private static final int LONG_ENOUGH = 4;

    static final Need UNKNOWN = new Need(Optional.empty(), Optional.empty());

    static Need exactly(String letters) {
        return new Need(Optional.of(Set.of(letters)), Optional.empty());
    }

    /** What each match holds one of, if anything. */
    Optional<Set<String>> any() {
        return exactly.filter(e -> !e.contains("")).or(() -> some);
    }

    Need repeated() {
        return new Need(Optional.empty(), any());
    }

    Need orNothing() {
        return exactly.map(e -> of(union(e, Set.of("")))).orElse(UNKNOWN);
    }

    private static Need of(Set<String> exact) {
        return exact.size() <= MOST
                ? new Need(Optional.of(exact), Optional.empty())
                : new Need(Optional.empty(), Optional.of(exact).filter(e -> !e.contains("")));
    }

    static Need choice(List<Need> needs) {
        if (needs.stream().allMatch(n -> n.exactly.isPresent())) {
            Set<String> all = new LinkedHashSet<>();
            for (Need n : needs) all.addAll(n.exactly.orElseThrow());
            return of(all);
        }
        Set<String> all = new LinkedHashSet<>();
        for (Need n : needs) {
            if (n.any().isEmpty()) return UNKNOWN;
            all.addAll(n.any().orElseThrow());
        }
        return new Need(Optional.empty(), Optional.of(all));
    }

    static Need row(List<Need> needs) {
        Optional<Set<String>> best = Optional.empty();
        Set<String> open = Set.of("");
        boolean whole = true;
        for (Need n : needs) {
            Optional<Set<String>> exact = n.exactly.filter(e -> e.size() <= MOST);
            int product = exact.map(Set::size).orElse(0) * open.size();
            if (exact.isPresent() && product <= MOST) {
                open = joined(open, exact.get());
                continue;
            }
            whole = false;
            best = better(better(best, open), n.any());
            open = exact.orElse(Set.of(""));
        }
        if (whole) return of(open);
        return new Need(Optional.empty(), better(best, open));
    }

    private static Optional<Set<String>> better(Optional<Set<String>> a, Set<String> b) {
        return better(a, Optional.of(b).filter(x -> !x.contains("")));
    }

    /** What is rarer in a text: the longer letters, then the fewer. */
    private static Optional<Set<String>> better(Optional<Set<String>> a, Optional<Set<String>> b) {
        if (a.isEmpty() || b.isEmpty()) return a.or(() -> b);
        return common(a.get()) <= common(b.get()) ? a : b;
    }

    private static double common(Set<String> words) {
        double sum = 0;
        for (String word : words) sum += Math.pow(0.2, Math.min(LONG_ENOUGH, letters(word)));
        return sum;
    }

    private static long letters(String word) {
        return word.chars().filter(Character::isLetterOrDigit).count();
    }

    private static Set<String> joined(Set<String> heads, Set<String> tails) {
        Set<String> all = new LinkedHashSet<>();
        for (String head : heads) for (String tail : tails) all.add(head + tail);
        return all;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }
}
