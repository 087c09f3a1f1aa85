package lockstep.casework.words;

import java.nio.file.Path;
import java.util.Optional;
import lockstep.language.encoder.Encoder;
import lockstep.language.encoder.Models;
import lockstep.model.CannotDo;
import lockstep.model.analysis.Work;
import lockstep.store.words.PostWords;

/**
 * The sentence encoder that a case's texts are read with.
 *
 * @param model its folder; none where the machine has none, a person wants none for this case, or kept vectors stand for it
 * @param maker what its vectors are kept under, or the beginning of that; empty where texts are read without one
 */
public record CaseEncoder(Optional<Path> model, String maker) {
    private static final int DIGITS = 16;

    static final CaseEncoder NONE = new CaseEncoder(Optional.empty(), "");

    static CaseEncoder of(PostWords words) {
        Optional<String> kept = words.keptEncoder();
        if (kept.isPresent()) return kept(kept.get());
        if (!words.mayUseEncoder()) return NONE;
        return Models.ofPerson()
                .first()
                .map(m -> new CaseEncoder(Optional.of(m), Encoder.maker(m)))
                .orElse(NONE);
    }

    private static CaseEncoder kept(String maker) {
        return new CaseEncoder(
                Models.ofPerson().list().stream()
                        .filter(m -> Encoder.maker(m).startsWith(maker))
                        .findFirst(),
                maker);
    }

    /** What the copies of a case were told with: the beginning of what an encoder's vectors are kept under, or nothing. */
    public static String usedIn(PostWords words) {
        String version = words.versionOf(CopyStep.WHAT);
        return version.startsWith(CopyStep.VERSION + "-") ? version.substring(CopyStep.VERSION.length() + 1) : "";
    }

    boolean isThere() {
        return !maker.isEmpty();
    }

    /** Part of the version of what is derived: another encoder finds other translations. */
    String version() {
        return isThere() ? "-" + maker.substring(0, Math.min(DIGITS, maker.length())) : "";
    }

    /** The same if this machine computes it rightly; else none, or its kept vectors alone, and why is told. */
    CaseEncoder tested(Work work) {
        try {
            model.ifPresent(m -> Encoder.open(m).close());
            return this;
        } catch (CannotDo unfit) {
            work.tell(unfit.getMessage() + "; translations are found without it (" + unfit.help() + ")");
            return NONE;
        }
    }
}
