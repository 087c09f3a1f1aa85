package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.FIGURES;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.lists.FieldRule;
import lockstep.documents.schema.Shape;

/** What a number counts, where no wording takes it out: the nouns behind the number. */
final class CountedThing {
    private static final Pattern WORDS = Shape.WORDS_BEHIND.pattern();
    private static final int MOST_WORDS = 3;
    private static final int FARTHEST = 6;

    /** The name of what is counted, and where it ends. */
    record Unit(String name, int end) {}

    private final Article a;
    private final String language;

    CountedThing(Article a, String language) {
        this.a = a;
        this.language = language;
    }

    /** Whether a kind of words fits. */
    boolean is(String kind, String words) {
        for (FieldRule rule : a.lists.rules.of(FIGURES, kind, language))
            if (rule.wording().in(words)) return true;
        return false;
    }

    /** Whether the last word of a unit is one that is counted with small numbers too. */
    boolean isCounted(Unit unit) {
        return is("counted", unit.name().substring(unit.name().lastIndexOf(' ') + 1));
    }

    /** The nouns behind a number, up to what is counted or to the first word that starts something else. */
    Unit behind(int at) {
        String rest = a.prose.low.substring(at, a.prose.endOf(a.prose.sentenceAt(Math.max(0, at - 1))));
        Matcher m = WORDS.matcher(rest);
        String tail = m.find() ? m.group().replace('"', ' ').replaceAll(" +", " ") : "";
        String[] words = tail.substring(passed(tail)).strip().split(" ");
        return unit(words, most(words), at);
    }

    private int passed(String tail) {
        for (FieldRule rule : a.lists.rules.of(FIGURES, "passed", language)) {
            Matcher m = rule.wording().matcher(tail);
            if (m.find() && m.end() < tail.length() && tail.charAt(m.end()) == ' ') return m.end();
        }
        return 0;
    }

    /** How many words the unit has at most: up to what is counted. */
    private int most(String[] words) {
        for (int i = 0; i < Math.min(FARTHEST, words.length); i++) {
            if (is("ends", words[i])) break;
            if (is("counted", words[i])) return i + 1;
        }
        return Math.min(MOST_WORDS, words.length);
    }

    private Unit unit(String[] words, int most, int at) {
        var name = new StringBuilder();
        int end = at;
        for (int i = 0; i < most; i++) {
            String word = words[i];
            if (word.isEmpty() || is("ends", word) || is("small", word)) break;
            int found = a.prose.low.indexOf(word, end);
            if (found < 0) break;
            if (!name.isEmpty()) name.append(' ');
            name.append(word);
            end = found + word.length();
            if (is("counted", word) || i > 0 && i + 1 >= most && is("closing", word)) break;
        }
        return new Unit(name.toString(), end);
    }
}
