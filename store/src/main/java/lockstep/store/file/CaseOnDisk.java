package lockstep.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import lockstep.model.CannotDo;
import lockstep.model.ShellWord;
import lockstep.model.WrongUse;
import lockstep.model.intake.FileSignature;

/** What stands at the path of a case, looked at before the engine is: it would load parts of its own for other files, or wait for a pipe. */
public final class CaseOnDisk {
    private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_AT = 8;
    /** Number of the storage form from which on a log of changes names its case, docs/decisions/0178. */
    private static final int FORM_WHOSE_LOG_IS_BOUND = 67;

    private static final byte[] ZIP = {'P', 'K'};
    private static final String INGEST =
            "a case is what lockstep new, ingest or run made; files go into one with lockstep ingest";

    private CaseOnDisk() {}

    /** Refuses what cannot be a case. */
    static void mustBeOne(Path path) {
        if (!Files.exists(path)) throw nothingThere(path);
        if (Files.isDirectory(path)) throw new WrongUse(path + " is a folder; a case is a file");
        if (!Files.isRegularFile(path)) throw new WrongUse(path + " is no ordinary file, as a case is");
        if (!Files.isReadable(path)) throw notReadable(path);
        byte[] begins = FileSignature.at(path);
        if (begins.length == 0)
            throw new CannotDo(path + " is empty", "remove it, and make a case: lockstep new " + ShellWord.of(path));
        if (!isMade(begins)) throw another(path, begins);
    }

    /** Whether a case is in a form of storage whose log of changes does not say which case it is of. */
    static boolean isOfOlderForm(Path path) {
        byte[] begins = FileSignature.at(path);
        int version = MAGIC_AT + MAGIC.length;
        return begins.length > version && (begins[version] & 0xff) < FORM_WHOSE_LOG_IS_BOUND;
    }

    /** Refuses a case of an older form with a log of changes beside it: the engine would take in that of any other. */
    static void mustHaveNoLog(Path path) {
        Path log = path.resolveSibling(path.getFileName() + ".wal");
        try {
            if (!Files.exists(log) || Files.size(log) == 0) return;
        } catch (IOException broken) {
            throw new CannotDo("cannot read " + log + ": " + broken.getMessage(), "is its disk in order?", broken);
        }
        throw new CannotDo(
                log.getFileName() + " beside " + path
                        + " does not say which case it is of: the case is in an older form",
                "move " + log.getFileName()
                        + " out of the folder, and the case opens as it was before; where its last command was broken off and"
                        + " those changes are wanted, open it once with the version that wrote it");
    }

    private static RuntimeException nothingThere(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder) && !Files.isExecutable(folder)) return notReadable(path);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            return new WrongUse(path + " is a link to what is not there", "mend the link, or remove it");
        return new WrongUse("no case at " + path, "make one: lockstep new " + ShellWord.of(path));
    }

    private static CannotDo notReadable(Path path) {
        return new CannotDo("no permission to read " + path, "check the owner of the file and its folder");
    }

    /** Whether a file that begins so is a case. */
    public static boolean isMade(byte[] begins) {
        int end = MAGIC_AT + MAGIC.length;
        return begins.length >= end && Arrays.equals(begins, MAGIC_AT, end, MAGIC, 0, MAGIC.length);
    }

    private static CannotDo another(Path path, byte[] begins) {
        String what =
                FileSignature.of(begins).map(kind -> ": it is " + kind.what()).orElse("");
        boolean archive = begins.length > 1 && begins[0] == ZIP[0] && begins[1] == ZIP[1];
        return new CannotDo(
                path + " is not a case" + what,
                archive ? "a sealed case is checked with lockstep verify; " + INGEST : INGEST);
    }
}
