package lockstep.store.words;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.model.Sha256;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;

/**
 * What is derived of the words of a case's posts: texts stream out of all of them, whatever the scope, and languages, copies and
 * residues are written back.
 */
public final class PostWords {
    private static final String KEPT = "kept:";

    private final CaseFile file;
    private final CaseSql db;
    private final String catalog;
    private final String main;

    public PostWords(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
        this.catalog = db.select("SELECT current_database() AS name", Map.of()).text("name", 0);
        this.main = '"' + catalog.replace("\"", "\"\"") + "\".main.";
    }

    /** Takes posts one after another. */
    public interface Taker {
        /**
         * @param post key
         * @param account who
         * @param postedAt milliseconds since 1970 UTC
         * @param text what it says
         */
        void take(long post, int account, long postedAt, String text);
    }

    /** The version of its maker that something derived was made by last; empty where it never was. */
    public String versionOf(String what) {
        return file.fact("words_" + what).split(" ", 2)[0];
    }

    /** Whether something derived was made by this version of its maker from the posts that are there now. */
    public boolean isFresh(String what, String version) {
        return file.fact("words_" + what).equals(version + " " + state());
    }

    /** Whether something derived was made by this version of its maker, be it from fewer posts. */
    public boolean isOf(String what, String version) {
        return file.fact("words_" + what).startsWith(version + " ");
    }

    /** Remembers that something derived was made by this version of its maker from the posts that are there now. */
    public void made(String what, String version) {
        file.fact("words_" + what, version + " " + state());
    }

    /** Whether this case's texts may be read by a sentence encoder; they may until a person says otherwise. */
    public boolean mayUseEncoder() {
        return !file.fact("encoder").equals("none");
    }

    /** Remembers whether this case's texts may be read by a sentence encoder. */
    public void mayUseEncoder(boolean may) {
        file.fact("encoder", may ? "" : "none");
    }

    /** The encoder whose kept vectors stand for it in this case, by what its vectors are kept under or the beginning of that. */
    public Optional<String> keptEncoder() {
        String fact = file.fact("encoder");
        return fact.startsWith(KEPT) ? Optional.of(fact.substring(KEPT.length())) : Optional.empty();
    }

    /** From now on the vectors kept of this encoder stand for it, whatever encoder the machine has. */
    public void keepEncoder(String maker) {
        file.fact("encoder", KEPT + maker);
    }

    /** What vectors are kept under, of encoders whose name begins so. */
    public List<String> makers(String beginning) {
        return List.of(db.select(
                        "SELECT DISTINCT model FROM vectors WHERE starts_with(model, :beginning) ORDER BY model",
                        Map.of("beginning", beginning))
                .strings("model"));
    }

    /** Posts that have a text. */
    public long count() {
        return db.select("SELECT count(text) AS n FROM " + main + "posts", Map.of())
                .longs("n")[0];
    }

    private String state() {
        Columns c = db.select(
                "SELECT sha256 || ' ' || member || ' ' || settings AS word FROM sources ORDER BY word", Map.of());
        var sum = Sha256.begun();
        for (int i = 0; i < c.size(); i++) sum.update((c.text("word", i) + "\n").getBytes(StandardCharsets.UTF_8));
        long posts = db.select("SELECT count(*) AS n FROM " + main + "posts", Map.of())
                .longs("n")[0];
        return posts + " " + HexFormat.of().formatHex(sum.digest(), 0, 8);
    }

    /** Every post with a text that has no language yet, in any order. */
    public void withoutLanguage(Taker taker) {
        each("p.post NOT IN (SELECT post FROM post_languages)", taker);
    }

    /** Every post with a text, by key. */
    public void all(Taker taker) {
        inOrder("TRUE", taker);
    }

    /** Every post with words of its own, by key: reposts say what another said. */
    public void own(Taker taker) {
        inOrder("p.kind <> 'repost'", taker);
    }

    /** Block by block of keys, each put in order here: the engine would sort texts with their keys, which costs several times as much. */
    private void inOrder(String which, Taker taker) {
        Columns ends = db.select("SELECT min(post) AS low, max(post) AS high FROM " + main + "posts", Map.of());
        long high = ends.longs("high")[0];
        for (long from = ends.longs("low")[0]; from <= high && high != Long.MIN_VALUE; from += PostBlock.KEYS) {
            var block = new PostBlock(from);
            each("p.post >= " + from + " AND p.post < " + (from + PostBlock.KEYS) + " AND " + which, block);
            block.inOrder(taker);
        }
    }

