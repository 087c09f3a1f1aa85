package lockstep.language.gloss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lockstep.kernels.text.SparseIndex;

/** The listed words that look most like a given one: inflected forms, spellings, names written in another way. */
public final class NearWords {
    /*
     * Words are bags of pairs of letters with marked ends; likeness is the Dice coefficient of the bags, so that endings and the
     * little words that some languages write together with a word cost little, wherever they stand.
     */
    private final List<String> words;
    private final float least;
    private final Pairs pairs = new Pairs();
    private final int[] sizes;
    private final SparseIndex.Search search;
    private final Map<String, List<Near>> known = new HashMap<>();

    /**
     * @param listed the words to choose from
     * @param least likeness from which a word counts as near
     */
    public NearWords(Collection<String> listed, float least) {
        this.words = new ArrayList<>(new TreeSet<>(listed));
        this.least = least;
        int[][] ids = new int[words.size()][];
        float[][] ones = new float[ids.length][];
        sizes = new int[ids.length];
        for (int w = 0; w < ids.length; w++) {
            ids[w] = pairs.added(words.get(w));
            ones[w] = ones(ids[w].length);
            sizes[w] = ids[w].length;
        }
        search = SparseIndex.of(pairs.size(), ids, ones).search();
    }

    /** The nearest words, nearest first, none twice. */
    public List<Near> to(String word, int k) {
        return known.computeIfAbsent(word, w -> look(w, k));
    }

    private List<Near> look(String word, int k) {
        int[] query = pairs.found(word);
        // what shares fewer pairs is not near, however short it is
        float shares = least * (query.length + 1) / 2 - 0.01f;
        search.run(query, ones(query.length), 40, Math.max(500, words.size() / 20), shares);
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < search.found(); i++) {
            int w = search.bag(i);
            float shared = search.sum(i);
            boolean sameStart = words.get(w).charAt(0) == word.charAt(0);
            float dice = 2 * shared / (query.length + sizes[w]);
            float likeness = Math.min(1, sameStart ? dice : dice - 0.08f);
            if (likeness >= least) found.add(new Near(words.get(w), likeness));
        }
        found.sort((x, y) -> x.likeness() != y.likeness()
                ? Float.compare(y.likeness(), x.likeness())
                : x.word().compareTo(y.word()));
        return List.copyOf(found.subList(0, Math.min(k, found.size())));
    }

    private static float[] ones(int n) {
        float[] ones = new float[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Numbers for pairs of letters, from 0, without a string for each. */
    private static final class Pairs {
        private int[] pair = new int[1 << 10];
        private int[] number = new int[1 << 10];
        private int size;

        int size() {
            return size;
        }

        /** The pairs of a word with marked ends, each once; those that are new get numbers. */
        int[] added(String word) {
            return distinct(word, true);
        }

        /** The pairs of a word with marked ends, each once; all that have no number are one, -1. */
        int[] found(String word) {
            return distinct(word, false);
        }

        private int[] distinct(String word, boolean add) {
            int[] ids = new int[word.length() + 1];
            int n = 0;
            for (int i = 0; i < ids.length; i++) {
                char from = i == 0 ? '_' : word.charAt(i - 1);
                char to = i == word.length() ? '_' : word.charAt(i);
                int id = id(from << 16 | to, add);
                int at = 0;
                while (at < n && ids[at] != id) at++;
                if (at == n) ids[n++] = id;
            }
            return Arrays.copyOf(ids, n);
        }

        /** Places hold the number plus one, so that 0 is free. */
        private int id(int code, boolean add) {
            int at = place(code);
            if (number[at] == 0 && add) {
                if (2 * size >= pair.length) {
                    grow();
                    at = place(code);
                }
                pair[at] = code;
                number[at] = ++size;
            }
            return number[at] - 1;
        }

        private int place(int code) {
            int at = (code * 0x9E3779B9 >>> 16) & pair.length - 1;
            while (number[at] != 0 && pair[at] != code) at = at + 1 & pair.length - 1;
            return at;
        }

        private void grow() {
            int[] oldPair = pair;
            int[] oldNumber = number;
            pair = new int[2 * oldPair.length];
            number = new int[pair.length];
            for (int i = 0; i < oldPair.length; i++) {
                if (oldNumber[i] == 0) continue;
                int at = place(oldPair[i]);
                pair[at] = oldPair[i];
                number[at] = oldNumber[i];
            }
        }
    }

    /**
     * A listed word.
     *
     * @param word the word
     * @param likeness 0 to 1
     */
    public record Near(String word, float likeness) {}
}
