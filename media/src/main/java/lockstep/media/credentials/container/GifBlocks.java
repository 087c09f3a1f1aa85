package lockstep.media.credentials.container;

import java.io.IOException;

/** Blocks of a GIF; a manifest store lies in the application extension {@code C2PA_GIF}. */
final class GifBlocks {
    private final FileBytes file;
    private final ContentsDraft draft;

    private GifBlocks(FileBytes file) {
        this.file = file;
        this.draft = new ContentsDraft("gif", file);
    }

    static Contents of(FileBytes file) throws IOException {
        return new GifBlocks(file).walk();
    }

    private Contents walk() throws IOException {
        long at = 13 + colours(file.u8(10));
        while (file.holds(at, 1)) {
            int kind = file.u8(at);
            if (kind == 0x3b) {
                break;
            }
            at = switch (kind) {
                case 0x21 -> extension(at);
                case 0x2c -> subBlocks(at + 11 + colours(file.u8(at + 9)));
                default -> throw new Damage("no block at byte " + at + " of the GIF");
            };
        }
        return draft.done();
    }

    private long extension(long at) throws IOException {
        long end = subBlocks(at + 2);
        draft.part("extension", new Span(at, end - at));
        if (file.u8(at + 1) != 0xff || file.u8(at + 2) != 11) {
            return end;
        }
        String application = file.text(at + 3, 8);
        if (application.equals("C2PA_GIF") && !draft.hasStore()) {
            store(new Span(at, end - at));
        } else if (application.equals("XMP Data")) {
            draft.xmp(new Span(at + 14, Math.max(0, end - at - 14 - 258)));
        }
        return end;
    }

    private void store(Span whole) throws IOException {
        long at = whole.from() + 14;
        while (file.u8(at) > 0) {
            int length = file.u8(at);
            draft.store(whole, new Span(at + 1, length));
            at += 1 + length;
        }
    }

    private long subBlocks(long from) throws IOException {
        long at = from;
        while (file.u8(at) > 0) {
            at += 1 + file.u8(at);
        }
        return at + 1;
    }

    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }
}
