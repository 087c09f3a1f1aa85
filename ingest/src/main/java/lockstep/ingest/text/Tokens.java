package lockstep.ingest.text;

import java.nio.charset.StandardCharsets;
import lockstep.model.intake.Utf8;

/** The links, hashtags and mentions within a text, in the order written. */
public final class Tokens {
    /*
     * One pass over bytes: a token begins at "http://", "tg://", or at "www.", '#' or '@' that no letter or digit stands before. Most texts
     * hold none and cost one look a byte.
     */
    private static final boolean[] BEGINS = new boolean[256];

    static {
        for (char sign : new char[] {'h', 'H', 'w', 'W', 't', 'T', '#', '@', 0xef}) BEGINS[sign] = true;
    }

    private Tokens() {}

    /** Takes what is found. */
    public interface Taker {
        void link(Utf8 link);

        void hashtag(Utf8 tag);

        void mention(Utf8 handle);
    }

    /** Finds all tokens of a text. */
    public static void in(Utf8 text, Taker taker) {
        byte[] bytes = text.bytes();
        int from = text.from();
        int to = from + text.length();
        int at = next(bytes, from, to);
        while (at < to) {
            int end = token(bytes, at, text, taker);
            at = next(bytes, Math.max(end, at + 1), to);
        }
    }

