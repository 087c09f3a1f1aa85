package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockstep.model.CannotDo;
import lockstep.model.ShippedList;

/** The ways of telling of techniques, with the families of words they are made of. */
final class TechniqueRules {
    final Lexicon lexicon = new Lexicon();
    /** Words that say that something was not so. */
    final int not;
    /** Words that leave it open, or speak of guarding against it. */
    final int unreal;
    /** Words before which "not" says more, not less: "not only". */
    final int only;
    /** What follows where something was looked for and is not there: "were not found". */
    final int absent;

    /** What a sentence begins with that says what to do. */
    final int advice;
    /** What a sentence begins with that says what to do, unless it names something foul. */
    final int bid;
    /** Words that make a bid foul. */
    final int foul;

    private final Set<Integer> about = new TreeSet<>();
    private final List<List<Rule>> opened = new ArrayList<>();

    TechniqueRules(List<ShippedList.Row> families, List<ShippedList.Row> techniques) {
        for (ShippedList.Row row : families) lexicon.name(row.cells()[0], row.cells()[1]);
        not = lexicon.family("{not}");
        unreal = lexicon.family("{unreal}");
        only = lexicon.family("{only}");
        absent = lexicon.family("{absent}");
        advice = lexicon.family("{advice}");
        bid = lexicon.family("{bid}");
        foul = lexicon.family("{foul}");
        List<Rule> rules = new ArrayList<>();
        for (ShippedList.Row row : techniques) {
            try {
                rules.addAll(Rule.read(row.cells()[0], row.cells()[1], lexicon));
            } catch (IllegalArgumentException unread) {
                throw new CannotDo(
                        row.place() + ": the wording cannot be read: " + unread.getMessage(),
                        "techniques.tsv begins with the signs a wording may have",
                        unread);
            }
        }
        for (int i = 0; i < lexicon.size(); i++) opened.add(new ArrayList<>());
        for (Rule rule : rules) {
            for (int family : rule.about) about.add(family);
            opened.get(rarest(rule)).add(rule);
        }
    }

    /** The families that rules look for around a sentence. */
    Set<Integer> about() {
        return about;
    }

    /** The step with the fewest words: where it is not met, the rule need not be looked at. */
    private int rarest(Rule rule) {
        int rarest = rule.steps[0];
        for (int step : rule.steps) if (lexicon.terms(step) < lexicon.terms(rarest)) rarest = step;
        return rarest;
    }

    /** The rules to look at where a family stands. */
    List<Rule> openedBy(int family) {
        return opened.get(family);
    }
}
