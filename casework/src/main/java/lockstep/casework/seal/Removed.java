package lockstep.casework.seal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.wire.Canonical;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes out of a case made anew what had been removed from the sealed one on request: posts that the seal does not list, accounts that it
 * does not count, and what nobody acts on any more.
 */
final class Removed {
    /** Where accounts without a post stand; only in seals of cases from which something was removed. */
    static final String ACCOUNTS = "accounts.json";

    private static final String SILENT = """
            SELECT a.account, a.source, a.line
            FROM accounts a
            WHERE a.account NOT IN (SELECT account FROM posts WHERE account IS NOT NULL)
            ORDER BY a.source, a.line, a.account
            """;

    private Removed() {}

    /** A place in a source: its number in the seal, and the line. */
    private record Place(int ordinal, long line) {}

    /** How many accounts without a post each place of a source holds, as {@code [[source, line, accounts], ...]}: places name nobody. */
    static String accounts(LocalCase data, Map<Long, Integer> ordinals) {
        Columns c = data.select(SILENT, Map.of());
        Map<Integer, Map<Long, Integer>> counts = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            counts.computeIfAbsent(ordinals.getOrDefault(c.longs("source")[i], 0), o -> new TreeMap<>())
                    .merge(c.longs("line")[i], 1, Integer::sum);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        counts.forEach((ordinal, lines) ->
                lines.forEach((line, n) -> all.addArray().add(ordinal).add(line).add(n)));
        return Canonical.text(all);
    }

    /** Drops the posts of a source that the seal does not list; where a line holds several, those whose print it lacks. */
    static void posts(CaseFile made, LocalCase data, long source, RowPrints sealed, String salt) {
        RowPrints now = RowPrints.of(data, source, salt);
        long[] posts = RowPrints.posts(data, source, salt);
        Map<Long, List<Long>> then = new HashMap<>();
        for (int i = 0; i < sealed.size(); i++)
            then.computeIfAbsent(sealed.line()[i], line -> new ArrayList<>()).add(sealed.print()[i]);
        Map<Long, Integer> count = new HashMap<>();
        for (long line : now.line()) count.merge(line, 1, Integer::sum);
        List<Long> gone = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            List<Long> there = then.getOrDefault(now.line()[i], List.of());
            boolean fewer = there.size() < count.getOrDefault(now.line()[i], 0);
            if (fewer && !there.contains(now.print()[i])) gone.add(posts[i]);
        }
        for (String table : List.of("actions", "counts", "posts"))
            delete(made, "DELETE FROM " + table + " WHERE post = ?", gone);
    }

    /**
     * Drops accounts that the sealed case did not hold: those without a post whose place it does not list. A source that is not the one
     * sealed has other lines: there only accounts go that lost all their posts.
     *
     * @param ordinals the number of each source in the seal, by its key in this case
     * @param same of those, the sources whose bytes are those sealed
     * @param before accounts that had posts before some were dropped
     */
    static void accounts(
            CaseFile made,
            LocalCase data,
            Map<Long, Integer> ordinals,
            Set<Integer> same,
            Set<Long> before,
            Bundle seal) {
        Set<Place> listed = new HashSet<>();
        boolean known = seal.names().contains(ACCOUNTS);
        if (known)
            for (JsonNode place : seal.json(ACCOUNTS))
                listed.add(new Place(place.get(0).intValue(), place.get(1).longValue()));
        Columns c = data.select(SILENT, Map.of());
        List<Long> gone = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            long account = c.longs("account")[i];
            int ordinal = ordinals.getOrDefault(c.longs("source")[i], 0);
            boolean goes = known && same.contains(ordinal)
                    ? !listed.contains(new Place(ordinal, c.longs("line")[i]))
                    : before.contains(account);
            if (goes) gone.add(account);
        }
        delete(made, "DELETE FROM accounts WHERE account = ?", gone);
        made.inTransaction(() -> data.people().forgetObjects());
    }

    /** Accounts that have posts now. */
    static Set<Long> posting(LocalCase data) {
        Set<Long> all = new HashSet<>();
        for (long account :
                data.select("SELECT DISTINCT account FROM posts", Map.of()).longs("account")) all.add(account);
        return all;
    }

    private static void delete(CaseFile made, String sql, List<Long> keys) {
        made.inTransaction(() -> {
            try (PreparedStatement drop = made.connection().prepareStatement(sql)) {
                for (long key : keys) {
                    drop.setLong(1, key);
                    drop.execute();
                }
            } catch (SQLException refused) {
                throw CaseFile.refused(made.path(), refused);
            }
        });
    }
}
