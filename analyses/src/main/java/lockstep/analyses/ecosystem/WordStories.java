package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups short texts of a few days that share their rare words: headlines of one story. The stopgap for a case whose narratives nobody
 * has grouped; it knows one language at a time.
 */
final class WordStories {
    /*
     * A text is the set of its words of three letters or more (of two signs where there are no spaces), each with the weight log(texts /
     * texts with it). A text joins the story, begun at most `within` before it, whose first text shares the largest part of the weight
     * of both, when that part is at least `alike`; else it begins a story. Compared with the first text only, so that stories do not
     * grow into chains. Texts in order of time.
     *
     * Time  O(texts * stories of the last `within` that share one of its five rarest words).
     */
    private static final Set<String> EMPTY = Set.of(
            "the",
            "and",
            "for",
            "with",
            "from",
            "that",
            "this",
            "over",
            "after",
            "into",
            "amid",
            "says",
            "say",
            "said",
            "will",
            "its",
            "his",
            "her",
            "are",
            "was",
            "has",
            "have",
            "not",
            "but",
            "new",
            "more",
            "who",
            "how",
            "why",
            "what",
            "than",
            "their",
            "they",
            "live",
            "video",
            "news",
            "world",
            "update",
            "updates",
            "roundup",
            "interview",
            "feature",
            "commentary");

    private static final int RAREST = 5;

    private WordStories() {}

    /**
     * The story of each text.
     *
     * @param texts by time
     * @param times of the texts, ascending, milliseconds since 1970 UTC
     * @param alike least part of the weight in common, 0 to 1
     * @param within a story lasts at most so long, milliseconds
     * @return for each text the place of the first text of its story
     */
    static int[] of(List<String> texts, long[] times, double alike, long within) {
        List<String[]> words = texts.stream().map(WordStories::words).toList();
        Map<String, Integer> df = new HashMap<>();
        for (String[] text : words) for (String w : text) df.merge(w, 1, Integer::sum);
        int n = texts.size();
        double[] whole = new double[n];
        for (int i = 0; i < n; i++) for (String w : words.get(i)) whole[i] += weight(w, df, n);
        int[] story = new int[n];
        Map<String, List<Integer>> begun = new HashMap<>();
        for (int i = 0; i < n; i++) {
            story[i] = i;
            if (words.get(i).length < 3) continue;
            String[] rarest = rarest(words.get(i), df);
            double best = alike;
            Map<Integer, Integer> seen = new TreeMap<>();
            for (String w : rarest) {
                List<Integer> stories = begun.getOrDefault(w, List.of());
                for (int k = stories.size() - 1; k >= 0 && times[i] - times[stories.get(k)] <= within; k--)
                    seen.merge(stories.get(k), 1, Integer::sum);
            }
            for (Map.Entry<Integer, Integer> s : seen.entrySet()) {
                if (s.getValue() < 2) continue;
                int first = s.getKey();
                double part = 2 * inCommon(words.get(i), words.get(first), df, n) / (whole[i] + whole[first]);
                if (part >= best) {
                    best = part;
                    story[i] = first;
                }
            }
            if (story[i] == i)
                for (String w : rarest)
                    begun.computeIfAbsent(w, k -> new ArrayList<>()).add(i);
        }
        return story;
    }

    private static double weight(String word, Map<String, Integer> df, int n) {
        return Math.log((double) n / df.getOrDefault(word, 1)) + 1e-9;
    }

    private static String[] rarest(String[] words, Map<String, Integer> df) {
        String[] sorted = words.clone();
        Arrays.sort(
                sorted,
                java.util.Comparator.comparingInt((String w) -> df.getOrDefault(w, 1))
                        .thenComparing(w -> w));
        return Arrays.copyOf(sorted, Math.min(RAREST, sorted.length));
    }

    private static double inCommon(String[] a, String[] b, Map<String, Integer> df, int n) {
        double both = 0;
        for (String w : a) if (Arrays.binarySearch(b, w) >= 0) both += weight(w, df, n);
        return both;
    }

    /** Distinct words, sorted. */
    static String[] words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT)
                        .replaceAll("https?://\\S+", " ")
                        .split("[^\\p{L}\\p{N}]+"))
                .flatMap(w -> w.codePoints().anyMatch(c -> Character.isIdeographic(c))
                        ? pairs(w)
                        : java.util.stream.Stream.of(w))
                .filter(w -> w.length() >= 3 || w.codePoints().anyMatch(Character::isIdeographic))
                .filter(w -> !EMPTY.contains(w))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static java.util.stream.Stream<String> pairs(String w) {
        return java.util.stream.IntStream.range(0, Math.max(1, w.length() - 1))
                .mapToObj(i -> w.substring(i, Math.min(w.length(), i + 2)));
    }
}
