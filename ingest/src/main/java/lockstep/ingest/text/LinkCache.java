package lockstep.ingest.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import lockstep.model.intake.Utf8;
import org.jspecify.annotations.Nullable;

/** Canonical links of the links seen lately, so that one that many posts carry is worked out once. */
public final class LinkCache {
    private static final int SIZE = 1 << 15;

    private final @Nullable Entry[] entries = new @Nullable Entry[SIZE];

    /** The canonical link and its domain; empty texts where the bytes are no link. */
    public Entry of(Utf8 link) {
        int hash = 0;
        byte[] bytes = link.bytes();
        int from = link.from();
        int to = from + link.length();
        for (int i = from; i < to; i++) hash = hash * 31 + bytes[i];
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        Entry there = entries[slot];
        if (there != null && Arrays.equals(there.raw, 0, there.raw.length, bytes, from, to)) return there;
        Optional<Link> read = Link.of(link.toString());
        var made = new Entry(
                link.copy(),
                read.map(l -> l.canonical().getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]),
                read.map(l -> l.domain().getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]));
        entries[slot] = made;
        return made;
    }

    /** A link as it was written, its canonical form, its domain. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Entry(byte[] raw, byte[] canonical, byte[] domain) {
        /** Whether the text was a link at all. */
        public boolean isLink() {
            return canonical.length > 0;
        }
    }
}
