package lockstep.model.judgement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule that likelihood and confidence never stand in one sentence, since readers multiply what they meet together. */
public final class Wording {
    private static final Pattern SENTENCES = Pattern.compile("[^.!?;\\n]+[.!?;\\n]*");
    private static final Pattern CONFIDENCE = Pattern.compile(
            "\\b(?:(?:low|moderate|medium|high|some|full|little)(?:\\s+\\p{L}+)?\\s+confidence|confidence\\s+(?:is|level|in)|confident(?:ly)?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKELIHOOD = likelihood();

    private Wording() {}

    /** The first sentence of a text that holds a word of likelihood and one of confidence. */
    public static Optional<String> mixed(String text) {
        Matcher sentence = SENTENCES.matcher(text);
        while (sentence.find()) {
            if (isMixed(sentence.group())) return Optional.of(sentence.group().strip());
        }
        return Optional.empty();
    }

    /** Whether one sentence holds both. */
    public static boolean isMixed(String sentence) {
        return hasLikelihood(sentence) && CONFIDENCE.matcher(sentence).find();
    }

    /** Whether a text says how probable something is, by a word of ICD 203. */
    public static boolean hasLikelihood(String text) {
        return LIKELIHOOD.matcher(text).find();
    }

    private static Pattern likelihood() {
        List<String> words = Arrays.stream(Likelihood.values())
                .flatMap(l -> l.words().stream())
                .filter(word -> !word.equals("remote"))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
                .map(w -> w.toLowerCase(Locale.ROOT).replace(" ", "\\s+"))
                .toList();
        return Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
