package lockstep.store.file;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import lockstep.model.CannotDo;

/** What the database said, as a person can use it: what is wrong, and what can be done; never its own words. */
final class DatabaseWords {
    private static final long HEADERS = 3 * 4096;

    private static final List<String> IN_USE =
            List.of("lock on file", "being used by another process", "conflicting lock");
    private static final List<String> FULL = List.of(
            "no space left", "disk full", "enospc", "disk quota", "not enough space", "max_temp_directory_size");
    private static final List<String> MEMORY = List.of("out of memory", "failed to allocate", "memory_limit");
    private static final List<String> LOG = List.of("replaying wal");
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
    private static final List<String> OTHER_TABLES =
            List.of("catalog error", "binder error", "unsuccessful or closed pending");
    private static final List<String> DISK = List.of("io error");
    private static final String BACK =
            "go back to a copy of it, or read its sources into a new case with lockstep ingest; reports, exports and seals"
                    + " made from it still hold what they hold";

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
        if (any(lower, LOG)) return log(path, broken);
        if (any(lower, MEMORY))
            return new CannotDo(
                    "this takes more memory than the database of " + path + " may have",
                    "give it more: LOCKSTEP_JAVA_OPTIONS=-Dlockstep.memory=4GB (default 2GB)",
                    broken);
        if (any(lower, NEWER))
            return new CannotDo(
                    path + " is not a case that this version reads",
                    "it was written by a newer version: get that one",
                    broken);
        if (any(lower, NO_PERMISSION))
            return new CannotDo(
                    "no permission to write " + path,
                    "check the owner of the file and its folder, or work on a copy",
                    broken);
        return unreadable(path, lower, broken);
    }

    private static CannotDo unreadable(Path path, String said, SQLException broken) {
        if (any(said, DAMAGED))
            return damaged(
                    path,
                    size(path) < HEADERS ? "it is cut off" : "it is cut off, or bytes in it were changed",
                    broken);
        if (any(said, OTHER_TABLES)) return damaged(path, "its tables are not those that Lockstep made", broken);
        if (any(said, DISK))
            return new CannotDo(
                    path + " cannot be read or written: " + reason(said),
                    "is its disk in order, and its name?",
                    broken);
        return new CannotDo("the case " + path + " could not do that", kept(broken), broken);
    }

    /** A case that is no longer what was written. */
    static CannotDo damaged(Path path, String how) {
        return new CannotDo(path + " is damaged: " + how, BACK);
    }

    private static CannotDo damaged(Path path, String how, SQLException broken) {
        return new CannotDo(path + " is damaged: " + how, BACK, broken);
    }

    /** What the last command had not yet put into the case stands in a file beside it; that of another case, or of another day, belongs to no row here. */
    private static CannotDo log(Path path, SQLException broken) {
        String beside = path.getFileName() + ".wal";
        return new CannotDo(
                beside + " beside " + path + " is damaged, or is not of this case as it stands",
                "where the case is a copy that was put back, move " + beside
                        + " out of the folder; else keep both, and read the sources into a new case with lockstep ingest",
                broken);
    }

    /** The words of the system, which stand behind those of the engine. */
    private static String reason(String said) {
        String first = said.lines().findFirst().orElse("");
        int last = first.lastIndexOf(": ");
        return last < 0 || first.indexOf('"', last) >= 0 ? "the system refused" : first.substring(last + 2);
    }

    /** What nobody foresaw is a bug of ours: the person gets a place where the trace is, not the trace. */
    private static String kept(SQLException broken) {
        try {
            var trace = new StringWriter();
            broken.printStackTrace(new PrintWriter(trace));
            Path file = Files.createTempFile("lockstep-bug-", ".txt");
            Files.writeString(file, trace.toString());
            return "this is a bug in Lockstep; the trace is in " + file + ", please attach it to a report";
        } catch (IOException noPlace) {
            return "this is a bug in Lockstep; please report what you did";
        }
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
}
