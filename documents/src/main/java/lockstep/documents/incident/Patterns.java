package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;

/** Phrases that show something, each with words of which one must be there before the phrase is looked for. */
final class Patterns {
    /**
     * @param value what the phrase shows
     * @param weight how much it says
     * @param triggers cheap to look for
     */
    record Phrase(String value, double weight, List<String> triggers, Pattern pattern) {}

    /** A phrase met in a text. */
    record Met(Phrase phrase, int start, int end) {}

    private Patterns() {}

    /** Every place where one of the phrases stands, inside one sentence. */
    static List<Met> in(Prose prose, List<Phrase> phrases) {
        List<Met> met = new ArrayList<>();
        for (Phrase phrase : phrases) {
            Prose.find(
                    phrase.pattern,
                    prose.low,
                    prose.with(phrase.triggers),
                    m -> met.add(new Met(phrase, m.start(), m.end())));
        }
        return met;
    }

    static List<Phrase> tools(Function<String, List<String[]>> table) {
        List<Phrase> all = new ArrayList<>();
        for (String[] row : table.apply("tools.tsv"))
            all.add(phrase(row[0], Double.parseDouble(row[1]), row[2], row[3]));
        return List.copyOf(all);
    }

    private static Phrase phrase(String value, double weight, String triggers, String regex) {
        return new Phrase(
                value,
                weight,
                List.of(triggers.split("\\|")),
                SharedHeads.compile("(?<![\\p{L}\\d])(?:" + regex + ")"));
    }
}
