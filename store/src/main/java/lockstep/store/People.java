package lockstep.store;

import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.WrongUse;

/** What people did to a case: accounts declared innocent or related, rows removed, and the log of it all. */
public final class People {
    private final CaseFile file;
    private final Asking asking;

    People(CaseFile file, Asking asking) {
        this.file = file;
        this.asking = asking;
    }

    /** Writes down that a person did something; entries are only added. */
    public void log(String did, String detail) {
        new LogBook(file, asking).add(user(), did, detail);
    }

    private static String user() {
        return System.getProperty("user.name", "");
    }

    /**
     * Declares accounts innocent, or related to one another.
     *
     * @param names native ids or handles, with or without {@code platform:} before them
     * @param related label of the relation, or empty for innocent
     * @return how many accounts of the case matched
     */
    public int allow(List<String> names, String related, String reason) {
        List<Long> keys = matching(names);
        file.inTransaction(() -> {
            for (long key : keys) {
                asking.change("DELETE FROM allowed WHERE account = :key", Map.of("key", key));
                asking.change(
                        "INSERT INTO allowed VALUES (:key, :reason, :related, :user, :now)",
                        Map.of(
                                "key",
                                key,
                                "reason",
                                reason,
                                "related",
                                related,
                                "user",
                                user(),
                                "now",
                                System.currentTimeMillis()));
            }
            log(
                    "allow",
                    keys.size() + " accounts" + (related.isEmpty() ? "" : ", related: " + related) + "; " + reason);
        });
        return keys.size();
    }

    /** The keys of accounts that a name matches. */
    public List<Long> matching(List<String> names) {
        if (names.isEmpty()) return List.of();
        List<String> bare =
                names.stream().map(n -> n.startsWith("@") ? n.substring(1) : n).toList();
        Columns c = asking.select(
                "SELECT account FROM accounts WHERE native_id IN (:names) OR handle IN (:names)"
                        + " OR platform || ':' || native_id IN (:names) OR platform || ':' || handle IN (:names) ORDER BY account",
                Map.of("names", bare));
        return java.util.Arrays.stream(c.longs("account")).boxed().toList();
    }

    /** Removes an account with all that it posted and every finding that names it; a keyed hash keeps it from coming back. */
    public long forgetAccount(String name, String reason) {
        List<Long> keys = matching(List.of(name));
        if (keys.isEmpty())
            throw new WrongUse("no account of the case is called " + name, "lockstep accounts CASE lists them");
        Map<String, Object> with = Map.of("keys", keys);
        long posts = asking.select("SELECT count(*) AS n FROM posts WHERE account IN (:keys)", with)
                .longs("n")[0];
        Columns names =
                asking.select("SELECT platform, native_id, handle FROM accounts WHERE account IN (:keys)", with);
        file.inTransaction(() -> {
            for (int i = 0; i < names.size(); i++) {
                bury(
                        Tombstones.account(names.text("platform", i), names.text("native_id", i)),
                        Tombstones.Kind.ACCOUNT,
                        reason);
                asking.change(
                        "DELETE FROM rejects WHERE position(:id IN raw) > 0", Map.of("id", names.text("native_id", i)));
                Received.forgetAccount(asking, names.text("native_id", i), names.text("handle", i));
            }
            asking.change("DELETE FROM actions WHERE account IN (:keys)", with);
            asking.change("DELETE FROM counts WHERE post IN (SELECT post FROM posts WHERE account IN (:keys))", with);
            asking.change(
                    "DELETE FROM remarks WHERE thing IN (SELECT 'post:' || CAST(post AS VARCHAR) FROM posts WHERE account IN (:keys))",
                    with);
            asking.change("DELETE FROM posts WHERE account IN (:keys)", with);
            dropFindings("SELECT finding FROM memberships WHERE account IN (:keys)", with);
            asking.change("DELETE FROM ties WHERE account_a IN (:keys) OR account_b IN (:keys)", with);
            asking.change("DELETE FROM tie_measures WHERE account_a IN (:keys) OR account_b IN (:keys)", with);
            asking.change("DELETE FROM standings WHERE account IN (:keys)", with);
            asking.change("DELETE FROM allowed WHERE account IN (:keys)", with);
            asking.change("DELETE FROM decided_accounts WHERE account IN (:keys)", with);
            asking.change(
                    "DELETE FROM remarks WHERE thing IN (:things)",
                    Map.of("things", keys.stream().map(k -> "account:" + k).toList()));
            asking.change("DELETE FROM account_names WHERE account IN (:keys)", with);
            asking.change("DELETE FROM accounts WHERE account IN (:keys)", with);
            PostWords.drop(file, asking);
            NarrativeBook.drop(file, asking);
            log("forget account", keys.size() + " accounts, " + posts + " posts; " + reason);
        });
        return posts;
    }

    /** Removes a source with all its rows, and the findings, which rested on it. */
    public long forgetSource(long source, String reason) {
        Map<String, Object> with = Map.of("source", source);
        Columns known = asking.select("SELECT sha256 FROM sources WHERE source = :source", with);
        if (known.size() == 0)
            throw new WrongUse("the case has no source " + source, "lockstep sources CASE lists them");
        long posts = asking.select("SELECT count(*) AS n FROM posts WHERE source = :source", with)
                .longs("n")[0];
        file.inTransaction(() -> {
            bury(known.text("sha256", 0), Tombstones.Kind.SOURCE, reason);
            asking.change("DELETE FROM actions WHERE post IN (SELECT post FROM posts WHERE source = :source)", with);
            asking.change("DELETE FROM counts WHERE post IN (SELECT post FROM posts WHERE source = :source)", with);
            asking.change("DELETE FROM posts WHERE source = :source", with);
            asking.change("DELETE FROM rejects WHERE source = :source", with);
            Received.forgetSource(asking, source);
            asking.change("DELETE FROM sources WHERE source = :source", with);
            asking.change(
                    "DELETE FROM accounts WHERE source = :source AND account NOT IN (SELECT account FROM posts)", with);
            PostWords.drop(file, asking);
            NarrativeBook.drop(file, asking);
            dropFindings("SELECT finding FROM findings", Map.of());
            asking.change("DELETE FROM ties", Map.of());
            asking.change("DELETE FROM tie_measures", Map.of());
            asking.change("DELETE FROM standings", Map.of());
            log("forget source", "source " + source + ", " + posts + " posts; " + reason);
        });
        return posts;
    }

    /** Whether an account was removed on request, and must not come back. */
    public boolean isForgotten(String platform, String nativeId) {
        return Tombstones.of(file, Tombstones.Kind.ACCOUNT).holds(platform, nativeId);
    }

    private void dropFindings(String which, Map<String, Object> with) {
        asking.change("DELETE FROM findings WHERE finding IN (" + which + ")", with);
        asking.change("DELETE FROM memberships WHERE finding NOT IN (SELECT finding FROM findings)", Map.of());
    }

    private void bury(String name, Tombstones.Kind kind, String reason) {
        asking.change(
                "INSERT INTO tombstones VALUES (:hash, :what, :reason, :now)",
                Map.of(
                        "hash",
                        Tombstones.hash(file, name),
                        "what",
                        kind.word(),
                        "reason",
                        reason,
                        "now",
                        System.currentTimeMillis()));
    }
}
