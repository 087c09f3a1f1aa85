package lockstep.media.credentials.container;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Directories of a TIFF or DNG; a manifest store lies in tag 0xCD41. */
final class TiffDirectories {
    private static final int MOST = 256;
    private static final int STORE = 0xcd41;
    private static final int XMP = 700;
    private static final int SUB = 330;

    private final FileBytes file;
    private final ContentsDraft draft;
    private final ByteOrder order;
    private final Deque<Long> open = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();

    private TiffDirectories(FileBytes file) throws IOException {
        this.file = file;
        this.draft = new ContentsDraft("tiff", file);
        this.order = file.type(0).startsWith("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    static Contents of(FileBytes file) throws IOException {
        return new TiffDirectories(file).walk();
    }

    private Contents walk() throws IOException {
        if (number(2, 2) == 43) {
            throw new Damage("a BigTIFF; only TIFF of 32 bits is read");
        }
        visit(number(4, 4));
        while (!open.isEmpty()) {
            directory(open.remove());
        }
        return draft.done();
    }

    private void visit(long at) throws Damage {
        if (at == 0) {
            return;
        }
        if (seen.size() >= MOST || !seen.add(at)) {
            throw new Damage("over " + MOST + " directories in the TIFF, or one that comes twice");
        }
        open.add(at);
    }

    private void directory(long at) throws IOException {
        int entries = (int) number(at, 2);
        for (int i = 0; i < entries; i++) {
            entry(at + 2 + 12L * i);
        }
        visit(number(at + 2 + 12L * entries, 4));
    }

    private void entry(long at) throws IOException {
        int tag = (int) number(at, 2);
        int type = (int) number(at + 2, 2);
        long count = number(at + 4, 4);
        if (tag == SUB && (type == 4 || type == 13)) {
            if (count > MOST) {
                throw new Damage(count + " sub-directories in the TIFF");
            }
            for (long i = 0; i < count; i++) {
                visit(number(count == 1 ? at + 8 : number(at + 8, 4) + 4 * i, 4));
            }
        }
        if (tag == STORE && !draft.hasStore()) {
            var span = new Span(number(at + 8, 4), count);
            draft.store(span, span);
        }
        if (tag == XMP) {
            draft.xmp(new Span(number(at + 8, 4), count));
        }
    }

    private long number(long at, int bytes) throws IOException {
        long big = bytes == 2 ? file.u16(at) : file.u32(at);
        if (order == ByteOrder.BIG_ENDIAN) {
            return big;
        }
        return bytes == 2 ? Short.reverseBytes((short) big) & 0xffffL : Integer.reverseBytes((int) big) & 0xffff_ffffL;
    }
}
