package lockstep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of file that holds no text we can read, told by its first bytes.
 *
 * @param says what it is
 * @param help what to do
 */
record Unreadable(String says, String help) {
    private record Kind(byte[] head, Unreadable of) {}

    private static final List<Kind> KINDS = kinds();

    static Optional<Unreadable> of(byte[] bytes) {
        for (Kind kind : KINDS) {
            int n = kind.head().length;
            if (bytes.length >= n && java.util.Arrays.equals(bytes, 0, n, kind.head(), 0, n))
                return Optional.of(kind.of());
        }
        return Optional.empty();
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Unreadable.class.getResourceAsStream("kinds.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#")) continue;
                String[] cell = line.split("\t");
                kinds.add(new Kind(HexFormat.of().parseHex(cell[0]), new Unreadable(cell[1], cell[2])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(kinds);
    }
}
