package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import lockstep.kernels.evidence.ActIndex;
import lockstep.kernels.shape.Actions;

/** Which words came with a link that others shared too, as a share button gives them: then the link is what was chosen. */
final class PageWords {
    /*
     * Time  O(texts with links + takers of their links).   Memory  some 100 bytes for each.
     */
    private PageWords() {}

    /**
     * By entry of the texts, how near another account's share of a link of the same posts is, milliseconds; {@code Long.MAX_VALUE} where
     * nobody else shared one, -1 where a crowd did.
     */
    static long[] gaps(ActIndex texts, Actions words, ActIndex shared, Actions links) {
        long[] gaps = new long[texts.entries()];
        Arrays.fill(gaps, Long.MAX_VALUE);
        Map<Long, Long> nearest = new HashMap<>();
        for (int p = 0; p < links.size(); p++)
            nearest.merge(links.rowAt(p), shared.nearest(links.subjectAt(p), links.objectAt(p)), Math::min);
        for (int p = 0; p < words.size(); p++) {
            int entry = texts.entry(words.subjectAt(p), words.objectAt(p));
            gaps[entry] = Math.min(gaps[entry], nearest.getOrDefault(words.rowAt(p), Long.MAX_VALUE));
        }
        return gaps;
    }
}
