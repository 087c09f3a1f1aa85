package lockstep.store.articles;

import java.util.Arrays;
import java.util.Locale;
import lockstep.model.WrongUse;

/** What became of the record of an article: what was read is a proposal until a person accepts or rejects it. */
public enum ReviewState {
    PROPOSED,
    ACCEPTED,
    REJECTED;

    /** The word in files, tables and flags. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this word; any other is wrong use, with what it takes. */
    public static ReviewState of(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongUse("verdict is " + word, "it takes proposed, accepted or rejected"));
    }

    @Override
    public String toString() {
        return word();
    }
}
