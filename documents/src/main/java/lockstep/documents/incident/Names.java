package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.model.registry.Actor;
import org.jspecify.annotations.Nullable;

/** Finds many names in a text at once, longest first. */
final class Names {
    /*
     * A tree of letters, entered wherever a word starts (at any sign in Chinese and Japanese, which part no words). Where
     * several names fit, the longest wins and the search goes on behind it. A tilde stands for a Slavic ending; behind one
     * inside a name the tree goes on in a branch of its own.
     *
     * Time  O(n * longest name).   Memory  O(letters of all names).
     */

    /**
     * What a name stands for.
     *
     * @param actor of a registry; null where the name is of a list
     */
    record Entry(
            String list,
            String value,
            String kind,
            @Nullable Actor actor) {
        Entry(String list, String value, String kind) {
            this(list, value, kind, null);
        }

        /** Who says so, for the record; empty where it is the text itself. */
        Map<String, Object> by() {
            Map<String, Object> by = new LinkedHashMap<>();
            if (actor == null) return by;
            by.put("by", "registry");
            by.put("registry", actor.id());
            return by;
        }
    }

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
        final List<Entry> cases = new ArrayList<>(0);
        /** Behind a Slavic ending and a gap. */
        @Nullable
        Node afterCase;
    }

    private static final int LONGEST_ENDING = 5;

    private final Node root = new Node();

    /** A name; a star at its end stands for any ending of up to five letters, a tilde behind a word for a Slavic one. */
    void add(String name, Entry entry) {
        String[] stems = Prose.plain(name.strip()).split("~ ", -1);
        Node node = root;
        for (int i = 0; i < stems.length; i++) {
            boolean last = i == stems.length - 1;
            boolean stem = last && stems[i].endsWith("*");
            boolean ending = last && stems[i].endsWith("~");
            String letters = stem || ending ? stems[i].substring(0, stems[i].length() - 1) : stems[i];
            if (letters.isBlank()) return;
            for (char c : letters.toCharArray()) node = node.next.computeIfAbsent(c, k -> new Node());
            if (last) {
                List<Entry> at = stem ? node.stems : ending ? node.cases : node.exact;
                if (!at.contains(entry)) at.add(entry);
            } else {
                Node after = node.afterCase;
                if (after == null) {
                    after = new Node();
                    node.afterCase = after;
                }
                node = after;
            }
        }
    }

    /** What exactly this name stands for. */
    List<Entry> of(String name) {
        Node node = root;
        for (char c : Prose.plain(name.strip()).toCharArray()) {
            Node next = node.next.get(c);
            if (next == null) return List.of();
            node = next;
        }
        return List.copyOf(node.exact);
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
            Hit hit = longest(root, s, i, i);
            if (hit != null) hits.add(hit);
            i = hit == null ? i + 1 : hit.end;
        }
        return hits;
    }

    private static @Nullable Hit longest(Node from, String s, int start, int at) {
        Node node = from;
        Hit best = null;
        for (int i = at; ; i++) {
            if (!node.exact.isEmpty() && endsWord(s, i)) best = new Hit(start, i, node.exact);
            if (!node.stems.isEmpty()) {
                int end = endOfWord(s, i);
                if (end - i <= LONGEST_ENDING && (best == null || end > best.end))
                    best = new Hit(start, end, node.stems);
            }
            if (!node.cases.isEmpty()) {
                int end = endOfWord(s, i);
                if (Inflected.isEnding(s, i, end) && (best == null || end > best.end))
                    best = new Hit(start, end, node.cases);
            }
            if (node.afterCase != null) {
                int end = endOfWord(s, i);
                if (end < s.length() && s.charAt(end) == ' ' && Inflected.isEnding(s, i, end)) {
                    Hit further = longest(node.afterCase, s, start, end + 1);
                    if (further != null && (best == null || further.end > best.end)) best = further;
                }
            }
            if (i >= s.length()) return best;
            Node next = node.next.get(s.charAt(i));
            if (next == null) return best;
            node = next;
        }
    }

    private static int endOfWord(String s, int from) {
        int end = from;
        while (end < s.length() && Character.isLetter(s.charAt(end))) end++;
        return end;
    }

    private static boolean startsWord(String s, int i) {
        if (!Character.isLetterOrDigit(s.charAt(i))) return false;
        return i == 0
                || !Character.isLetterOrDigit(s.charAt(i - 1))
                || unparted(s.charAt(i))
                || unparted(s.charAt(i - 1));
    }

    private static boolean endsWord(String s, int i) {
        return i >= s.length()
                || !Character.isLetterOrDigit(s.charAt(i))
                || unparted(s.charAt(i - 1))
                || unparted(s.charAt(i));
    }

    private static boolean unparted(char c) {
        return c >= '\u3040' && c <= '\u9fff';
    }
}
