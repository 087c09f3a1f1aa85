package lockstep.casework.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lockstep.language.form.DistinctTexts;
import lockstep.language.identify.Guess;
import lockstep.language.identify.LanguageOf;
import lockstep.model.analysis.Work;
import lockstep.store.words.PostWords;
import lockstep.store.words.PostWords.Languages;
import lockstep.store.words.PostWords.Spoken;

/** Tells the language of each post that has none yet; each distinct text once. */
final class LanguageStep {
    private static final String VERSION = "2";

    private final PostWords words;
    private final Work work;
    private final DistinctTexts texts = new DistinctTexts();
    private final Map<Spoken, Integer> kinds = new HashMap<>();
    private final List<Spoken> listed = new ArrayList<>();
    private long[] post = new long[1 << 12];
    private int[] text = new int[1 << 12];
    private int posts;
    private int[] kind = new int[1 << 12];
    private float[] confidence = new float[1 << 12];
    private int told;

    LanguageStep(PostWords words, Work work) {
        this.words = words;
        this.work = work;
    }

    void run() {
        String version = VERSION + (LanguageOf.shipped().hasModel() ? "-model" : "-letters");
        if (words.isFresh("languages", version)) return;
        work.step("telling languages");
        long all = words.count();
        try (var lanes = new Lanes<Guess>(LanguageStep::teller, this::told)) {
            PostWords.Taker taker = (key, account, at, words) -> {
                add(key, words, lanes);
                work.done(posts, all);
            };
            if (words.isOf("languages", version)) words.withoutLanguage(taker);
            else words.all(taker);
            lanes.finish();
        }
        words.languages(version, columns());
    }

    private static Function<String, Guess> teller() {
        return LanguageOf.shipped()::of;
    }

    private void add(long key, String words, Lanes<Guess> lanes) {
        if (posts == post.length) {
            post = Arrays.copyOf(post, 2 * posts);
            text = Arrays.copyOf(text, 2 * posts);
        }
        int before = texts.size();
        int number = texts.of(words);
        if (number == before) lanes.put(words);
        post[posts] = key;
        text[posts++] = number;
    }

    private void told(Guess guess) {
        if (told == kind.length) {
            kind = Arrays.copyOf(kind, 2 * told);
            confidence = Arrays.copyOf(confidence, 2 * told);
        }
        kind[told] = kinds.computeIfAbsent(new Spoken(guess.language(), guess.script()), spoken -> {
            listed.add(spoken);
            return listed.size() - 1;
        });
        confidence[told++] = (float) guess.confidence();
    }

    private Languages columns() {
        int[] kinds = new int[posts];
        float[] sure = new float[posts];
        for (int i = 0; i < posts; i++) {
            kinds[i] = kind[text[i]];
            sure[i] = confidence[text[i]];
        }
        return new Languages(Arrays.copyOf(post, posts), kinds, sure, listed);
    }
}
