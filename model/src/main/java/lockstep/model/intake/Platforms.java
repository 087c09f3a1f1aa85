package lockstep.model.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.model.ShippedList;

/** What platforms are called: x, x.com and Twitter are one. */
public final class Platforms {
    private static final Map<String, String> NAMES = names();

    private Platforms() {}

    /** One name for all that sources call a platform; its own, in lower case, where it has no other. */
    public static String named(String called) {
        String word = called.strip().toLowerCase(Locale.ROOT);
        String plain = word.startsWith("www.") ? word.substring(4) : word;
        return NAMES.getOrDefault(plain, plain);
    }

    /** All names of a platform, the one given among them. */
    public static Set<String> also(String called) {
        String name = named(called);
        Set<String> all = new TreeSet<>(List.of(name, called));
        NAMES.forEach((other, of) -> {
            if (of.equals(name)) all.add(other);
        });
        return all;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : ShippedList.lines(Platforms.class, "platforms.csv")) {
            int comma = line.lastIndexOf(',');
            if (comma > 0) names.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return Map.copyOf(names);
    }
}
