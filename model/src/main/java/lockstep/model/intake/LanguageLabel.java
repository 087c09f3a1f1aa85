package lockstep.model.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import lockstep.model.ShippedList;

/** What the label means that a source gives the language of a post: English, eng, en-US and en are one language. */
public final class LanguageLabel {
    /** The code where a source says that it could not tell. */
    public static final String UNDETERMINED = "und";

    private static final String FILE = "language-labels.tsv";
    private static final Map<String, String> CODES = codes();

    private LanguageLabel() {}

    /** The primary subtag of BCP 47; none where a label names no language that is known. */
    public static Optional<String> code(String label) {
        String lower = label.strip().toLowerCase(Locale.ROOT);
        String whole = CODES.get(lower);
        return Optional.ofNullable(whole != null ? whole : CODES.get(main(lower)));
    }

    /** Without a country, a script or a remark: en of en-us, english of english (uk). */
    private static String main(String label) {
        int bracket = label.indexOf('(');
        if (bracket > 0) return label.substring(0, bracket).strip();
        int end = 0;
        while (end < label.length() && Character.isLetter(label.charAt(end))) end++;
        boolean tagged = (end == 2 || end == 3)
                && end < label.length()
                && "-_.@".indexOf(label.charAt(end)) >= 0
                && label.length() > end + 1;
        return tagged ? label.substring(0, end) : label;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String iso : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(iso);
            String code = language.getLanguage();
            if (iso.length() > 2) continue;
            codes.put(code, code);
            codes.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
            threeLetters(language).ifPresent(three -> codes.putIfAbsent(three, code));
        }
        codes.putAll(listed());
        return codes;
    }

    private static Optional<String> threeLetters(Locale language) {
        try {
            return Optional.of(language.getISO3Language()).filter(three -> !three.isEmpty());
        } catch (MissingResourceException hasNone) {
            return Optional.empty();
        }
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new HashMap<>();
        for (ShippedList.Row row : ShippedList.rows(LanguageLabel.class, FILE)) listed.put(row.cell(0), row.cell(1));
        return listed;
    }
}
