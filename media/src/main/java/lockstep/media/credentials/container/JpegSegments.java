package lockstep.media.credentials.container;

import java.io.IOException;
import java.util.Locale;

/** Segments of a JPEG; a manifest store lies in APP11 segments that continue one another. */
final class JpegSegments {
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final int HEAD = 4;

    private final FileBytes file;
    private final ContentsDraft draft;
    private int storeInstance = -1;

    private JpegSegments(FileBytes file) {
        this.file = file;
        this.draft = new ContentsDraft("jpeg", file);
    }

    static Contents of(FileBytes file) throws IOException {
        return new JpegSegments(file).walk();
    }

    private Contents walk() throws IOException {
        draft.part("SOI", new Span(0, 2));
        long at = 2;
        while (file.holds(at, 2)) {
            int marker = file.u16(at);
            if (marker == 0xffff) {
                at++;
                continue;
            }
            if (marker >> 8 != 0xff) {
                throw new Damage("no marker at byte " + at + " of the JPEG");
            }
            int kind = marker & 0xff;
            if (kind == 0xd9) {
                draft.part("EOI", new Span(at, 2));
                break;
            }
            at = kind == 0xda ? scan(at) : segment(kind, at);
        }
        return draft.done();
    }

    private long segment(int kind, long at) throws IOException {
        if (kind >= 0xd0 && kind <= 0xd8 || kind == 1) {
            draft.part(name(kind), new Span(at, 2));
            return at + 2;
        }
        var whole = new Span(at, 2L + length(at));
        if (kind == 0xeb && isStore(whole)) {
            draft.part("C2PA", whole);
        } else {
            draft.part(name(kind), whole);
        }
        if (kind == 0xe1
                && whole.length() > HEAD + XMP.length()
                && file.text(at + HEAD, XMP.length()).equals(XMP)) {
            draft.xmp(new Span(at + HEAD + XMP.length(), whole.length() - HEAD - XMP.length()));
        }
        return whole.end();
    }

    private int length(long at) throws IOException {
        int length = file.u16(at + 2);
        if (length < 2 || !file.holds(at, 2L + length)) {
            throw new Damage("a segment of " + length + " bytes at byte " + at + " of the JPEG");
        }
        return length;
    }

    /* A piece: "JP", instance (2), number of the piece (4), then the box; later pieces repeat its length and type. */
    private boolean isStore(Span whole) throws IOException {
        long at = whole.from() + HEAD;
        if (whole.length() < HEAD + 16 || !file.text(at, 2).equals("JP")) {
            return false;
        }
        int instance = file.u16(at + 2);
        long box = at + 8;
        int head = file.u32(box) == 1 ? 16 : 8;
        if (instance == storeInstance && file.u32(at + 4) > 1) {
            draft.store(whole, new Span(box + head, Math.max(0, whole.end() - box - head)));
            return true;
        }
        if (storeInstance >= 0 || !JumbfMark.startsAt(file, box, whole.end())) {
            return false;
        }
        storeInstance = instance;
        draft.store(whole, new Span(box, whole.end() - box));
        return true;
    }

    /* Compressed data run on to the next marker that is neither a stuffed byte nor a restart. */
    private long scan(long at) throws IOException {
        long end = at + 2 + length(at);
        while (file.holds(end, 2)) {
            if (file.u8(end) == 0xff) {
                int next = file.u8(end + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    break;
                }
            }
            end++;
        }
        if (!file.holds(end, 2)) {
            end = file.size();
        }
        draft.part("SOS", new Span(at, end - at));
        return end;
    }

    private static String name(int kind) {
        if (kind >= 0xe0 && kind <= 0xef) {
            return "APP" + (kind - 0xe0);
        }
        return switch (kind) {
            case 0xfe -> "COM";
            case 0xc4 -> "DHT";
            case 0xdb -> "DQT";
            case 0xdd -> "DRI";
            default -> {
                if (kind >= 0xc0 && kind <= 0xcf) {
                    yield "SOF" + (kind - 0xc0);
                }
                yield kind >= 0xd0 && kind <= 0xd7 ? "RST" + (kind - 0xd0) : String.format(Locale.ROOT, "%02X", kind);
            }
        };
    }
}
