package lockstep.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Percent signs of a link in the one form that all ways of coding share: what needs none is written out, what needs one has it, in
 * upper case.
 */
final class PercentCoding {
    /*
     * Written out: letters, digits and marks of all scripts, - . _ ~ and those signs that mean the same either way. Left in code:
     * what would change the meaning (/ ? # % & = + in a query), what cannot be seen, and bytes that are no UTF-8 (links of old
     * pages in windows-1251 or GBK).
     */
    private static final String PLAIN_IN_PATH = "-._~!$'()*,:;@+=&";
    private static final String PLAIN_IN_QUERY = "-._~!$'()*,:@/?";
    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    static String path(String raw) {
        return form(raw, PLAIN_IN_PATH, "/");
    }

    /** A name or value of a query; a plus sign is a blank. */
    static String value(String raw) {
        return form(raw.replace("+", "%20"), PLAIN_IN_QUERY, "");
    }

    /** What a value says, without any code; empty where its bytes are no UTF-8. */
    static Optional<String> decoded(String raw) {
        var bytes = new java.io.ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); ) {
            int coded = coded(raw, at);
            if (coded >= 0) {
                bytes.write(coded);
                at += 3;
            } else {
                int sign = raw.codePointAt(at);
                bytes.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(sign);
            }
        }
        return utf8(bytes.toByteArray(), bytes.size());
    }

    private static String form(String raw, String plain, String also) {
        if (isPlain(raw)) return raw;
        var out = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); ) {
            int end = codedEnd(raw, at);
            if (end > at) {
                String run = raw.substring(at, end);
                Optional<String> text = decoded(run);
                if (text.isPresent()) written(text.get(), plain, out);
                else undecoded(run, plain, out);
                at = end;
            } else {
                int sign = raw.codePointAt(at);
                if (sign == '%' || also.indexOf(sign) >= 0) out.appendCodePoint(sign);
                else sign(sign, plain + (sign < 0x80 ? "&=;%+\"<>[]{}|^`" : ""), out);
                at += Character.charCount(sign);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= 0x80 || c == '%' || c <= ' ') return false;
        }
        return true;
    }

    private static void written(String text, String plain, StringBuilder out) {
        text.codePoints().forEach(sign -> sign(sign, plain, out));
    }

    private static void sign(int sign, String plain, StringBuilder out) {
        if (isWritten(sign) || plain.indexOf(sign) >= 0) out.appendCodePoint(sign);
        else for (byte b : Character.toString(sign).getBytes(StandardCharsets.UTF_8)) code(b & 0xff, out);
    }

    private static boolean isWritten(int sign) {
        if (Character.isLetterOrDigit(sign)) return true;
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.DASH_PUNCTUATION, Character.OTHER_PUNCTUATION -> sign >= 0x80;
            default -> false;
        };
    }

    /** Bytes in some older code: only those that are plain signs are written out. */
    private static void undecoded(String run, String plain, StringBuilder out) {
        for (int at = 0; at < run.length(); at += 3) {
            int b = coded(run, at);
            if (b < 0x80) sign(b, plain, out);
            else code(b, out);
        }
    }

    private static void code(int b, StringBuilder out) {
        out.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
    }

    /** End of the run of codes that begins here. */
    private static int codedEnd(String raw, int from) {
        int at = from;
        while (coded(raw, at) >= 0) at += 3;
        return at;
    }

    /** The byte that the code here stands for, or -1. */
    private static int coded(String raw, int at) {
        if (at + 2 >= raw.length() || raw.charAt(at) != '%') return -1;
        int high = Character.digit(raw.charAt(at + 1), 16);
        int low = Character.digit(raw.charAt(at + 2), 16);
        return high < 0 || low < 0 || raw.charAt(at + 1) >= 0x80 || raw.charAt(at + 2) >= 0x80 ? -1 : high << 4 | low;
    }

    private static Optional<String> utf8(byte[] bytes, int size) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, size))
                    .toString());
        } catch (CharacterCodingException olderCode) {
            return Optional.empty();
        }
    }
}
