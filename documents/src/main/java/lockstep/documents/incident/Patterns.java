package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases that show something, each with words of which one must be there before the phrase is looked for. */
final class Patterns {
    /**
     * @param value what the phrase shows
     * @param weight how much it says
     * @param triggers cheap to look for
     */
    record Phrase(String value, double weight, List<String> triggers, Pattern pattern) {
        boolean mayBeIn(String low) {
            for (String t : triggers) if (low.contains(t)) return true;
            return false;
        }
    }

    /** A phrase met in a text. */
    record Met(Phrase phrase, int start, int end) {}

    static final List<Phrase> TECHNIQUES = techniques();
    static final List<Phrase> TOOLS = tools();

    private Patterns() {}

    /** Every place where one of the phrases stands, inside one sentence. */
    static List<Met> in(Prose prose, List<Phrase> phrases) {
        List<Met> met = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!phrase.mayBeIn(prose.low)) continue;
            Matcher m = phrase.pattern.matcher(prose.low);
            while (m.find()) {
                int start = m.start();
                int end = m.end();
                if (!prose.inOneSentence(start, end)) {
                    end = prose.endOf(prose.sentenceAt(start));
                    Matcher again = phrase.pattern.matcher(prose.low).region(start, end);
                    if (!again.find()) continue;
                    start = again.start();
                    end = again.end();
                }
                met.add(new Met(phrase, start, end));
            }
        }
        return met;
    }

    private static List<Phrase> techniques() {
        List<Phrase> all = new ArrayList<>();
        for (String[] row : Table.read("techniques.tsv")) all.add(phrase(row[0], 1, row[1], row[2]));
        return List.copyOf(all);
    }

    private static List<Phrase> tools() {
        List<Phrase> all = new ArrayList<>();
        for (String[] row : Table.read("tools.tsv"))
            all.add(phrase(row[0], Double.parseDouble(row[1]), row[2], row[3]));
        return List.copyOf(all);
    }

    private static Phrase phrase(String value, double weight, String triggers, String regex) {
        return new Phrase(
                value, weight, List.of(triggers.split("\\|")), Pattern.compile("(?<![\\p{L}\\d])(?:" + regex + ")"));
    }
}
