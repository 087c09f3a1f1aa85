package lockstep.model.judgement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;

/**
 * The strongest word that the evidence of a finding carries; a person who goes beyond it writes why.
 *
 * @param likelihood the strongest word
 * @param because why no stronger one, in a sentence
 */
public record Ceiling(Likelihood likelihood, String because) {
    /** The word that an analysis found its own evidence to carry, as its grounds say it. */
    private static final Pattern CARRIED = Pattern.compile("the word for coordination is \"([a-z ]+)\"");

    /** What the evidence of a finding allows to be said of accounts acting together. */
    public static Ceiling of(Finding finding) {
        if (!(finding.chance() instanceof Tested tested))
            return new Ceiling(Likelihood.EVEN, "the finding was not put to a test of chance: it is a lead");
        if (!tested.verdict().isGiven())
            return new Ceiling(
                    Likelihood.EVEN,
                    "the test is of something else than accounts acting together: of that it is a lead");
        if (tested.verdict() == Verdict.CHANCE) return new Ceiling(Likelihood.UNLIKELY, "chance gives as much");
        if (tested.verdict() != Verdict.COORDINATED)
            return new Ceiling(
                    Likelihood.EVEN,
                    "the verdict is " + tested.verdict().word() + ": another cause explains what was seen");
        return carried(tested.because())
                .orElseGet(() -> new Ceiling(Likelihood.LIKELY, "timing alone carries no word beyond \"likely\""));
    }

    /** What some grounds allow to be said of an actor: one kind of evidence carries "likely", two carry "very likely". */
    public static Ceiling of(List<Ground> grounds) {
        int kinds = Ground.kinds(grounds);
        if (kinds < 2)
            return new Ceiling(
                    Likelihood.LIKELY,
                    "one kind of evidence (" + grounds.get(0).kind().word() + ") carries no word beyond \"likely\"");
        return new Ceiling(Likelihood.VERY_LIKELY, kinds + " kinds of evidence carry no word beyond \"very likely\"");
    }

    /** The words on offer: all up to this one. */
    public List<Likelihood> offered() {
        return java.util.Arrays.stream(Likelihood.values())
                .filter(l -> !l.isBeyond(likelihood))
                .toList();
    }

    private static Optional<Ceiling> carried(List<String> because) {
        for (String ground : because) {
            Matcher said = CARRIED.matcher(ground);
            Optional<Likelihood> word = said.find() ? Likelihood.named(said.group(1)) : Optional.empty();
            if (word.isPresent())
                return Optional.of(new Ceiling(
                        word.get(),
                        "the analysis found its evidence to carry \""
                                + word.get().word()
                                + "\": one kind of action in one week carries \"likely\", more carry \"very likely\""));
        }
        return Optional.empty();
    }
}
