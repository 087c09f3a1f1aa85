package lockstep.language.identify;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;
import org.jspecify.annotations.Nullable;

/** Says in which language a text is. Not safe for several threads at once; make one for each. */
public final class LanguageOf {
    /*
     * The script decides where it leaves no choice. Otherwise the words' vectors are averaged and walked down the tree of labels;
     * letters that only some languages write, and how common a language is, weigh in. Links, handles, emoji and numbers say nothing.
     * Words repeat, so the vector of a word is computed once. Names, titles and tags alone are taken for German, French or Italian by
     * the model, so few words must be surer, and a text without any word is of no language.
     */
    private static final String MODEL = "lid.176.ftz";
    private static final int REMEMBERED = 200_000;
    private static final int LOOK = 1_000;
    private static final Set<String> COMMON = Set.of(
            ("en es fr de it pt nl ru uk pl cs sk bg sr hr sl ro hu tr ar fa ur he hi bn el sv no da fi et lv lt ja ko zh vi id ms th "
                            + "tl sw ca az kk uz ka hy be mk sq")
                    .split(" "));
    private static final double UNCOMMON = 0.2;
    private static final Set<String> USUAL = Set.of("en", "ru", "ar", "hi");
    private static final int FEW = 4;
    private static final double ALONE = 0.9;
    private static final double MUCH = 0.7;
    private static final double HALF = 0.5;
    private static final double SOME = 0.3;
    private static final Pattern TOGETHER =
            Pattern.compile("_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    private final @Nullable WordVectors vectors;
    private final @Nullable LabelTree tree;
    private final Map<String, float[]> known = new HashMap<>();

    private LanguageOf(@Nullable WordVectors vectors) {
        this.vectors = vectors;
        this.tree = vectors == null ? null : new LabelTree(vectors.labelCounts);
    }

    /** With the model that the build ships, or by script and letters alone where the build had none. */
    public static LanguageOf shipped() {
        try (InputStream in = LanguageOf.class.getResourceAsStream(MODEL)) {
            return new LanguageOf(in == null ? null : WordVectors.read(in.readAllBytes()));
        } catch (IOException damaged) {
            throw new IllegalStateException(MODEL + " of this build is damaged", damaged);
        }
    }

    /** Whether there is a model; without one only scripts and letters decide. */
    public boolean hasModel() {
        return vectors != null;
    }

    /** The language of a text as it was written. */
    public Guess of(String raw) {
        return ofClean(Clean.of(raw));
    }

    /** The language of a cleaned text. */
    public Guess ofClean(String clean) {
        String text = clean.length() > LOOK ? clean.substring(0, LOOK) : clean;
        List<Token> tokens = Tokens.of(text);
        int count = 0;
        var words = new StringBuilder(text.length());
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.RUN) continue;
            words.append(text, token.start(), token.end()).append(' ');
            count++;
        }
        if (count == 0)
            return new Guess(Guess.UNKNOWN, UScript.getShortName(new Letters(tags(text, tokens)).script()), 0);
        var letters = new Letters(words);
        if (letters.count() == 0) return new Guess(Guess.UNKNOWN, "Zyyy", 0);
        String script = UScript.getShortName(letters.script());
        String certain = letters.certain();
        if (!certain.isEmpty()) return new Guess(certain, script, 0.99);
        String all = words.append(tags(text, tokens)).toString();
        return heldTo(count, byWords(all, letters, script).orElseGet(() -> byLetters(letters, script)));
    }

    /** The words of hashtags that are written together as #GoodMorning or #good_morning: beside other words they tell as much. */
    private static StringBuilder tags(String text, List<Token> tokens) {
        var words = new StringBuilder();
        for (Token tag : tokens) {
            if (tag.kind() != Token.Kind.HASHTAG) continue;
            String[] parts = TOGETHER.split(text.substring(tag.start() + 1, tag.end()));
            if (parts.length > 1) for (String part : parts) words.append(part).append(' ');
        }
        return words;
    }

    /** A guess that few words do not bear out says nothing; a language that most texts of a script are in needs least. */
    private static Guess heldTo(int words, Guess guess) {
        double least = words == 1 ? ALONE : USUAL.contains(guess.language()) ? SOME : words < FEW ? MUCH : HALF;
        return guess.confidence() < least ? new Guess(Guess.UNKNOWN, guess.script(), 0) : guess;
    }

    private Optional<Guess> byWords(String words, Letters letters, String script) {
        if (vectors == null || tree == null) return Optional.empty();
        float[] hidden = new float[vectors.dimensions];
        float pieces = add(hidden, "</s>");
        boolean shouting = words.equals(words.toUpperCase(Locale.ROOT));
        int from = 0;
        String text = shouting ? words.toLowerCase(Locale.ROOT) : words;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
            if (space > from) pieces += add(hidden, text.substring(from, space));
            from = space + 1;
        }
        if (pieces <= 1) return Optional.empty();
        for (int d = 0; d < hidden.length; d++) hidden[d] /= pieces;
        return best(tree.likelihoods(hidden, vectors.output), letters, script);
    }

    private Optional<Guess> best(float[] likelihoods, Letters letters, String script) {
        String best = "";
        double most = 0;
        double all = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            if (likelihoods[i] == 0 || vectors == null) continue;
            String label = vectors.labels.get(i);
            double weight = likelihoods[i] * letters.fits(label) * (COMMON.contains(label) ? 1 : UNCOMMON);
            all += weight;
            // it stays in the sum: words that look Thai in Latin letters are no surer for the next language
            if (weight > most && letters.areOf(label)) {
                most = weight;
                best = label;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new Guess(best, script, most / all));
    }

    private float add(float[] hidden, String word) {
        float[] sum = known.get(word);
        if (sum == null && vectors != null) {
            sum = vectors.sum(word);
            if (known.size() < REMEMBERED) known.put(word, sum);
        }
        if (sum == null) return 0;
        for (int d = 0; d < hidden.length; d++) hidden[d] += sum[d];
        return sum[hidden.length];
    }

    private static Guess byLetters(Letters letters, String script) {
        for (String language : new String[] {"uk", "ru", "ur", "fa"})
            if (letters.fits(language) > 1) return new Guess(language, script, 0.6);
        return new Guess(
                switch (script) {
                    case "Cyrl" -> "ru";
                    case "Arab" -> "ar";
                    case "Hebr" -> "he";
                    case "Deva" -> "hi";
                    case "Beng" -> "bn";
                    default -> Guess.UNKNOWN;
                },
                script,
                0.4);
    }
}
