package lockstep.documents.incident;

import java.util.Arrays;

/** The words of a text in their order; a sign of Chinese or Japanese is a word of its own, and a hyphen parts two. */
final class Words {
    private final String low;
    private int[] starts;
    private int[] ends;
    private int size;

    Words(String low) {
        this.low = low;
        starts = new int[Math.max(16, low.length() / 5)];
        ends = new int[starts.length];
        int i = 0;
        while (i < low.length()) {
            char c = low.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                i++;
                continue;
            }
            int from = i++;
            if (!alone(c)) {
                while (i < low.length() && inside(i)) i++;
            }
            add(from, possessive(from, i));
        }
    }

    private boolean inside(int i) {
        char c = low.charAt(i);
        if (c < 128 ? (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') : Character.isLetterOrDigit(c)) return !alone(c);
        if (Character.getType(c) == Character.NON_SPACING_MARK) return true;
        return c == '\'' && i + 1 < low.length() && Character.isLetter(low.charAt(i + 1));
    }

    /** Signs that are words by themselves. */
    private static boolean alone(char c) {
        return c >= '\u2e80' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff';
    }

    /** Without the ending of "company's". */
    private int possessive(int from, int end) {
        return end - from > 3 && low.charAt(end - 1) == 's' && low.charAt(end - 2) == '\'' ? end - 2 : end;
    }

    private void add(int from, int to) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = from;
        ends[size++] = to;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    char letter(int position) {
        return low.charAt(position);
    }

    /** Whether a word is a number in digits that is not likely a year. */
    boolean count(int word) {
        int length = ends[word] - starts[word];
        for (int i = starts[word]; i < ends[word]; i++) if (low.charAt(i) < '0' || low.charAt(i) > '9') return false;
        return length != 4 || !(low.startsWith("19", starts[word]) || low.startsWith("20", starts[word]));
    }

    /** Whether nothing but a space or a hyphen parts a word from the next: they may be one term. */
    boolean joined(int word) {
        int gap = starts[word + 1] - ends[word];
        if (gap == 0) return true;
        if (gap == 1) {
            char c = low.charAt(ends[word]);
            return c == ' ' || c == '-' || c == '\u200c' || c == '.';
        }
        // "U.S. citizens"
        return gap == 2 && ends[word] - starts[word] == 1 && low.startsWith(". ", ends[word]);
    }

    /** Whether the next word follows without a sign between, as in Chinese. */
    boolean touching(int word) {
        return starts[word + 1] == ends[word];
    }

    /** Whether a clause ends somewhere between two words. */
    boolean parted(int from, int to) {
        for (int w = from; w < to; w++) {
            for (int i = ends[w]; i < starts[w + 1]; i++) {
                char c = low.charAt(i);
                if (c == ';' || c == ':' || c == '\u2014' || c == '\u3002' || c == '\uff1b' || c == '|') return true;
            }
        }
        return false;
    }

    /** The first word that starts at a position or after it. */
    int from(int position) {
        int at = Arrays.binarySearch(starts, 0, size, position);
        return at >= 0 ? at : -at - 1;
    }
}
