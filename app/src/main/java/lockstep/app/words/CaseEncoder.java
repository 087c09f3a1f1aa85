package lockstep.app.words;

import java.nio.file.Path;
import java.util.Optional;
import lockstep.language.encoder.Encoder;
import lockstep.language.encoder.Models;
import lockstep.model.CannotDo;
import lockstep.model.analysis.Work;
import lockstep.store.PostWords;

/**
 * The sentence encoder that a case's texts are read with.
 *
 * @param model its folder; none where the machine has none or a person wants none for this case
 */
record CaseEncoder(Optional<Path> model) {
    private static final int DIGITS = 16;

    static final CaseEncoder NONE = new CaseEncoder(Optional.empty());

    static CaseEncoder of(PostWords words) {
        return words.mayUseEncoder() ? new CaseEncoder(Models.ofPerson().first()) : NONE;
    }

    /** Part of the version of what is derived: another encoder finds other translations. */
    String version() {
        return model.map(m -> "-" + Encoder.maker(m).substring(0, DIGITS)).orElse("");
    }

    /** The same if this machine computes it rightly; else none, and why is told. */
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
