package lockstep.ingest.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes of a file as a person can read them. */
public final class Raw {
    private static final int SHOWN = 64 << 10;

    private Raw() {}

    /** The bytes as text; what is not UTF-8, and NUL, as {@code \xNN}; cut after 64 KB. */
    public static String text(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + SHOWN);
        var shown = new StringBuilder(end - from);
        int at = from;
        while (at < end) {
            int run = at;
            while (run < end && bytes[run] > 0) run++;
            shown.append(new String(bytes, at, run - at, StandardCharsets.US_ASCII));
            at = run;
            if (at == end) break;
            int length = sequence(bytes, at, to);
            if (length == 0) {
                shown.append(String.format(Locale.ROOT, "\\x%02x", bytes[at] & 0xff));
                at++;
            } else {
                shown.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        if (end < to) shown.append(" ... (").append(to - from).append(" bytes in all)");
        return shown.toString();
    }

    /** Whether bytes are UTF-8 without any overlong form or surrogate. */
    public static boolean isUtf8(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at, to);
            if (length == 0) return false;
            at += length;
        }
        return true;
    }

    /** Length of the multi-byte sequence at a place, or 0 where there is none. */
    private static int sequence(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        if (lead < 0xc2 || lead > 0xf4) return 0;
        int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (at + length > to) return 0;
        int second = bytes[at + 1] & 0xff;
        int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < lowest || second > highest) return 0;
        for (int i = 2; i < length; i++) if ((bytes[at + i] & 0xc0) != 0x80) return 0;
        return length;
    }
}
