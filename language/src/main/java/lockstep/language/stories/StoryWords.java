package lockstep.language.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lockstep.language.form.Clean;
import lockstep.language.form.Vocabulary;

/** The words of a story's exemplar: what names it, and what others share with it. */
final class StoryWords {
    private static final int MOST = 6;

    private final String clean;
    private final Vocabulary words;
    private final Map<String, int[]> places;
    private final Map<String, Double> weight;

    /** @param weight what each feature of the exemplar weighs in the story */
    StoryWords(String exemplar, Vocabulary words, Map<String, Double> weight) {
        this.clean = Clean.of(exemplar);
        this.words = words;
        this.places = Wording.places(clean);
        this.weight = weight;
    }

    /** The heaviest words in the order and spelling of the exemplar; pairs of signs that touch are one. */
    String name() {
        List<int[]> chosen = new ArrayList<>();
        for (String f : heaviest(List.copyOf(places.keySet()))) chosen.add(places.getOrDefault(f, new int[2]));
        chosen.sort(Comparator.comparingInt((int[] at) -> at[0]));
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            int from = chosen.get(i)[0];
            int to = chosen.get(i)[1];
            while (i + 1 < chosen.size() && chosen.get(i + 1)[0] <= to) to = Math.max(to, chosen.get(++i)[1]);
            parts.add(clean.substring(from, to));
        }
        return String.join(" ", parts);
    }

    /** The heaviest words that a text with these features shares with the exemplar, as the exemplar spells them. */
    List<String> shared(int[] features) {
        List<String> both = new ArrayList<>();
        for (int f : features) if (places.containsKey(words.word(f))) both.add(words.word(f));
        List<String> spelled = new ArrayList<>();
        for (String f : heaviest(both)) {
            int[] at = places.getOrDefault(f, new int[2]);
            spelled.add(clean.substring(at[0], at[1]));
        }
        return spelled;
    }

    private List<String> heaviest(List<String> some) {
        return some.stream()
                .filter(weight::containsKey)
                .sorted(Comparator.comparingDouble((String f) -> -weight.getOrDefault(f, 0.0))
                        .thenComparing(f -> f))
                .limit(MOST)
                .toList();
    }
}
