package lockstep.serve.answer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the folders of this machine out of what is told: a page needs the name of a file, and not where it lies.
 *
 * @param folders the longest first
 */
public record OwnPaths(List<String> folders) {
    public OwnPaths {
        folders = folders.stream()
                .filter(f -> Path.of(f).getNameCount() > 0 && Path.of(f).isAbsolute())
                .map(f -> f.endsWith(File.separator) ? f : f + File.separator)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /** The folders of a case and what lies under it, of temporary files, and of the person. */
    public static OwnPaths of(Path file) {
        Path whole = file.toAbsolutePath();
        return new OwnPaths(List.of(
                whole + ".sources",
                String.valueOf(whole.getParent()),
                System.getProperty("java.io.tmpdir", "/tmp"),
                System.getProperty("user.dir", "."),
                System.getProperty("user.home", "/root")));
    }

    /** The text with names of files alone. */
    public String without(String text) {
        String bare = text;
        for (String folder : folders) bare = bare.replace(folder, "");
        return bare;
    }
}
