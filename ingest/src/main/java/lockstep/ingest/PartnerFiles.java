package lockstep.ingest;

import java.io.IOException;
import lockstep.model.CannotDo;

/** Reads what partners send: bundles, events and lists of takedowns. The application hands it in; reading posts needs none. */
public interface PartnerFiles {
    /** Takes nothing. */
    PartnerFiles NONE = (format, file, in, out) -> {
        throw new CannotDo(file.name() + " is a file of format " + format + ", which is not read here", "");
    };

    /**
     * Reads one file.
     *
     * @param format id of one of {@link lockstep.ingest.formats.PartnerFormats#ALL}
     * @param file where it comes from
     */
    void read(String format, Opened file, Input in, Rows out) throws IOException;
}
