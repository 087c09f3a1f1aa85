package lockstep.language.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.kernels.text.SparseIndex;
import lockstep.kernels.text.WordLinks;
import lockstep.language.form.Vocabulary;
import lockstep.language.gloss.NearWords;

/** Ranks right texts for left texts of another language by the words that may stand for one another. */
final class Bridge {
    /*
     * Every word stands for its English glosses, itself, and the right side's words that sound like it. A pair of texts is scored by
     * aligning words greedily: which share of the rarity of either text the other one covers. Texts that fit everything are marked
     * down by their mean fit with their ten best (cross-domain local scaling [1]). Pairs that choose one another are then taken as a
     * small parallel text, from which word links are learned that no gloss table has [2], and the ranking is made again.
     *
     * [1] Lample et al. 2018, Word translation without parallel data, ICLR.   [2] WordLinks.
     */
    /** How often links are learned anew; more than three changed little. */
    static final int ROUNDS = 3;

    private static final int LOOK = 150;
    private static final int NEAREST = 50;
    private static final int HUB = 10;
    private static final float NEAR = 0.6f;

    private final List<List<Unit>> left;
    private final List<List<Unit>> right;
    private final Nearness nearness;
    private List<List<Unit>> last = List.of();
    private final Map<String, Double> rarityLeft;
    private final Map<String, Double> rarityRight;

    /** Without a model. */
    Bridge(Units units, List<List<Unit>> left, List<List<Unit>> right) {
        this(units, left, right, Nearness.NONE);
    }

    /** @param nearness how near an encoder finds the texts */
    Bridge(Units units, List<List<Unit>> left, List<List<Unit>> right, Nearness nearness) {
        this.right = right;
        this.nearness = nearness;
        this.left = sounding(left, right);
        rarityLeft = rarity(left);
        rarityRight = rarity(right);
    }

    private static Map<String, Double> rarity(List<List<Unit>> texts) {
        Map<String, Integer> df = new HashMap<>();
        for (List<Unit> text : texts)
            text.stream().map(Unit::form).distinct().forEach(f -> df.merge(f, 1, Integer::sum));
        Map<String, Double> rarity = new HashMap<>();
        df.forEach((form, n) -> rarity.put(form, Math.log(1 + texts.size() / (double) n)));
        return rarity;
    }

    /** The left units, each also standing for the right side's words that look or sound like it. */
    private static List<List<Unit>> sounding(List<List<Unit>> left, List<List<Unit>> right) {
        Set<String> theirs = new LinkedHashSet<>();
        for (List<Unit> text : right)
            for (Unit u : text)
                for (String s : u.stands().keySet())
                    if (s.startsWith("r:") && s.length() > 4) theirs.add(s.substring(2));
        var near = new NearWords(theirs, NEAR);
        Map<String, Unit> made = new HashMap<>();
        List<List<Unit>> all = new ArrayList<>();
        for (List<Unit> text : left) {
            List<Unit> heard = new ArrayList<>();
            for (Unit u : text) heard.add(made.computeIfAbsent(u.form(), f -> sounding(u, near)));
            all.add(heard);
        }
        return all;
    }

    private static Unit sounding(Unit unit, NearWords near) {
        Map<String, Float> stands = new LinkedHashMap<>(unit.stands());
        for (String s : unit.stands().keySet()) {
            if (!s.startsWith("r:") || s.length() <= 4) continue;
            for (NearWords.Near like : near.to(s.substring(2), 3))
                stands.merge("r:" + like.word(), like.likeness() * 0.8f, Math::max);
        }
        return new Unit(unit.form(), stands);
    }

