package lockstep.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import lockstep.kernels.shape.Columns;

/** One hash over everything that a run of a case rests on: its sources, how they were read, and what people declared. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Asking asking) {
        MessageDigest sum = sha256();
        add(
                sum,
                asking,
                "SELECT sha256 || ' ' || member || ' ' || format || ' ' || settings AS word FROM sources ORDER BY word");
        add(
                sum,
                asking,
                "SELECT CAST(account AS VARCHAR) || ' ' || coalesce(related, '') AS word FROM allowed ORDER BY word");
        add(sum, asking, "SELECT hash AS word FROM tombstones ORDER BY word");
        if (asking.select("SELECT count(*) AS n FROM decisions", Map.of()).longs("n")[0] > 0) {
            add(
                    sum,
                    asking,
                    "SELECT decision || ' ' || CAST(withdrawn AS VARCHAR) AS word FROM decisions ORDER BY word");
            add(
                    sum,
                    asking,
                    "SELECT decision || ' ' || CAST(part AS VARCHAR) || ' ' || CAST(account AS VARCHAR) AS word"
                            + " FROM decided_accounts ORDER BY word");
        }
        if (asking.select("SELECT count(*) AS n FROM registry_lists", Map.of()).longs("n")[0] > 0)
            add(sum, asking, "SELECT list || ' ' || sha256 AS word FROM registry_lists ORDER BY word");
        derived(sum, asking);
        return HexFormat.of().formatHex(sum.digest());
    }

    /** What runs read besides sources: narratives, copies and languages as they stand, accepted incidents; nothing while there is none. */
    private static void derived(MessageDigest sum, Asking asking) {
        if (asking.select("SELECT count(*) AS n FROM narratives", Map.of()).longs("n")[0] > 0)
            add(
                    sum,
                    asking,
                    "SELECT narrative || ' ' || state || ' ' || name || ' ' || CAST(changed_at AS VARCHAR) AS word FROM narratives"
                            + " ORDER BY word");
        for (String table : new String[] {"copies", "post_languages", "incident_facts"})
            if (asking.select("SELECT count(*) AS n FROM " + table, Map.of()).longs("n")[0] > 0)
                add(sum, asking, "SELECT '" + table + " ' || CAST(count(*) AS VARCHAR) AS word FROM " + table);
    }

    /** The hash of a text. */
    static String hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(MessageDigest sum, Asking asking, String sql) {
        Columns words = asking.select(sql, Map.of());
        for (int i = 0; i < words.size(); i++)
            sum.update((words.text("word", i) + "\n").getBytes(StandardCharsets.UTF_8));
        sum.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
