package lockstep.language.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.EdgeList;
import lockstep.kernels.text.AverageLink;
import lockstep.kernels.text.Bags;
import lockstep.kernels.text.NearInTime;
import lockstep.language.form.Vocabulary;

/** Groups texts that come in order of time into stories: copies of one another, and different wordings of the same. */
public final class Stories {
    /*
     * Texts of one form are one unit. Units are bags of words weighted by rarity; a unit is tied to the MOST earlier ones that are most
     * like it and were heard within the window before; average link along these ties makes the stories. Texts with fewer than SHORTEST
     * letters, or fewer than FEWEST features, say too little and are in no story but with their exact copies.
     */
    private static final int SHORTEST = 24;
    private static final int FEWEST = 3;
    private static final int MOST = 20;
    private static final double REWORDED = 0.75;

    /**
     * How to group.
     *
     * @param bound how alike the texts of a story are on average
     * @param rule which texts hang together
     */
    public record Settings(AverageLink.Bound bound, NearInTime.Rule rule) {
        private static final long DAY = 86_400_000L;
        public static final Settings USUAL = new Settings(
                new AverageLink.Bound(0.62, 10 * DAY, 0.85), new NearInTime.Rule(2 * DAY, 0.6, 14 * DAY, 0.9, 1.6));
    }

    private final Vocabulary words = new Vocabulary();
    private final Map<String, Integer> forms = new HashMap<>();
    private final List<int[]> features = new ArrayList<>();
    private final List<float[]> factors = new ArrayList<>();
    private final List<int[]> marks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> unitOf = new ArrayList<>();
    private final List<long[]> heard = new ArrayList<>();
    private int[] in = new int[0];

    /** Takes the next text in; texts come in order of time. */
    public void add(String raw, long at) {
        Wording w = Wording.of(raw);
        texts.add(raw);
        if (w.letters() < SHORTEST || w.features().size() < FEWEST) {
            unitOf.add(-1);
            return;
        }
        Integer unit = forms.get(w.form());
        if (unit == null) {
            unit = features.size();
            forms.put(w.form(), unit);
            int[] ids = new int[w.features().size()];
            float[] counts = new float[ids.length];
            int n = 0;
            for (var f : w.features().entrySet()) {
                ids[n] = words.add(f.getKey());
                counts[n++] = f.getValue();
            }
            features.add(ids);
            factors.add(counts);
            marks.add(w.marks().stream().mapToInt(words::add).sorted().toArray());
            heard.add(new long[] {at, at});
        }
        if (at < heard.get(unit)[1]) throw new IllegalArgumentException("texts are not in order of time");
        heard.get(unit)[1] = at;
        unitOf.add(unit);
    }

    /** Whether two texts have the same words, but for links, handles, case and signs. */
    public static boolean sayTheSame(String a, String b) {
        return Wording.of(a).form().equals(Wording.of(b).form());
    }

    /** How many texts were taken in. */
    public int size() {
        return texts.size();
    }

    /** How many different texts are long enough to compare. */
    public int distinct() {
        return features.size();
    }

    /** Stories of at least two texts, those of most texts first. */
    public List<Story> group(Settings s) {
        forms.clear();
        in = new int[words.size()];
        for (int[] unit : features) for (int f : unit) in[f]++;
        Bags bags = Bags.of(features.toArray(int[][]::new), factors.toArray(float[][]::new), words.size());
        long[] first = heard.stream().mapToLong(h -> h[0]).toArray();
        long[] last = heard.stream().mapToLong(h -> h[1]).toArray();
        EdgeList ties = NearInTime.of(bags, first, last, marks.toArray(int[][]::new), s.rule(), MOST);
        int[] group = AverageLink.of(bags, ties, first, s.bound());
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int t = 0; t < unitOf.size(); t++)
            if (unitOf.get(t) >= 0)
                members.computeIfAbsent(group[unitOf.get(t)], g -> new ArrayList<>())
                        .add(t);
        List<Story> stories = new ArrayList<>();
        for (List<Integer> story : members.values()) if (story.size() > 1) stories.add(story(story, bags));
        stories.sort(Comparator.comparingInt((Story x) -> -x.parts().size())
                .thenComparingInt(x -> x.parts().get(0).text()));
        return stories;
    }

    private Story story(List<Integer> members, Bags bags) {
        int[] units = members.stream().mapToInt(unitOf::get).distinct().toArray();
        int centre = centre(units, members, bags);
        int exemplar = members.stream()
                .filter(t -> unitOf.get(t) == centre)
                .findFirst()
                .orElseThrow();
        var about = new StoryWords(texts.get(exemplar), words, heaviness(units, centre));
        Map<Integer, Story.Part> byUnit = new HashMap<>();
        List<Story.Part> parts = new ArrayList<>();
        for (int t : members)
            parts.add(byUnit.computeIfAbsent(unitOf.get(t), u -> part(u, centre, bags, about))
                    .of(t));
        return new Story(exemplar, parts, about.name());
    }

    private Story.Part part(int unit, int centre, Bags bags, StoryWords about) {
        if (unit == centre) return new Story.Part(0, Story.How.EXACT, 1, List.of());
        double alike = bags.alike(unit, centre);
        Story.How how = alike >= REWORDED ? Story.How.REWORDED : Story.How.NEAR;
        return new Story.Part(0, how, alike, about.shared(features.get(unit)));
    }

    /** The unit most like all others, each weighted by how often it was said; of equals the earliest. */
    private int centre(int[] units, List<Integer> members, Bags bags) {
        Map<Integer, Integer> said = new HashMap<>();
        for (int t : members) said.merge(unitOf.get(t), 1, Integer::sum);
        Map<Integer, Float> sum = new HashMap<>();
        for (int u : units)
            for (int i = 0; i < bags.feature()[u].length; i++)
                sum.merge(bags.feature()[u][i], bags.weight()[u][i] * said.getOrDefault(u, 1), Float::sum);
        int best = units[0];
        double most = -1;
        for (int u : units) {
            double like = 0;
            for (int i = 0; i < bags.feature()[u].length; i++)
                like += bags.weight()[u][i] * sum.getOrDefault(bags.feature()[u][i], 0f);
            if (like > most + 1e-9) {
                most = like;
                best = u;
            }
        }
        return best;
    }

    /** What each feature of the centre weighs in the story: in how many units, how rare elsewhere. */
    private Map<String, Double> heaviness(int[] units, int centre) {
        Map<Integer, Integer> within = new HashMap<>();
        for (int u : units) for (int f : features.get(u)) within.merge(f, 1, Integer::sum);
        int[] own = features.get(centre);
        Map<String, Double> weight = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            double rarity = Math.log(1 + features.size() / (double) Math.max(1, in[own[i]]));
            weight.put(words.word(own[i]), factors.get(centre)[i] * within.getOrDefault(own[i], 1) * rarity);
        }
        return weight;
    }
}
