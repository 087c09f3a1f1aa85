package lockstep.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a link that say what is read, each once, in the order of the alphabet. */
record LinkQuery(List<Pair> pairs) {
    private static final Set<String> WHOLE = new HashSet<>();
    private static final List<String> BEGINNINGS = new ArrayList<>();
    /** What stands behind a name in the list whose values may be of one visit or of a page. */
    private static final String VISIT = "=~visit";

    private static final int SHORTEST_VISIT = 16;

    static {
        for (String line : ResourceLines.of("tracking.txt")) {
            if (line.endsWith("*")) BEGINNINGS.add(line.substring(0, line.length() - 1));
            else WHOLE.add(line);
        }
    }

    /** A parameter as it is written in the one form; a bare name has no value. */
    record Pair(String name, Optional<String> value) {
        String written() {
            return value.map(v -> name + "=" + v).orElse(name);
        }

        private boolean isTracking() {
            return LinkQuery.isTracking(name, value.orElse(""));
        }
    }

    /** Whether a parameter says where a reader came from, or who it is, and not what is read. */
    static boolean isTracking(String name, String value) {
        String low = name.toLowerCase(Locale.ROOT);
        String said = low + "=" + value.toLowerCase(Locale.ROOT);
        return WHOLE.contains(low)
                || WHOLE.contains(said)
                || WHOLE.contains(low + VISIT) && isVisit(value)
                || BEGINNINGS.stream().anyMatch(said::startsWith);
    }

    /** Whether a value looks like that of one visit: long, of hexadecimal digits, and no number. */
    private static boolean isVisit(String value) {
        return value.length() >= SHORTEST_VISIT
                && value.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)
                && value.chars().anyMatch(Character::isLetter)
                && value.chars().anyMatch(Character::isDigit);
    }

    static LinkQuery of(String raw) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String part : raw.split("[&;]")) {
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            Pair pair = equals >= 0
                    ? new Pair(
                            PercentCoding.value(part.substring(0, equals)),
                            Optional.of(PercentCoding.value(part.substring(equals + 1))))
                    : new Pair(PercentCoding.value(part), Optional.empty());
            if (!pair.isTracking() && seen.add(pair.written())) pairs.add(pair);
        }
        pairs.sort((a, b) -> a.written().compareTo(b.written()));
        return new LinkQuery(List.copyOf(pairs));
    }

    /** The values by name; the first where a name stands twice. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        for (Pair pair : pairs) pair.value.ifPresent(value -> values.putIfAbsent(pair.name, value));
        return values;
    }

    /** As it stands in the link, with its question mark; nothing where there is none. */
    String written() {
        if (pairs.isEmpty()) return "";
        return "?" + String.join("&", pairs.stream().map(Pair::written).toList());
    }
}
