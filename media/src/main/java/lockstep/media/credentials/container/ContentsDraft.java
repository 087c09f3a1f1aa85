package lockstep.media.credentials.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contents while a file is walked through. */
final class ContentsDraft {
    /** No more parts of one file are listed. */
    static final int MOST_PARTS = 200_000;

    private final String format;
    private final FileBytes file;
    private final ByteArrayOutputStream store = new ByteArrayOutputStream();
    private final List<Span> storeSpans = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private Optional<byte[]> xmp = Optional.empty();

    ContentsDraft(String format, FileBytes file) {
        this.format = format;
        this.file = file;
    }

    /** Adds a piece of the store. */
    void store(Span wrapping, Span piece) throws IOException {
        if (store.size() + piece.length() > FileBytes.MOST_HELD) {
            throw new Damage("a manifest store of over " + FileBytes.MOST_HELD + " bytes");
        }
        store.writeBytes(file.copy(piece));
        storeSpans.add(wrapping);
    }

    /** Adds a store that had to be decoded. */
    void decoded(Span wrapping, byte[] bytes) {
        store.writeBytes(bytes);
        storeSpans.add(wrapping);
    }

    boolean hasStore() {
        return !storeSpans.isEmpty();
    }

    void xmp(Span packet) throws IOException {
        if (xmp.isEmpty()) {
            xmp = Optional.of(file.copy(packet));
        }
    }

    /** Names a part; parts of the store that follow one another are one. */
    void part(String name, Span span) throws IOException {
        if (parts.size() >= MOST_PARTS) {
            throw new Damage("over " + MOST_PARTS + " parts in a " + format + " file");
        }
        int last = parts.size() - 1;
        if (name.equals("C2PA") && last >= 0 && parts.get(last).name().equals("C2PA")) {
            Span before = parts.get(last).span();
            parts.set(last, new Part(name, new Span(before.from(), span.end() - before.from())));
            return;
        }
        parts.add(new Part(name, span));
    }

    Contents done() {
        Optional<byte[]> whole = hasStore() ? Optional.of(store.toByteArray()) : Optional.empty();
        return new Contents(format, whole, storeSpans, xmp, parts);
    }
}
