package lockstep.media.credentials.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The manifest store of a PDF: an embedded file that a specification calls {@code C2PA_Manifest}. The document is not laid out or run;
 * the stream is known by its first box. Of several, the last counts: that of the last saved state. Compressed streams are not opened.
 */
final class PdfStreams {
    private static final byte[] BOX = "jumb".getBytes(StandardCharsets.ISO_8859_1);
    private static final int STEP = 1 << 20;

    private PdfStreams() {}

    static Contents of(FileBytes file) throws IOException {
        var draft = new ContentsDraft("pdf", file);
        long last = last(file);
        if (last >= 0) {
            var span = new Span(last, file.u32(last));
            draft.store(span, span);
        }
        return draft.done();
    }

    private static long last(FileBytes file) throws IOException {
        long last = -1;
        for (long from = 0; from < file.size(); from += STEP) {
            byte[] page = file.copy(from, Math.min(STEP + 3L, file.size() - from));
            for (int i = 0; i + 4 <= page.length; i++) {
                if (page[i] == BOX[0] && page[i + 1] == BOX[1] && page[i + 2] == BOX[2] && page[i + 3] == BOX[3]) {
                    long at = from + i - 4;
                    if (at >= 0 && JumbfMark.startsAt(file, at, file.size()) && afterStream(file, at)) {
                        last = at;
                    }
                }
            }
        }
        return last;
    }

    private static boolean afterStream(FileBytes file, long at) throws IOException {
        int before = (int) Math.min(10, at);
        return file.text(at - before, before).strip().endsWith("stream");
    }
}
