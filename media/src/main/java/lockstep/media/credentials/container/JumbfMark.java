package lockstep.media.credentials.container;

import java.io.IOException;

/** The first bytes of a manifest store: a {@code jumb} box whose description is of the kind {@code c2pa}. */
final class JumbfMark {
    private JumbfMark() {}

    /** Whether a store starts here; {@code end} bounds what may be read. */
    static boolean startsAt(FileBytes file, long at, long end) throws IOException {
        if (!file.holds(at, 32) || at + 32 > end || !file.type(at + 4).equals("jumb")) {
            return false;
        }
        long description = file.u32(at) == 1 ? at + 16 : at + 8;
        return file.type(description + 4).equals("jumd")
                && file.type(description + 8).equals("c2pa");
    }
}
