package lockstep.model.judgement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/** A word for how probable something is, of the seven of ICD 203; a person's word, never a machine's. */
public enum Likelihood {
    ALMOST_NO_CHANCE("almost no chance", 1, 5, "there is almost no chance that", "remote"),
    VERY_UNLIKELY("very unlikely", 5, 20, "it is very unlikely that", "highly improbable"),
    UNLIKELY("unlikely", 20, 45, "it is unlikely that", "improbable|improbably"),
    EVEN("roughly even chance", 45, 55, "there is a roughly even chance that", "roughly even odds"),
    LIKELY("likely", 55, 80, "it is likely that", "probable|probably"),
    VERY_LIKELY("very likely", 80, 95, "it is very likely that", "highly probable"),
    ALMOST_CERTAIN("almost certain", 95, 99, "it is almost certain that", "almost certainly|nearly certain");

    private final String word;
    private final int from;
    private final int to;
    private final String sentence;
    private final String others;

    Likelihood(String word, int from, int to, String sentence, String others) {
        this.word = word;
        this.from = from;
        this.to = to;
        this.sentence = sentence;
        this.others = others;
    }

    /** The word, as {@code very likely}. */
    public String word() {
        return word;
    }

    /** The word and every other that means the same. */
    public List<String> words() {
        var all = new java.util.ArrayList<String>(List.of(others.split("\\|")));
        all.add(0, word);
        return List.copyOf(all);
    }

    /** What the word stands for, in per cent: {@code 80 to 95 %}. */
    public String range() {
        return from + " to " + to + " %";
    }

    /** A whole sentence about a statement: "It is very likely (80 to 95 %) that ...". */
    public String sentence(String that) {
        String begin = sentence.substring(0, sentence.length() - " that".length());
        return begin.substring(0, 1).toUpperCase(Locale.ROOT) + begin.substring(1) + " (" + range() + ") that "
                + that.strip().replaceAll("\\.$", "") + ".";
    }

    /** Whether this word claims more than another. */
    public boolean isBeyond(Likelihood other) {
        return compareTo(other) > 0;
    }

    /** The likelihood that a word names; another spelling of ICD 203 is as good. */
    public static Optional<Likelihood> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return Arrays.stream(values()).filter(l -> l.words().contains(plain)).findFirst();
    }

    /** The likelihood that a person named. */
    public static Likelihood of(String word) {
        List<String> known = Arrays.stream(values()).map(Likelihood::word).toList();
        return named(word)
                .orElseThrow(() -> new WrongUse(
                        "\"" + word + "\" is no word of likelihood; it takes one of " + String.join(", ", known),
                        Near.to(word, known)
                                .map(n -> "did you mean " + n + "?")
                                .orElse("the words are those of ICD 203")));
    }
}
