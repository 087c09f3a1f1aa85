package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.documents.wording.Families;
import org.jspecify.annotations.Nullable;

/**
 * Families of words, each with a name, as {@code families.tsv} lists them.
 *
 * <p>A word stands for itself; {@code account+} also for its regular forms (accounts, created, creating, amplifies), {@code fals*} for all
 * words that begin so. Several words in a row are one term, whether parted by spaces or hyphens. {@code {name}} takes in another family.
 */
final class Lexicon {
    private static final int[] NONE = {};
    private static final char ANY_END = '*';

    /** The letters that may follow, in order, and where each leads. */
    private static final class Node {
        char[] letters = {};
        Node[] next = {};
        int[] families = NONE;

        @Nullable
        Node to(char letter) {
            for (int i = 0; i < letters.length && letters[i] <= letter; i++) if (letters[i] == letter) return next[i];
            return null;
        }

        Node grown(char letter) {
            Node known = to(letter);
            if (known != null) return known;
            int at = -Arrays.binarySearch(letters, letter) - 1;
            char[] wider = new char[letters.length + 1];
            Node[] more = new Node[letters.length + 1];
            for (int i = 0; i < wider.length; i++) {
                wider[i] = i == at ? letter : letters[i < at ? i : i - 1];
                more[i] = i == at ? new Node() : next[i < at ? i : i - 1];
            }
            letters = wider;
            next = more;
            return next[at];
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    /** Families in which a number stands, written in digits and no year. */
    private int[] counts = NONE;

    private final Node root = new Node();
    /** What the first letter leads to. */
    private final @Nullable Node[] first = new @Nullable Node[1 << 16];

    private final List<Integer> sizes = new ArrayList<>();

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
        Set<String> terms = terms(cell, new LinkedHashSet<>());
        for (String term : terms) add(term, number);
        sizes.add(terms.size());
        return number;
    }

    /** How many terms a family has. */
    int terms(int family) {
        return sizes.get(family);
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
                all.addAll(forms(Prose.plain(t).replace('-', ' ').replace('\u200c', ' ')));
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
        for (String form : Families.inflected(word))
            all.addAll(forms(term.substring(0, from) + form + term.substring(plus + 1)));
        return all;
    }

    private void add(String term, int family) {
        if (term.equals("#")) {
            counts = with(counts, family);
            return;
        }
        Node node = root;
        for (int i = 0; i < term.length(); i++) node = node.grown(term.charAt(i));
        node.families = with(node.families, family);
        first[term.charAt(0)] = root.to(term.charAt(0));
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
            Node rest = node.to(ANY_END);
            if (rest != null) ended(words, from, word, rest, each);
            if (at >= end) break;
            Node next = node.to(words.letter(at++));
            if (next == null) return;
            node = next;
        }
        ended(words, from, word, node, each);
    }

    private void ended(Words words, int from, int word, Node node, Each each) {
        for (int family : node.families) each.met(family, from, word);
        if (word + 1 >= words.size() || !words.joined(word)) return;
        Node space = words.touching(word) ? node : node.to(' ');
        if (space == null) return;
        Node next = space.to(words.letter(words.start(word + 1)));
        if (next != null) walk(words, from, word + 1, words.start(word + 1) + 1, next, each);
    }
}
