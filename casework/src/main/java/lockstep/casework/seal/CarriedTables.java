package lockstep.casework.seal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lockstep.kernels.shape.Columns;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.wire.Canonical;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The tables that findings rest on and that no source holds: what people declared, narratives, the lists of the registry, vectors of texts. Accounts
 * in them stand as places in the sources, objects as hashes of their values.
 */
final class CarriedTables {
    /** A column: as it is, an account's key, a post's key, an object's key, or bytes. */
    private enum Holds {
        PLAIN,
        ACCOUNT,
        POST,
        OBJECT,
        BYTES
    }

    /** A table and what its columns hold. */
    private record Carried(String name, Map<String, Holds> columns) {}

    private static final List<Carried> TABLES = List.of(
            plain("registry_lists", "list general sha256 read_at"),
            plain("registry_actors", "list actor kind name aliases state layer role source source_date note"),
            plain("registry_marks", "list actor kind platform value valid_from valid_to source source_date"),
            plain(
                    "registry_relations",
                    "list from_actor to_actor relation valid_from valid_to source source_date note"),
            plain("registry_targets", "list target name kind place rivals aliases valid_from valid_to"),
            plain("decisions", "decision kind findings says said_by said_at withdrawn"),
            with("allowed", "account reason related said_by said_at", "account", Holds.ACCOUNT),
            with("decided_accounts", "decision part account", "account", Holds.ACCOUNT),
            with("decided_objects", "decision object", "object", Holds.OBJECT),
            plain(
                    "narratives",
                    "narrative origin state name named_by named_at description merged_into version made_at changed_at"),
            with("narrative_posts", "narrative post how likeness reason said_by away", "post", Holds.POST),
            plain("codebook_sets", "codebook rivals question narrative"),
            with("vectors", "model text_hash vector", "vector", Holds.BYTES));

    private CarriedTables() {}

    private static Carried plain(String name, String columns) {
        return with(name, columns, "", Holds.PLAIN);
    }

    private static Carried with(String name, String columns, String special, Holds holds) {
        Map<String, Holds> all = new java.util.LinkedHashMap<>();
        for (String column : columns.split(" ")) all.put(column, column.equals(special) ? holds : Holds.PLAIN);
        return new Carried(name, all);
    }

    /** The rows of each table that has any, as JSON by name of the table. */
    static Map<String, String> of(LocalCase data, Refs refs) {
        Map<String, String> all = new HashMap<>();
        for (Carried table : TABLES) {
            ArrayNode rows = rows(data, refs, table);
            if (!rows.isEmpty()) all.put(table.name(), Canonical.text(rows));
        }
        return all;
    }

    private static ArrayNode rows(LocalCase data, Refs refs, Carried table) {
        String list = table.columns().entrySet().stream()
                .map(c -> (c.getValue() == Holds.BYTES
                                ? "base64(" + c.getKey() + ")"
                                : "CAST(" + c.getKey() + " AS VARCHAR)")
                        + " AS " + c.getKey())
                .collect(Collectors.joining(", "));
        Columns c = data.select("SELECT " + list + " FROM " + table.name() + " ORDER BY ALL", Map.of());
        table.columns().forEach((column, holds) -> {
            if (holds == Holds.ACCOUNT) refs.learnAccounts(numbers(c, column));
            if (holds == Holds.POST) refs.learnPosts(numbers(c, column));
        });
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < c.size(); i++) {
            ArrayNode row = rows.addArray();
            for (Map.Entry<String, Holds> column : table.columns().entrySet()) {
                String cell = c.strings(column.getKey())[i];
                if (cell == null) row.addNull();
                else row.add(carried(data, refs, column.getValue(), cell));
            }
        }
        return rows;
    }

    private static List<Long> numbers(Columns c, String column) {
        return Arrays.stream(c.strings(column)).map(Long::parseLong).toList();
    }

    private static String carried(LocalCase data, Refs refs, Holds holds, String cell) {
        if (holds == Holds.ACCOUNT) return refs.account(Long.parseLong(cell));
        if (holds == Holds.POST) return refs.post(Long.parseLong(cell));
        if (holds == Holds.OBJECT) {
            Columns c = data.select(
                    "SELECT k.name, o.value FROM objects o JOIN kinds k ON k.kind = o.kind WHERE o.object = :object",
                    Map.of("object", Long.parseLong(cell)));
            return c.size() == 0 ? "" : refs.words(c.text("name", 0) + "=" + c.text("value", 0));
        }
        return cell;
    }

    /** Puts the rows of a bundle into a case that was made anew from the sources. */
    static void into(CaseFile file, LocalCase data, Refs refs, Bundle bundle) {
        Map<String, Long> accounts = Map.of();
        Map<String, Long> objects = Map.of();
        Map<String, Long> posts = Map.of();
        for (Carried table : TABLES) {
            String name = "tables/" + table.name() + ".json";
            if (!bundle.names().contains(name)) continue;
            if (table.columns().containsValue(Holds.ACCOUNT) && accounts.isEmpty()) accounts = refs.accountsByRef();
            if (table.columns().containsValue(Holds.OBJECT) && objects.isEmpty()) objects = objects(data, refs);
            if (table.columns().containsValue(Holds.POST) && posts.isEmpty()) posts = refs.postsByRef();
            Map<Holds, Map<String, Long>> keys =
                    Map.of(Holds.ACCOUNT, accounts, Holds.OBJECT, objects, Holds.POST, posts);
            file.inTransaction(() -> put(file, table, bundle.json(name), keys));
        }
    }

    private static void put(CaseFile file, Carried table, JsonNode rows, Map<Holds, Map<String, Long>> keys)
            throws SQLException {
        String marks = table.columns().values().stream()
                .map(h -> h == Holds.BYTES ? "from_base64(?)" : "?")
                .collect(Collectors.joining(", "));
        String sql = "INSERT INTO " + table.name() + " ("
                + String.join(", ", table.columns().keySet()) + ") VALUES (" + marks + ")";
        try (PreparedStatement insert = file.connection().prepareStatement(sql)) {
            for (JsonNode row : rows) {
                int at = 1;
                boolean known = true;
                for (Holds holds : table.columns().values()) {
                    JsonNode cell = row.path(at - 1);
                    Object value = cell.isString() ? cell.stringValue() : null;
                    Map<String, Long> of = keys.get(holds);
                    if (of != null) value = of.get(String.valueOf(value));
                    known &= value != null || holds == Holds.PLAIN;
                    insert.setObject(at++, value);
                }
                if (known) insert.execute();
            }
        }
    }

    private static Map<String, Long> objects(LocalCase data, Refs refs) {
        Columns c = data.select(
                "SELECT o.object, k.name, o.value FROM objects o JOIN kinds k ON k.kind = o.kind ORDER BY o.object",
                Map.of());
        Map<String, Long> all = new HashMap<>();
        for (int i = 0; i < c.size(); i++) {
            String ref = refs.words(c.text("name", i) + "=" + c.text("value", i));
            all.putIfAbsent(ref, c.longs("object")[i]);
        }
        return all;
    }
}
