package lockstep.language.gloss;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lockstep.kernels.text.SparseIndex;
import lockstep.language.form.Vocabulary;

/** The listed words that look most like a given one: inflected forms, spellings, names written in another way. */
public final class NearWords {
    /*
     * Words are bags of pairs of letters with marked ends; likeness is the Dice coefficient of the bags, so that endings and the
     * little words that some languages write together with a word cost little, wherever they stand.
     */
    private final List<String> words;
    private final Vocabulary pairs = new Vocabulary();
    private final int[] sizes;
    private final SparseIndex.Search search;
    private final Map<String, List<Near>> known = new HashMap<>();

    /** @param listed the words to choose from */
    public NearWords(Collection<String> listed) {
        words = new ArrayList<>(new TreeSet<>(listed));
        int[][] ids = new int[words.size()][];
        float[][] ones = new float[ids.length][];
        sizes = new int[ids.length];
        for (int w = 0; w < ids.length; w++) {
            ids[w] =
                    pairs(words.get(w)).stream().mapToInt(pairs::add).distinct().toArray();
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
        int[] query = pairs(word).stream().mapToInt(pairs::find).distinct().toArray();
        search.run(query, ones(query.length), 40, Math.max(500, words.size() / 20));
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < search.found(); i++) {
            int w = search.bag(i);
            float shared = search.sum(i);
            boolean sameStart = words.get(w).charAt(0) == word.charAt(0);
            float dice = 2 * shared / (query.length + sizes[w]);
            found.add(new Near(words.get(w), Math.min(1, sameStart ? dice : dice - 0.08f)));
        }
        found.sort((x, y) -> x.likeness() != y.likeness()
                ? Float.compare(y.likeness(), x.likeness())
                : x.word().compareTo(y.word()));
        return List.copyOf(found.subList(0, Math.min(k, found.size())));
    }

    private static List<String> pairs(String word) {
        String marked = "_" + word + "_";
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= marked.length(); i++) pairs.add(marked.substring(i, i + 2));
        return pairs;
    }

    private static float[] ones(int n) {
        float[] ones = new float[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * A listed word.
     *
     * @param word the word
     * @param likeness 0 to 1
     */
    public record Near(String word, float likeness) {}
}
