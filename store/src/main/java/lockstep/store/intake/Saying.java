package lockstep.store.intake;

import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/**
 * 32 bits of what a post says, the same whichever tool wrote it down: letters and digits alone, without addresses, which tools
 * shorten or expand, and without the names of signs in HTML. A repost says what it reposts.
 */
final class Saying {
    private static final long REPOST = 1;
    private static final int LONGEST_ENTITY = 8;

    private Saying() {}

    /** 0 where the post says nothing that could be compared. */
    static int of(PostRow post) {
        if (!post.repostOf.isEmpty()) {
            Utf8 of = post.repostOf;
            return settled(Hash64.of(REPOST, of.bytes(), of.from(), of.length()));
        }
        return post.text.isEmpty() || starts(post.text, 0, "RT @") ? 0 : words(post.text);
    }

    /** Whether two posts may be one as far as their words go. */
    static boolean agree(int one, int other) {
        return one == other || one == 0 || other == 0;
    }

    private static int words(Utf8 text) {
        byte[] kept = new byte[text.length()];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            int skip = entity(text, at);
            if (skip == 0 && (starts(text, at, "http://") || starts(text, at, "https://"))) skip = word(text, at);
            if (skip > 0) {
                at += skip;
                continue;
            }
            byte b = text.at(at++);
            if (b < 0 || b >= '0' && b <= '9' || b >= 'a' && b <= 'z') kept[size++] = b;
            else if (b >= 'A' && b <= 'Z') kept[size++] = (byte) (b | 0x20);
        }
        return size == 0 ? 0 : settled(Hash64.of(0, kept, 0, size));
    }

    /** How long the name of a sign is, as HTML writes an ampersand; 0 where there is none. */
    private static int entity(Utf8 text, int at) {
        if (text.at(at) != '&') return 0;
        for (int i = 1; i <= LONGEST_ENTITY && at + i < text.length(); i++) {
            byte b = text.at(at + i);
            if (b == ';') return i > 1 ? i + 1 : 0;
            boolean part = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '#';
            if (!part) return 0;
        }
        return 0;
    }

    private static int word(Utf8 text, int at) {
        int end = at;
        while (end < text.length() && (text.at(end) < 0 || text.at(end) > ' ')) end++;
        return end - at;
    }

    private static boolean starts(Utf8 text, int at, String with) {
        if (at + with.length() > text.length()) return false;
        for (int i = 0; i < with.length(); i++) if (text.at(at + i) != with.charAt(i)) return false;
        return true;
    }

    private static int settled(long hash) {
        int print = (int) (hash >>> 32);
        return print == 0 ? 1 : print;
    }
}
