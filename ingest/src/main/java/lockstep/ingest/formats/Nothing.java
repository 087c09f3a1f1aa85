package lockstep.ingest.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lockstep.ingest.Field;
import lockstep.ingest.Layout;
import lockstep.ingest.text.ResourceLines;
import lockstep.model.intake.Utf8;

/** The words that stand for nothing in a column: NaN, None, 0 where an id should be. */
final class Nothing {
    private static final Map<ColumnKind, List<String>> USUAL = usual();

    private static final int LONGEST = 64;

    private final String[] words;
    private final byte[][] bytes;
    private final long[] met;
    /** Lengths that a word has: most values have another, and need not be compared. */
    private final boolean[] lengths = new boolean[LONGEST];

    private Nothing(List<String> words) {
        this.words = words.toArray(String[]::new);
        this.bytes = words.stream().map(w -> w.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        this.met = new long[bytes.length];
        for (byte[] word : bytes) lengths[Math.min(word.length, LONGEST - 1)] = true;
    }

    /**
     * The words of a field.
     *
     * @param layout what a person says of it
     * @param also a word of the format, or empty
     */
    static Nothing of(Field field, Layout layout, String also) {
        List<String> told = layout.nothing().get(field);
        if (told != null) return new Nothing(told);
        ColumnKind kind = ColumnKind.of(field);
        List<String> words = new ArrayList<>(USUAL.getOrDefault(kind, List.of()));
        boolean own = !also.isEmpty() && kind != ColumnKind.TEXT && !words.contains(also);
        if (own) words.add(also);

        return new Nothing(words);
    }

    /** The same without some words, which are values here. */
    Nothing without(String... values) {
        List<String> kept = new ArrayList<>(List.of(words));
        kept.removeAll(List.of(values));
        return new Nothing(kept);
    }

    /** Whether a value stands for nothing; it is counted. */
    boolean is(Utf8 value) {
        int length = value.length();
        if (!lengths[Math.min(length, LONGEST - 1)]) return false;
        for (int w = 0; w < bytes.length; w++) {
            if (bytes[w].length == length && isWord(value, bytes[w])) {
                met[w]++;
                return true;
            }
        }
        return false;
    }

    /** The same without counting it. */
    boolean stands(Utf8 value) {
        for (byte[] word : bytes) if (word.length == value.length() && isWord(value, word)) return true;
        return false;
    }

    /** Whether a text stands for nothing. */
    boolean is(String value) {
        for (String word : words) if (word.equals(value)) return true;
        return false;
    }

    /** Adds how often each word was met. */
    void addTo(Map<String, Long> counts) {
        for (int w = 0; w < words.length; w++) if (met[w] > 0) counts.merge(words[w], met[w], Long::sum);
    }

    private static boolean isWord(Utf8 value, byte[] word) {
        for (int i = 0; i < word.length; i++) if (value.at(i) != word[i]) return false;
        return true;
    }

    private static Map<ColumnKind, List<String>> usual() {
        Map<ColumnKind, List<String>> usual = new EnumMap<>(ColumnKind.class);
        for (String line : ResourceLines.of(Nothing.class, "nothing.tsv")) {
            String[] cells = line.split("\t");
            for (ColumnKind kind : ColumnKind.values()) {
                if (!List.of(cells[0].split(" ")).contains(kind.word())) continue;
                List<String> words = usual.computeIfAbsent(kind, k -> new ArrayList<>());
                for (int i = 1; i < cells.length; i++) words.add(cells[i]);
            }
        }
        return usual;
    }
}
