package lockstep.store.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Rows;

/** The values that partners told a case to look for, and the networks that they say these belong to. */
public final class Watchlist {
    /**
     * A value to look for.
     *
     * @param source number of the source that named it
     * @param place of the object within the source
     * @param kind domain, handle, link, email, address or hash
     * @param platform of a handle
     * @param value as it is compared, never defanged
     * @param network what it is said to belong to
     * @param saidBy who says so
     * @param saidOn when, as written
     * @param firstDay since when it was used, ISO
     * @param how the sender's word for the relation
     * @param heldKind domain, link or host, if it would be an object of the case; else empty
     * @param heldValue as the case spells that object
     */
    public record Entry(
            int source,
            long place,
            String kind,
            String platform,
            String value,
            String network,
            String saidBy,
            String saidOn,
            String firstDay,
            String how,
            String heldKind,
            String heldValue) {}

    /**
     * A network, operation or actor that a source speaks of.
     *
     * @param alias another name of it, or its name
     * @param beside types of what else the source holds
     */
    public record Network(
            int source,
            String id,
            String kind,
            String name,
            String alias,
            String saidBy,
            String saidOn,
            String beside) {}

    private final CaseFile file;
    private final CaseSql db;

    public Watchlist(CaseFile file) {
        this.file = file;
        this.db = new CaseSql(file);
    }

    /** Puts in what a source names, in place of what was put in for it before. */
    public void put(int source, List<Entry> entries, List<Network> networks) {
        file.inTransaction(() -> {
            db.change("DELETE FROM watchlist WHERE source = :source", Map.of("source", source));
            db.change("DELETE FROM networks WHERE source = :source", Map.of("source", source));
            Rows.into(file, "watchlist", entries.stream().map(Watchlist::row).toList());
            Rows.into(file, "networks", networks.stream().map(Watchlist::row).toList());
        });
    }

    /** Writes down which article stands for what a source tells of an incident. */
    public void incident(int source, String id, String hash) {
        db.change(
                "DELETE FROM received_incidents WHERE source = :source AND id = :id",
                Map.of("source", source, "id", id));
        db.change(
                "INSERT INTO received_incidents SELECT :source, :id, min(article) FROM articles WHERE hash = :hash",
                Map.of("source", source, "id", id, "hash", hash));
    }

    /** Every entry, by network and value. */
    public List<Entry> all() {
        Columns c = db.select("""
                -- one row: a value to look for
                SELECT source, place, kind, platform, value, network, said_by, said_on, first_day, how, held_kind, held_value
                FROM watchlist ORDER BY network, kind, value, source, place
                """, Map.of());
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Entry(
                    (int) c.longs("source")[i],
                    c.longs("place")[i],
                    c.text("kind", i),
                    c.text("platform", i),
                    c.text("value", i),
                    c.text("network", i),
                    c.text("said_by", i),
                    c.text("said_on", i),
                    c.text("first_day", i),
                    c.text("how", i),
                    c.text("held_kind", i),
                    c.text("held_value", i)));
        }
        return all;
    }

    /** Every name of every network, by name. */
    public List<Network> networks() {
        Columns c = db.select("""
                -- one row: a name of a network
                SELECT source, id, kind, name, alias, said_by, said_on, beside FROM networks ORDER BY name, alias, source, id
                """, Map.of());
        List<Network> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Network(
                    (int) c.longs("source")[i],
                    c.text("id", i),
                    c.text("kind", i),
                    c.text("name", i),
                    c.text("alias", i),
                    c.text("said_by", i),
                    c.text("said_on", i),
                    c.text("beside", i)));
        }
        return all;
    }

    /** What of the watchlist the case's own posts hold: accounts by platform and handle, hosts, links. */
    public Columns held() {
        return db.select("""
                -- one row: a value of the watchlist that posts of the case act on, or an account of the case
                SELECT w.kind, w.platform, w.value, w.network, w.said_by, count(DISTINCT a.account) AS accounts,
                  count(DISTINCT a.post) AS posts, min(a.acted_at) AS first_at, max(a.acted_at) AS last_at
                FROM watchlist w JOIN kinds k ON k.name = CASE WHEN w.held_kind = 'host' THEN 'link' ELSE w.held_kind END
                  JOIN objects o ON o.kind = k.kind
                    AND w.held_value = CASE WHEN w.held_kind = 'host' THEN split_part(o.value, '/', 3) ELSE o.value END
                  JOIN actions a ON a.object = o.object
                WHERE w.held_kind <> ''
                GROUP BY w.kind, w.platform, w.value, w.network, w.said_by
                UNION ALL
                SELECT w.kind, w.platform, w.value, w.network, w.said_by, count(DISTINCT c.account), count(DISTINCT p.post),
                  min(p.posted_at), max(p.posted_at)
                FROM watchlist w JOIN accounts c ON (lower(c.handle) = w.value OR lower(c.native_id) = w.value)
                    AND (w.platform IS NULL OR w.platform = '' OR c.platform = w.platform)
                  LEFT JOIN posts p ON p.account = c.account
                WHERE w.kind = 'handle'
                GROUP BY w.kind, w.platform, w.value, w.network, w.said_by
                ORDER BY 4, 1, 3, 5
                """, Map.of());
    }

    /** Values that stand on the watchlist in more than one network or from more than one source, each with all that name it. */
    public Columns shared() {
        return db.select("""
                -- one row: a value in one network by one source, where another network or source has it too
                SELECT w.kind, w.platform, w.value, w.network, w.said_by, w.said_on, w.how, s.file, min(n.beside) AS beside,
                  min(i.article) AS article
                FROM watchlist w JOIN sources s ON s.source = w.source
                  LEFT JOIN networks n ON n.source = w.source AND n.name = w.network
                  LEFT JOIN received_incidents i ON i.source = w.source
                WHERE EXISTS (SELECT 1 FROM watchlist o WHERE o.kind = w.kind AND o.value = w.value
                    AND coalesce(o.platform, '') = coalesce(w.platform, '') AND (o.source <> w.source OR (o.network <> w.network
                      AND w.how NOT LIKE 'in an event that names it%' AND o.how NOT LIKE 'in an event that names it%')))
                GROUP BY w.kind, w.platform, w.value, w.network, w.said_by, w.said_on, w.how, s.file
                ORDER BY 1, 3, 2, 4, 5, 8, 7
                """, Map.of());
    }

    private static Object[] row(Entry e) {
        return new Object[] {
            e.source,
            e.place,
            e.kind,
            e.platform,
            e.value,
            e.network,
            e.saidBy,
            e.saidOn,
            e.firstDay,
            e.how,
            e.heldKind,
            e.heldValue
        };
    }

    private static Object[] row(Network n) {
        return new Object[] {n.source, n.id, n.kind, n.name, n.alias, n.saidBy, n.saidOn, n.beside};
    }
}
