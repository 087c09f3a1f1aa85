package lockstep.ingest.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.ingest.text.Link;

/** Which addresses are those of posts, and which are shortened. */
final class Permalinks {
    private static final Map<String, List<String>> PARTS = new HashMap<>();
    private static final Set<String> SHORTENERS = new HashSet<>();

    static {
        for (String line : lines()) {
            String[] cells = line.split("\t");
            if (cells[0].equals("post"))
                PARTS.computeIfAbsent(cells[1], d -> new ArrayList<>()).add(cells[2]);
            else SHORTENERS.addAll(List.of(cells[1].split(" ")));
        }
    }

    private Permalinks() {}

    /** Whether an address is that of a post on a platform. */
    static boolean isOne(String address) {
        Optional<Link> link = Link.of(address);
        return link.isPresent()
                && PARTS.getOrDefault(link.get().domain(), List.of()).stream().anyMatch(part -> address.contains(part));
    }

    /** Whether an address is a shortener's. */
    static boolean isShortened(String address) {
        return Link.of(address).map(l -> SHORTENERS.contains(l.domain())).orElse(false);
    }

    /** Whether an id is that of a thing on Reddit, as {@code t3_abc}. */
    static boolean isThread(String id) {
        return id.length() > 3
                && id.charAt(0) == 't'
                && id.charAt(1) >= '1'
                && id.charAt(1) <= '6'
                && id.charAt(2) == '_';
    }

    private static List<String> lines() {
        try (InputStream in = Permalinks.class.getResourceAsStream("permalinks.tsv")) {
            if (in == null) throw new IllegalStateException("permalinks.tsv is missing");
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
