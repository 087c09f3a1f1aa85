package lockstep.model.judgement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/** How well founded a person holds a judgement to be: by the number, quality and agreement of what it rests on. No probability. */
public enum Confidence {
    LOW("what it rests on is scant, questionable or can be read in several ways"),
    MODERATE("what it rests on is credible and plausible, but not enough or not corroborated enough for more"),
    HIGH("what it rests on is good and comes from several independent sources; it may still be wrong");

    private final String means;

    Confidence(String means) {
        this.means = means;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the word says of the evidence. */
    public String means() {
        return means;
    }

    /** A sentence of its own: likelihood has another. */
    public String sentence() {
        return "Confidence in this judgement is " + word() + ": " + means + ".";
    }

    /** The confidence that a person named. */
    public static Confidence of(String word) {
        List<String> known = Arrays.stream(values()).map(Confidence::word).toList();
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(c -> c.word().equals(plain))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "\"" + word + "\" is no word of confidence; it takes one of " + String.join(", ", known),
                        Near.to(plain, known)
                                .map(n -> "did you mean " + n + "?")
                                .orElse("")));
    }
}
