package lockstep.store.received;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import org.jspecify.annotations.Nullable;

/** What a case received from partners: bundles, events and lists, each object to the letter. */
public final class Received {
    private static final String COLUMNS =
            "r.source, r.place, r.line, r.form, r.id, r.type, r.name, r.modified, r.relation, r.from_id, r.to_id, r.body, r.faults";

    /**
     * One object.
     *
     * @param source number of the source that brought it first
     * @param place within the source, from 1; 0 for the properties of the bundle itself
     * @param line on which it begins
     * @param form stix, misp or list
     * @param id as its sender calls it
     * @param type as its sender calls it
     * @param name what a reader knows it by
     * @param modified when this version was made, as written
     * @param relation of a relationship
     * @param from where a relationship begins
     * @param to where it ends
     * @param body to the letter
     * @param faults what its standard says against it, one a line
     */
    public record Item(
            int source,
            long place,
            long line,
            String form,
            String id,
            String type,
            String name,
            String modified,
            String relation,
            String from,
            String to,
            String body,
            String faults) {}

    private static final int SHORTEST_NAME = 5;
    /** An object that names somebody: as a value, or as a word of what it says. */
    private static final String NAMES_IT = "position(:quoted IN body) > 0 OR (position(:name IN lower(body)) > 0 AND"
            + " regexp_matches(lower(body), '(^|[^\\pL\\pN_])' || regexp_escape(:name) || '($|[^\\pL\\pN_])'))";

    /** Is handed one object after another. */
    public interface Taker {
        void take(Item item);
    }

    private final CaseFile file;
    private final CaseSql db;

    public Received(CaseFile file) {
        this.file = file;
        this.db = new CaseSql(file);
    }

    /** Objects of a form, in the order in which they came; place 0 holds the properties of bundles. */
    public void each(String form, Taker taker) {
        each(
                "SELECT " + COLUMNS + " FROM received r WHERE r.form = ? ORDER BY r.source, r.place",
                List.of(form),
                taker);
    }

    /** Objects of one type of a form, in the order in which they came. */
    public void each(String form, String type, Taker taker) {
        each(
                "SELECT " + COLUMNS + " FROM received r WHERE r.form = ? AND r.type = ? ORDER BY r.source, r.place",
                List.of(form, type),
                taker);
    }

    /** Objects that one source brought, those too that an earlier one had brought, in its order. */
    public void ofSource(int source, Taker taker) {
        String again = COLUMNS.replace("r.source, r.place", "g.source, g.place");
        each(
                "SELECT " + COLUMNS + " FROM received r WHERE r.source = ? UNION ALL SELECT " + again
                        + " FROM received_again g JOIN received r ON r.source = g.of_source AND r.place = g.of_place"
                        + " WHERE g.source = ? ORDER BY 2",
                List.of(source, source),
                taker);
    }

    /** Objects that break their standard. */
    public void faulty(Taker taker) {
        each(
                "SELECT " + COLUMNS
                        + " FROM received r WHERE r.faults IS NOT NULL AND r.place > 0 ORDER BY r.source, r.place",
                List.of(),
                taker);
    }

    /** How many objects there are of a form, all versions. */
    public long count(String form) {
        return db.select("SELECT count(*) AS n FROM received WHERE form = :form AND place > 0", Map.of("form", form))
                .longs("n")[0];
    }

    /** How many objects of each form and type there are, those with faults among them. */
    public List<Counted> counts() {
        Columns c = db.select("""
                -- one row: a type of a form
                SELECT form, type, count(*) AS objects, count(DISTINCT id) AS ids, count(faults) AS faulty,
                  count(DISTINCT source) AS sources
                FROM received WHERE place > 0 GROUP BY form, type ORDER BY form, type
                """, Map.of());
        List<Counted> counts = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            counts.add(new Counted(
                    c.text("form", i),
                    c.text("type", i),
                    c.longs("objects")[i],
                    c.longs("ids")[i],
                    c.longs("faulty")[i],
                    c.longs("sources")[i]));
        }
        return counts;
    }

    /**
     * @param objects with all versions
     * @param ids different ones
     * @param faulty objects that break their standard
     * @param sources files that brought them
     */
    public record Counted(String form, String type, long objects, long ids, long faulty, long sources) {}

    /** Takes out the objects of partners that name an account; what they brought besides stays. */
    public static void forgetAccount(CaseSql db, List<String> names) {
        for (String name : names) {
            if (name.isBlank()) continue;
            Map<String, Object> with = Map.of("name", name.toLowerCase(Locale.ROOT), "quoted", '"' + name + '"');
            db.change("DELETE FROM watchlist WHERE kind = 'handle' AND value = :name", with);
            db.change("DELETE FROM received WHERE lower(name) = :name", with);
            // shorter ones are numbers of levels and kinds in every event
            if (name.length() >= SHORTEST_NAME) db.change("DELETE FROM received WHERE " + NAMES_IT, with);
        }
    }

    /** Takes out what a source brought; what another source brought too becomes that one's. */
    public static void forgetSource(CaseSql db, long source) {
        Map<String, Object> with = Map.of("source", source);
        db.change("""
                INSERT INTO received
                SELECT g.source, g.place, r.line, r.form, r.id, r.type, r.name, r.modified, r.relation, r.from_id, r.to_id,
                  r.content, r.body, r.faults
                FROM received r JOIN received_again g ON g.of_source = r.source AND g.of_place = r.place
                WHERE r.source = :source AND g.source = (SELECT min(h.source) FROM received_again h
                    WHERE h.of_source = r.source AND h.of_place = r.place)
                """, with);
        db.change("""
                UPDATE received_again SET
                  of_place = (SELECT min(h.place) FROM received_again h
                    WHERE h.of_source = received_again.of_source AND h.of_place = received_again.of_place
                      AND h.source = (SELECT min(i.source) FROM received_again i
                        WHERE i.of_source = received_again.of_source AND i.of_place = received_again.of_place)),
                  of_source = (SELECT min(h.source) FROM received_again h
                    WHERE h.of_source = received_again.of_source AND h.of_place = received_again.of_place)
                WHERE of_source = :source
                """, with);
        db.change("DELETE FROM received_again WHERE source = :source OR (source = of_source)", with);
        for (String table : List.of("received", "watchlist", "networks", "received_incidents"))
            db.change("DELETE FROM " + table + " WHERE source = :source", with);
    }

    private void each(String sql, List<Object> values, Taker taker) {
        try (PreparedStatement ask = file.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) ask.setObject(i + 1, values.get(i));
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) taker.take(item(row));
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getInt(1),
                row.getLong(2),
                row.getLong(3),
                text(row.getString(4)),
                text(row.getString(5)),
                text(row.getString(6)),
                text(row.getString(7)),
                text(row.getString(8)),
                text(row.getString(9)),
                text(row.getString(10)),
                text(row.getString(11)),
                text(row.getString(12)),
                text(row.getString(13)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