    /** For each left text its right texts with raw fits, best first. */
    private List<Map<Integer, Double>> fits(List<List<Unit>> from) {
        var ids = new Vocabulary();
        int[][] features = new int[right.size()][];
        float[][] weights = new float[right.size()][];
        for (int r = 0; r < features.length; r++) {
            Map<String, Float> bag = bag(right.get(r), rarityRight);
            features[r] = bag.keySet().stream().mapToInt(ids::add).toArray();
            weights[r] = weights(bag);
        }
        var search = SparseIndex.of(ids.size(), features, weights).search();
        List<Map<Integer, Double>> fits = new ArrayList<>();
        for (int l = 0; l < from.size(); l++) {
            List<Unit> text = from.get(l);
            Map<String, Float> bag = bag(text, rarityLeft);
            int[] query = bag.keySet().stream().mapToInt(ids::find).toArray();
            search.run(query, weights(bag), LOOK, Math.max(1000, right.size() / 5));
            Map<Integer, Double> fit = new LinkedHashMap<>();
            for (int i = 0; i < search.found(); i++) fit.put(search.bag(i), 0d);
            for (int r : nearness.nearest(l, NEAREST)) fit.put(r, 0d);
            int at = l;
            fit.replaceAll((r, none) -> fit(text, right.get(r)) + nearness.of(at, r));
            fits.add(fit);
        }
        return fits;
    }

    private static Map<String, Float> bag(List<Unit> text, Map<String, Double> rarity) {
        Map<String, Float> bag = new LinkedHashMap<>();
        double mass = 0;
        for (Unit u : text) mass += rarity.getOrDefault(u.form(), 1d);
        float scale = (float) (1 / Math.sqrt(Math.max(1e-9, mass)));
        for (Unit u : text) {
            float w = (float) (double) rarity.getOrDefault(u.form(), 1d) * scale;
            u.stands().forEach((s, weight) -> bag.merge(s, weight * w, Math::max));
        }
        return bag;
    }

    private static float[] weights(Map<String, Float> bag) {
        float[] weights = new float[bag.size()];
        int i = 0;
        for (float w : bag.values()) weights[i++] = w;
        return weights;
    }

    private double fit(List<Unit> one, List<Unit> other) {
        double[] ours = new double[one.size()];
        double[] theirs = new double[other.size()];
        for (int i = 0; i < ours.length; i++) {
            for (int j = 0; j < theirs.length; j++) {
                float fit = one.get(i).fit(other.get(j));
                ours[i] = Math.max(ours[i], fit);
                theirs[j] = Math.max(theirs[j], fit);
            }
        }
        return (covered(one, ours, rarityLeft) + covered(other, theirs, rarityRight)) / 2;
    }

    private static double covered(List<Unit> text, double[] fit, Map<String, Double> rarity) {
        double has = 0;
        double all = 0;
        for (int i = 0; i < fit.length; i++) {
            double w = rarity.getOrDefault(text.get(i).form(), 1d);
            has += w * fit[i];
            all += w;
        }
        return all == 0 ? 0 : has / all;
    }

    /** For each left text its right texts with scores, best first. */
    List<Map<Integer, Double>> rank(int rounds) {
        last = left;
        List<Map<Integer, Double>> scaled = List.of();
        for (int round = 0; round <= rounds; round++) {
            scaled = scaled(fits(last));
            if (round < rounds) last = linked(scaled);
        }
        return scaled;
    }

    private List<Map<Integer, Double>> scaled(List<Map<Integer, Double>> fits) {
        double[] hubLeft = new double[left.size()];
        List<List<Double>> back = new ArrayList<>();
        for (int r = 0; r < right.size(); r++) back.add(new ArrayList<>());
        for (int l = 0; l < hubLeft.length; l++) {
            hubLeft[l] = meanOfBest(new ArrayList<>(fits.get(l).values()));
            fits.get(l).forEach((r, fit) -> back.get(r).add(fit));
        }
        double[] hubRight = new double[right.size()];
        for (int r = 0; r < hubRight.length; r++) hubRight[r] = meanOfBest(back.get(r));
        List<Map<Integer, Double>> scaled = new ArrayList<>();
        for (int l = 0; l < hubLeft.length; l++) {
            double own = hubLeft[l];
            Map<Integer, Double> sorted = new LinkedHashMap<>();
            fits.get(l).entrySet().stream()
                    .map(e -> Map.entry(e.getKey(), 2 * e.getValue() - own - hubRight[e.getKey()]))
                    .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(e -> sorted.put(e.getKey(), e.getValue()));
            scaled.add(sorted);
        }
        return scaled;
    }

