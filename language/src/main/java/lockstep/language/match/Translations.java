package lockstep.language.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds among texts of several languages those that say the same; rather too few than a wrong one. */
public final class Translations {
    /*
     * Every word of a text becomes what it may stand for: itself, its English glosses, its consonants in Latin letters, a number. Texts of
     * two languages that share a rare one of these are candidates; the best few of each text are aligned word by word. A pair counts when
     * each of the two is the other's best, the next best is clearly worse, no number disagrees, neither is far longer, they are not of the
     * same words as they stand, and
     *   - each covers COVERED of the other's rarity by at least ANCHORS strong ties: numbers of two digits, links, names; or
     *   - each covers MOSTLY of the other's rarity by at least WORDS words; or
     *   - an encoder finds them NEAR and a number, name or gloss ties them, or VERY_NEAR.
     *
     * Cost  the lists of rare features, then texts * BEST alignments of their lengths.
     */
    private static final int RARE = 60;
    private static final int BEST = 5;
    private static final int NEIGHBOURS = 3;
    private static final double COVERED = 0.4;
    private static final double MOSTLY = 0.62;
    private static final int ANCHORS = 2;
    private static final int WORDS = 4;
    private static final double MARGIN = 0.9;
    private static final double NEAR = 0.6;
    private static final double VERY_NEAR = 0.75;
    private static final double TIED = 0.2;
    private static final double SAME = 0.6;
    private static final int CHUNK = 512;

    private final List<String> languages;
    private final int[] spoken;
    private final Hearing hearing = new Hearing();
    private final Hearing.Heard[][] texts;
    private final double[] rarity;
    private final Optional<float[][]> vectors;

    /**
     * Two texts of different languages that say the same.
     *
     * @param left number of the one
     * @param right number of the other, larger
     * @param likeness 0 to 1
     * @param aligned which words stand for which, rarest first, as "мост = bridge"
     */
    public record Pair(int left, int right, double likeness, String aligned) {}

    /**
     * @param texts as they were written
     * @param languages of each
     * @param vectors of each by an encoder, of length 1; empty without one
     */
    public Translations(List<String> texts, List<String> languages, Optional<float[][]> vectors) {
        this.languages = List.copyOf(languages);
        this.vectors = vectors.map(v -> centred(v, languages));
        List<String> distinct = languages.stream().distinct().toList();
        this.spoken = languages.stream().mapToInt(distinct::indexOf).toArray();
        this.texts = new Hearing.Heard[texts.size()][];
        for (int i = 0; i < this.texts.length; i++) this.texts[i] = hearing.of(texts.get(i), languages.get(i));
        this.rarity = rarity();
    }

