package lockstep.documents.incident;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.documents.scan.Needles;

/** All words that open a rule: looked for together, in one pass over a text. */
final class Triggers {
    static final List<String> WORDS = all();
    static final Map<String, Integer> NUMBER = numbers();
    static final Needles SCAN = new Needles(WORDS);

    private Triggers() {}

    private static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (Patterns.Phrase p : Lists.BUILT_IN.tools) all.addAll(p.triggers());
        for (List<String> words : List.of(
                Voices.TELLING,
                Voices.PAPERS,
                Targets.WORDS,
                Targets.AT_PERSONS,
                Targets.PUBLIC,
                Targets.VOTES,
                Targets.WEST,
                Stories.WORDS,
                Stories.ARGUING,
                Stories.PAINTING,
                Stories.CALLING,
                Stories.JUDGING,
                Targets.INTO,
                Targets.AGAINST,
                Targets.AFTER,
                Actors.ROLES,
                Actors.WORDS,
                Actors.SPEAKERS,
                Actors.HIDDEN,
                Figures.GROWTH,
                Figures.COUNTS,
                Figures.SHARES,
                Figures.NUMBERS_OF,
                Figures.ONES,
                TongueFigures.words(Lists.BUILT_IN.counts))) all.addAll(words);
        for (Events.Event e : Lists.BUILT_IN.events) all.addAll(e.triggers());
        for (Tongues.Rule r : Lists.BUILT_IN.rules) all.addAll(r.words());
        all.removeIf(String::isEmpty);
        return List.copyOf(all);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < WORDS.size(); i++) numbers.put(WORDS.get(i), i);
        return numbers;
    }
}
