package lockstep.store.intake;

import java.util.HashMap;
import java.util.Map;
import lockstep.model.intake.LanguageLabel;
import lockstep.model.intake.Utf8;

/** The languages that sources state, as codes, so that one language has one name; a label that names none stays as it was written. */
final class StatedLanguages {
    private final Map<String, Utf8> codes = new HashMap<>();

    Utf8 of(Utf8 label) {
        return label.isEmpty() ? label : codes.computeIfAbsent(label.toString(), StatedLanguages::code);
    }

    private static Utf8 code(String label) {
        var code = new Utf8();
        code.set(LanguageLabel.code(label).orElse(label));
        return code;
    }
}
