package lockstep.casework.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import lockstep.language.match.Translations;
import lockstep.language.match.Translations.Pair;
import lockstep.model.analysis.Work;
import lockstep.store.words.PostWords;

/** Which groups of copies, and which texts that stand alone, are translations of one another. */
final class TranslatedGroups {
    /*
     * The case's main language is held against the others. Each group speaks by its first post. Of the main language and of the others
     * together at most MOST are looked at, groups of several posts first, then the earliest; fewer with an encoder, which reads some
     * hundred texts a second.
     */
    private static final int MOST = 10_000;
    private static final int MOST_WITH_MODEL = 3_000;
    private static final double SURE = 0.5;

    private final PostWords words;
    private final CaseEncoder encoder;

    TranslatedGroups(PostWords words, CaseEncoder encoder) {
        this.words = words;
        this.encoder = encoder;
    }

    /**
     * A text that speaks for a group.
     *
     * @param group number of the group
     * @param post its first post
     * @param posts how many posts the group has
     */
    record Speaker(int group, long post, int posts) {}

    /**
     * A group that says what another said before, in another language.
     *
     * @param group number of the group
     * @param of number of the group that it is held against
     */
    record Joined(int group, int of, double likeness, String aligned) {}

    /** The groups that join another, each once, none that others join. */
    List<Joined> among(List<Speaker> speakers, Work work) {
        String[] languages = languages(speakers);
        Map<String, Integer> counts = new HashMap<>();
        for (String language : languages) if (!language.isEmpty()) counts.merge(language, 1, Integer::sum);
        if (counts.size() < 2) return List.of();
        String main = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        work.step("looking for translations");
        List<Integer> chosen = new ArrayList<>(chosen(speakers, s -> main.equals(languages[s])));
        chosen.addAll(chosen(speakers, s -> !languages[s].isEmpty() && !main.equals(languages[s])));
        List<Speaker> asked = chosen.stream().map(speakers::get).toList();
        Map<Long, String> texts =
                words.texts(asked.stream().mapToLong(Speaker::post).toArray());
        List<String> said =
                asked.stream().map(s -> texts.getOrDefault(s.post(), "")).toList();
        Optional<float[][]> vectors =
                encoder.isThere() ? Optional.of(new KeptVectors(words, encoder, work).of(said)) : Optional.empty();
        List<Pair> pairs =
                new Translations(said, chosen.stream().map(s -> languages[s]).toList(), vectors).pairs();
        return joined(asked, pairs);
    }

    /** The language of each speaker; empty where it is not sure. */
    private String[] languages(List<Speaker> speakers) {
        long[] posts = speakers.stream().mapToLong(Speaker::post).toArray();
        long[] sorted = posts.clone();
        Arrays.parallelSort(sorted);
        String[] of = words.languagesOf(sorted, SURE);
        return Arrays.stream(posts)
                .mapToObj(post -> of[Arrays.binarySearch(sorted, post)])
                .toArray(String[]::new);
    }

    /** Places of speakers: those for several posts first, each by their first post. */
    private List<Integer> chosen(List<Speaker> speakers, IntPredicate which) {
        int most = encoder.isThere() ? MOST_WITH_MODEL : MOST;
        Comparator<Integer> byPost =
                Comparator.comparingLong(s -> speakers.get(s).post());
        List<Integer> several = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int s = 0; s < speakers.size(); s++)
            if (which.test(s)) (speakers.get(s).posts() > 1 ? several : alone).add(s);
        several.sort(byPost);
        if (several.size() < most) {
            alone.sort(byPost);
            several.addAll(alone);
        }
        return several.subList(0, Math.min(most, several.size()));
    }

    /** Best pairs first; the group with the earlier number is joined by the other. */
    private static List<Joined> joined(List<Speaker> asked, List<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble((Pair p) -> -p.likeness())
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        Set<Integer> joining = new HashSet<>();
        Set<Integer> heads = new HashSet<>();
        List<Joined> joined = new ArrayList<>();
        for (Pair p : sorted) {
            int x = asked.get(p.left()).group();
            int y = asked.get(p.right()).group();
            int head = Math.min(x, y);
            int other = Math.max(x, y);
            if (joining.contains(head) || joining.contains(other) || heads.contains(other)) continue;
            joining.add(other);
            heads.add(head);
            joined.add(new Joined(other, head, p.likeness(), p.aligned()));
        }
        return joined;
    }
}
