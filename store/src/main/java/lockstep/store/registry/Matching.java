package lockstep.store.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import lockstep.kernels.shape.Columns;
import lockstep.model.WrongUse;
import lockstep.model.registry.Label;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Validity;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Rows;

/**
 * Holds the case's accounts and domains against the registry, exactly: the same platform and the same handle or id; the same host, or
 * one below it. Every label says which row of which list it rests on.
 */
final class Matching {
    /** Hosts where anybody may have a place: what is said of one place holds for no other. */
    private static final Set<String> SHARED = Set.of(
            "blogspot.com",
            "wordpress.com",
            "substack.com",
            "medium.com",
            "tumblr.com",
            "livejournal.com",
            "weebly.com",
            "wixsite.com",
            "github.io",
            "netlify.app",
            "ghost.io",
            "over-blog.com",
            "narod.ru",
            "ucoz.ru",
            "jimdo.com",
            "pages.dev",
            "web.app",
            "google.com",
            "altervista.org",
            "yolasite.com");

    private static final String SUMMED = """
            SELECT count(*) || ':' || CAST(coalesce(sum(CAST(hash(r) AS HUGEINT)), 0) AS VARCHAR) AS word FROM ({rows}) r
            """;

    private static final List<String> RESTS_ON = List.of(
            "SELECT list, general FROM registry_lists",
            "SELECT list, actor, name, state, layer, role FROM registry_actors",
            "SELECT list, actor, kind, platform, value, valid_from, valid_to, source, source_date FROM registry_marks",
            "SELECT account, platform, native_id, handle FROM accounts",
            "SELECT o.object, o.value FROM objects o JOIN kinds k ON k.kind = o.kind WHERE k.name = 'domain'");

    private final CaseFile file;
    private final CaseSql db;

    Matching(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    /** Whether nothing that labels rest on has changed since they were made. */
    boolean isFresh() {
        return file.fact("registry_matched").equals(state());
    }

    /** All that labels rest on, by what its rows say: a handle that changed makes another state, whatever the count. */
    private String state() {
        if (db.select("SELECT 1 AS one FROM registry_marks LIMIT 1", Map.of()).size() == 0) return "";
        var state = new StringJoiner(" ");
        RESTS_ON.forEach(rows ->
                state.add(db.select(SUMMED.replace("{rows}", rows), Map.of()).text("word", 0)));
        return state.toString();
    }

    void run() {
        Map<String, List<Claims.Claim>> byMark = claims();
        List<Object[]> accounts = accounts(byMark);
        List<Object[]> domains = domains(byMark);
        String state = state();
        file.inTransaction(() -> {
            db.change("DELETE FROM account_labels", Map.of());
            db.change("DELETE FROM domain_labels", Map.of());
            Rows.into(file, "account_labels", accounts);
            Rows.into(file, "domain_labels", domains);
            file.fact("registry_matched", state);
        });
    }

    /** What the lists say, by mark: {@code handle x name}, {@code domain host}. */
    private Map<String, List<Claims.Claim>> claims() {
        Columns c = db.select("""
                SELECT m.list, m.actor, m.kind, m.platform, m.value, m.valid_from, m.valid_to, m.source, m.source_date,
                  a.name, a.state, a.layer, a.role, CAST(l.general AS INTEGER) AS general
                FROM registry_marks m
                JOIN registry_actors a ON a.list = m.list AND a.actor = m.actor
                JOIN registry_lists l ON l.list = m.list
                ORDER BY m.kind, m.platform, m.value, m.list, m.actor, m.valid_from
                """, Map.of());
        Map<String, List<Claims.Claim>> byMark = new HashMap<>();
        for (int i = 0; i < c.size(); i++) {
            String key = c.text("kind", i) + " " + c.text("platform", i) + " " + c.text("value", i);
            String source = (c.text("source", i) + " " + c.text("source_date", i)).strip();
            Validity valid = Validity.of(c.text("valid_from", i), c.text("valid_to", i));
            String why = c.text("list", i) + ": " + c.text("name", i) + " is "
                    + (c.text("state", i) + " " + c.text("layer", i)).strip()
                    + (valid.words().isEmpty() ? "" : " " + valid.words())
                    + (source.isEmpty() ? "" : " (" + source + ")");
            byMark.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Claims.Claim(
                            c.text("actor", i),
                            c.text("state", i),
                            Layer.of(c.text("layer", i)),
                            c.text("role", i),
                            valid,
                            c.longs("general")[i] == 1,
                            why));
        }
        return byMark;
    }

    private List<Object[]> accounts(Map<String, List<Claims.Claim>> byMark) {
        List<Object[]> rows = new ArrayList<>();
        if (byMark.isEmpty()) return rows;
        Columns c = db.select(
                "SELECT account, platform, native_id, coalesce(handle, '') AS handle FROM accounts ORDER BY account",
                Map.of());
        for (int i = 0; i < c.size(); i++) {
            String platform = Mark.platform(c.text("platform", i));
            String handle = Mark.handle(c.text("handle", i));
            String id = Mark.handle(c.text("native_id", i));
            List<Claims.Claim> claims = new ArrayList<>();
            add(claims, byMark.get("handle " + platform + " " + handle), "same handle on " + platform);
            add(claims, byMark.get("handle  " + handle), "same handle, row for every platform");
            if (!id.equals(handle)) {
                add(claims, byMark.get("handle " + platform + " " + id), "same id on " + platform);
                add(claims, byMark.get("handle  " + id), "same id, row for every platform");
            }
            rows(rows, (int) c.longs("account")[i], claims);
        }
        return rows;
    }

    private List<Object[]> domains(Map<String, List<Claims.Claim>> byMark) {
        List<Object[]> rows = new ArrayList<>();
        if (byMark.isEmpty()) return rows;
        Columns c = db.select(
                "SELECT o.object, o.value FROM objects o JOIN kinds k ON k.kind = o.kind WHERE k.name = 'domain' ORDER BY o.object",
                Map.of());
        for (int i = 0; i < c.size(); i++) rows(rows, (int) c.longs("object")[i], ofHost(c.text("value", i), byMark));
        return rows;
    }

    private static List<Claims.Claim> ofHost(String written, Map<String, List<Claims.Claim>> byMark) {
        List<Claims.Claim> claims = new ArrayList<>();
        String host;
        try {
            host = Mark.host(written);
        } catch (WrongUse noHost) {
            return claims;
        }
        for (String above = host;
                claims.isEmpty() && above.indexOf('.') > 0;
                above = above.substring(above.indexOf('.') + 1)) {
            if (!above.equals(host) && SHARED.contains(above)) break;
            add(claims, byMark.get("domain  " + above), above.equals(host) ? "same domain" : "below " + above);
        }
        return claims;
    }

    private static void add(
            List<Claims.Claim> claims, @org.jspecify.annotations.Nullable List<Claims.Claim> said, String how) {
        if (said == null) return;
        for (Claims.Claim c : said) {
            claims.add(new Claims.Claim(
                    c.actor(), c.state(), c.layer(), c.role(), c.valid(), c.general(), c.why() + ", " + how));
        }
    }

    private static void rows(List<Object[]> rows, int key, List<Claims.Claim> claims) {
        for (Label l : Claims.settle(claims)) {
            rows.add(new Object[] {
                key, l.actor(), l.state(), l.layer().word(), l.role(), l.firstMillis(), l.endMillis(), l.why()
            });
        }
    }
}
