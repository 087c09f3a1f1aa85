package lockstep.casework.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lockstep.model.CannotDo;
import lockstep.model.ShellWord;
import lockstep.model.WrongUse;
import lockstep.model.intake.FileSignature;

/** What stands at the path of a sealed case: what was never one is told as what it is, so that only a seal can differ from itself. */
public final class SealOnDisk {
    private static final String NAME = "name the file that lockstep seal wrote";
    private static final String ZIP = "PK";
    private static final String CASE = "DUCK";
    private static final int CASE_AT = 8;
    private static final int LOOKED_AT = 512;

    private SealOnDisk() {}

    /** Refuses what cannot be a sealed case; a damaged one is none of that. */
    public static void mustBeOne(Path path) {
        if (!Files.exists(path)) throw new WrongUse("no file " + path, NAME);
        if (Files.isDirectory(path)) throw new WrongUse(path + " is a folder; a sealed case is a file", NAME);
        if (!Files.isRegularFile(path)) throw new WrongUse(path + " is no ordinary file, as a sealed case is", NAME);
        String begins = begins(path);
        if (begins.isEmpty()) throw new CannotDo(path + " is empty", "get the file again");
        if (begins.startsWith(CASE, CASE_AT))
            throw new WrongUse(
                    path + " is a case and not a sealed one",
                    "seal it first: lockstep seal " + ShellWord.of(path) + " --out FILE");
        if (!begins.startsWith(ZIP)) throw new CannotDo(path + " is not a sealed case" + what(begins), NAME);
    }

    private static String what(String begins) {
        Optional<FileSignature> known = FileSignature.of(begins.getBytes(StandardCharsets.ISO_8859_1));
        return known.map(kind -> ": it is " + kind.what()).orElse("");
    }

    private static String begins(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + path, "check its owner and its disk", notReadable);
        }
    }
}
