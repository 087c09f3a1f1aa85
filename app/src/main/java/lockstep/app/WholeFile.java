package lockstep.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lockstep.model.CannotDo;

/** A text that is written whole or not at all: a full disk or Ctrl-C leaves no half report, and no earlier one destroyed. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes it beside its place and moves it there; folders on the way are made.
     *
     * @param flag what chooses another place, for the message
     */
    public static void write(Path to, String text, String flag) {
        Path aside = to.resolveSibling(to.getFileName() + ".part");
        try {
            Path folder = to.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            if (Files.exists(to) && !Files.isRegularFile(to)) {
                Files.writeString(to, text, StandardCharsets.UTF_8);
                return;
            }
            try {
                Files.writeString(aside, text, StandardCharsets.UTF_8);
                Files.move(aside, to, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException refused) {
            throw new CannotDo(
                    "cannot write " + to + ": " + refused.getMessage(), "choose another place with " + flag, refused);
        }
    }
}
