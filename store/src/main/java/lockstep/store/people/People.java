package lockstep.store.people;

import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.model.WrongUse;
import lockstep.store.accounts.AccountNames;
import lockstep.store.accounts.Removal;
import lockstep.store.accounts.Tombstones;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.narratives.NarrativeBook;
import lockstep.store.received.Received;
import lockstep.store.runs.RunAnswers;
import lockstep.store.words.PostWords;

/** What people did to a case: accounts declared innocent or related, rows removed, and the log of it all. */
public final class People {
    private final CaseFile file;
    private final CaseSql db;

    public People(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    /** Writes down that a person did something; entries are only added. */
    public void log(String did, String detail) {
        new LogBook(file, db).add(user(), did, detail);
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
                db.change("DELETE FROM allowed WHERE account = :key", Map.of("key", key));
                db.change(
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
                    Count.of(keys.size(), "account") + (related.isEmpty() ? "" : ", related: " + related) + "; "
                            + reason);
        });
        return keys.size();
    }

    /** The keys of accounts that a name matches. */
    public List<Long> matching(List<String> names) {
        return AccountNames.matching(db, names);
    }

    /**
     * Removes an account with all that it posted, every finding that names it, and its name from what people said; a keyed hash keeps it
     * from coming back. The old blocks of the file hold it still, until {@link CaseFile#rewrite}.
     */
    public Removal forgetAccount(String name, String reason) {
        List<Long> keys = matching(List.of(name));
        if (keys.isEmpty())
            throw new WrongUse("no account of the case is called " + name, "lockstep accounts CASE lists them");
        return AccountRemoval.of(file, db, keys, reason);
    }

    /** Removes a source with all its rows, and the findings, which rested on it. */
    public Removal forgetSource(long source, String reason) {
        Map<String, Object> with = Map.of("source", source);
        Columns known = db.select("SELECT sha256, file FROM sources WHERE source = :source", with);
        if (known.size() == 0)
            throw new WrongUse("the case has no source " + source, "lockstep sources CASE lists them");
        long posts = db.select("SELECT count(*) AS n FROM posts WHERE source = :source", with)
                .longs("n")[0];
        long findings = rows(db, "findings");
        long received = rows(db, "received");
        file.inTransaction(() -> {
            bury(known.text("sha256", 0), Tombstones.Kind.SOURCE, reason);
            db.change("DELETE FROM actions WHERE post IN (SELECT post FROM posts WHERE source = :source)", with);
            db.change("DELETE FROM counts WHERE post IN (SELECT post FROM posts WHERE source = :source)", with);
            db.change(
                    "DELETE FROM post_ids WHERE source = :source OR post IN (SELECT post FROM posts WHERE source = :source)",
                    with);
            db.change("DELETE FROM posts WHERE source = :source", with);
            db.change("DELETE FROM rejects WHERE source = :source", with);
            Received.forgetSource(db, source);
            db.change("DELETE FROM sources WHERE source = :source", with);
            db.change(
                    "DELETE FROM accounts WHERE source = :source AND account NOT IN (SELECT account FROM posts)", with);
            PostWords.drop(file, db);
            NarrativeBook.drop(file, db);
            dropFindings("SELECT finding FROM findings", Map.of());
            db.change("DELETE FROM ties", Map.of());
            db.change("DELETE FROM tie_measures", Map.of());
            db.change("DELETE FROM standings", Map.of());
            RunAnswers.drop(db);
            forgetObjects();
            log("forget source", "source " + source + ", " + Count.of(posts, "post") + "; " + reason);
        });
        received -= rows(db, "received");
        return new Removal(posts, findings, received, 0, 0, 0, List.of(known.text("file", 0)), List.of());
    }

    /** How many rows a table has. */
    static long rows(CaseSql db, String table) {
        return db.select("SELECT count(*) AS n FROM " + table, Map.of()).longs("n")[0];
    }

    /** Drops what nobody acts on any more: its words are those of who is gone. What is derived keeps its numbers. */
    public void forgetObjects() {
        String nobody = "object NOT IN (SELECT object FROM actions WHERE object IS NOT NULL)"
                + " AND kind NOT IN (SELECT kind FROM kinds WHERE name IN ('copy', 'narrative'))";
        for (String table : List.of("decided_objects", "domain_labels"))
            db.change(
                    "DELETE FROM " + table + " WHERE object IN (SELECT object FROM objects WHERE " + nobody + ")",
                    Map.of());
        db.change("DELETE FROM objects WHERE " + nobody, Map.of());
    }

    /** Whether an account was removed on request, and must not come back. */
    public boolean isForgotten(String platform, String nativeId) {
        return Tombstones.of(file, Tombstones.Kind.ACCOUNT).holds(platform, nativeId);
    }

    private void dropFindings(String which, Map<String, Object> with) {
        db.change("DELETE FROM findings WHERE finding IN (" + which + ")", with);
        db.change("DELETE FROM memberships WHERE finding NOT IN (SELECT finding FROM findings)", Map.of());
    }

    void bury(String name, Tombstones.Kind kind, String reason) {
        file.mustBeRewritten();
        db.change(
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
