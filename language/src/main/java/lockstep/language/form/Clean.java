package lockstep.language.form;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Text as it can be shown and compared: no hidden, broken or control characters, entities read, one form of each character. */
public final class Clean {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** Longest text that is looked at; the rest is kept in the case but neither compared nor indexed. */
    public static final int LONGEST = 20_000;

    private Clean() {}

    /**
     * The text with zero-width and direction marks taken out, control characters as spaces, broken surrogates as U+FFFD, the usual
     * HTML entities read, and compatibility forms (full-width letters, ligatures, styled letters) as plain ones.
     */
    public static String of(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c < 0x7F && c != '&';
        }
        return plain ? text : NFKC.normalize(safe(entities(text)));
    }

    private static String safe(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0xD800 && c <= 0xDFFF) out.append('\uFFFD');
            else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) out.append(' ');
            else if (!isHidden(c)) out.appendCodePoint(c);
        }
        return out.toString();
    }

    /** Characters that take no room: zero-width ones, direction marks, tags, variation selectors. */
    public static boolean isHidden(int c) {
        if (c < 0xAD) return false;
        return c == 0xAD
                || c == 0x034F
                || c == 0x061C
                || c == 0x180E
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || (c >= 0xE0000 && c <= 0xE01EF);
    }

    private static String entities(String text) {
        int amp = text.indexOf('&');
        if (amp < 0) return text;
        var out = new StringBuilder(text.length());
        int from = 0;
        while (amp >= 0) {
            int semi = text.indexOf(';', amp);
            int read = semi < 0 || semi - amp > 10 ? -1 : entity(text.substring(amp + 1, semi));
            if (read < 0) {
                out.append(text, from, amp + 1);
                from = amp + 1;
            } else {
                out.append(text, from, amp).appendCodePoint(read);
                from = semi + 1;
            }
            amp = text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int entity(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> ' ';
            default -> numbered(name);
        };
    }

    private static int numbered(String name) {
        if (name.length() < 2 || name.charAt(0) != '#') return -1;
        try {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF) ? code : 0xFFFD;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
