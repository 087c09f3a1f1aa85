package lockstep.media.credentials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.Span;

/** Hashes a stretch of a file but for what is left out. */
final class HashRanges {
    private HashRanges() {}

    /**
     * @param within the stretch
     * @param leftOut spans that are not hashed, in any order; they may overlap
     * @param marks positions before which the position itself is hashed, as eight bytes
     */
    static byte[] hash(FileBytes file, MessageDigest digest, Span within, List<Span> leftOut, Collection<Long> marks)
            throws IOException {
        List<Span> kept = kept(within, leftOut);
        var open = new TreeSet<>(marks);
        for (Span span : kept) {
            long at = span.from();
            while (!open.isEmpty() && open.first() < span.end()) {
                long mark = open.pollFirst();
                if (mark > at) {
                    file.digest(digest, at, mark - at);
                    at = mark;
                }
                if (mark >= within.from()) {
                    digest.update(ByteBuffer.allocate(8).putLong(mark).array());
                }
            }
            file.digest(digest, at, span.end() - at);
        }
        return digest.digest();
    }

    private static List<Span> kept(Span within, List<Span> leftOut) {
        List<Span> sorted = new ArrayList<>(leftOut);
        sorted.sort(Comparator.comparingLong(Span::from));
        List<Span> kept = new ArrayList<>();
        long at = within.from();
        for (Span out : sorted) {
            long end = Math.min(out.from(), within.end());
            if (end > at) {
                kept.add(new Span(at, end - at));
            }
            at = Math.max(at, out.end());
        }
        if (at < within.end()) {
            kept.add(new Span(at, within.end() - at));
        }
        return kept;
    }
}
