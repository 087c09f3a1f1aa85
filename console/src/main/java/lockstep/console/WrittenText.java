package lockstep.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lockstep.model.CannotDo;
import lockstep.model.WholeFile;

/** A text at the place that a person named, with folders on the way; where that cannot be, they are told how to name another. */
public final class WrittenText {
    private WrittenText() {}

    /**
     * Writes it beside its place and moves it there; folders on the way are made.
     *
     * @param flag what chooses another place, for the message
     */
    public static void write(Path to, String text, String flag) {
        try {
            Path folder = to.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            WholeFile.text(to, text);
        } catch (IOException refused) {
            throw new CannotDo(
                    "cannot write " + to + ": " + refused.getMessage(), "choose another place with " + flag, refused);
        }
    }
}
