package lockstep.media.credentials.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Boxes of an ISO base media file (MP4, MOV, HEIF, AVIF), outer before inner, in the order of the file. */
public final class BmffBoxes {
    /** Boxes lie at most so deep; a file with more is refused. */
    public static final int DEEPEST = 32;

    private static final int MOST = 100_000;
    private static final Set<String> HOLD_BOXES = Set.of(
            "moov", "trak", "mdia", "minf", "stbl", "dinf", "edts", "udta", "moof", "traf", "mfra", "mvex", "sinf",
            "schi", "iprp", "ipco", "tref", "strk", "meco", "mere");
    private static final Set<String> HOLD_AFTER_FLAGS = Set.of("meta");

    private final FileBytes file;
    private final List<BmffBox> found = new ArrayList<>();

    private BmffBoxes(FileBytes file) {
        this.file = file;
    }

    public static List<BmffBox> of(FileBytes file) throws IOException {
        var boxes = new BmffBoxes(file);
        boxes.walk("", 0, file.size(), 0);
        return List.copyOf(boxes.found);
    }

    private void walk(String path, long from, long end, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Damage("boxes lie over " + DEEPEST + " deep");
        }
        long at = from;
        while (end - at >= 8) {
            BmffBox box = box(path, at, end);
            if (found.size() >= MOST) {
                throw new Damage("over " + MOST + " boxes");
            }
            found.add(box);
            if (HOLD_BOXES.contains(box.type())) {
                walk(box.path(), box.content(), box.span().end(), depth + 1);
            } else if (HOLD_AFTER_FLAGS.contains(box.type())) {
                walk(
                        box.path(),
                        Math.min(afterFlags(box), box.span().end()),
                        box.span().end(),
                        depth + 1);
            }
            at = box.span().end();
        }
    }

    /* In QuickTime "meta" has no flags: then its first box starts at once. */
    private long afterFlags(BmffBox box) throws IOException {
        boolean bare = box.content() + 8 <= box.span().end()
                && file.type(box.content() + 4).equals("hdlr");
        return bare ? box.content() : box.content() + 4;
    }

    private BmffBox box(String path, long at, long end) throws IOException {
        long length = file.u32(at);
        int header = 8;
        if (length == 1) {
            length = file.u64(at + 8);
            header = 16;
        } else if (length == 0) {
            length = end - at;
        }
        String type = file.type(at + 4);
        if (length < header || length > end - at) {
            throw new Damage("the box " + type + " at byte " + at + " says " + length + " bytes of " + (end - at));
        }
        if (type.equals("uuid")) {
            header += 16;
        }
        return new BmffBox(path + "/" + type, new Span(at, length), header);
    }
}
