package lockstep.app.words;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The label of language that a source gives a post: a tag (en, en-GB, eng) or an English name (English, Ukrainian). */
public final class StatedLanguage {
    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> OLD = Map.of("in", "id", "iw", "he", "ji", "yi", "jw", "jv", "mo", "ro");

    private StatedLanguage() {}

    /** The ISO 639 tag that a label means; empty where it names no language. */
    public static String tag(String stated) {
        String lower = stated.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) return "";
        String named = NAMES.get(lower.replaceAll("\\s*\\(.*\\)$", ""));
        if (named != null) return named;
        if (!lower.matches("[a-z]{2,3}([-_].*)?")) return "";
        String tag = new ULocale(lower.replace('_', '-')).getLanguage();
        return switch (tag) {
            case "und", "zxx", "qme", "qam", "qct", "qht", "qst" -> "";
            default -> OLD.getOrDefault(tag, tag);
        };
    }

    /** Whether a label names a language, the words tell one, and the two are not the same. */
    public static boolean differs(String stated, String told) {
        String tag = tag(stated);
        return !tag.isEmpty() && !told.isEmpty() && !told.equals("und") && !tag.equals(told);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String code : ULocale.getISOLanguages()) {
            if (code.length() > 2) continue;
            names.put(new ULocale(code).getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        names.put("farsi", "fa");
        names.put("tagalog", "tl");
        names.put("simplified chinese", "zh");
        names.put("traditional chinese", "zh");
        return names;
    }
}
