package lockstep.ingest.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.intake.Utf8;

/**
 * The sign before a text that is somebody else's, passed on: {@code RT @name: ...}, in capitals or with its colon, with or without
 * blanks and invisible signs before it and within.
 *
 * @param source whom it names, in lower case
 * @param text what stands behind it
 */
public record RepostSign(String source, String text) {
    private static final String NAME = "\\s?[@\uFF20]([\\p{L}\\p{N}_][\\p{L}\\p{N}_]*)";
    private static final Pattern SIGN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*(?:RT\\s?[:\uFF1A]?" + NAME
            + "|[Rr][Tt]\\s?" + NAME + "(?=\\s?[:\uFF1A]))\\s?[:\uFF1A]?\\s*");
    private static final int LOOKED_AT = 96;

    /** Reads it; empty where a text has none. */
    public static Optional<RepostSign> of(Utf8 text) {
        if (!mayBegin(text)) return Optional.empty();
        String says = text.toString();
        Matcher sign = SIGN.matcher(says);
        if (!sign.lookingAt()) return Optional.empty();
        String name = sign.group(1) == null ? sign.group(2) : sign.group(1);
        return Optional.of(new RepostSign(name.toLowerCase(Locale.ROOT), says.substring(sign.end())));
    }

    /** Whether the first sign that can be seen is an R: most texts cost no more than that look. */
    private static boolean mayBegin(Utf8 text) {
        int length = Math.min(text.length(), LOOKED_AT);
        for (int i = 0; i + 4 < text.length() && i < length; i++) {
            byte b = text.at(i);
            if ((b | 0x20) == 'r') return (text.at(i + 1) | 0x20) == 't';
            if (b > ' ') return false;
        }
        return false;
    }
}
