package lockstep.ingest.text;

import java.util.List;
import java.util.Locale;

/** Links as people write them who do not want them opened: {@code hxxps://news[.]example/a}. */
final class Defanged {
    private static final List<String> COLONS = List.of("://", "[:]//", "[://]", "(:)//", "{:}//");
    private static final String[] DOTS = {"[.]", "(.)", "{.}", "[dot]", "(dot)", "{dot}"};

    private Defanged() {}

    /** Whether the scheme is one of these: hxxp, hXXps. */
    static boolean isScheme(byte[] bytes, int at, int to) {
        return at + 3 < to
                && (bytes[at] | 0x20) == 'h'
                && (bytes[at + 1] | 0x20) == 'x'
                && (bytes[at + 2] | 0x20) == 'x'
                && (bytes[at + 3] | 0x20) == 'p';
    }

    /** End of the colon and strokes that stand here; the place itself where there are none. */
    static int colonEnd(byte[] bytes, int at, int to) {
        for (String colon : COLONS) if (isAt(bytes, at, to, colon)) return at + colon.length();
        return at;
    }

    private static boolean isAt(byte[] bytes, int at, int to, String signs) {
        if (at + signs.length() > to) return false;
        for (int i = 0; i < signs.length(); i++) if (bytes[at + i] != signs.charAt(i)) return false;
        return true;
    }

    /** The link as it would be opened; others as they are. */
    static String undone(String link) {
        boolean scheme = link.regionMatches(true, 0, "hxxp", 0, 4);
        if (!scheme && link.indexOf('[') < 0 && link.indexOf('(') < 0 && link.indexOf('{') < 0) return link;
        String plain = scheme ? "http" + link.substring(4) : link;
        for (String colon : COLONS) plain = plain.replace(colon, "://");
        int host = plain.indexOf("://") + 3;
        int end = host < 3 ? 0 : host;
        while (end < plain.length() && "/?#".indexOf(plain.charAt(end)) < 0) end++;
        return dots(plain.substring(0, end)) + plain.substring(end);
    }

    private static String dots(String host) {
        String low = host.toLowerCase(Locale.ROOT);
        String plain = host;
        for (String dot : DOTS) {
            for (int at = low.indexOf(dot); at >= 0; at = low.indexOf(dot)) {
                plain = plain.substring(0, at) + "." + plain.substring(at + dot.length());
                low = plain.toLowerCase(Locale.ROOT);
            }
        }
        return plain;
    }
}
