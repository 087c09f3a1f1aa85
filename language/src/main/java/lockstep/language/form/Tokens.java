package lockstep.language.form;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.language.form.Token.Kind;

/** Cuts a cleaned text into words, runs of letters without spaces, numbers, links, handles, hashtags and emoji. */
public final class Tokens {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /** The pieces in order. Input is cleaned text, see {@link Clean}. */
    public static List<Token> of(String clean) {
        var reader = new Tokens(clean);
        int at = 0;
        while (at < clean.length()) at = reader.next(at);
        return reader.tokens;
    }

    private int next(int at) {
        int c = text.codePointAt(at);
        if (isLink(at)) return link(at);
        if ((c == '@' || c == '#') && at + 1 < text.length() && isWordPart(text.codePointAt(at + 1))) {
            int end = name(at + 1);
            add(c == '@' ? Kind.HANDLE : Kind.HASHTAG, text.substring(at + 1, end), at, end);
            return end;
        }
        if (Character.isDigit(c)) return number(at);
        if (isUnspaced(c)) return run(at);
        if (Character.isLetter(c)) return word(at);
        if (isEmoji(c)) add(Kind.EMOJI, Character.toString(c), at, at + Character.charCount(c));
        return at + Character.charCount(c);
    }

    private boolean isLink(int at) {
        char c = text.charAt(at);
        if (c != 'h' && c != 'H' && c != 'w' && c != 'W' && c != 'p') return false;
        return text.regionMatches(true, at, "http:", 0, 5)
                || text.regionMatches(true, at, "https:", 0, 6)
                || text.regionMatches(true, at, "www.", 0, 4)
                || text.startsWith("pic.twitter.com/", at);
    }

    private int link(int at) {
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"，。）」".indexOf(text.charAt(end)) < 0) end++;
        while (end > at + 4 && ".,;:!?)]'\u2026".indexOf(text.charAt(end - 1)) >= 0) end--;
        int from = at;
        if (text.regionMatches(true, from, "http", 0, 4)) {
            from = text.indexOf(':', at) + 1;
            while (from < end && text.charAt(from) == '/') from++;
        }
        if (text.regionMatches(true, from, "www.", 0, 4)) from += 4;
        if (from < end) add(Kind.LINK, text.substring(from, end).toLowerCase(Locale.ROOT), at, end);
        return end;
    }

    private int name(int at) {
        int end = at;
        while (end < text.length() && isWordPart(text.codePointAt(end)))
            end += Character.charCount(text.codePointAt(end));
        return end;
    }

    /** Digits with the separators between them taken out, so that 1,000 and 1 000 meet; a decimal part stays. */
    private int number(int at) {
        int end = at;
        var digits = new StringBuilder();
        while (end < text.length()) {
            int c = text.codePointAt(end);
            int digit = Character.digit(c, 10);
            if (digit >= 0) digits.append(digit);
            else if (!separates(end, c)) break;
            else if (!isThousands(end, c)) digits.append('.');
            end += Character.charCount(c);
        }
        add(Kind.NUMBER, digits.toString(), at, end);
        return end;
    }

    private boolean separates(int at, int c) {
        return (c == ',' || c == '.' || c == ':' || c == '\u066B' || c == '\u066C' || c == '\u00A0' || c == '\u202F')
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private boolean isThousands(int at, int c) {
        if (c == ':' || c == '\u066B') return false;
        int digits = 0;
        while (at + 1 + digits < text.length() && Character.isDigit(text.charAt(at + 1 + digits))) digits++;
        return digits == 3;
    }

    private int word(int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean inside = (c == '\'' || c == '\u2019')
                    && end > at
                    && end + 1 < text.length()
                    && Character.isLetter(text.codePointAt(end + 1));
            if (!inside && (!isWordPart(c) || c == '_' || isUnspaced(c))) break;
            end += Character.charCount(c);
        }
        add(Kind.WORD, text.substring(at, end), at, end);
        return end;
    }

    private int run(int at) {
        int end = at;
        while (end < text.length() && (isUnspaced(text.codePointAt(end)) || isMark(text.codePointAt(end))))
            end += Character.charCount(text.codePointAt(end));
        add(Kind.RUN, text.substring(at, end), at, end);
        return end;
    }

    private void add(Kind kind, String raw, int start, int end) {
        tokens.add(new Token(kind, kind == Kind.LINK || kind == Kind.NUMBER ? raw : Fold.word(raw), start, end));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a script puts no spaces between words. */
    public static boolean isUnspaced(int c) {
        if (c < 0x0E00) return false;
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> c == 0x30FC;
        };
    }

    private static boolean isEmoji(int c) {
        return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF);
    }
}
