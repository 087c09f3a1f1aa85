package lockstep.media.credentials.container;

import java.io.IOException;
import java.util.Locale;

/** Chunks of a RIFF file (WebP, WAV, AVI); a manifest store lies in {@code C2PA}. */
final class RiffChunks {
    private RiffChunks() {}

    static Contents of(FileBytes file) throws IOException {
        String format = file.type(8).trim().toLowerCase(Locale.ROOT);
        var draft = new ContentsDraft(format, file);
        long at = 12;
        while (file.holds(at, 8)) {
            String type = file.type(at);
            long length = file.u32Little(at + 4);
            if (!file.holds(at + 8, length)) {
                throw new Damage("the chunk " + type + " at byte " + at + " says " + length + " bytes");
            }
            var whole = new Span(at, 8 + length);
            boolean store = type.equals("C2PA");
            draft.part(type, whole);
            if (store && !draft.hasStore()) {
                draft.store(whole, new Span(at + 8, length));
            }
            if (type.equals("XMP ")) {
                draft.xmp(new Span(at + 8, length));
            }
            at = whole.end() + (length & 1);
        }
        return draft.done();
    }
}
