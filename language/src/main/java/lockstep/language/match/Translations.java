package lockstep.language.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds among texts of several languages those that say the same; rather too few than a wrong one. */
public final class Translations {
    /*
     * Every word of a text becomes what it may stand for: itself, its English glosses, its consonants in Latin letters, a number. Texts of
     * two languages that share a rare one of these are candidates; the best few of each text are aligned word by word. A pair counts when
     * each of the two is the other's best, the next best is clearly worse, no number disagrees, neither is far longer, and
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

    private final List<String> languages;
    private final List<List<Unit>> units = new ArrayList<>();
    private final Map<String, Map<String, Integer>> holders = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
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
        var cut = new Units();
        for (int i = 0; i < texts.size(); i++) {
            String language = languages.get(i);
            List<Unit> text = new ArrayList<>();
            for (Unit u : cut.of(texts.get(i), language)) text.add(sounding(u));
            units.add(text);
            sizes.merge(language, 1, Integer::sum);
            Map<String, Integer> counts = holders.computeIfAbsent(language, l -> new HashMap<>());
            text.stream().map(Unit::form).distinct().forEach(form -> counts.merge(form, 1, Integer::sum));
        }
    }

    private static Unit sounding(Unit unit) {
        Map<String, Float> stands = new LinkedHashMap<>();
        unit.stands().forEach((key, weight) -> {
            if (!key.startsWith("r:")) stands.put(key, weight);
            else if (skeleton(key).length() > 2) stands.put("s:" + skeleton(key), 0.7f);
        });
        return new Unit(unit.form(), stands);
    }

    /** The consonants of a word in Latin letters, those that sound alike as one. */
    private static String skeleton(String roman) {
        if (roman.length() < 7) return "";
        String plain = roman.substring(2)
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("zh", "j")
                .replace("sh", "s")
                .replace("ch", "c");
        var out = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 'a' || c > 'z' || "aeiouyh".indexOf(c) >= 0) continue;
            char sound = c == 'c' || c == 'q' ? 'k' : c == 'w' ? 'v' : c == 'z' ? 's' : c == 'j' ? 'g' : c;
            if (out.length() == 0 || out.charAt(out.length() - 1) != sound) out.append(sound);
        }
        return out.toString();
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
        Map<Long, Aligned> fits = new TreeMap<>();
        Map<Integer, Map<String, double[]>> best = new HashMap<>();
        for (var candidate : candidates().entrySet()) {
            for (int other : candidate.getValue()) {
                int left = Math.min(candidate.getKey(), other);
                int right = Math.max(candidate.getKey(), other);
                if (fits.containsKey((long) left << 32 | right)) continue;
                Aligned fit = align(left, right);
                fits.put((long) left << 32 | right, fit);
                note(best, left, languages.get(right), fit.score());
                note(best, right, languages.get(left), fit.score());
            }
        }
        List<Pair> pairs = new ArrayList<>();
        fits.forEach((key, fit) -> {
            int left = (int) (key >>> 32);
            int right = (int) (long) key;
            boolean chosen = isBest(best, left, languages.get(right), fit.score())
                    && isBest(best, right, languages.get(left), fit.score());
            if (chosen && fit.holds()) pairs.add(new Pair(left, right, Math.min(1, fit.score()), fit.words()));
        });
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

    /** For each text a few of other languages with which it shares rare features, and those that an encoder finds nearest. */
    private Map<Integer, Set<Integer>> candidates() {
        Map<String, List<Integer>> byFeature = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            Set<String> features = new LinkedHashSet<>();
            units.get(i).forEach(u -> features.addAll(u.stands().keySet()));
            for (String f : features) {
                List<Integer> list = byFeature.computeIfAbsent(f, k -> new ArrayList<>(2));
                if (list.size() <= RARE) list.add(i);
            }
        }
        Map<Integer, Set<Integer>> candidates = new TreeMap<>();
        for (int i = 0; i < units.size(); i++) {
            Map<Integer, Double> shared = new HashMap<>();
            for (Unit u : units.get(i)) {
                for (String f : u.stands().keySet()) {
                    List<Integer> list = byFeature.getOrDefault(f, List.of());
                    if (list.size() > RARE) continue;
                    for (int other : list)
                        if (!languages.get(other).equals(languages.get(i)))
                            shared.merge(other, 1.0 / Math.sqrt(list.size()), Double::sum);
                }
            }
            Set<Integer> kept = new LinkedHashSet<>();
            shared.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .limit(BEST)
                    .forEach(e -> kept.add(e.getKey()));
            int text = i;
            vectors.ifPresent(v -> nearest(v, text, kept));
            candidates.put(i, kept);
        }
        return candidates;
    }

    private void nearest(float[][] all, int text, Set<Integer> kept) {
        int[] best = new int[NEIGHBOURS];
        double[] near = new double[NEIGHBOURS];
        for (int other = 0; other < all.length; other++) {
            if (languages.get(other).equals(languages.get(text))) continue;
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

    /** How two texts fit. */
    private record Aligned(double score, boolean holds, String words) {}

    private Aligned align(int left, int right) {
        List<Unit> one = units.get(left);
        List<Unit> other = units.get(right);
        if (numbersDisagree(one, other) || farLonger(one, other)) return new Aligned(0, false, "");
        Map<String, Double> told = new HashMap<>();
        double[] covered = {covered(left, right, told), covered(right, left, new HashMap<>())};
        long strong = one.stream()
                .filter(u -> isStrong(u, other))
                .map(Unit::form)
                .distinct()
                .count();
        double least = Math.min(covered[0], covered[1]);
        double mean = (covered[0] + covered[1]) / 2;
        double near = vectors.map(v -> cosine(v[left], v[right])).orElse(0.0);
        boolean holds = least >= COVERED && strong >= ANCHORS
                || least >= MOSTLY && told.size() >= WORDS
                || near >= NEAR && (strong > 0 || mean >= TIED)
                || near >= VERY_NEAR;
        String words = told.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(8)
                .map(Map.Entry::getKey)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return new Aligned(vectors.isPresent() ? (mean + Math.max(0, near)) / 2 : mean, holds, words);
    }

    /** Which share of a text's rarity another covers; says which words by which. */
    private double covered(int text, int by, Map<String, Double> told) {
        double has = 0;
        double all = 0;
        for (Unit u : units.get(text)) {
            double rarity = rarity(u.form(), languages.get(text));
            all += rarity;
            float best = 0;
            String with = "";
            for (Unit v : units.get(by)) {
                float fit = u.fit(v);
                if (fit > best) {
                    best = fit;
                    with = v.form();
                }
            }
            has += rarity * best;
            if (best >= 0.3) told.put(u.form() + " = " + with, rarity * best);
        }
        return all == 0 ? 0 : has / all;
    }

    private double rarity(String form, String language) {
        int n = holders.getOrDefault(language, Map.of()).getOrDefault(form, 0);
        return Math.log(1 + sizes.getOrDefault(language, 1) / (1.0 + n));
    }

    /** A number of two digits, a link, or a word of five letters that few texts have and that is written or sounds the same. */
    private static boolean isStrong(Unit unit, List<Unit> others) {
        for (String key : unit.stands().keySet()) {
            boolean ties = key.startsWith("n:") && key.length() > 3
                    || key.startsWith("o:") && key.length() > 8
                    || key.startsWith("s:") && key.length() > 4
                    || key.startsWith("w:") && key.length() > 6;
            if (ties && others.stream().anyMatch(v -> v.stands().containsKey(key))) return true;
        }
        return false;
    }

    private static boolean numbersDisagree(List<Unit> one, List<Unit> other) {
        Set<String> ours = numbers(one);
        Set<String> theirs = numbers(other);
        Set<String> both = new LinkedHashSet<>(ours);
        both.retainAll(theirs);
        return both.size() < Math.min(ours.size(), theirs.size());
    }

    private static Set<String> numbers(List<Unit> text) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Unit u : text)
            for (String key : u.stands().keySet()) if (key.startsWith("n:") && key.length() > 3) numbers.add(key);
        return numbers;
    }

    private static boolean farLonger(List<Unit> one, List<Unit> other) {
        return Math.max(one.size(), other.size()) > 2.5 * Math.min(one.size(), other.size()) + 2;
    }
}
