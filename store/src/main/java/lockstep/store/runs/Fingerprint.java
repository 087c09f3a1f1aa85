package lockstep.store.runs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockstep.kernels.shape.Columns;
import lockstep.model.Sha256;
import lockstep.store.file.CaseSql;

/**
 * What the runs of a case rest on, as hashes: its sources, how they were read, what people declared, and what was derived of them.
 * Every table enters by what its rows say, in no order: a row that was mended makes another hash, whatever the count. One hash
 * covers the sources and the tables that an analysis reads, so that what it does not read makes no other.
 */
public final class Fingerprint {
    /*
     * A table of millions of rows is not carried out of the engine: each row becomes 64 bits of its MD5, and these are added up. The sum
     * is the same in every order and counts doubled rows. A table that is empty adds nothing, so that a case without it keeps its hash
     * when the table is added to the schema.
     */
    private static final String SUMMED = """
            SELECT count(*) AS n, CAST(coalesce(sum(CAST(md5_number_lower(concat_ws(chr(31), {columns})) AS HUGEINT)), 0) AS VARCHAR) AS word
            FROM {table}
            """;

    private static final Map<String, String> TABLES = tables();

    private final CaseSql db;
    private final Map<String, String> parts = new HashMap<>();

    /** Looks at each table once, when it is first asked for: for a case that does not change meanwhile. */
    public Fingerprint(CaseSql db) {
        this.db = db;
    }

    /** Columns by the tables that runs read beside the sources; numbers that the case gives out stand only where they stay. */
    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("allowed", "account, coalesce(related, '')");
        tables.put("decisions", "decision, kind, withdrawn");
        tables.put("decided_accounts", "decision, part, account");
        tables.put("explained e JOIN objects o ON o.object = e.object", "o.kind, o.value");
        tables.put("registry_lists", "list, general, sha256");
        tables.put(
                "registry_actors",
                "list, actor, kind, name, coalesce(aliases, ''), coalesce(state, ''), coalesce(layer, ''), coalesce(role, '')");
        tables.put(
                "registry_marks",
                "list, actor, kind, coalesce(platform, ''), value, coalesce(valid_from, ''), coalesce(valid_to, '')");
        tables.put(
                "registry_relations",
                "list, from_actor, to_actor, relation, coalesce(valid_from, ''), coalesce(valid_to, '')");
        tables.put(
                "registry_targets",
                "list, target, coalesce(name, ''), coalesce(kind, ''), coalesce(place, ''), coalesce(rivals, ''),"
                        + " coalesce(aliases, ''), coalesce(valid_from, ''), coalesce(valid_to, '')");
        tables.put(
                "account_labels",
                "account, actor, coalesce(state, ''), coalesce(layer, ''), coalesce(role, ''), valid_from, valid_to");
        tables.put(
                "domain_labels l JOIN objects o ON o.object = l.object",
                "o.value, l.actor, coalesce(l.state, ''), coalesce(l.layer, ''), coalesce(l.role, ''), l.valid_from, l.valid_to");
        tables.put(
                "narratives",
                "narrative, coalesce(origin, ''), state, coalesce(name, ''), coalesce(description, ''), coalesce(merged_into, '')");
        tables.put(
                "narrative_posts", "narrative, post, coalesce(how, ''), coalesce(CAST(likeness AS VARCHAR), ''), away");
        tables.put("codebook_sets", "codebook, rivals, coalesce(question, ''), narrative");
        tables.put("post_languages", "post, language, CAST(confidence AS VARCHAR), coalesce(script, '')");
        tables.put(
                "copies c JOIN objects o ON o.object = c.object",
                "o.value, c.post, c.type, coalesce(CAST(c.likeness AS VARCHAR), ''), coalesce(c.of_post, 0)");
        tables.put(
                "copy_groups g JOIN objects o ON o.object = g.object",
                "o.value, g.first_post, coalesce(g.boilerplate, '')");
        tables.put("residues", "post, kind, quote, starts, ends");
        tables.put(
                "incident_facts",
                "article, list, value, coalesce(quote, ''), coalesce(first_day, ''), coalesce(last_day, ''), coalesce(role, '')");
        tables.put(
                "watches",
                "side, what, up, is_share, baseline_from, baseline_to, through, chance, usual, alarm, evidence, coalesce(rung, -1), round");
        return tables;
    }

    /** Over everything that any run may rest on. */
    public String whole() {
        return of(names());
    }

    /**
     * Over the sources and some tables.
     *
     * @param tables their names; one that is none of {@link #names} is refused
     */
    public String of(Set<String> tables) {
        if (!names().containsAll(tables)) throw new IllegalArgumentException("no table of " + tables + " is known");
        MessageDigest sum = Sha256.begun();
        put(sum, parts.computeIfAbsent("", none -> sources()));
        for (var table : TABLES.entrySet()) {
            String name = name(table.getKey());
            if (tables.contains(name))
                put(sum, parts.computeIfAbsent(name, n -> part(n, table.getKey(), table.getValue())));
        }
        return Sha256.hex(sum.digest());
    }

    /** Tables that runs may read beside the sources. */
    public static Set<String> names() {
        return TABLES.keySet().stream().map(Fingerprint::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String table) {
        return table.split(" ", 2)[0];
    }

    /** An account that was taken out has left the sources. */
    private String sources() {
        return words(
                        "SELECT sha256 || ' ' || member || ' ' || format || ' ' || settings AS word FROM sources ORDER BY word")
                + '\0'
                + words("SELECT hash AS word FROM tombstones ORDER BY word")
                + '\0';
    }

    private String words(String sql) {
        return String.join("\n", db.select(sql, Map.of()).strings("word"));
    }

    private String part(String name, String table, String columns) {
        Columns c = db.select(SUMMED.replace("{columns}", columns).replace("{table}", table), Map.of());
        return c.longs("n")[0] == 0 ? "" : name + " " + c.longs("n")[0] + " " + c.text("word", 0) + "\n";
    }

    private static void put(MessageDigest sum, String part) {
        sum.update(part.getBytes(StandardCharsets.UTF_8));
    }
}
