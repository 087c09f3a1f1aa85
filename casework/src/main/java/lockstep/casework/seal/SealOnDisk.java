package lockstep.casework.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import lockstep.model.CannotDo;
import lockstep.model.ShellWord;
import lockstep.model.WrongUse;
import lockstep.model.intake.FileSignature;
import lockstep.store.file.CaseOnDisk;

/** What stands at the path of a sealed case: what was never one is told as what it is, so that only a seal can differ from itself. */
public final class SealOnDisk {
    private static final String NAME = "name the file that lockstep seal wrote";

    private SealOnDisk() {}

    /** Refuses what cannot be a sealed case; a damaged one is none of that. */
    public static void mustBeOne(Path path) {
        if (!Files.exists(path)) throw new WrongUse("no file " + path, NAME);
        if (Files.isDirectory(path)) throw new WrongUse(path + " is a folder; a sealed case is a file", NAME);
        if (!Files.isRegularFile(path)) throw new WrongUse(path + " is no ordinary file, as a sealed case is", NAME);
        byte[] begins = FileSignature.at(path);
        if (begins.length == 0) throw new CannotDo(path + " is empty", "get the file again");
        if (CaseOnDisk.isMade(begins))
            throw new WrongUse(
                    path + " is a case and not a sealed one",
                    "seal it first: lockstep seal " + ShellWord.of(path) + " --out FILE");
        if (!isArchive(begins)) throw new CannotDo(path + " is not a sealed case" + what(begins), NAME);
    }

    private static boolean isArchive(byte[] begins) {
        return begins.length > 1 && begins[0] == 'P' && begins[1] == 'K';
    }

    private static String what(byte[] begins) {
        return FileSignature.of(begins).map(kind -> ": it is " + kind.what()).orElse("");
    }
}
