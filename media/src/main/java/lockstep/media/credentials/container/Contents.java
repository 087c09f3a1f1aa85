package lockstep.media.credentials.container;

import java.util.List;
import java.util.Optional;

/**
 * What a file holds that bears on where it comes from.
 *
 * @param format short name of the format, as {@code jpeg}
 * @param store the manifest store, whole, or nothing
 * @param storeSpans where the store lies, with the wrapping that only it needs
 * @param xmp the XMP packet, or nothing
 * @param parts parts by which box hashes name the file; empty where the format has none
 */
public record Contents(
        String format, Optional<byte[]> store, List<Span> storeSpans, Optional<byte[]> xmp, List<Part> parts) {
    public Contents {
        storeSpans = List.copyOf(storeSpans);
        parts = List.copyOf(parts);
    }

    /** A file of which nothing is known yet. */
    public static Contents unknown() {
        return nothing("unknown");
    }

    static Contents nothing(String format) {
        return new Contents(format, Optional.empty(), List.of(), Optional.empty(), List.of());
    }
}
