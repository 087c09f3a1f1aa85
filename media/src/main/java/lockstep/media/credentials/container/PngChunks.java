package lockstep.media.credentials.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Chunks of a PNG; a manifest store lies in {@code caBX}. */
final class PngChunks {
    private static final String XMP = "XML:com.adobe.xmp\0";

    private PngChunks() {}

    static Contents of(FileBytes file) throws IOException {
        var draft = new ContentsDraft("png", file);
        draft.part("PNGh", new Span(0, 8));
        long at = 8;
        boolean ended = false;
        while (file.holds(at, 12)) {
            long length = file.u32(at);
            String type = file.type(at + 4);
            if (!file.holds(at, 12 + length)) {
                throw new Damage("the chunk " + type + " at byte " + at + " says " + length + " bytes");
            }
            var whole = new Span(at, 12 + length);
            boolean store = type.equals("caBX");
            draft.part(store ? "C2PA" : type, whole);
            if (store && !draft.hasStore()) {
                draft.store(whole, new Span(at + 8, length));
            }
            if (type.equals("iTXt")
                    && length > XMP.length() + 4
                    && file.text(at + 8, XMP.length()).equals(XMP)) {
                xmp(file, draft, at + 8, length);
            }
            ended |= type.equals("IEND");
            at = whole.end();
        }
        if (!ended) {
            throw new Damage("the picture is cut off at byte " + at + ", before its last chunk");
        }
        return draft.done();
    }

    /* keyword 0 compressed? method language 0 translated 0 text; compressed packets are left to the readers of metadata */
    private static void xmp(FileBytes file, ContentsDraft draft, long from, long length) throws IOException {
        byte[] data = file.copy(from, length);
        String text = new String(data, StandardCharsets.ISO_8859_1);
        if (data[XMP.length()] != 0) {
            return;
        }
        int language = text.indexOf('\0', XMP.length() + 2);
        int translated = language < 0 ? -1 : text.indexOf('\0', language + 1);
        if (translated >= 0) {
            draft.xmp(new Span(from + translated + 1, length - translated - 1));
        }
    }
}
