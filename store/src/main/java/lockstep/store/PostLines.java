package lockstep.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.PostLine;
import lockstep.model.finding.Account;
import lockstep.store.file.CaseSql;

/** Posts with the lines of the sources that they came from. */
final class PostLines {
    private static final int AT_ONCE = 5_000;

    private final CaseSql db;
    private final LocalCase data;

    PostLines(CaseSql db, LocalCase data) {
        this.db = db;
        this.data = data;
    }

    /** The posts behind keys, in the order asked. */
    List<PostLine> of(List<Long> keys) {
        List<PostLine> all = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE)
            all.addAll(some(keys.subList(from, Math.min(keys.size(), from + AT_ONCE))));
        return all;
    }

    private List<PostLine> some(List<Long> keys) {
        Map<String, Object> with = Map.of("keys", keys);
        Columns c = db.select("""
                SELECT p.post, p.account, p.native_id, p.posted_at, p.kind, p.text, p.source, p.line,
                  n.likes, n.reposts, s.file, s.member
                FROM posts p
                JOIN sources s ON s.source = p.source
                LEFT JOIN (
                  SELECT post, max(likes) AS likes, max(reposts) AS reposts
                  FROM counts
                  WHERE post IN (:keys)
                  GROUP BY post) n ON n.post = p.post
                WHERE p.post IN (:keys)
                """, with);
        Map<Long, List<String>> links = links(with);
        int[] accountKeys = new int[c.size()];
        for (int i = 0; i < c.size(); i++) accountKeys[i] = (int) c.longs("account")[i];
        List<Account> accounts = data.accounts(accountKeys);
        Map<Long, PostLine> found = new HashMap<>();
        for (int i = 0; i < c.size(); i++) {
            long post = c.longs("post")[i];
            String member = c.text("member", i);
            found.put(
                    post,
                    new PostLine(
                            post,
                            accounts.get(i),
                            c.text("native_id", i),
                            Instant.ofEpochMilli(c.longs("posted_at")[i]),
                            c.text("kind", i),
                            c.text("text", i),
                            links.getOrDefault(post, List.of()),
                            (int) c.longs("source")[i],
                            c.text("file", i) + (member.isEmpty() ? "" : "!" + member),
                            c.longs("line")[i],
                            count(c.longs("likes")[i]),
                            count(c.longs("reposts")[i])));
        }
        List<PostLine> lines = new ArrayList<>();
        for (long key : keys) {
            PostLine line = found.get(key);
            if (line != null) lines.add(line);
        }
        return lines;
    }

    private Map<Long, List<String>> links(Map<String, Object> with) {
        Columns c = db.select(
                "SELECT a.post, o.value FROM actions a JOIN kinds k ON k.kind = a.kind JOIN objects o ON o.object = a.object"
                        + " WHERE k.name = 'link' AND a.post IN (:keys) ORDER BY a.post, o.value",
                with);
        Map<Long, List<String>> links = new HashMap<>();
        for (int i = 0; i < c.size(); i++) {
            links.computeIfAbsent(c.longs("post")[i], post -> new ArrayList<>()).add(c.text("value", i));
        }
        return links;
    }

    private static Optional<Long> count(long value) {
        return value == Long.MIN_VALUE ? Optional.empty() : Optional.of(value);
    }
}
