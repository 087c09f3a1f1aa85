package lockstep.language.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.kernels.text.SparseIndex;
import lockstep.language.form.Vocabulary;

/** Ranks right texts for a left text by the words and pieces of words that they share. */
final class Lexical {
    /*
     * Words and four-letter pieces of words are two fields, each with BM25 weights over the right side [1]. A left text's own weights
     * are scaled so that a right text which repeats it reaches about 1 in each field; the score is their mean. Rarity is raised to a
     * power above 1, because posts quote names and rare words of what they are about and bury them in ordinary ones.
     *
     * [1] Robertson and Zaragoza 2009, The probabilistic relevance framework, Foundations and Trends in IR 3(4).
     */
    private static final double K1 = 1.2;
    private static final double B = 0.6;
    private static final double RARITY = 1.3;

    private final Vocabulary ids = new Vocabulary();
    private final SparseIndex index;
    private final SparseIndex.Search search;
    private final double[] rarity;
    private final double unseen;
    private final int texts;

    Lexical(List<Features> right) {
        texts = right.size();
        int[][] features = new int[texts][];
        int[][] counts = new int[texts][];
        for (int d = 0; d < texts; d++) {
            Map<String, Integer> bag = bag(right.get(d));
            features[d] = new int[bag.size()];
            counts[d] = new int[bag.size()];
            int i = 0;
            for (var entry : bag.entrySet()) {
                features[d][i] = ids.add(entry.getKey());
                counts[d][i++] = entry.getValue();
            }
        }
        int[] df = new int[ids.size()];
        for (int[] doc : features) for (int f : doc) df[f]++;
        rarity = new double[df.length];
        for (int f = 0; f < df.length; f++) rarity[f] = rarity(df[f]);
        unseen = rarity(0);
        index = SparseIndex.of(ids.size(), features, weights(right, features, counts));
        search = index.search();
    }

    private double rarity(int df) {
        return Math.pow(Math.log(1 + (texts - df + 0.5) / (df + 0.5)), RARITY);
    }

    private float[][] weights(List<Features> right, int[][] features, int[][] counts) {
        double words = 0;
        double grams = 0;
        boolean[] isGram = new boolean[ids.size()];
        for (Features text : right) {
            words += text.words().size();
            grams += size(text.grams());
            for (String g : text.grams().keySet()) isGram[ids.find("g" + g)] = true;
        }
        float[][] weights = new float[texts][];
        for (int d = 0; d < texts; d++) {
            double longWords = 1 - B + B * right.get(d).words().size() / Math.max(1, words / texts);
            double longGrams = 1 - B + B * size(right.get(d).grams()) / Math.max(1, grams / texts);
            weights[d] = new float[features[d].length];
            for (int i = 0; i < features[d].length; i++) {
                int f = features[d][i];
                double tf = counts[d][i];
                weights[d][i] = (float) (rarity[f] * tf * (K1 + 1) / (tf + K1 * (isGram[f] ? longGrams : longWords)));
            }
        }
        return weights;
    }

    private static Map<String, Integer> bag(Features text) {
        Map<String, Integer> bag = new LinkedHashMap<>();
        for (String w : text.words()) bag.merge("w" + w, 1, Integer::sum);
        for (String l : text.links()) bag.merge("w" + l, 1, Integer::sum);
        text.grams().forEach((g, count) -> bag.put("g" + g, count));
        return bag;
    }

    private static int size(Map<String, Integer> counts) {
        int sum = 0;
        for (int c : counts.values()) sum += c;
        return sum;
    }

    /** How rare a word is on the right side; larger is rarer. */
    double rarity(String word) {
        int id = ids.find("w" + word);
        return id < 0 ? unseen : rarity[id];
    }

    /** The best right texts with their scores, from 0 to about 1, best first. */
    List<Scored> rank(Features left, int k) {
        Map<String, Integer> bag = bag(left);
        double words = 0;
        double grams = 0;
        int[] query = new int[bag.size()];
        float[] weight = new float[query.length];
        int n = 0;
        for (String feature : bag.keySet()) {
            query[n] = ids.find(feature);
            weight[n] = (float) (query[n] < 0 ? unseen : rarity[query[n]]);
            if (feature.charAt(0) == 'g') grams += weight[n++];
            else words += weight[n++];
        }
        n = 0;
        double fields = (words > 0 ? 1 : 0) + (grams > 0 ? 1 : 0);
        for (String feature : bag.keySet())
            weight[n++] = (float) (1 / (fields * (feature.charAt(0) == 'g' ? grams : words)));
        search.run(query, weight, k, Math.max(1000, texts / 4));
        List<Scored> best = new ArrayList<>();
        for (int i = 0; i < search.found(); i++) best.add(new Scored(search.bag(i), Math.min(1, search.sum(i) / 1.2)));
        return best;
    }

    /** The words that two texts share, rarest first. */
    List<String> shared(Features left, Features right, int atMost) {
        Set<String> theirs = new HashSet<>(right.words());
        theirs.addAll(right.links());
        List<String> own = new ArrayList<>(new LinkedHashMap<>(bag(left)).keySet());
        return own.stream()
                .filter(f -> f.charAt(0) == 'w' && theirs.contains(f.substring(1)))
                .map(f -> f.substring(1))
                .sorted(Comparator.comparingDouble((String w) -> -rarity(w)).thenComparing(w -> w))
                .limit(atMost)
                .toList();
    }

    /**
     * A right text and how well it fits.
     *
     * @param right number of the text
     * @param score 0 to 1
     */
    record Scored(int right, double score) {}
}
