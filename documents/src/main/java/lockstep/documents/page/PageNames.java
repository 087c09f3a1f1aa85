package lockstep.documents.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What pages call things for machines: names of tags, elements, hosts and marks, as {@code names.tsv} lists them. */
final class PageNames {
    private static final Map<String, String> ALL = read();

    private PageNames() {}

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(PageNames.class.getResourceAsStream("names.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a kind, in their order. */
    static List<String> of(String kind) {
        return List.of(selector(kind).split("\\|"));
    }

    /** The one selector of a kind. */
    static String selector(String kind) {
        return Objects.requireNonNull(ALL.get(kind), kind);
    }
}
