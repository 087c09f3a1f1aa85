package lockstep.store.articles;

import java.util.Map;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;

/** What the records of accepted articles say, as rows that an analysis can ask; made again whenever a person judged. */
public final class IncidentFacts {
    private static final String KNOWN = "incident_facts";

    private static final String JUDGED = """
            SELECT count(*) || ' ' || coalesce(md5(string_agg(article || ' ' || md5(record), ',' ORDER BY article)), '') AS word
            FROM articles WHERE verdict = 'accepted'
            """;

    private static final String LISTED = """
            INSERT INTO incident_facts
            SELECT article, '{list}', coalesce(e->>'value', ''), coalesce(e->>'quote', ''), coalesce(e->>'from', ''),
              coalesce(e->>'to', ''), coalesce(e->>'role', '')
            FROM (
              SELECT article, unnest(json_extract(record, '$.incident.{list}[*]')) AS e
              FROM articles WHERE verdict = 'accepted'
              )
            """;

    private static final String PUBLISHED = """
            INSERT INTO incident_facts
            SELECT article, 'published', coalesce(published, ''), '', substr(coalesce(published, ''), 1, 10),
              substr(coalesce(published, ''), 1, 10), ''
            FROM articles WHERE verdict = 'accepted'
            """;

    private IncidentFacts() {}

    public static void freshen(CaseFile file, CaseSql db) {
        if (!isThere(db)) return;
        String judged = db.select(JUDGED, Map.of()).text("word", 0);
        if (judged.equals(file.fact(KNOWN))
                || (judged.startsWith("0 ") && file.fact(KNOWN).isEmpty())) return;
        file.inTransaction(() -> {
            db.change("DELETE FROM incident_facts", Map.of());
            for (String list : new String[] {"states", "operations", "techniques", "dates"})
                db.change(LISTED.replace("{list}", list), Map.of());
            db.change(PUBLISHED, Map.of());
            file.fact(KNOWN, judged);
        });
    }

    private static boolean isThere(CaseSql db) {
        return db.select(
                                "SELECT count(*) AS n FROM information_schema.tables WHERE table_name IN ('articles', 'incident_facts')",
                                Map.of())
                        .longs("n")[0]
                == 2;
    }
}
