package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.scan.Needles;
import org.jspecify.annotations.Nullable;

/** Tells which sentences of a text hold which letters, so that a rule is only tried where it may be met. */
final class SentenceIndex {
    /** The letters of all rules of a set of lists, looked for together. */
    static final class Letters {
        private final List<String> all;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Needles scan;

        Letters(Collection<String> all) {
            this.all = List.copyOf(all);
            for (String one : this.all) numbers.put(one, numbers.size());
            scan = new Needles(this.all);
        }
    }

    private final Prose prose;
    private final Letters letters;
    private final @Nullable BitSet[] in;

    /** Reads a text once. */
    SentenceIndex(Prose prose, Letters letters) {
        this.prose = prose;
        this.letters = letters;
        in = new @Nullable BitSet[letters.all.size()];
        int[] sentence = {0};
        letters.scan.in(prose.low, (needle, end) -> {
            while (prose.startOf(sentence[0] + 1) < end) sentence[0]++;
            BitSet met = in[needle];
            if (met == null) {
                met = new BitSet();
                in[needle] = met;
            }
            met.set(sentence[0]);
        });
    }

    /** The sentences that hold one of some letters, as stretches; all where none are named. Neighbours stay apart. */
    List<int[]> with(Collection<String> needles) {
        var marked = new BitSet(prose.sentences());
        if (needles.isEmpty()) marked.set(0, prose.sentences());
        for (String needle : needles) {
            Integer number = letters.numbers.get(needle);
            BitSet met = number == null ? null : in[number];
            if (met != null) marked.or(met);
        }
        List<int[]> stretches = new ArrayList<>();
        for (int s = marked.nextSetBit(0); s >= 0; s = marked.nextSetBit(s + 1))
            stretches.add(new int[] {prose.startOf(s), prose.endOf(s)});
        return stretches;
    }
}
