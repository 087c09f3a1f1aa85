package lockstep.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import lockstep.bench.TextEdits.Edit;
import lockstep.bench.TextEdits.Makes;
import lockstep.language.copies.CopyForm;
import lockstep.language.copies.CopyGroups;
import lockstep.language.form.DistinctTexts;

/** A labelled set of copies made from real texts by seeded edits, and what the grouping of copies makes of it. */
final class CopySet {
    /*
     * Texts of the set are different from one another by a crude measure that the grouping does not use: no two share half of their
     * words or more. Every edit that applies is made once of each text; beside each text stands the other text that shares most words
     * with it (a hard negative). All texts and edits are grouped at once, as the posts of a case are.
     */
    private static final double CRUDE = 0.5;
    private static final int FEWEST_LETTERS = 24;

    private final List<String> texts = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final int bases;

    /**
     * @param real texts
     * @param most texts that are taken of them at most
     */
    CopySet(List<String> real, int most, long seed) {
        var random = new Random(seed);
        List<String> shuffled = new ArrayList<>(real);
        Collections.shuffle(shuffled, random);
        List<int[]> words = new ArrayList<>();
        for (String text : shuffled) {
            if (texts.size() == most) break;
            CopyForm form = CopyForm.of(text);
            if (text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS && isSpaced(text)) continue;
            if (form.words().length < 4 || words.stream().anyMatch(w -> overlap(w, form.words()) >= CRUDE)) continue;
            words.add(form.words());
            texts.add(text);
        }
        bases = texts.size();
        var edits = new TextEdits(random, List.copyOf(texts));
        for (int base = 0; base < bases; base++) {
            for (Edit edit : Edit.values()) {
                int from = base;
                edits.of(texts.get(base), edit).filter(CopySet::saysEnough).ifPresent(made -> {
                    pairs.add(new Pair(from, texts.size(), edit.makes, edit.name()));
                    texts.add(made);
                });
            }
            neighbour(base, words);
        }
    }

    /** Texts under this length are in no group, which is stated; they are not judged. */
    private static boolean saysEnough(String text) {
        return !CopyForm.of(text).isShort();
    }

    private static boolean isSpaced(String text) {
        return text.codePoints().noneMatch(lockstep.language.form.Tokens::isUnspaced);
    }

    private void neighbour(int base, List<int[]> words) {
        int best = -1;
        double most = 0;
        for (int other = 0; other < bases; other++) {
            double overlap = other == base ? 0 : overlap(words.get(base), words.get(other));
            if (overlap > most) {
                most = overlap;
                best = other;
            }
        }
        if (best > base) pairs.add(new Pair(base, best, Makes.OTHER, "NEIGHBOUR"));
    }

    private static double overlap(int[] x, int[] y) {
        return lockstep.kernels.text.NearDuplicates.jaccard(x, y);
    }

    /** Groups all texts and holds the groups against the labels. */
    Result judge() {
        var numbers = new DistinctTexts();
        var copies = new CopyGroups();
        int[] number = new int[texts.size()];
        for (int i = 0; i < number.length; i++) {
            int before = numbers.size();
            number[i] = numbers.of(texts.get(i));
            if (number[i] == before) copies.add(CopyForm.of(texts.get(i)));
        }
        int[] groupOf = new int[copies.forms()];
        List<CopyGroups.Group> groups = copies.groups(Comparator.naturalOrder(), (done, of) -> {});
        for (int g = 0; g < groups.size(); g++) for (int form : groups.get(g).forms()) groupOf[form] = g;
        int[] form = Arrays.stream(number).map(copies::formOf).toArray();
        var result = new Result(bases);
        for (Pair pair : pairs) {
            int x = form[pair.left()];
            int y = form[pair.right()];
            boolean together = x >= 0 && y >= 0 && groupOf[x] == groupOf[y];
            result.add(
                    pair,
                    !together ? Makes.OTHER : x == y ? Makes.COPY : Makes.REWORDED,
                    texts.get(pair.left()),
                    texts.get(pair.right()));
        }
        for (int x = 0; x < bases; x++)
            for (int y = x + 1; y < bases; y++)
                if (form[x] >= 0 && form[y] >= 0 && groupOf[form[x]] == groupOf[form[y]])
                    result.falsePairs.add(texts.get(x) + "\n" + texts.get(y));
        return result;
    }

    private record Pair(int left, int right, Makes truth, String how) {}

    /** What was found. */
    static final class Result {
        private final int bases;
        private final TreeMap<String, int[]> byEdit = new TreeMap<>();
        private final Map<Makes, Map<Makes, Integer>> table = new EnumMap<>(Makes.class);

        /** Pairs of different texts that were grouped, each two lines. */
        final Set<String> falsePairs = new HashSet<>();

        /** Edits that were told as something else, each three lines. */
        final List<String> missed = new ArrayList<>();

        Result(int bases) {
            this.bases = bases;
        }

        private void add(Pair pair, Makes found, String left, String right) {
            int[] count = byEdit.computeIfAbsent(pair.truth() + " " + pair.how(), how -> new int[2]);
            count[0]++;
            if (found == pair.truth()) count[1]++;
            else missed.add(pair.how() + " told " + found + "\n" + left + "\n" + right);
            table.computeIfAbsent(pair.truth(), truth -> new EnumMap<>(Makes.class))
                    .merge(found, 1, Integer::sum);
        }

        int bases() {
            return bases;
        }

        int found(Makes as) {
            return table.values().stream()
                    .mapToInt(row -> row.getOrDefault(as, 0))
                    .sum();
        }

        int there(Makes truth) {
            return table.getOrDefault(truth, Map.of()).values().stream()
                    .mapToInt(n -> n)
                    .sum();
        }

        int right(Makes which) {
            return table.getOrDefault(which, Map.of()).getOrDefault(which, 0);
        }

        double falsePerMillion() {
            return falsePairs.size() * 1e6 / (bases * (bases - 1.0) / 2);
        }

        /** For each edit, how often it was made and how often rightly told. */
        Map<String, int[]> byEdit() {
            return byEdit;
        }
    }
}
