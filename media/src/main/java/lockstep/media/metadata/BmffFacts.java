package lockstep.media.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lockstep.media.credentials.container.BmffBox;
import lockstep.media.credentials.container.BmffBoxes;
import lockstep.media.credentials.container.FileBytes;

/** Facts in the boxes of a video (MP4, MOV): brands, times, makers, handlers. Items of HEIF are not opened. */
final class BmffFacts {
    /** Seconds from 1904, where these times start, to 1970. */
    private static final long TO_1970 = 2_082_844_800L;

    private static final int LONGEST = 400;

    private BmffFacts() {}

    static void read(FileBytes file, String format, FactsDraft draft) throws IOException {
        for (BmffBox box : BmffBoxes.of(file)) {
            String where = box.path() + " at byte " + box.span().from();
            switch (box.type()) {
                case "ftyp" -> draft.add(Fact.About.CONTAINER, "brands", text(file, box, 0), where);
                case "mvhd", "mdhd" -> times(file, box, draft, where);
                case "hdlr" -> draft.add(Fact.About.CONTAINER, "handler", text(file, box, 24), where);
                case "\u00a9too", "\u00a9swr", "\u00a9enc" ->
                    draft.add(Fact.About.SOFTWARE, box.type().substring(1), text(file, box, 4), where);
                case "\u00a9mak", "\u00a9mod" ->
                    draft.add(Fact.About.DEVICE, box.type().substring(1), text(file, box, 4), where);
                case "\u00a9xyz" -> position(text(file, box, 4), draft, where);
                case "ilst" -> items(file, box, draft, where);
                default -> {}
            }
        }
    }

    private static String text(FileBytes file, BmffBox box, int skip) throws IOException {
        long from = box.content() + skip;
        long length = Math.min(LONGEST, box.span().end() - from);
        return length <= 0 ? "" : new String(file.copy(from, length), StandardCharsets.UTF_8);
    }

    private static void times(FileBytes file, BmffBox box, FactsDraft draft, String where) throws IOException {
        boolean wide = file.u8(box.content()) == 1;
        long created = wide ? file.u64(box.content() + 4) : file.u32(box.content() + 4);
        long changed = wide ? file.u64(box.content() + 12) : file.u32(box.content() + 8);
        time("created", created, draft, where);
        time("changed", changed, draft, where);
    }

    /* Nought is what writers put who keep no time. */
    private static void time(String name, long seconds, FactsDraft draft, String where) {
        if (seconds > 0 && seconds < 1L << 33) {
            draft.add(
                    Fact.About.TIME,
                    name,
                    Instant.ofEpochSecond(seconds - TO_1970).toString(),
                    where);
        }
    }

    /* ISO 6709: +48.8583+002.2944/ */
    private static void position(String said, FactsDraft draft, String where) {
        int second = Math.max(said.indexOf('+', 1), said.indexOf('-', 1));
        int end = said.indexOf('/');
        try {
            if (second > 0 && end > second) {
                draft.place(
                        Double.parseDouble(said.substring(0, second)),
                        Double.parseDouble(said.substring(second, end)),
                        where);
            }
        } catch (NumberFormatException noPlace) {
            draft.fault(where + ": a place that is none");
        }
    }

    /* Items of iTunes: a box of the name, in it "data" with eight bytes before the text. */
    private static void items(FileBytes file, BmffBox box, FactsDraft draft, String where) throws IOException {
        long at = box.content();
        while (at + 24 <= box.span().end()) {
            long length = file.u32(at);
            if (length < 24 || length > box.span().end() - at) {
                return;
            }
            String name = file.type(at + 4);
            if (name.equals("\u00a9too") || name.equals("\u00a9swr")) {
                byte[] value = file.copy(at + 24, Math.min(LONGEST, length - 24));
                draft.add(Fact.About.SOFTWARE, name.substring(1), new String(value, StandardCharsets.UTF_8), where);
            }
            at += length;
        }
    }
}
