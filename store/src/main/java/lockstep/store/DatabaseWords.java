package lockstep.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockstep.model.CannotDo;
import lockstep.model.ShellWord;

/** What the database said, as a person can use it: what is wrong, and what can be done. */
final class DatabaseWords {
    private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_AT = 8;
    private static final long HEADERS = 3 * 4096;

    private static final List<String> IN_USE =
            List.of("lock on file", "being used by another process", "conflicting lock");
    private static final List<String> FULL = List.of(
            "no space left", "disk full", "enospc", "disk quota", "not enough space", "max_temp_directory_size");
    private static final List<String> NEWER = List.of("older than", "newer version", "version number");
    private static final List<String> NO_PERMISSION = List.of("permission denied", "read-only", "read only");
    private static final List<String> DAMAGED = List.of(
            "checksum",
            "corrupt",
            "serializ",
            "could not read",
            "failed to read",
            "read from file",
            "unexpected end",
            "internal error",
            "fatal error",
            "invalidated",
            "not a valid duckdb database",
            "decompress",
            "out of range");

    private DatabaseWords() {}

    static CannotDo of(Path path, SQLException broken) {
        String said = String.valueOf(broken.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (any(lower, IN_USE))
            return new CannotDo(path + " is in use by another process", "wait for it, or end it", broken);
        if (any(lower, FULL))
            return new CannotDo(
                    "the disk with " + path + " is full",
                    "free some space and repeat the command; nothing is doubled",
                    broken);
        if (any(lower, NEWER))
            return new CannotDo(
                    path + " is not a case that this version reads: " + first(said),
                    "was it written by a newer version?",
                    broken);
        if (any(lower, NO_PERMISSION))
            return new CannotDo(
                    "no permission to write " + path,
                    "check the owner of the file and its folder, or work on a copy",
                    broken);
        if (any(lower, DAMAGED)) return unreadable(path, broken);
        return new CannotDo("the case " + path + " could not do that: " + first(said), "", broken);
    }

    /** A file of the engine's that cannot be read is damaged; any other file was never a case. */
    private static CannotDo unreadable(Path path, SQLException broken) {
        long size = size(path);
        if (size == 0)
            return new CannotDo(
                    path + " is empty", "remove it, and make a case: lockstep new " + ShellWord.of(path), broken);
        if (!hasMagic(path))
            return new CannotDo(
                    path + " is not a case",
                    "a case is what lockstep new, ingest or run made; files go into one with lockstep ingest",
                    broken);
        return new CannotDo(
                path + " is damaged: "
                        + (size < HEADERS ? "it is cut off" : "it is cut off, or bytes in it were changed"),
                "go back to a copy of it, or read its sources into a new case with lockstep ingest; reports, exports and seals"
                        + " made from it still hold what they hold",
                broken);
    }

    private static boolean any(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static boolean hasMagic(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(MAGIC_AT + MAGIC.length);
            return head.length == MAGIC_AT + MAGIC.length
                    && Arrays.equals(head, MAGIC_AT, head.length, MAGIC, 0, MAGIC.length);
        } catch (IOException notReadable) {
            return false;
        }
    }

    private static String first(String said) {
        return said.lines().findFirst().orElse("");
    }
}
