package lockstep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * One file, or member of an archive, that can be read.
 *
 * @param file path as it was given
 * @param member path within the archive, or empty
 * @param bytes size before decompression, -1 where it is not known
 * @param opening opens its bytes as they are stored
 */
public record Opened(Path file, String member, long bytes, Opening opening) {
    /** Opens a stream. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** As a person names it. */
    public String name() {
        return member.isEmpty() ? file.toString() : file + "!" + member;
    }

    /** Name of the file or member without its folder and endings. */
    String stem() {
        String path = path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.indexOf('.', 1);
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** Name of the folder that holds it. */
    String folder() {
        String path = path();
        int slash = path.lastIndexOf('/');
        if (slash <= 0) return "";
        String folder = path.substring(0, slash);
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private String path() {
        String own = file.toString().replace('\\', '/');
        return member.isEmpty() ? own : member.contains("/") ? member : own + "/" + member;
    }
}
