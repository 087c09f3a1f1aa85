package lockstep.media.credentials.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What {@code uuid} boxes of C2PA hold in an ISO base media file: the manifest store, and places in a Merkle tree. */
public final class BmffStore {
    private static final String C2PA = "d8fec3d61b0e483c92975828877ec481";
    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";

    private BmffStore() {}

    static Contents of(FileBytes file) throws IOException {
        List<BmffBox> boxes = BmffBoxes.of(file);
        var draft = new ContentsDraft(brand(file, boxes), file);
        for (BmffBox box : boxes) {
            if (!box.isTop() || !box.type().equals("uuid")) {
                continue;
            }
            if (uuid(file, box).equals(XMP)) {
                draft.xmp(new Span(box.content(), box.span().end() - box.content()));
            }
            String purpose = purpose(file, box);
            if (purpose.equals("manifest") && !draft.hasStore()) {
                long from = box.content() + 4 + purpose.length() + 1 + 8;
                draft.store(box.span(), new Span(from, box.span().end() - from));
            }
        }
        return draft.done();
    }

    /** The CBOR of each box that places a piece of the file in a Merkle tree, in the order of the file. */
    public static List<byte[]> merkle(FileBytes file, List<BmffBox> boxes) throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (BmffBox box : boxes) {
            String purpose = box.isTop() && box.type().equals("uuid") ? purpose(file, box) : "";
            if (purpose.equals("merkle")) {
                long from = box.content() + 4 + purpose.length() + 1;
                found.add(file.copy(from, box.span().end() - from));
            }
        }
        return found;
    }

    private static String uuid(FileBytes file, BmffBox box) throws IOException {
        return box.span().length() < box.header() ? "" : HexFormat.of().formatHex(file.copy(box.content() - 16, 16));
    }

    private static String purpose(FileBytes file, BmffBox box) throws IOException {
        if (!uuid(file, box).equals(C2PA) || box.span().end() - box.content() < 16) {
            return "";
        }
        String text = file.text(box.content() + 4, 12);
        int end = text.indexOf('\0');
        return end < 0 ? "" : text.substring(0, end);
    }

    private static String brand(FileBytes file, List<BmffBox> boxes) throws IOException {
        for (BmffBox box : boxes) {
            if (box.type().equals("ftyp") && box.isTop() && box.span().length() >= 16) {
                return file.type(box.content()).trim().toLowerCase(Locale.ROOT);
            }
        }
        return "bmff";
    }
}
