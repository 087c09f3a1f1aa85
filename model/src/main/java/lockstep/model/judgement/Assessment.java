package lockstep.model.judgement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.model.WrongUse;

/**
 * A person's judgement of a finding, signed and dated: how likely, how well founded, what else it could be, what would change the
 * view. Never changed: a later one takes its place and both stay.
 *
 * @param id {@code A-3}; empty until the case has stored it
 * @param finding the finding that it is about
 * @param about the statement that is judged, as "these accounts act together by arrangement"
 * @param likelihood how probable the statement is
 * @param confidence how well founded that is; never in one sentence with the likelihood
 * @param says why, in the person's own words
 * @param alternatives what else was considered; never empty
 * @param wouldChange what would change the view; never empty
 * @param beyond why the word goes beyond what the evidence carries by rule; empty where it does not
 * @param actor who is said to stand behind the accounts; empty where nobody is named. No machine fills this
 * @param grounds what naming the actor rests on; empty where nobody is named
 * @param signedBy the person
 * @param signedAt when
 * @param supersedes the assessment whose place this one takes, or empty
 */
public record Assessment(
        String id,
        String finding,
        String about,
        Likelihood likelihood,
        Confidence confidence,
        String says,
        List<String> alternatives,
        List<String> wouldChange,
        String beyond,
        String actor,
        List<Ground> grounds,
        String signedBy,
        Instant signedAt,
        String supersedes) {
    /** What is judged where the person says nothing else. */
    public static final String TOGETHER = "these accounts act together by arrangement";

    public Assessment {
        alternatives = alternatives.stream()
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
        wouldChange = wouldChange.stream()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
        grounds = List.copyOf(grounds);
        if (finding.isBlank()) throw new WrongUse("an assessment is about a finding", "as F-12");
        if (about.isBlank()) throw new WrongUse("an assessment judges a statement", "as \"" + TOGETHER + "\"");
        if (signedBy.isBlank()) throw new WrongUse("an assessment is signed", "say who judges: --by NAME");
        if (says.isBlank()) throw new WrongUse("an assessment says why", "--says TEXT");
        if (alternatives.isEmpty())
            throw new WrongUse("an assessment names what else was considered", "--alternative TEXT; show lists some");
        if (wouldChange.isEmpty())
            throw new WrongUse("an assessment says what would change the view", "--would-change TEXT");
        if (!actor.isBlank() && grounds.isEmpty())
            throw new WrongUse(
                    "naming an actor needs grounds with their sources",
                    "--ground \"technical/open: where it is to be found\"");
        if (actor.isBlank() && !grounds.isEmpty())
            throw new WrongUse("grounds without an actor", "--actor NAME says whom they point to, or leave them out");
        separate("the reason", says);
        separate("the statement", about);
        separate("the reason for going beyond", beyond);
        alternatives.forEach(a -> separate("an alternative", a));
        wouldChange.forEach(w -> separate("what would change the view", w));
        if (Wording.hasLikelihood(about))
            throw new WrongUse(
                    "the statement \"" + about + "\" has a word of likelihood in it",
                    "the word goes with --likelihood");
    }

    /** Whether it says who stands behind the accounts. */
    public boolean attributes() {
        return !actor.isBlank();
    }

    /** The strongest word that what it rests on carries by rule. */
    public Ceiling ceiling(lockstep.model.finding.Finding judged) {
        return attributes() ? Ceiling.of(grounds) : Ceiling.of(judged);
    }

    /** The sentence of likelihood; that of confidence is {@link Confidence#sentence}. */
    public String sentence() {
        return likelihood.sentence(about);
    }

    /** Those of some assessments whose place no later one took. */
    public static List<Assessment> standing(List<Assessment> all) {
        Set<String> replaced = all.stream().map(Assessment::supersedes).collect(Collectors.toSet());
        return all.stream().filter(a -> !replaced.contains(a.id())).toList();
    }

    /** The same as the case knows it. */
    public Assessment stored(String id, Instant signedAt, String supersedes) {
        return new Assessment(
                id,
                finding,
                about,
                likelihood,
                confidence,
                says,
                alternatives,
                wouldChange,
                beyond,
                actor,
                grounds,
                signedBy,
                signedAt,
                supersedes);
    }

    private static void separate(String part, String text) {
        Wording.mixed(text).ifPresent(sentence -> {
            throw new WrongUse(
                    part + " has likelihood and confidence in one sentence: \"" + sentence + "\"",
                    "readers multiply what stands together: make two sentences of it");
        });
    }
}
