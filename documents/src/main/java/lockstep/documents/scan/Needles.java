package lockstep.documents.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Finds which of many words stand in a text, and where each ends, in one pass over its letters. */
public final class Needles {
    /*
     * The automaton of Aho and Corasick with every step worked out beforehand: one look-up a letter, whatever the number of
     * words. Letters that no word has are one letter.
     *
     * Time  O(n + hits) for n letters.   Memory  states x letters x 4 bytes.
     *
     * Aho, Corasick 1975, Efficient string matching: an aid to bibliographic search, CACM 18(6).
     */
    private final char[] letter = new char[1 << 16];
    private final int width;
    private final int[] step;
    private final int[][] ends;

    /** Takes each hit: the number of the word, and one past its last letter. */
    public interface Each {
        void met(int needle, int end);
    }

    /** For words as they are; texts are given in the same case of letters. */
    public Needles(List<String> words) {
        int letters = 1;
        int most = 1;
        for (String word : words) {
            most += word.length();
            for (int i = 0; i < word.length(); i++)
                if (letter[word.charAt(i)] == 0) letter[word.charAt(i)] = (char) letters++;
        }
        width = letters;
        int[] tree = new int[most * width];
        List<List<Integer>> out = new ArrayList<>();
        out.add(new ArrayList<>());
        for (int w = 0; w < words.size(); w++) {
            int state = 0;
            for (int i = 0; i < words.get(w).length(); i++) {
                int at = state * width + letter[words.get(w).charAt(i)];
                if (tree[at] == 0) {
                    tree[at] = out.size();
                    out.add(new ArrayList<>());
                }
                state = tree[at];
            }
            out.get(state).add(w);
        }
        step = java.util.Arrays.copyOf(tree, out.size() * width);
        ends = link(out);
    }

    /** Where a word breaks off, the longest of its endings that begins another word goes on. */
    private int[][] link(List<List<Integer>> out) {
        int[] back = new int[out.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int c = 0; c < width; c++) if (step[c] != 0) open.add(step[c]);
        while (!open.isEmpty()) {
            int state = open.poll();
            out.get(state).addAll(out.get(back[state]));
            for (int c = 0; c < width; c++) {
                int to = step[state * width + c];
                int from = step[back[state] * width + c];
                if (to == 0) {
                    step[state * width + c] = from;
                } else {
                    back[to] = from;
                    open.add(to);
                }
            }
        }
        int[][] all = new int[out.size()][];
        for (int s = 0; s < all.length; s++)
            all[s] = out.get(s).stream().mapToInt(Integer::intValue).toArray();
        return all;
    }

    /** Every place where one of the words ends. */
    public void in(String text, Each each) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = step[state * width + letter[text.charAt(i)]];
            for (int needle : ends[state]) each.met(needle, i + 1);
        }
    }

    /** Whether one of the words stands in a text. */
    public boolean any(String text) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = step[state * width + letter[text.charAt(i)]];
            if (ends[state].length > 0) return true;
        }
        return false;
    }

    /** The numbers of the words that stand in a text. */
    public BitSet met(String text) {
        var met = new BitSet();
        in(text, (needle, end) -> met.set(needle));
        return met;
    }
}
