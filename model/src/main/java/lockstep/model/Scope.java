package lockstep.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a case an analysis or a listing looks at. Everything empty means all.
 *
 * @param since posts at or after
 * @param until posts before
 * @param platforms only these platforms
 * @param languages only posts in these languages, as BCP 47 primary tags
 * @param accounts only these accounts: handles or native ids, with or without {@code platform:} before them
 */
public record Scope(
        Optional<Instant> since,
        Optional<Instant> until,
        List<String> platforms,
        List<String> languages,
        List<String> accounts) {
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    public Scope {
        platforms = List.copyOf(platforms);
        languages = List.copyOf(languages);
        accounts = List.copyOf(accounts);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
