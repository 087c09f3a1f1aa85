package lockstep.language.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words, from 0 in the order of their first use. */
public final class Vocabulary {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** The number of a word, a new one if need be. */
    public int add(String word) {
        Integer id = ids.get(word);
        if (id != null) return id;
        ids.put(word, ids.size());
        words.add(word);
        return ids.size() - 1;
    }

    /** The number of a word, -1 if it has none. */
    public int find(String word) {
        Integer id = ids.get(word);
        return id == null ? -1 : id;
    }

    /** The word of a number. */
    public String word(int id) {
        return words.get(id);
    }

    public int size() {
        return ids.size();
    }
}