    private void each(String which, Taker taker) {
        String sql = "SELECT p.post, p.account, coalesce(p.posted_at, 0), p.text FROM " + main
                + "posts p WHERE p.text IS NOT NULL AND " + which;
        try (var ask = file.connection().unwrap(DuckDBConnection.class).prepare(sql);
                DuckDBChunkedResult rows = ask.query()) {
            while (rows.nextChunk()) {
                DuckDBDataChunkReader chunk = rows.chunk();
                var post = chunk.vector(0);
                var account = chunk.vector(1);
                var at = chunk.vector(2);
                var text = chunk.vector(3);
                for (int i = 0; i < chunk.rowCount(); i++)
                    taker.take(post.getLong(i), account.getInt(i), at.getLong(i), String.valueOf(text.getString(i)));
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }

    /** The texts of some posts, by key. */
    public Map<Long, String> texts(long[] posts) {
        want(posts);
        Map<Long, String> texts = new HashMap<>();
        each("p.post IN (SELECT post FROM temp.main.wanted_posts)", (post, account, at, text) -> texts.put(post, text));
        return texts;
    }

    /** The objects of kind link that some posts act on, by key of the post. */
    public Map<Long, Set<Long>> links(long[] posts) {
        want(posts);
        Columns c = db.select(
                "SELECT a.post, a.object FROM " + main + "actions a JOIN kinds k ON k.kind = a.kind"
                        + " WHERE k.name = 'link' AND a.post IN (SELECT post FROM temp.main.wanted_posts)",
                Map.of());
        Map<Long, Set<Long>> links = new HashMap<>();
        for (int i = 0; i < c.size(); i++)
            links.computeIfAbsent(c.longs("post")[i], post -> new TreeSet<>()).add(c.longs("object")[i]);
        return links;
    }

    /**
     * The languages of posts that were told with some confidence at least; empty for the others.
     *
     * @param posts keys, ascending
     */
    public String[] languagesOf(long[] posts, double sure) {
        String[] languages = new String[posts.length];
        Arrays.fill(languages, "");
        Map<String, String> once = new HashMap<>();
        String sql = "SELECT post, language FROM " + main + "post_languages WHERE confidence >= " + sure
                + " AND language <> 'und'";
        try (var ask = file.connection().unwrap(DuckDBConnection.class).prepare(sql);
                DuckDBChunkedResult rows = ask.query()) {
            while (rows.nextChunk()) {
                DuckDBDataChunkReader chunk = rows.chunk();
                var post = chunk.vector(0);
                var language = chunk.vector(1);
                for (int i = 0; i < chunk.rowCount(); i++) {
                    int at = Arrays.binarySearch(posts, post.getLong(i));
                    if (at >= 0) languages[at] = once.computeIfAbsent(String.valueOf(language.getString(i)), l -> l);
                }
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
        return languages;
    }

    /** The vectors that are kept of one model, by the hash of their text. */
    public Map<String, float[]> vectors(String model) {
        Map<String, float[]> vectors = new HashMap<>();
        try (var ask = file.connection().prepareStatement("SELECT text_hash, vector FROM vectors WHERE model = ?")) {
            ask.setString(1, model);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    var bytes = ByteBuffer.wrap(rows.getBytes(2)).order(ByteOrder.LITTLE_ENDIAN);
                    float[] vector = new float[bytes.capacity() / Float.BYTES];
                    bytes.asFloatBuffer().get(vector);
                    vectors.put(String.valueOf(rows.getString(1)), vector);
                }
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
        return vectors;
    }

    /** Keeps vectors of one model, by the hash of their text. */
    public void keepVectors(String model, Map<String, float[]> vectors) {
        file.inTransaction(() -> {
            try (var put = file.connection().prepareStatement("INSERT INTO vectors VALUES (?, ?, ?)")) {
                for (var each : vectors.entrySet()) {
                    var bytes = ByteBuffer.allocate(each.getValue().length * Float.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN);
                    bytes.asFloatBuffer().put(each.getValue());
                    put.setString(1, model);
                    put.setString(2, each.getKey());
                    put.setBytes(3, bytes.array());
                    put.addBatch();
                }
                put.executeBatch();
            }
        });
    }

    /** Accounts that posted words. */
    public long accounts() {
        return db.select("SELECT count(DISTINCT account) AS n FROM " + main + "posts WHERE text IS NOT NULL", Map.of())
                .longs("n")[0];
    }

    private void want(long[] posts) {
        db.change("CREATE OR REPLACE TEMP TABLE wanted_posts (post BIGINT)", Map.of());
        try (var put =
                file.connection().unwrap(DuckDBConnection.class).createAppender("temp", "main", "wanted_posts")) {
            for (long post : posts) {
                put.beginRow();
                put.append(post);
                put.endRow();
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }

    /** Writes all rows of one table and one fact, or nothing. */
    private void write(String what, String version, CaseFile.Step step) {
        file.inTransaction(() -> {
            step.run();
            file.fact("words_" + what, version + " " + state());
        });
    }

    /** Adds languages of posts, after those of an older version and of posts that are gone were dropped. */
    public void languages(String version, Languages found) {
        boolean older = !isOf("languages", version);
        write("languages", version, () -> {
            db.change(
                    older
                            ? "DELETE FROM post_languages"
                            : "DELETE FROM post_languages WHERE post NOT IN (SELECT post FROM " + main + "posts)",
                    Map.of());
            try (var put = appender("post_languages")) {
                for (int i = 0; i < found.size(); i++) {
                    put.beginRow();
                    put.append(found.post()[i]);
                    put.append(found.kinds().get(found.kind()[i]).language());
                    put.append((double) found.confidence()[i]);
                    put.append(found.kinds().get(found.kind()[i]).script());
                    put.endRow();
                }
            }
        });
    }

    /** Writes all residues anew. */
    public void residues(String version, List<Left> found) {
        write("residues", version, () -> {
            db.change("DELETE FROM residues", Map.of());
            try (var put = appender("residues")) {
                for (Left left : found) {
                    put.beginRow();
                    put.append(left.post());
                    put.append(left.kind());
                    put.append(left.quote());
                    put.append(left.starts());
                    put.append(left.ends());
                    put.endRow();
                }
            }
        });
    }

    /**
     * What a machine or a tool left in a post.
     *
     * @param post key
     * @param kind refusal, prompt, template or script
     * @param quote the words
     * @param starts first code point of the quotation in the text
     * @param ends one past its last
     */
    public record Left(long post, String kind, String quote, int starts, int ends) {}

    /** Writes all groups of copies anew, with an action of kind copy for each post in a group whose words are somebody's own. */
    public void copies(String version, List<CopyGroup> groups) {
        write("copies", version, () -> {
            int kind = new Objects(file, db).kind("copy");
            dropCopies();
            Map<String, Integer> objects = new Objects(file, db)
                    .of(kind, groups.stream().map(CopyGroup::key).toList());
            try (var group = appender("copy_groups");
                    var copy = appender("copies");
                    var action = appender("actions")) {
                for (CopyGroup each : groups) {
                    int object = objects.getOrDefault(each.key(), 0);
                    putGroup(group, each, object);
                    for (CopyGroup.Member member : each.members()) {
                        putMember(copy, member, object);
                        if (each.boilerplate().isEmpty()) putAction(action, member, kind, object);
                    }
                }
            }
        });
    }

    private void dropCopies() {
        db.change("DELETE FROM copy_groups", Map.of());
        db.change("DELETE FROM copies", Map.of());
        db.change(
                "DELETE FROM " + main + "actions WHERE kind IN (SELECT kind FROM kinds WHERE name = 'copy')", Map.of());
    }

    private static void putGroup(DuckDBAppender put, CopyGroup group, int object) throws SQLException {
        put.beginRow();
        put.append(object);
        put.append(group.members().size());
        put.append((int) group.accounts());
        put.append(group.members().get(0).post());
        put.append(group.members().get(0).postedAt());
        put.append(group.lastAt());
        put.append(group.boilerplate());
        put.endRow();
    }

    private static void putMember(DuckDBAppender put, CopyGroup.Member member, int object) throws SQLException {
        put.beginRow();
        put.append(object);
        put.append(member.post());
        put.append(member.type());
        put.append(member.likeness());
        put.append(member.ofPost());
        put.append(member.matched());
        put.endRow();
    }

    private static void putAction(DuckDBAppender put, CopyGroup.Member member, int kind, int object)
            throws SQLException {
        put.beginRow();
        put.append(kind);
        put.append(member.account());
        put.append(object);
        put.append(member.postedAt());
        put.append(member.post());
        put.endRow();
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return file.connection().unwrap(DuckDBConnection.class).createAppender(catalog, "main", table);
    }

    /** Drops what is derived of posts that are gone, and all copies, whose explanations may hold their words. */
    public static void drop(CaseFile file, CaseSql db) {
        var words = new PostWords(file, db);
        words.dropCopies();
        for (String table : List.of("post_languages", "residues"))
            db.change(
                    "DELETE FROM " + table + " WHERE post NOT IN (SELECT post FROM " + words.main + "posts)", Map.of());
        db.change("DELETE FROM vectors", Map.of());
        file.fact("words_copies", "");
    }

    /**
     * Languages of posts, as columns.
     *
     * @param post keys
     * @param kind place of each post's language and script in {@code kinds}
     * @param confidence how sure, 0 to 1
     * @param kinds languages with scripts, each once
     */
    public record Languages(long[] post, int[] kind, float[] confidence, List<Spoken> kinds) {
        public Languages {
            kinds = List.copyOf(kinds);
        }

        public int size() {
            return post.length;
        }
    }

    /**
     * A language in a script.
     *
     * @param language ISO 639, {@code und} where the words do not tell
     * @param script ISO 15924
     */
    public record Spoken(String language, String script) {}
}