    /** How rare each form is in its language: the logarithm of texts by holders. */
    private double[] rarity() {
        int[] holders = new int[hearing.forms()];
        int[] last = new int[holders.length];
        Map<String, Integer> sizes = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            sizes.merge(languages.get(i), 1, Integer::sum);
            for (Hearing.Heard h : texts[i]) {
                if (last[h.form()] == i + 1) continue;
                last[h.form()] = i + 1;
                holders[h.form()]++;
            }
        }
        double[] rare = new double[holders.length];
        for (int i = 0; i < texts.length; i++)
            for (Hearing.Heard h : texts[i])
                rare[h.form()] = Math.log(1 + sizes.getOrDefault(languages.get(i), 1) / (1.0 + holders[h.form()]));
        return rare;
    }

    /** The vectors with each language's mean taken out, since encoders put languages apart. */
    private static float[][] centred(float[][] vectors, List<String> languages) {
        Map<String, float[]> mean = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (int i = 0; i < vectors.length; i++) {
            float[] sum = mean.computeIfAbsent(languages.get(i), l -> new float[vectors[0].length]);
            count.merge(languages.get(i), 1, Integer::sum);
            for (int d = 0; d < sum.length; d++) sum[d] += vectors[i][d];
        }
        float[][] centred = new float[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            float[] m = mean.getOrDefault(languages.get(i), new float[vectors[i].length]);
            int n = count.getOrDefault(languages.get(i), 1);
            float[] v = vectors[i].clone();
            double square = 1e-12;
            for (int d = 0; d < v.length; d++) {
                if (n > 20) v[d] -= m[d] / n;
                square += v[d] * v[d];
            }
            for (int d = 0; d < v.length; d++) v[d] /= (float) Math.sqrt(square);
            centred[i] = v;
        }
        return centred;
    }

    /** The pairs, by left and right. */
    public List<Pair> pairs() {
        long[] asked = candidates();
        double[] scores = new double[asked.length];
        IntStream.range(0, asked.length)
                .parallel()
                .forEach(i -> scores[i] = score((int) (asked[i] >>> 32), (int) asked[i]));
        Map<Integer, Map<String, double[]>> best = new HashMap<>();
        for (int i = 0; i < asked.length; i++) {
            int left = (int) (asked[i] >>> 32);
            int right = (int) asked[i];
            note(best, left, languages.get(right), scores[i]);
            note(best, right, languages.get(left), scores[i]);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < asked.length; i++) {
            int left = (int) (asked[i] >>> 32);
            int right = (int) asked[i];
            double score = scores[i];
            if (isBest(best, left, languages.get(right), score) && isBest(best, right, languages.get(left), score))
                holding(left, right).ifPresent(words -> pairs.add(new Pair(left, right, Math.min(1, score), words)));
        }
        return pairs;
    }

    /** The two best scores of a text in another language. */
    private static void note(Map<Integer, Map<String, double[]>> best, int text, String in, double score) {
        double[] two = best.computeIfAbsent(text, t -> new HashMap<>()).computeIfAbsent(in, l -> new double[2]);
        if (score > two[0]) {
            two[1] = two[0];
            two[0] = score;
        } else two[1] = Math.max(two[1], score);
    }

    private static boolean isBest(Map<Integer, Map<String, double[]>> best, int text, String in, double score) {
        double[] two = best.getOrDefault(text, Map.of()).getOrDefault(in, new double[2]);
        return score >= two[0] && two[1] <= MARGIN * score;
    }

    /** Pairs of texts, ascending: each with a few of other languages with which it shares rare features or that an encoder finds near. */
    private long[] candidates() {
        int[][] holders = hearing.holders(texts, RARE);
        int chunks = (texts.length + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> candidates(c * CHUNK, Math.min(texts.length, (c + 1) * CHUNK), holders))
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    private long[] candidates(int from, int to, int[][] holders) {
        double[] shared = new double[texts.length];
        int[] touched = new int[texts.length];
        long[] pairs = new long[(to - from) * (BEST + NEIGHBOURS)];
        int n = 0;
        for (int text = from; text < to; text++) {
            Set<Integer> kept = sharing(text, holders, shared, touched);
            if (vectors.isPresent()) nearest(vectors.get(), text, kept);
            for (int other : kept) pairs[n++] = (long) Math.min(text, other) << 32 | Math.max(text, other);
        }
        return Arrays.copyOf(pairs, n);
    }

    /** The texts of other languages with which a text shares most by rare features; of equal ones the first. */
    private Set<Integer> sharing(int text, int[][] holders, double[] shared, int[] touched) {
        int n = 0;
        for (Hearing.Heard h : texts[text]) {
            for (int key : h.keys()) {
                int[] list = holders[key];
                double weight = 1.0 / Math.sqrt(list.length);
                for (int other : list) {
                    if (spoken[other] == spoken[text]) continue;
                    if (shared[other] == 0) touched[n++] = other;
                    shared[other] += weight;
                }
            }
        }
        Set<Integer> kept = new LinkedHashSet<>();
        for (int rank = 0; rank < Math.min(n, BEST); rank++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                int other = touched[i];
                if (best < 0 || shared[other] > shared[best] || shared[other] == shared[best] && other < best)
                    best = other;
            }
            kept.add(best);
            shared[best] = -shared[best];
        }
        for (int i = 0; i < n; i++) shared[touched[i]] = 0;
        return kept;
    }

    private void nearest(float[][] all, int text, Set<Integer> kept) {
        int[] best = new int[NEIGHBOURS];
        double[] near = new double[NEIGHBOURS];
        for (int other = 0; other < all.length; other++) {
            if (spoken[other] == spoken[text]) continue;
            double cosine = cosine(all[text], all[other]);
            int at = NEIGHBOURS;
            while (at > 0 && cosine > near[at - 1]) at--;
            if (at == NEIGHBOURS) continue;
            System.arraycopy(near, at, near, at + 1, NEIGHBOURS - 1 - at);
            System.arraycopy(best, at, best, at + 1, NEIGHBOURS - 1 - at);
            near[at] = cosine;
            best[at] = other;
        }
        for (int k = 0; k < NEIGHBOURS; k++) if (near[k] > NEAR / 2) kept.add(best[k]);
    }

    private static double cosine(float[] x, float[] y) {
        double sum = 0;
        for (int d = 0; d < x.length; d++) sum += x[d] * y[d];
        return sum;
    }

    /** How well two texts fit; 0 where their numbers or lengths forbid it. */
    private double score(int left, int right) {
        if (forbidden(left, right)) return 0;
        double mean = (covered(left, right) + covered(right, left)) / 2;
        return vectors.isPresent() ? (mean + Math.max(0, near(left, right))) / 2 : mean;
    }

    private double near(int left, int right) {
        return vectors.map(v -> cosine(v[left], v[right])).orElse(0.0);
    }

    private boolean forbidden(int left, int right) {
        int one = texts[left].length;
        int other = texts[right].length;
        return Math.max(one, other) > 2.5 * Math.min(one, other) + 2
                || disagree(hearing.numbers(texts[left]), hearing.numbers(texts[right]))
                || isOfTheSameWords(left, right);
    }

    /** Whether most words of the shorter text stand in the other as they are: a copy of which one was told in a wrong language. */
    private boolean isOfTheSameWords(int left, int right) {
        Set<String> ours = words(left);
        Set<String> theirs = words(right);
        int least = Math.min(ours.size(), theirs.size());
        ours.retainAll(theirs);
        return least >= WORDS && ours.size() >= SAME * least;
    }

    private Set<String> words(int text) {
        Set<String> words = new HashSet<>();
        for (Hearing.Heard h : texts[text]) {
            String form = h.unit().form();
            if (!form.isEmpty() && Character.isLetter(form.codePointAt(0))) words.add(form);
        }
        return words;
    }

    /** Whether each has a number that the other has not. */
    private static boolean disagree(int[] ours, int[] theirs) {
        if (ours.length == 0 || theirs.length == 0) return false;
        long both = Arrays.stream(ours)
                .filter(n -> Arrays.stream(theirs).anyMatch(t -> t == n))
                .count();
        return both < Math.min(ours.length, theirs.length);
    }

    /** Which share of a text's rarity another covers. */
    private double covered(int text, int by) {
        double has = 0;
        double all = 0;
        for (Hearing.Heard u : texts[text]) {
            float best = 0;
            for (Hearing.Heard v : texts[by]) best = Math.max(best, u.fit(v));
            all += rarity[u.form()];
            has += rarity[u.form()] * best;
        }
        return all == 0 ? 0 : has / all;
    }

    /** Which words of two texts stand for one another, where that is enough for a translation. */
    private Optional<String> holding(int left, int right) {
        if (forbidden(left, right)) return Optional.empty();
        double[] covered = {covered(left, right), covered(right, left)};
        double least = Math.min(covered[0], covered[1]);
        double near = near(left, right);
        if (least < COVERED && near < NEAR) return Optional.empty();
        Map<String, Double> told = told(left, right);
        long strong = Arrays.stream(texts[left])
                .filter(u -> isStrong(u.unit(), texts[right]))
                .map(u -> u.unit().form())
                .distinct()
                .count();
        boolean holds = least >= COVERED && strong >= ANCHORS
                || least >= MOSTLY && told.size() >= WORDS
                || near >= NEAR && (strong > 0 || (covered[0] + covered[1]) / 2 >= TIED)
                || near >= VERY_NEAR;
        if (!holds) return Optional.empty();
        return Optional.of(told.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(8)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("; ")));
    }

    /** Which words of a text are covered by which of another, with how much rarity. */
    private Map<String, Double> told(int text, int by) {
        Map<String, Double> told = new HashMap<>();
        for (Hearing.Heard u : texts[text]) {
            float best = 0;
            String with = "";
            for (Hearing.Heard v : texts[by]) {
                float fit = u.fit(v);
                if (fit > best) {
                    best = fit;
                    with = v.unit().form();
                }
            }
            if (best >= 0.3) told.put(u.unit().form() + " = " + with, rarity[u.form()] * best);
        }
        return told;
    }

    /** A number of two digits, a link, or a word of five letters that few texts have and that is written or sounds the same. */
    private static boolean isStrong(Unit unit, Hearing.Heard[] others) {
        for (String key : unit.stands().keySet()) {
            boolean ties = key.startsWith("n:") && key.length() > 3
                    || key.startsWith("o:") && key.length() > 8
                    || key.startsWith("s:") && key.length() > 4
                    || key.startsWith("w:") && key.length() > 6;
            if (ties && Arrays.stream(others).anyMatch(v -> v.unit().stands().containsKey(key))) return true;
        }
        return false;
    }
}
