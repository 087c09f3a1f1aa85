package lockstep.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page behind the address of a copy that an archive keeps: the page is what was shared, whoever kept it and when. */
final class ArchivedPage {
    private static final Map<String, List<String>> KEEPERS = new HashMap<>();
    private static final String CACHE = "webcache.googleusercontent.com";

    static {
        for (String[] row : ResourceLines.table("archives.tsv"))
            KEEPERS.computeIfAbsent(row[0], host -> new ArrayList<>()).add(row[1]);
    }

    private ArchivedPage() {}

    /** Its address; empty where the link leads to no copy, or to one that does not tell of what. */
    static Optional<String> of(String host, String path, String query) {
        if (host.equals(CACHE)) return cached(query);
        for (String begins : KEEPERS.getOrDefault(host, List.of())) {
            if (!path.startsWith(begins)) continue;
            Optional<String> page = within(path.substring(begins.length()));
            if (page.isPresent()) return page.map(p -> query.isEmpty() ? p : p + "?" + query);
        }
        return Optional.empty();
    }

    /** From the scheme on, where one stands in the path; else behind a stamp, where a host does. */
    private static Optional<String> within(String rest) {
        int scheme = scheme(rest);
        if (scheme >= 0) return whole(rest.substring(scheme));
        int slash = rest.indexOf('/');
        if (slash <= 0 || !isStamp(rest.substring(0, slash))) return Optional.empty();
        String page = rest.substring(slash + 1);
        int end = page.indexOf('/') < 0 ? page.length() : page.indexOf('/');
        return page.substring(0, end).indexOf('.') > 0 ? Optional.of("https://" + page) : Optional.empty();
    }

    /** Where http: or https: begins a part of a path, its slashes in percent code or not. */
    private static int scheme(String rest) {
        String low = rest.toLowerCase(Locale.ROOT);
        for (int at = low.indexOf("http"); at >= 0; at = low.indexOf("http", at + 1)) {
            int end = low.startsWith("https", at) ? at + 5 : at + 4;
            boolean first = at == 0 || rest.charAt(at - 1) == '/';
            if (first && (low.startsWith(":", end) || low.startsWith("%3a", end))) return at;
        }
        return -1;
    }

    /** With both slashes behind the scheme: what joins paths takes one away. */
    private static Optional<String> whole(String address) {
        boolean coded =
                address.regionMatches(true, address.toLowerCase(Locale.ROOT).startsWith("https") ? 5 : 4, "%3a", 0, 3)
                        || address.toLowerCase(Locale.ROOT).startsWith(":%2f", address.indexOf(':'));
        String plain = coded ? PercentCoding.decoded(address).orElse(address) : address;
        int colon = plain.indexOf(':');
        int from = colon + 1;
        while (from < plain.length() && plain.charAt(from) == '/') from++;
        return from < plain.length()
                ? Optional.of(plain.substring(0, colon) + "://" + plain.substring(from))
                : Optional.empty();
    }

    private static boolean isStamp(String part) {
        return part.length() >= 4 && Character.isDigit(part.charAt(0)) && part.indexOf('.') < 0;
    }

    /** q=cache:ID:PAGE+words, the id left out by some. */
    private static Optional<String> cached(String query) {
        for (String pair : query.split("&")) {
            if (!pair.startsWith("q=")) continue;
            String asked = PercentCoding.decoded(pair.substring(2)).orElse(pair.substring(2));
            if (!asked.startsWith("cache:")) return Optional.empty();
            String page = asked.substring(6).split("[ +]", 2)[0];
            int id = page.indexOf(':');
            if (id > 0 && !page.startsWith("http") && page.indexOf('.') > id) page = page.substring(id + 1);
            return page.indexOf('.') > 0 ? Optional.of(page) : Optional.empty();
        }
        return Optional.empty();
    }
}
