package lockstep.casework.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.Sha256;
import lockstep.store.LocalCase;

/**
 * Names of accounts and posts that only somebody who holds the sources can read: the place of a row. A post is {@code 1:42}, line 42 of
 * source 1; an account is its first post; where a line holds several posts, {@code 1:42.1} is the second by its id.
 */
final class Refs {
    private static final int AT_ONCE = 20_000;
    private static final int DIGITS = 24;

    private final LocalCase data;
    private final Map<Long, Integer> ordinals;
    private final String salt;
    private final Map<Integer, Map<Long, Long>> moved = new HashMap<>();
    private final Map<Long, String> posts = new HashMap<>();
    private final Map<Long, String> accounts = new HashMap<>();

    /**
     * @param data the whole case
     * @param ordinals the number of each source in the seal, by its key in this case
     * @param salt of hashes of words
     */
    Refs(LocalCase data, Map<Long, Integer> ordinals, String salt) {
        this.data = data;
        this.ordinals = ordinals;
        this.salt = salt;
    }

    /** Lines of a source that stood elsewhere when it was sealed. */
    void moved(int ordinal, Map<Long, Long> lines) {
        moved.put(ordinal, lines);
    }

    /** The place of a post; empty where the case no longer holds it. */
    String post(long key) {
        return posts.getOrDefault(key, "");
    }

    /** The place of an account's first post; empty where the case no longer holds one. */
    String account(long key) {
        return accounts.getOrDefault(key, "");
    }

    /** Words as a hash: who has them can prove it, who has not cannot guess them by their length or order. */
    String words(String text) {
        MessageDigest sum = Sha256.begun();
        sum.update(salt.getBytes(StandardCharsets.UTF_8));
        sum.update((byte) 0);
        return "#"
                + Sha256.hex(sum.digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
    }

    void learnPosts(Collection<Long> keys) {
        batches(keys, posts).forEach(some -> learn("""
                SELECT p.post AS k, p.source, p.line, (SELECT count(*) FROM posts q WHERE q.source = p.source
                  AND q.line = p.line AND (q.native_id < p.native_id OR (q.native_id = p.native_id AND q.post < p.post))) AS n
                FROM posts p
                WHERE p.post IN (:keys)
                """, some, posts));
    }

    void learnAccounts(Collection<Long> keys) {
        batches(keys, accounts).forEach(some -> learn("""
                SELECT f.account AS k, f.source, f.line, (SELECT count(*) FROM posts q WHERE q.source = f.source
                  AND q.line = f.line AND (q.native_id < f.native_id OR (q.native_id = f.native_id AND q.post < f.post))) AS n
                FROM (
                  SELECT account, source, line, native_id, post,
                    row_number() OVER (PARTITION BY account ORDER BY source, line, native_id, post) AS place
                  FROM posts
                  WHERE account IN (:keys)) f
                WHERE f.place = 1
                """, some, accounts));
    }

    /** The keys behind places, the other way round, over all accounts of the case. */
    Map<String, Long> accountsByRef() {
        List<Long> all = new ArrayList<>();
        for (long key : data.select("SELECT DISTINCT account FROM posts ORDER BY account", Map.of())
                .longs("account")) all.add(key);
        learnAccounts(all);
        Map<String, Long> back = new HashMap<>();
        accounts.forEach((key, ref) -> back.put(ref, key));
        return back;
    }

    /** The same for posts. */
    Map<String, Long> postsByRef() {
        List<Long> all = new ArrayList<>();
        for (long key :
                data.select("SELECT post FROM posts ORDER BY post", Map.of()).longs("post")) all.add(key);
        learnPosts(all);
        Map<String, Long> back = new HashMap<>();
        posts.forEach((key, ref) -> back.put(ref, key));
        return back;
    }

    private void learn(String sql, List<Long> keys, Map<Long, String> into) {
        Columns c = data.select(sql, Map.of("keys", keys));
        for (int i = 0; i < c.size(); i++) {
            long more = c.longs("n")[i];
            int ordinal = ordinals.getOrDefault(c.longs("source")[i], 0);
            long line = c.longs("line")[i];
            long sealed = moved.getOrDefault(ordinal, Map.of()).getOrDefault(line, line);
            into.put(c.longs("k")[i], ordinal + ":" + sealed + (more == 0 ? "" : "." + more));
        }
    }

    private static List<List<Long>> batches(Collection<Long> keys, Map<Long, String> known) {
        List<Long> fresh = keys.stream()
                .filter(k -> !known.containsKey(k))
                .distinct()
                .sorted()
                .toList();
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE)
            batches.add(fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)));
        return batches;
    }
}
