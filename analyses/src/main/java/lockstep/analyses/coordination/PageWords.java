package lockstep.analyses.coordination;

import java.util.HashMap;
import java.util.Map;
import lockstep.kernels.evidence.ActIndex;
import lockstep.kernels.evidence.Crowd;
import lockstep.kernels.shape.Actions;

/** Which words came with a link that others shared too, as a share button gives them: then the link is what was chosen. */
final class PageWords {
    /*
     * Time  O(texts with links).   Memory  some 100 bytes for each.
     */
    private PageWords() {}

    /**
     * By entry of the texts, who else shared a link of the same posts, as {@link Crowd} reads it.
     *
     * @param rare takers up to which a link is no crowd's
     */
    static byte[] in(ActIndex texts, Actions words, ActIndex shared, Actions links, int rare) {
        byte[] pages = new byte[texts.entries()];
        Map<Long, Byte> taken = new HashMap<>();
        for (int p = 0; p < links.size(); p++)
            taken.merge(links.rowAt(p), Crowd.taken(shared, links.objectAt(p), rare), PageWords::more);
        for (int p = 0; p < words.size(); p++) {
            int entry = texts.entry(words.subjectAt(p), words.objectAt(p));
            pages[entry] = more(pages[entry], taken.getOrDefault(words.rowAt(p), Crowd.ALONE));
        }
        return pages;
    }

    private static byte more(byte a, byte b) {
        return (byte) Math.max(a, b);
    }
}
