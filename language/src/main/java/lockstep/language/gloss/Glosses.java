package lockstep.language.gloss;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import lockstep.language.form.Stem;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/** What the words of one language may stand for in English: shipped tables and the names of countries, months and languages. */
public final class Glosses {
    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "of", "to", "be", "in", "on", "for", "with", "and", "or", "at", "by", "someth", "someon");
    private static final List<String> SOURCES = List.of("cldr");
    private static final float NEAR = 0.62f;

    private final Map<String, List<Gloss>> byWord = new HashMap<>();
    private final NearWords near;
    private int longest = 1;

    private Glosses(String language) {
        for (String source : SOURCES) read(source + '/' + language + ".tsv.gz");
        Names.of(language).forEach((word, english) -> add(word, english, 0.9f));
        near = new NearWords(byWord.keySet(), NEAR);
    }

    /** The tables of a language; empty but for names where none is shipped. */
    public static Glosses in(String language) {
        return new Glosses(language);
    }

    private void read(String table) {
        try (InputStream in = Glosses.class.getResourceAsStream(table)) {
            if (in == null) return;
            var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t");
                for (int i = 1; i + 1 < cells.length; i += 2)
                    add(cells[0], cells[i], Float.parseFloat(cells[i + 1]) / 100);
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("the gloss table " + table + " of this build is damaged", damaged);
        }
    }

    private void add(String foreign, String english, float weight) {
        String key = key(foreign);
        if (key.isEmpty()) return;
        longest = Math.max(longest, key.length());
        List<Gloss> list = byWord.computeIfAbsent(key, k -> new ArrayList<>(3));
        List<String> stems = new ArrayList<>();
        for (Token t : Tokens.of(english)) {
            String stem = Stem.of(t.text());
            if (!EMPTY.contains(stem)) stems.add(stem);
        }
        for (String stem : stems) {
            float w = weight / (float) Math.sqrt(stems.size());
            if (list.stream().noneMatch(g -> g.english().equals(stem))) list.add(new Gloss(stem, w));
        }
    }

    /** A foreign word as it is looked up; of several words the longest, at a discount that the caller's weight carries. */
    private static String key(String foreign) {
        List<Token> tokens = Tokens.of(foreign);
        return tokens.size() == 1 ? tokens.get(0).text() : "";
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return byWord.isEmpty();
    }

    /** Renderings of a folded word; of the words most like it, at a discount, where it is not listed itself. */
    public List<Gloss> of(String word) {
        List<Gloss> exact = byWord.get(word);
        if (exact != null) return exact;
        if (word.length() < 3) return List.of();
        List<Gloss> all = new ArrayList<>();
        for (NearWords.Near like : near.to(word, 3)) {
            for (Gloss g : byWord.getOrDefault(like.word(), List.of()))
                all.add(new Gloss(g.english(), g.weight() * like.likeness()));
        }
        return all;
    }

    /** Cuts a run of letters without spaces into the longest listed words; single signs where none is listed. */
    public List<String> cut(String run) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < run.length()) {
            int end = Math.min(run.length(), at + Math.min(longest, 12));
            while (end > at + 1 && !byWord.containsKey(run.substring(at, end))) end--;
            if (end < run.length() && Character.isLowSurrogate(run.charAt(end))) end++;
            words.add(run.substring(at, end));
            at = end;
        }
        return words;
    }
}
