package lockstep.ingest.text;

import java.nio.charset.StandardCharsets;

/** Where a link that stands in a text ends. */
final class LinkEnd {
    /*
     * Scripts that put no blank between words (Chinese, Japanese, Thai, Korean particles) write on right behind a link. Their letters
     * belong to it only where such a letter can begin a part of an address: behind / = _ - . & % ~ + ( or another letter that is not
     * ASCII. Marks of any script end a link, but for those that stand within words: a dash or a dot between two letters, a joiner.
     * A closing bracket belongs to a link that has the opening one.
     */
    private static final String BEGINS_PART = "/=_-.&%~+(@:;,";
    private static final String NEVER = "\"<>`{}|^\\";
    private static final String CLOSING = ".,;:!?'*([";

    private LinkEnd() {}

    /** End of the link whose host begins here; the place itself where there is none. */
    static int of(byte[] bytes, int from, int to) {
        int ascii = asciiEnd(bytes, from, to);
        if (ascii == to || bytes[ascii] >= 0) return closed(bytes, from, ascii);
        String text = new String(bytes, from, runEnd(bytes, ascii, to) - from, StandardCharsets.UTF_8);
        int length = text.substring(0, end(text)).getBytes(StandardCharsets.UTF_8).length;
        return closed(bytes, from, from + length);
    }

    private static int asciiEnd(byte[] bytes, int from, int to) {
        int open = 0;
        int at = from;
        for (; at < to; at++) {
            byte b = bytes[at];
            if (!isIn(b)
                    || isEntity(bytes, at, to)
                    || isGlued(bytes, from, at, to)
                    || b == '*' && at > from && isWord(bytes[at - 1])) break;
            if (b == '(' || b == '[') open++;
            if ((b == ')' || b == ']') && --open < 0) break;
        }
        return at;
    }

    /** Whether a bracket or quotation mark begins here that is written for a page. */
    private static boolean isEntity(byte[] bytes, int at, int to) {
        if (bytes[at] != '&') return false;
        String rest = new String(bytes, at, Math.min(6, to - at), StandardCharsets.US_ASCII);
        return rest.startsWith("&gt;") || rest.startsWith("&lt;") || rest.startsWith("&quot;");
    }

    private static boolean isIn(byte b) {
        return b > ' ' && b != 0x7f && NEVER.indexOf(b) < 0;
    }

    /** Whether another link begins here that no sign makes a part of this one. */
    private static boolean isGlued(byte[] bytes, int from, int at, int to) {
        if ((bytes[at] | 0x20) != 'h' || at == from || !Tokens.isScheme(bytes, at, to)) return false;
        byte before = bytes[at - 1];
        return isWord(before) || before == ',' || before == ';' || before == ')' || before == ']';
    }

    private static boolean isWord(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }

    private static int runEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] < 0 || isIn(bytes[at]))) at++;
        return at;
    }

    /** End of the link in a run that holds more than ASCII. */
    private static int end(String text) {
        int host = hostEnd(text);
        if (host < text.length() && text.charAt(host) >= 0x80) return host;
        int open = 0;
        for (int at = host; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            if (sign == '(' || sign == '[') open++;
            if ((sign == ')' || sign == ']') && --open < 0) return at;
            if (sign >= 0x80 && !belongs(text, at, sign, next)) return at;
            if (at > host && isScheme(text, at) && Character.isLetterOrDigit(text.codePointBefore(at))) return at;
            at = next;
        }
        return text.length();
    }

    private static boolean isScheme(String text, int at) {
        return text.regionMatches(true, at, "http://", 0, 7) || text.regionMatches(true, at, "https://", 0, 8);
    }

    /** End of the host: no top-level domain mixes ASCII with other letters, so what follows one is a text that goes on. */
    private static int hostEnd(String text) {
        int at = 0;
        int label = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (sign == '.' || sign == 0x3002) label = at + 1;
            else if (!Character.isLetterOrDigit(sign) && !isMark(sign) && "-_:@%".indexOf(sign) < 0) break;
            at += Character.charCount(sign);
        }
        return mixed(text, label, at);
    }

    private static int mixed(String text, int label, int end) {
        if (label >= end) return label > 0 && text.charAt(label - 1) >= 0x80 ? label - 1 : end;
        boolean ascii = text.charAt(label) < 0x80;
        if (!ascii)
            return label > 0 && text.charAt(label - 1) == 0x3002 && isAsciiHost(text, label - 1) ? label - 1 : end;
        for (int i = label; i < end; i++) if (text.charAt(i) >= 0x80) return i;
        return end;
    }

    private static boolean isAsciiHost(String text, int end) {
        return text.lastIndexOf('.', end) > 0 && text.substring(0, end).chars().allMatch(c -> c < 0x80);
    }

    private static boolean belongs(String text, int at, int sign, int next) {
        int before = text.codePointBefore(at);
        if (isMark(sign)) return true;
        if (Character.isLetterOrDigit(sign))
            return !isUnspaced(sign) || before >= 0x80 || BEGINS_PART.indexOf(before) >= 0;
        if (!isWithinWords(sign) || next >= text.length()) return false;
        int after = text.codePointAt(next);
        return Character.isLetterOrDigit(after)
                && (Character.isLetterOrDigit(before) || before == '_' || isMark(before));
    }

    /** Dashes, the Catalan and the Japanese dot, joiners. */
    private static boolean isWithinWords(int sign) {
        return sign == 0x2013
                || sign == 0x2014
                || sign == 0x2010
                || sign == 0xb7
                || sign == 0x30fb
                || sign == 0x200c
                || sign == 0x200d;
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(Character.UnicodeBlock.of(sign));
        };
    }

    /** Without the marks that close a sentence or a bracket. */
    private static int closed(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && CLOSING.indexOf(bytes[end - 1]) >= 0) end--;
        // the owner's ending in English: https://rivernews.org/a's
        boolean owners = end - from > 2 && bytes[end - 1] == 's' && bytes[end - 2] == '\'';
        return owners ? end - 2 : end;
    }
}
