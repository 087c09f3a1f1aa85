package lockstep.media.credentials.container;

import java.io.IOException;
import java.util.Set;

/** Tells the format of a file by its first bytes and reads what it holds; a name or an ending is not asked. */
public final class MediaFile {
    private static final Set<String> BOXES =
            Set.of("ftyp", "styp", "moov", "moof", "sidx", "mdat", "free", "skip", "wide", "uuid");

    private MediaFile() {}

    /** Throws {@link Damage} where the file is not what its first bytes say. */
    public static Contents read(FileBytes file) throws IOException {
        if (file.size() < 16) {
            return Contents.nothing("unknown");
        }
        String head = file.text(0, 16);
        if (head.startsWith("\u00ff\u00d8")) {
            return JpegSegments.of(file);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PngChunks.of(file);
        }
        if (head.startsWith("RIFF")) {
            return RiffChunks.of(file);
        }
        if (head.startsWith("GIF8")) {
            return GifBlocks.of(file);
        }
        if (head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("II+\0")
                || head.startsWith("MM\0+")) {
            return TiffDirectories.of(file);
        }
        return byText(file, head);
    }

    private static Contents byText(FileBytes file, String head) throws IOException {
        if (head.startsWith("%PDF")) {
            return PdfStreams.of(file);
        }
        if (head.startsWith("\0\u0001\0\0") || head.startsWith("OTTO") || head.startsWith("true")) {
            return FontTables.of(file);
        }
        if (JumbfMark.startsAt(file, 0, file.size())) {
            var draft = new ContentsDraft("c2pa", file);
            var whole = new Span(0, file.size());
            draft.store(whole, whole);
            return draft.done();
        }
        if (BOXES.contains(head.substring(4, 8))) {
            return BmffStore.of(file);
        }
        return looksLikeXml(file) ? SvgText.of(file) : Contents.nothing("unknown");
    }

    private static boolean looksLikeXml(FileBytes file) throws IOException {
        String start = file.text(0, (int) Math.min(4096, file.size()))
                .replace("\u00ef\u00bb\u00bf", "")
                .strip();
        return start.startsWith("<") && start.contains("<svg");
    }
}
