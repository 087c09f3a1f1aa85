package lockstep.serve.http;

import java.util.List;

/**
 * A query parameter of a route.
 *
 * @param name as it stands in the address
 * @param says what it does, in a line
 * @param kind what it takes
 * @param words what it may be, where it takes one of few words; else empty
 */
public record Param(String name, String says, Kind kind, List<String> words) {
    public Param {
        words = List.copyOf(words);
    }

    /** What a parameter takes. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        TIME,
        TRUTH
    }

    public static Param text(String name, String says) {
        return new Param(name, says, Kind.TEXT, List.of());
    }

    public static Param oneOf(String name, String says, String... words) {
        return new Param(name, says, Kind.TEXT, List.of(words));
    }

    public static Param whole(String name, String says) {
        return new Param(name, says, Kind.WHOLE, List.of());
    }

    public static Param decimal(String name, String says) {
        return new Param(name, says, Kind.DECIMAL, List.of());
    }

    public static Param time(String name, String says) {
        return new Param(name, says, Kind.TIME, List.of());
    }

    public static Param truth(String name, String says) {
        return new Param(name, says, Kind.TRUTH, List.of());
    }
}
