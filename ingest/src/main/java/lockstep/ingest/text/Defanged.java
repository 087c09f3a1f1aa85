package lockstep.ingest.text;

import java.util.Locale;

/** Links as people write them who do not want them opened: {@code hxxps://news[.]example/a}. */
final class Defanged {
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

    /** The link as it would be opened; others as they are. */
    static String undone(String link) {
        boolean scheme = link.regionMatches(true, 0, "hxxp", 0, 4);
        if (!scheme && link.indexOf('[') < 0 && link.indexOf('(') < 0 && link.indexOf('{') < 0) return link;
        String plain = scheme ? "http" + link.substring(4) : link;
        plain = plain.replace("[:]//", "://").replace("[://]", "://");
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
