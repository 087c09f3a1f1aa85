package lockstep.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipException;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;

/** The files that a person names: files, folders with all that is in them, and patterns with * ? [ { that the shell left alone. */
public final class Paths {
    private Paths() {}

    /** All files, in the order named, within a folder or pattern by name. */
    public static List<Path> of(List<String> named) {
        List<Path> files = new ArrayList<>();
        for (String name : named) files.addAll(of(name));
        return files;
    }

    /**
     * Where a file that a case once read lies now: at its path, or beside the case, when both were moved or the command is given from
     * elsewhere. Whether it is still the same file its SHA-256 tells.
     *
     * @param folder of the case
     */
    static Path again(String name, Path folder) {
        Path path = Path.of(name);
        if (Files.exists(path)) return path;
        for (Path beside : List.of(folder.resolve(path), folder.resolve(String.valueOf(path.getFileName()))))
            if (Files.exists(beside)) return beside;
        throw new CannotDo(
                "no file " + name + ", nor one of its name beside the case",
                "put it back, or lay it into " + (folder.toString().isEmpty() ? "the case's folder" : folder));
    }

    private static List<Path> of(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new WrongUse(name + " is no path: " + wrong.getReason());
        }
        if (Files.isRegularFile(path)) return List.of(path);
        if (Files.isDirectory(path)) {
            List<Path> found = walk(path, "glob:**");
            return found.isEmpty() ? List.of(path) : found;
        }
        if (Files.exists(path)) return List.of(path);
        if (name.matches(".*[*?\\[{].*")) {
            Path base = path;
            while (base != null && base.toString().matches(".*[*?\\[{].*")) base = base.getParent();
            Path from = base == null ? Path.of("") : base;
            List<Path> found = Files.isDirectory(from) ? walk(from, "glob:" + name) : List.of();
            if (!found.isEmpty()) return found;
        }
        // what is not there is told when its turn comes, so that it keeps no other from being read
        return List.of(path);
    }

    private static CannotDo missing(Path file, IOException why) {
        String name = file.toString();
        if (name.matches(".*[*?\\[{].*")) return new CannotDo("no file matches " + name, "", why);
        return new CannotDo("no file " + name, name.equals("-") ? "/dev/stdin reads what is piped in" : "", why);
    }

    private static List<Path> walk(Path folder, String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(pattern);
        List<Path> found = new ArrayList<>();
        try {
            var links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
            Files.walkFileTree(folder, links, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean hidden = String.valueOf(file.getFileName()).startsWith(".");
                    boolean data = attributes.isRegularFile() || attributes.isSymbolicLink();
                    if (data && !hidden && matcher.matches(file)) found.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException why) {
                    // a link that leads back leads to what is read anyway
                    if (!(why instanceof FileSystemLoopException) && matcher.matches(file)) found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException broken) {
            throw unreadable(folder, broken);
        }
        Collections.sort(found);
        return found;
    }

    /** Why a file cannot be read, as a person can use it. */
    static CannotDo unreadable(Path file, IOException why) {
        if (why instanceof java.nio.file.AccessDeniedException) {
            return new CannotDo("no permission to read " + file, "check its owner: ls -ld " + file, why);
        }
        if (why instanceof NoSuchFileException) return missing(file, why);
        if (why instanceof ZipException || why instanceof EOFException)
            return new CannotDo(file + " is cut off or damaged: " + why.getMessage(), "get the file again", why);
        return new CannotDo(file + " cannot be read: " + why.getMessage(), "", why);
    }
}
