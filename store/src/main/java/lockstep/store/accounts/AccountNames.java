package lockstep.store.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lockstep.kernels.shape.Columns;
import lockstep.model.intake.Platforms;
import lockstep.store.file.CaseSql;

/**
 * Which accounts a person means by a name: an id or a handle, with or without {@code @} and the platform, under any of the platform's
 * names. Where none is called so to the letter, capitals of handles do not matter; where none is at all, whoever alone was called so
 * before is meant.
 */
public final class AccountNames {
    /** One: an account that is called so to the letter. */
    public static final String EXACT =
            "(native_id IN (:names) OR handle IN (:names) OR platform || ':' || native_id IN (:names)"
                    + " OR platform || ':' || handle IN (:names))";

    /** So many names are looked up one by one, as they may mean people in different ways; more are taken to the letter. */
    private static final int FEW = 200;

    private AccountNames() {}

    /** The keys of accounts that any of the names means. */
    public static List<Long> matching(CaseSql db, List<String> names) {
        if (names.isEmpty()) return List.of();
        if (names.size() > FEW) return keys(db, EXACT, written(names));
        Set<Long> found = new LinkedHashSet<>();
        for (String name : names) found.addAll(one(db, written(List.of(name))));
        return found.stream().sorted().toList();
    }

    private static List<Long> one(CaseSql db, List<String> name) {
        List<Long> exact = keys(db, EXACT, name);
        if (!exact.isEmpty()) return exact;
        List<String> low = name.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        List<Long> called = keys(db, "lower(handle) IN (:names) OR lower(platform || ':' || handle) IN (:names)", low);
        return called.isEmpty() ? before(db, low) : called;
    }

    private static List<Long> before(CaseSql db, List<String> low) {
        List<Long> bore = keys(
                db,
                "account IN (SELECT n.account FROM account_names n JOIN accounts b ON b.account = n.account"
                        + " WHERE lower(n.name) IN (:names) OR lower(b.platform || ':' || n.name) IN (:names))",
                low);
        return bore.size() == 1 ? bore : List.of();
    }

    private static List<Long> keys(CaseSql db, String where, List<String> names) {
        Columns c =
                db.select("SELECT account FROM accounts WHERE " + where + " ORDER BY account", Map.of("names", names));
        return Arrays.stream(c.longs("account")).boxed().toList();
    }

    /** The ways in which the case may have written each name. */
    public static List<String> written(List<String> names) {
        List<String> written = new ArrayList<>();
        for (String name : names) {
            String bare = name.startsWith("@") ? name.substring(1) : name;
            written.add(bare);
            int colon = bare.indexOf(':');
            if (colon <= 0) continue;
            String rest = bare.substring(colon + 1);
            String plain = rest.startsWith("@") ? rest.substring(1) : rest;
            for (String platform : Platforms.also(bare.substring(0, colon))) written.add(platform + ":" + plain);
        }
        return List.copyOf(new LinkedHashSet<>(written));
    }
}
