package lockstep.ingest.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import lockstep.model.intake.Utf8;

/**
 * The key of identical texts: 96 bits of a hash of the text without its links, case, width and spacing, as 24 hexadecimal digits.
 */
public final class TextKey {
    /*
     * Links are dropped because shorteners make a new one for every post; "RT @name:" at the start because a repost says what its
     * original says; control signs and zero-width marks because they cannot be seen. Letters are folded to lower case, wide forms
     * to usual ones (NFKC), runs of blanks to one. ASCII text, the most, is folded byte by byte without an object.
     *
     * Time  O(length).   Memory  one buffer, reused.
     */
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    /** Each byte in lower case; 0 for blanks, control signs, h and w. */
    private static final byte[] FOLDED = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            boolean blank = b <= ' ' || b == 0x7f;
            boolean upper = b >= 'A' && b <= 'Z';
            FOLDED[b] = blank || isLinkHead(b) ? 0 : (byte) (upper ? b | 0x20 : b);
        }
    }

    private byte[] folded = new byte[512];
    private int size;
    private final byte[] key = new byte[24];

    /** Points a value at the key of a text; false where nothing is left of the text to compare. */
    public boolean of(Utf8 text, Utf8 into) {
        size = 0;
        byte[] bytes = text.bytes();
        int from = text.from();
        int to = from + text.length();
        if (isAscii(bytes, from, to)) {
            fold(bytes, from, to);
        } else {
            byte[] wide = wide(text.toString());
            fold(wide, 0, wide.length);
        }
        if (size == 0) return false;
        hash();
        into.set(key, 0, key.length);
        return true;
    }

    private static byte[] wide(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = plain.toLowerCase(Locale.ROOT);
        var kept = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 0x80) {
                kept.append(c);
                continue;
            }
            int type = Character.getType(c);
            if (type == Character.FORMAT || c == 0xfe0f || c == 0xfe0e) continue;
            kept.append(Character.isSpaceChar(c) ? ' ' : c);
        }
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        int bits = 0;
        for (int i = from; i < to; i++) bits |= bytes[i];
        return bits >= 0;
    }

    private void fold(byte[] bytes, int from, int to) {
        if (folded.length < to - from) folded = new byte[Math.max(to - from, folded.length * 2)];
        int at = afterRepostMark(bytes, from, to);
        while (true) {
            at = run(bytes, at, to);
            if (at == to) break;
            at = sign(bytes, at, from, to);
        }
        while (size > 0 && folded[size - 1] == ' ') size--;
    }

    /** Copies signs that only change case. Small, so that it is compiled well and soon. */
    private int run(byte[] bytes, int from, int to) {
        byte[] out = folded;
        int end = size;
        int at = from;
        while (at < to) {
            byte fold = FOLDED[bytes[at] & 0xff];
            if (fold == 0) break;
            out[end++] = fold;
            at++;
        }
        size = end;
        return at;
    }

    private static boolean isLinkHead(int b) {
        return b == 'h' || b == 'H' || b == 'w' || b == 'W';
    }

    /** A blank, of which one is kept, or a letter with which a link may begin. */
    private int sign(byte[] bytes, int at, int from, int to) {
        byte b = bytes[at];
        if (isLinkHead(b)) {
            byte head = (byte) (b | 0x20);
            boolean may = at + 1 < to && (bytes[at + 1] | 0x20) == (head == 'h' ? 't' : 'w');
            int end = may ? Tokens.link(bytes, at, from, to) : at;
            if (end > at) return end;
            folded[size++] = head;
        } else if (size > 0 && folded[size - 1] != ' ') {
            folded[size++] = ' ';
        }
        return at + 1;
    }

    private static int afterRepostMark(byte[] bytes, int from, int to) {
        if (to - from < 5
                || (bytes[from] | 0x20) != 'r'
                || (bytes[from + 1] | 0x20) != 't'
                || bytes[from + 2] != ' '
                || bytes[from + 3] != '@') {
            return from;
        }
        int at = from + 4;
        while (at < to && bytes[at] != ':' && bytes[at] != ' ') at++;
        return at < to && bytes[at] == ':' ? at + 1 : from;
    }

    /** Two lanes in the manner of MurmurHash3, eight bytes at a time. */
    private void hash() {
        int padded = (size + 7) & ~7;
        if (folded.length < padded) folded = Arrays.copyOf(folded, padded);
        Arrays.fill(folded, size, padded, (byte) 0);
        long a = size;
        long b = ~(long) size;
        for (int i = 0; i < padded; i += 8) {
            long word = word(i);
            a = Long.rotateLeft(a ^ (Long.rotateLeft(word * C1, 31) * C2), 27) * 5 + 0x52dce729;
            b = Long.rotateLeft(b ^ (Long.rotateLeft(word * C2, 33) * C1), 31) * 5 + 0x38495ab5 + a;
        }
        a = mixed(a + b);
        b = mixed(b + a);
        hex(a, 0, 16);
        hex(b, 16, 8);
    }

    private long word(int at) {
        long word = 0;
        for (int i = 7; i >= 0; i--) word = word << 8 | folded[at + i] & 0xff;
        return word;
    }

    private static long mixed(long value) {
        long v = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        v = (v ^ v >>> 33) * 0xc4ceb9fe1a85ec53L;
        return v ^ v >>> 33;
    }

    private void hex(long value, int at, int digits) {
        for (int i = 0; i < digits; i++) key[at + i] = HEX[(int) (value >>> 60 - 4 * i) & 15];
    }
}
