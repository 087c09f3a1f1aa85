package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Families of words, each with a name, as {@code families.tsv} lists them.
 *
 * <p>A word stands for itself; {@code account+} also for its regular forms (accounts, created, creating, amplifies), {@code fals*} for all
 * words that begin so. Several words in a row are one term, whether parted by spaces or hyphens. {@code {name}} takes in another family.
 */
final class Lexicon {
    private static final int[] NONE = {};
    private static final char ANY_END = '*';

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        int[] families = NONE;
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    /** Families in which a number stands, written in digits and no year. */
    private int[] counts = NONE;

    private final Node root = new Node();
    private final Node[] first = new Node[1 << 16];

    /** One more family; a second row of the same name adds its words. */
    void name(String family, String words) {
        named.merge(family, words, (a, b) -> a + "|" + b);
    }

    /** How many families are known. */
    int size() {
        return numbers.size();
    }

    /** The number of a family given by name, or of one made of terms parted by {@code |}; the same cell has the same number. */
    int family(String cell) {
        Integer known = numbers.get(cell);
        if (known != null) return known;
        int number = numbers.size();
        numbers.put(cell, number);
        for (String term : terms(cell, new LinkedHashSet<>())) add(term, number);
        return number;
    }

    private Set<String> terms(String cell, Set<String> within) {
        Set<String> all = new LinkedHashSet<>();
        for (String term : cell.split("\\|")) {
            String t = term.strip();
            if (t.startsWith("{") && t.endsWith("}")) {
                String name = t.substring(1, t.length() - 1);
                String words = named.get(name);
                if (words == null) throw new IllegalArgumentException("no family is called {" + name + "}");
                if (!within.add(name)) throw new IllegalArgumentException("the family {" + name + "} holds itself");
                all.addAll(terms(words, within));
                within.remove(name);
            } else if (!t.isEmpty()) {
                all.addAll(forms(t.replace('-', ' ')));
            }
        }
        return all;
    }

    /** The forms of a term whose words may end in {@code +}. */
    static List<String> forms(String term) {
        int plus = term.indexOf('+');
        if (plus < 0) return List.of(term);
        int from = term.lastIndexOf(' ', plus) + 1;
        String word = term.substring(from, plus);
        List<String> all = new ArrayList<>();
        for (String form : inflected(word))
            all.addAll(forms(term.substring(0, from) + form + term.substring(plus + 1)));
        return all;
    }

    private static Set<String> inflected(String word) {
        Set<String> all = new LinkedHashSet<>(List.of(word, word + "s", word + "ed", word + "ing"));
        char last = word.charAt(word.length() - 1);
        String stem = word.substring(0, word.length() - 1);
        if (last == 'e') {
            all.add(word + "d");
            all.add(stem + "ing");
            all.remove(word + "ed");
            all.remove(word + "ing");
        } else if (last == 'y') {
            all.add(stem + "ies");
            all.add(stem + "ied");
        } else if ("sxzh".indexOf(last) >= 0) {
            all.add(word + "es");
        }
        if ("bdgklmnprt".indexOf(last) >= 0) {
            all.add(word + last + "ed");
            all.add(word + last + "ing");
        }
        return all;
    }

    private void add(String term, int family) {
        if (term.equals("#")) {
            counts = with(counts, family);
            return;
        }
        Node node = root;
        for (int i = 0; i < term.length(); i++) node = node.next.computeIfAbsent(term.charAt(i), c -> new Node());
        node.families = with(node.families, family);
        first[term.charAt(0)] = root.next.get(term.charAt(0));
    }

    private static int[] with(int[] families, int one) {
        int[] more = Arrays.copyOf(families, families.length + 1);
        more[families.length] = one;
        return more;
    }

    /** Takes each place where a family stands. */
    interface Each {
        void met(int family, int firstWord, int lastWord);
    }

    /** Every family that begins at a word. */
    void at(Words words, int word, Each each) {
        if (words.count(word)) for (int family : counts) each.met(family, word, word);
        Node node = first[words.letter(words.start(word))];
        if (node != null) walk(words, word, word, words.start(word) + 1, node, each);
    }

    private void walk(Words words, int from, int word, int position, Node start, Each each) {
        Node node = start;
        int at = position;
        int end = words.end(word);
        while (true) {
            Node rest = node.next.get(ANY_END);
            if (rest != null) ended(words, from, word, rest, each);
            if (at >= end) break;
            node = node.next.get(words.letter(at++));
            if (node == null) return;
        }
        ended(words, from, word, node, each);
    }

    private void ended(Words words, int from, int word, Node node, Each each) {
        for (int family : node.families) each.met(family, from, word);
        if (word + 1 >= words.size() || !words.joined(word)) return;
        Node space = words.touching(word) ? node : node.next.get(' ');
        if (space == null) return;
        Node next = space.next.get(words.letter(words.start(word + 1)));
        if (next != null) walk(words, from, word + 1, words.start(word + 1) + 1, next, each);
    }
}
