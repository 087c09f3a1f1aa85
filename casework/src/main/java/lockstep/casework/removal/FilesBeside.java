package lockstep.casework.removal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Looks for names in the files that lie beside a case, as they stand there: reports, exports, sources. */
final class FilesBeside {
    private static final int BLOCK = 1 << 16;

    private FilesBeside() {}

    /** Files of the folder, but for one, that hold one of the names as plain text; what is packed is not looked into. */
    static List<Path> naming(Path folder, Path but, List<String> names) {
        List<byte[]> wanted =
                names.stream().map(n -> n.getBytes(StandardCharsets.UTF_8)).toList();
        if (wanted.isEmpty()) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                if (!file.getFileName().equals(but.getFileName()) && holds(file, wanted)) all.add(file);
            return all;
        } catch (IOException notListed) {
            return List.of();
        }
    }

    private static boolean holds(Path file, List<byte[]> wanted) {
        int longest = wanted.stream().mapToInt(w -> w.length).max().orElse(0);
        byte[] buffer = new byte[BLOCK + longest];
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            for (int n = in.readNBytes(buffer, 0, BLOCK); n > 0; n = in.readNBytes(buffer, kept, BLOCK)) {
                int size = kept + n;
                for (byte[] want : wanted) if (isIn(buffer, size, want)) return true;
                kept = Math.min(longest - 1, size);
                System.arraycopy(buffer, size - kept, buffer, 0, kept);
            }
        } catch (IOException notReadable) {
            return false;
        }
        return false;
    }

    private static boolean isIn(byte[] text, int size, byte[] want) {
        for (int i = 0; i + want.length <= size; i++)
            if (text[i] == want[0] && Arrays.equals(text, i, i + want.length, want, 0, want.length)) return true;
        return false;
    }
}
