package lockstep.console.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;

/** A file of accounts: one id or handle a line; what follows a comma is not read, and {@code #} begins a comment. */
public final class NamesFile {
    private NamesFile() {}

    /** The ids and handles, in the order of the file; at least one. */
    public static List<String> read(Path file) {
        try {
            List<String> names = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(l -> l.split("[#,]", 2)[0].strip())
                    .filter(l -> !l.isEmpty())
                    .toList();
            if (names.isEmpty()) throw new WrongUse(file + " names no account");
            return names;
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + file, "one account id or handle a line", notReadable);
        }
    }
}
