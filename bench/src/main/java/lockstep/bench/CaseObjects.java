package lockstep.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * What the accounts of a case did, kind by kind, for simple rules that know nothing of the analysis.
 *
 * @param names native ids, in the order of the accounts' keys; a place in this list is an account's number
 * @param keys the case's keys of the accounts
 * @param acts how often each account acted, a post or repost with all that it holds counted once
 * @param kinds by the name of the kind of action; kinds that follow from another, as the site from a link, are left out
 */
record CaseObjects(List<String> names, int[] keys, int[] acts, SortedMap<String, Shares> kinds) {
    private static final Set<String> DERIVED = Set.of("domain", "hashtags", "mention");

    private static final String ACCOUNTS = """
            -- One row: an account and how often it acted. Rows of the four-column form at one time are one act.
            SELECT a.account AS account, coalesce(a.native_id, a.handle, '') AS name,
              count(DISTINCT CASE WHEN p.kind = 'share' THEN p.posted_at ELSE -p.post END) AS acts
            FROM accounts a
            LEFT JOIN posts p ON p.account = a.account
            GROUP BY a.account, coalesce(a.native_id, a.handle, '')
            ORDER BY a.account
            """;

    private static final String KINDS = """
            -- One row: a kind of action that the case holds.
            SELECT DISTINCT k.name AS name
            FROM kinds k
            JOIN actions a ON a.kind = k.kind
            ORDER BY name
            """;

    private static final String ACTIONS = """
            -- One row: an account acted on an object of this kind.
            SELECT a.object AS object, a.account AS account, a.acted_at AS acted_at
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            WHERE k.name = :kind
            ORDER BY a.object, a.acted_at, a.account
            """;

    /** Reads all that is in scope. */
    static CaseObjects of(CaseData data) {
        Columns accounts = data.select(ACCOUNTS, Map.of());
        int[] keys = ints(accounts.longs("account"));
        var numbers = new HashMap<Long, Integer>();
        for (int n = 0; n < keys.length; n++) numbers.put((long) keys[n], n);
        var kinds = new TreeMap<String, Shares>();
        for (String kind : List.of(data.select(KINDS, Map.of()).strings("name"))) {
            if (!DERIVED.contains(kind)) kinds.put(kind, shares(data.select(ACTIONS, Map.of("kind", kind)), numbers));
        }
        return new CaseObjects(List.of(accounts.strings("name")), keys, ints(accounts.longs("acts")), kinds);
    }

    private static Shares shares(Columns actions, Map<Long, Integer> numbers) {
        long[] key = actions.longs("account");
        int[] account = new int[key.length];
        for (int i = 0; i < key.length; i++) account[i] = numbers.getOrDefault(key[i], 0);
        return Shares.of(actions.longs("object"), account, actions.longs("acted_at"));
    }

    private static int[] ints(long[] wide) {
        return Arrays.stream(wide).mapToInt(Math::toIntExact).toArray();
    }
}
