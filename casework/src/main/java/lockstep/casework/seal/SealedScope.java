package lockstep.casework.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.Scope;
import lockstep.store.LocalCase;

/** The scope of a sealed run, whose accounts stand as places in the sources. */
final class SealedScope {
    private SealedScope() {}

    static Scope of(Map<String, String> words, Refs refs, LocalCase data) {
        return new Scope(
                Optional.ofNullable(words.get("since")).map(Instant::parse),
                Optional.ofNullable(words.get("until")).map(Instant::parse),
                list(words.get("platform")),
                list(words.get("language")),
                words.containsKey("accounts") ? names(list(words.get("accounts")), refs, data) : List.of());
    }

    private static List<String> names(List<String> places, Refs refs, LocalCase data) {
        Map<String, Long> byRef = refs.accountsByRef();
        List<Long> keys = places.stream().map(byRef::get).filter(k -> k != null).toList();
        Columns c = data.select(
                "SELECT platform || ':' || native_id AS name FROM accounts WHERE account IN (:keys) ORDER BY name",
                Map.of("keys", keys));
        return List.of(c.strings("name"));
    }

    private static List<String> list(@org.jspecify.annotations.Nullable String words) {
        return words == null || words.isEmpty() ? List.of() : List.of(words.split(","));
    }
}