    private static double meanOfBest(List<Double> fits) {
        return fits.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(HUB)
                        .mapToDouble(f -> f)
                        .sum()
                / HUB;
    }

    /** The left units, each also standing for the right words that pairs of texts which chose one another link it with. */
    private List<List<Unit>> linked(List<Map<Integer, Double>> scaled) {
        int[] bestLeft = new int[right.size()];
        double[] bestScore = new double[right.size()];
        Arrays.fill(bestLeft, -1);
        for (int l = 0; l < scaled.size(); l++) {
            for (var e : scaled.get(l).entrySet()) {
                if (bestLeft[e.getKey()] < 0 || e.getValue() > bestScore[e.getKey()]) {
                    bestLeft[e.getKey()] = l;
                    bestScore[e.getKey()] = e.getValue();
                }
            }
        }
        var words = new Vocabulary();
        List<String> names = new ArrayList<>();
        List<int[]> ours = new ArrayList<>();
        List<int[]> theirs = new ArrayList<>();
        for (int l = 0; l < scaled.size(); l++) {
            if (scaled.get(l).isEmpty()) continue;
            int r = scaled.get(l).keySet().iterator().next();
            if (bestLeft[r] != l) continue;
            ours.add(ids(left.get(l), words, names));
            theirs.add(ids(right.get(r), words, names));
        }
        return ours.size() < 20 ? left : linked(words, names, ours, theirs);
    }

    private static int[] ids(List<Unit> text, Vocabulary words, List<String> names) {
        int[] ids =
                text.stream().map(Unit::form).distinct().mapToInt(words::add).toArray();
        for (Unit u : text) if (words.find(u.form()) == names.size()) names.add(u.form());
        return ids;
    }

    private List<List<Unit>> linked(Vocabulary words, List<String> names, List<int[]> ours, List<int[]> theirs) {
        int[][] a = ours.toArray(int[][]::new);
        int[][] b = theirs.toArray(int[][]::new);
        var there = WordLinks.learn(a, b, 8);
        var back = WordLinks.learn(b, a, 8);
        Map<String, Map<String, Float>> learned = new HashMap<>();
        for (int i = 0; i < there.size(); i++) {
            double p = Math.sqrt(there.probability(i) * back.of(there.to(i), there.from(i)));
            if (p >= 0.15)
                learned.computeIfAbsent(names.get(there.from(i)), k -> new LinkedHashMap<>())
                        .put("w:" + names.get(there.to(i)), (float) Math.min(1, p));
        }
        List<List<Unit>> linked = new ArrayList<>();
        for (List<Unit> text : left) {
            List<Unit> units = new ArrayList<>();
            for (Unit u : text) {
                Map<String, Float> stands = new LinkedHashMap<>(u.stands());
                stands.putAll(learned.getOrDefault(u.form(), Map.of()));
                units.add(new Unit(u.form(), stands));
            }
            linked.add(units);
        }
        return words.size() == 0 ? left : linked;
    }

    /** Which words of two texts stand for one another, rarest first. */
    String reason(int l, int r) {
        List<Map.Entry<Double, String>> pairs = new ArrayList<>();
        for (Unit u : last.get(l)) {
            right.get(r).stream()
                    .max(Comparator.comparingDouble(u::fit))
                    .filter(v -> u.fit(v) >= 0.25)
                    .ifPresent(v -> pairs.add(
                            Map.entry(rarityLeft.getOrDefault(u.form(), 1d) * u.fit(v), u.form() + " = " + v.form())));
        }
        String aligned = pairs.stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Double, String> e) -> -e.getKey())
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(6)
                .collect(Collectors.joining(", "));
        return aligned.isEmpty() ? "near in meaning; no words aligned" : "aligns " + aligned;
    }
}
