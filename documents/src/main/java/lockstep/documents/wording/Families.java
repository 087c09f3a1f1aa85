package lockstep.documents.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Families of words, each with a name by which wordings take it in. */
public final class Families {
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Node> patterns = new HashMap<>();
    private final Map<String, Node> read = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** One more family; a second row of the same name adds its words. */
    public void add(String name, String cell) {
        words.merge(name, cell, (a, b) -> a + "|" + b);
        read.clear();
    }

    /** A family whose words are told as a regular expression. */
    public void addPattern(String name, String regex) {
        patterns.put(name, new Node.Kind(regex, false));
    }

    Node get(String name) {
        Node pattern = patterns.get(name);
        if (pattern != null) return pattern;
        Node known = read.get(name);
        if (known != null) return known;
        String cell = words.get(name);
        if (cell == null) throw new IllegalArgumentException("no family is called {" + name + "}");
        if (!open.add(name)) throw new IllegalArgumentException("the family {" + name + "} holds itself");
        Node node = new WordingParser(cell, this).read();
        open.remove(name);
        read.put(name, node);
        return node;
    }

    /** A word and its regular forms in English. */
    public static Set<String> inflected(String word) {
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
}
