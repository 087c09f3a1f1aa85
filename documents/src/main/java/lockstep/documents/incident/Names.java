package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds many names in a text at once, longest first. */
final class Names {
    /*
     * A tree of letters, entered wherever a word starts (at any sign in Chinese and Japanese, which part no words). Where
     * several names fit, the longest wins and the search goes on behind it.
     *
     * Time  O(n * longest name).   Memory  O(letters of all names).
     */

    /** What a name stands for. */
    record Entry(String list, String value, String kind) {}

    /** A name met in a text. */
    record Hit(int start, int end, List<Entry> entries) {
        @Nullable
        Entry of(String list) {
            for (Entry e : entries) if (e.list.equals(list)) return e;
            return null;
        }
    }

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>(2);
        final List<Entry> exact = new ArrayList<>(0);
        final List<Entry> stems = new ArrayList<>(0);
    }

    private static final int LONGEST_ENDING = 5;

    private final Node root = new Node();

    /** A name; with a star at its end it stands for all its endings. */
    void add(String name, Entry entry) {
        boolean stem = name.endsWith("*");
        Node node = root;
        String letters = stem ? name.substring(0, name.length() - 1) : name;
        if (letters.isBlank()) return;
        for (char c : new Prose(letters.strip()).plain.toCharArray())
            node = node.next.computeIfAbsent(c, k -> new Node());
        List<Entry> at = stem ? node.stems : node.exact;
        if (!at.contains(entry)) at.add(entry);
    }

    List<Hit> in(Prose prose) {
        List<Hit> hits = new ArrayList<>();
        String s = prose.plain;
        int i = 0;
        while (i < s.length()) {
            if (!startsWord(s, i)) {
                i++;
                continue;
            }
            Hit hit = longest(s, i);
            if (hit != null) hits.add(hit);
            i = hit == null ? i + 1 : hit.end;
        }
        return hits;
    }

    private @Nullable Hit longest(String s, int from) {
        Node node = root;
        Hit best = null;
        for (int i = from; ; i++) {
            if (!node.exact.isEmpty() && endsWord(s, i)) best = new Hit(from, i, node.exact);
            if (!node.stems.isEmpty()) {
                int end = i;
                while (end < s.length() && Character.isLetter(s.charAt(end))) end++;
                if (end - i <= LONGEST_ENDING && (best == null || end > best.end))
                    best = new Hit(from, end, node.stems);
            }
            if (i >= s.length()) return best;
            Node next = node.next.get(s.charAt(i));
            if (next == null) return best;
            node = next;
        }
    }

    private static boolean startsWord(String s, int i) {
        if (!Character.isLetterOrDigit(s.charAt(i))) return false;
        return i == 0
                || !Character.isLetterOrDigit(s.charAt(i - 1))
                || unparted(s.charAt(i))
                || unparted(s.charAt(i - 1));
    }

    private static boolean endsWord(String s, int i) {
        return i >= s.length() || !Character.isLetterOrDigit(s.charAt(i)) || unparted(s.charAt(i - 1));
    }

    private static boolean unparted(char c) {
        return c >= '\u3040' && c <= '\u9fff';
    }
}
