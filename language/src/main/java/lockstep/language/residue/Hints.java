package lockstep.language.residue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words one of which a text must hold to be looked at closely; a text is passed over once, whatever their number. */
final class Hints {
    private final BitSet starts = new BitSet(1 << 16);
    private final Map<Integer, List<String>> byStart = new HashMap<>();

    /** @param hint two letters or more, small */
    void add(String hint) {
        int start = start(hint, 0);
        starts.set(start & 0xFFFF);
        byStart.computeIfAbsent(start, s -> new ArrayList<>()).add(hint);
    }

    boolean isEmpty() {
        return byStart.isEmpty();
    }

    boolean areIn(String lower) {
        for (int i = 0; i + 1 < lower.length(); i++) {
            int start = start(lower, i);
            if (!starts.get(start & 0xFFFF)) continue;
            for (String hint : byStart.getOrDefault(start, List.of())) if (lower.startsWith(hint, i)) return true;
        }
        return false;
    }

    private static int start(String text, int at) {
        return text.charAt(at) * 31 + text.charAt(at + 1);
    }
}