    /** The next place where a token may begin. Small, so that it is compiled well and soon. */
    private static int next(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !BEGINS[bytes[at] & 0xff]) at++;
        return at;
    }

    /** Takes the token that begins here; gives its end, or the place itself where there is none. */
    private static int token(byte[] bytes, int at, Utf8 text, Taker taker) {
        int from = text.from();
        int to = from + text.length();
        byte b = bytes[at];
        if (b == '#') return wordBefore(bytes, at, from) ? at : hashtag(bytes, at, 1, to, taker);
        if (b == '@') return wordBefore(bytes, at, from) ? at : mention(bytes, at, to, taker);
        if (b < 0) return isWideHash(bytes, at, to) ? hashtag(bytes, at, 3, to, taker) : at;
        if (at + 1 >= to || !goesOn(b | 0x20, bytes[at + 1] | 0x20)) return at;
        int end = link(bytes, at, from, to);
        if (end > at && !isCutInHost(bytes, at, end, to)) taker.link(run(bytes, at, end));
        return end;
    }

    /** Whether an ellipsis cuts a link off within its host, or right behind it, as old reposts do: {@code https://t.co/…}. */
    private static boolean isCutInHost(byte[] bytes, int at, int end, int to) {
        boolean cut = end + 2 < to
                && (bytes[end] & 0xff) == 0xe2
                && (bytes[end + 1] & 0xff) == 0x80
                && (bytes[end + 2] & 0xff) == 0xa6;
        if (!cut) return false;
        int slashes = 0;
        for (int i = at; i < end - 1; i++) if (bytes[i] == '/') slashes++;
        return slashes < 3;
    }

    /** ww, ht, tg, and hx of a link that is not to be opened. */
    private static boolean goesOn(int first, int second) {
        if (first == 't') return second == 'g';
        return first == 'w' ? second == 'w' : second == 't' || second == 'x';
    }

    private static int hashtag(byte[] bytes, int at, int sign, int to, Taker taker) {
        int end = tagEnd(bytes, at + sign, to);
        if (end == at + sign) return at;
        taker.hashtag(run(bytes, at + sign, end));
        return end;
    }

    private static int mention(byte[] bytes, int at, int to, Taker taker) {
        int end = handleEnd(bytes, at + 1, to);
        if (end == at + 1) return at;
        end = serverEnd(bytes, end, to);
        taker.mention(run(bytes, at + 1, end));
        return end;
    }

    private static Utf8 run(byte[] bytes, int from, int to) {
        var run = new Utf8();
        run.set(bytes, from, to - from);
        return run;
    }

    private static boolean isWideHash(byte[] bytes, int at, int to) {
        return at + 2 < to && (bytes[at + 1] & 0xff) == 0xbc && (bytes[at + 2] & 0xff) == 0x83;
    }

    /** End of the link that begins here, or the place itself. */
    static int link(byte[] bytes, int at, int from, int to) {
        int host = at + 4;
        int scheme = schemeEnd(bytes, at, to);
        if (scheme > at) host = scheme;
        else if (isApp(bytes, at, from, to)) host = at + 5;
        else if (!isBareHost(bytes, at, from, to)) return at;
        int end = LinkEnd.of(bytes, host, to);
        return end > host ? end : at;
    }

    /** Whether tg:// stands here, with no letter before it. */
    private static boolean isApp(byte[] bytes, int at, int from, int to) {
        return at + 6 < to
                && same(bytes, at, "tg")
                && bytes[at + 2] == ':'
                && bytes[at + 3] == '/'
                && bytes[at + 4] == '/'
                && (at == from || !isWord(bytes[at - 1]));
    }

    /** Whether http:// or https:// stands here. What stands before does not matter: no word ends so. */
    static boolean isScheme(byte[] bytes, int at, int to) {
        return schemeEnd(bytes, at, to) > at;
    }

    /** End of the scheme that stands here, defanged or not; the place itself where there is none. */
    private static int schemeEnd(byte[] bytes, int at, int to) {
        if (at + 7 >= to || !same(bytes, at, "http") && !Defanged.isScheme(bytes, at, to)) return at;
        int after = (bytes[at + 4] | 0x20) == 's' ? at + 5 : at + 4;
        int end = Defanged.colonEnd(bytes, after, to);
        return end > after && end < to ? end : at;
    }

    /** Whether a host that begins with www. stands here, as people write links without a scheme. */
    private static boolean isBareHost(byte[] bytes, int at, int from, int to) {
        if (at + 7 >= to || !same(bytes, at, "www") || bytes[at + 3] != '.' || !isWord(bytes[at + 4])) return false;
        if (at > from && (isWord(bytes[at - 1]) || "./@-".indexOf(bytes[at - 1]) >= 0)) return false;
        int dot = at + 5;
        while (dot < to && (isWord(bytes[dot]) || bytes[dot] == '-')) dot++;
        return dot + 1 < to && bytes[dot] == '.' && isWord(bytes[dot + 1]);
    }

    /** End of the server that a name of the Fediverse has: {@code @ann@mastodon.example}; the place itself where there is none. */
    private static int serverEnd(byte[] bytes, int at, int to) {
        if (at >= to || bytes[at] != '@') return at;
        int end = handleEnd(bytes, at + 1, to);
        boolean host = false;
        for (int i = at + 2; i < end - 1; i++) host |= bytes[i] == '.';
        return host ? end : at;
    }

    private static int handleEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isHandle(bytes[at])) at++;
        while (at > from && (bytes[at - 1] == '.' || bytes[at - 1] == '-')) at--;
        return at;
    }

    private static int tagEnd(byte[] bytes, int from, int to) {
        int at = from;
        boolean letter = false;
        while (at < to) {
            byte b = bytes[at];
            if (b < 0) {
                int code = codePoint(bytes, at, to);
                if (!Character.isLetterOrDigit(code)
                        && Character.getType(code) != Character.NON_SPACING_MARK
                        && Character.getType(code) != Character.COMBINING_SPACING_MARK
                        && code != 0x200c) break;
                letter |= !Character.isDigit(code);
                at += length(b);
            } else if (isWord(b)) {
                if (b < '0' || b > '9') letter = true;
                at++;
            } else break;
        }
        return letter ? Math.min(at, to) : from;
    }

    private static int codePoint(byte[] bytes, int at, int to) {
        int length = length(bytes[at]);
        if (at + length > to) return 0xfffd;
        return new String(bytes, at, length, StandardCharsets.UTF_8).codePointAt(0);
    }

    private static int length(byte lead) {
        int b = lead & 0xff;
        return b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 1;
    }

    private static boolean wordBefore(byte[] bytes, int at, int from) {
        return at > from && (isWord(bytes[at - 1]) || bytes[at - 1] == '/' || bytes[at - 1] == '&');
    }

    private static boolean isWord(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }

    private static boolean isHandle(byte b) {
        return isWord(b) || b == '.' || b == '-';
    }

    private static boolean same(byte[] bytes, int at, String lower) {
        for (int i = 0; i < lower.length(); i++) if ((bytes[at + i] | 0x20) != lower.charAt(i)) return false;
        return true;
    }
}
