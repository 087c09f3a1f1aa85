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
    /** What lists put around a word: {@code ['nan']}. */
    private static final String WRAPPERS = "[]()'\"";

    private final String[] words;
    private final byte[][] bytes;
    private final boolean[] caseless;
    private final boolean machines;
    private final long[] met;
    /** Lengths that a word has: most values have another, and need not be compared. */
    private final boolean[] lengths = new boolean[LONGEST];

    private Nothing(List<String> words, boolean anyCase) {
        this.words = words.toArray(String[]::new);
        this.bytes = words.stream().map(w -> w.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        this.caseless = new boolean[bytes.length];
        this.met = new long[bytes.length];
        this.machines = anyCase;
        for (int w = 0; w < bytes.length; w++) {
            // NA is none and Na may be somebody
            caseless[w] = anyCase && bytes[w].length > 2;
            lengths[Math.min(bytes[w].length, LONGEST - 1)] = true;
        }
    }

    /** These words alone, to the letter. */
    static Nothing of(List<String> words) {
        return new Nothing(words, false);
    }

    /**
     * The words of a field.
     *
     * @param layout what a person says of it
     * @param also a word of the format, or empty
     */
    static Nothing of(Field field, Layout layout, String also) {
        List<String> told = layout.nothing().get(field);
        if (told != null) return new Nothing(told, false);
        ColumnKind kind = ColumnKind.of(field);
        List<String> words = new ArrayList<>(USUAL.getOrDefault(kind, List.of()));
        boolean own = !also.isEmpty() && kind != ColumnKind.TEXT && !words.contains(also);
        if (own) words.add(also);
        return new Nothing(words, kind.isOfMachines());
    }

    /** The same without some words, which are values here. */
    Nothing without(String... values) {
        List<String> kept = new ArrayList<>(List.of(words));
        kept.removeAll(List.of(values));
        return new Nothing(kept, machines);
    }

    /** Whether a value stands for nothing; it is counted. */
    boolean is(Utf8 value) {
        int word = word(value);
        if (word >= 0) met[word]++;
        return word >= 0;
    }

    /** The same without counting it. */
    boolean stands(Utf8 value) {
        return word(value) >= 0;
    }

    /** Whether a text stands for nothing. */
    boolean is(String value) {
        var text = new Utf8();
        text.set(value);
        return word(text) >= 0;
    }

    /** The place of the word that a value is, blanks around it left out; -1 where it is none. */
    private int word(Utf8 value) {
        int from = 0;
        int to = value.length();
        while (from < to && isBlank(value, from)) from++;
        while (to > from && isBlank(value, to - 1)) to--;
        int word = word(value, from, to);
        if (word >= 0 || !machines || from == to || WRAPPERS.indexOf(value.at(from)) < 0) return word;
        while (from < to && WRAPPERS.indexOf(value.at(from)) >= 0) from++;
        while (to > from && WRAPPERS.indexOf(value.at(to - 1)) >= 0) to--;
        return word(value, from, to);
    }

    private int word(Utf8 value, int from, int to) {
        int length = to - from;
        if (length == 0 || !lengths[Math.min(length, LONGEST - 1)]) return -1;
        for (int w = 0; w < bytes.length; w++)
            if (bytes[w].length == length && isWord(value, from, bytes[w], caseless[w])) return w;
        return -1;
    }

    private static boolean isBlank(Utf8 value, int at) {
        return value.at(at) >= 0 && value.at(at) <= ' ';
    }

    /** Adds how often each word was met. */
    void addTo(Map<String, Long> counts) {
        for (int w = 0; w < words.length; w++) if (met[w] > 0) counts.merge(words[w], met[w], Long::sum);
    }

    private static boolean isWord(Utf8 value, int from, byte[] word, boolean anyCase) {
        for (int i = 0; i < word.length; i++) {
            byte is = value.at(from + i);
            boolean otherCase = anyCase && (is ^ word[i]) == 0x20 && Character.isLetter(word[i]) && word[i] > 0;
            if (is != word[i] && !otherCase) return false;
        }
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
