package lockstep.store.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Finding;
import lockstep.model.intake.Platforms;
import lockstep.model.judgement.Assessment;
import lockstep.store.accounts.NameMask;
import lockstep.store.accounts.Removal;
import lockstep.store.accounts.Tombstones;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.narratives.NarrativeBook;
import lockstep.store.received.Received;
import lockstep.store.runs.RunAnswers;
import lockstep.store.runs.RunBook;
import lockstep.store.words.PostWords;
import lockstep.wire.Wire;

/** Takes accounts out of a case with all that they posted, every finding that names them, and their names out of what people said. */
final class AccountRemoval {
    private static final Pattern KEY = Pattern.compile("@[0-9]+");

    /** Sentences of people, and of the program, that may name an account. */
    private static final Map<String, List<String>> SENTENCES = Map.ofEntries(
            Map.entry("allowed", List.of("reason", "related")),
            Map.entry("decisions", List.of("says")),
            Map.entry("remarks", List.of("says")),
            Map.entry("tombstones", List.of("reason")),
            Map.entry("narratives", List.of("name", "description")),
            Map.entry("narrative_posts", List.of("reason")),
            Map.entry("narrative_log", List.of("detail")),
            Map.entry("claim_posts", List.of("reason")),
            Map.entry("articles", List.of("note")),
            Map.entry("article_reviews", List.of("note")),
            Map.entry("article_ties", List.of("note")),
            Map.entry("runs", List.of("settings", "scope", "notes", "not_run")),
            Map.entry("rejects", List.of("reason")),
            Map.entry(
                    "assessments",
                    List.of("says", "alternatives", "would_change", "about", "beyond", "actor", "grounds")));

    /** A mark of the registry that is a handle of the account; an account of no platform may stand on any. */
    private static final String MARK = "m.kind = 'handle' AND lower(m.value) IN (:names)"
            + " AND (:anywhere OR lower(coalesce(m.platform, '')) IN (:platforms))";

    /** Actors of no other mark, with what is declared of them, then the marks. */
    private static final List<String> REGISTRY = Stream.of(
                    "registry_relations t WHERE EXISTS (SELECT 1 FROM ONLY_SUCH a WHERE a.list = t.list AND a.actor IN (t.from_actor, t.to_actor))",
                    "registry_actors t WHERE EXISTS (SELECT 1 FROM ONLY_SUCH a WHERE a.list = t.list AND a.actor = t.actor)",
                    "registry_marks m WHERE " + MARK)
            .map(rows -> "DELETE FROM "
                    + rows.replace(
                            "ONLY_SUCH",
                            "(SELECT m.list, m.actor FROM registry_marks m GROUP BY ALL HAVING bool_and(" + MARK
                                    + "))"))
            .toList();

    private static final String ELSEWHERE = """
            SELECT count(*) AS n
            FROM posts p
            WHERE p.account NOT IN (:keys)
              AND (p.repost_of IN (SELECT native_id FROM posts WHERE account IN (:keys))
                OR p.reply_to IN (SELECT native_id FROM posts WHERE account IN (:keys))
                OR p.quote_of IN (SELECT native_id FROM posts WHERE account IN (:keys))
                OR p.text IN (SELECT text FROM posts WHERE account IN (:keys) AND length(text) >= 12)
                OR EXISTS (SELECT 1 FROM accounts g WHERE g.account IN (:keys) AND length(g.handle) >= 3
                  AND contains(lower(p.text), '@' || lower(g.handle)))
                OR EXISTS (SELECT 1 FROM account_names g WHERE g.account IN (:keys) AND length(g.name) >= 3
                  AND contains(lower(p.text), '@' || lower(g.name)))
                OR EXISTS (SELECT 1 FROM accounts g WHERE g.account IN (:keys) AND length(g.native_id) >= 3
                  AND contains(lower(p.text), '@' || lower(g.native_id))))
            """;

    private final CaseFile file;
    private final CaseSql db;
    private final List<Long> keys;
    private final Map<String, Object> with;
    private final NameMask mask;
    private final Map<String, String> logged = new HashMap<>();

    private AccountRemoval(CaseFile file, CaseSql db, List<Long> keys, NameMask mask) {
        this.file = file;
        this.db = db;
        this.keys = keys;
        this.with = Map.of("keys", keys);
        this.mask = mask;
    }

    /** Removes the accounts of these keys, within one transaction. */
    static Removal of(CaseFile file, CaseSql db, List<Long> keys, String reason) {
        Columns who = db.select(
                "SELECT coalesce(platform, '') AS platform, coalesce(native_id, '') AS native_id, coalesce(handle, '') AS handle,"
                        + " coalesce(name, '') AS name,"
                        + " coalesce(description, '') AS description FROM accounts WHERE account IN (:keys) ORDER BY account",
                Map.of("keys", keys));
        Columns posts = db.select(
                "SELECT coalesce(native_id, '') AS id, CASE WHEN text IN (SELECT text FROM posts WHERE account NOT IN (:keys))"
                        + " THEN '' ELSE coalesce(text, '') END AS text FROM posts WHERE account IN (:keys) ORDER BY post",
                Map.of("keys", keys));
        List<String> texts = new ArrayList<>(List.of(posts.strings("text")));
        texts.addAll(List.of(who.strings("description")));
        List<String> handles = new ArrayList<>(List.of(who.strings("native_id")));
        handles.addAll(List.of(who.strings("handle")));
        handles.addAll(former(db, keys));
        var mask = NameMask.of(
                List.of(who.strings("platform")),
                handles,
                List.of(who.strings("name")),
                List.of(posts.strings("id")),
                texts);
        var removal = new AccountRemoval(file, db, keys, mask);
        Removal[] done = new Removal[1];
        List<String> names =
                handles.stream().filter(h -> h.length() >= 3).distinct().toList();
        file.inTransaction(() -> done[0] = removal.all(who, posts, names, reason));
        return done[0];
    }

    /** What they were called before, but for names that somebody else bears now. */
    private static List<String> former(CaseSql db, List<Long> keys) {
        return List.of(db.select("""
                        SELECT DISTINCT name FROM account_names WHERE account IN (:keys) AND lower(name) NOT IN
                          (SELECT lower(handle) FROM accounts WHERE account NOT IN (:keys) AND handle IS NOT NULL)
                        ORDER BY name
                        """, Map.of("keys", keys)).strings("name"));
    }

    private long received() {
        return People.rows(db, "received");
    }

    private long listed() {
        return People.rows(db, "registry_marks")
                + People.rows(db, "registry_actors")
                + People.rows(db, "registry_relations");
    }

    private Removal all(Columns who, Columns posts, List<String> names, String reason) {
        long elsewhere = db.select(ELSEWHERE, with).longs("n")[0];
        List<String> files = List.of(db.select(
                        "SELECT DISTINCT s.file AS file FROM sources s JOIN posts p ON p.source = s.source"
                                + " WHERE p.account IN (:keys) ORDER BY file",
                        with)
                .strings("file"));
        long received = received();
        for (int i = 0; i < who.size(); i++) {
            bury(who, i, reason);
            Received.forgetAccount(db, List.of(who.text("native_id", i), who.text("handle", i)));
        }
        List<String> before = former(db, keys);
        Received.forgetAccount(db, before);
        received -= received();
        long listed = listed();
        registry(who, before);
        listed -= listed();
        long findings = findings();
        rows();
        long masked = rejects() + people();
        List<Long> entries = log();
        String anew = entries.isEmpty()
                ? ""
                : "; names taken out of entries "
                        + entries.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " of this log, whose chain was made anew";
        new People(file, db)
                .log(
                        "forget account",
                        Count.of(keys.size(), "account") + ", " + Count.of(posts.size(), "post") + "; "
                                + mask.masked(reason) + anew);
        return new Removal(posts.size(), findings, received, listed, masked + entries.size(), elsewhere, files, names);
    }

    /** Under every name it had, so that no other tool's file brings it back. */
    private void bury(Columns who, int i, String reason) {
        List<String> handles = new ArrayList<>(List.of(db.select(
                        "SELECT name FROM account_names WHERE account = :key ORDER BY name", Map.of("key", keys.get(i)))
                .strings("name")));
        handles.add(who.text("handle", i));
        for (String name : Tombstones.names(who.text("platform", i), who.text("native_id", i), handles))
            new People(file, db).bury(name, Tombstones.Kind.ACCOUNT, reason);
    }

    /** What lists say of its handles, and actors that are nothing but these. */
    private void registry(Columns who, List<String> before) {
        for (int i = 0; i < who.size(); i++) {
            List<String> names = new ArrayList<>(before);
            names.add(who.text("native_id", i));
            names.add(who.text("handle", i));
            Set<String> platforms = new HashSet<>(Platforms.also(who.text("platform", i)));
            platforms.add("");
            Map<String, Object> these = Map.of(
                    "names",
                    names.stream()
                            .filter(n -> !n.isEmpty())
                            .map(n -> n.toLowerCase(Locale.ROOT))
                            .toList(),
                    "platforms",
                    platforms.stream().sorted().toList(),
                    "anywhere",
                    who.text("platform", i).isEmpty());
            for (String sql : REGISTRY) db.change(sql, these);
        }
    }

    private void rows() {
        String theirs = "(SELECT post FROM posts WHERE account IN (:keys))";
        db.change("DELETE FROM actions WHERE account IN (:keys) OR post IN " + theirs, with);
        db.change("DELETE FROM counts WHERE post IN " + theirs, with);
        db.change(
                "DELETE FROM remarks WHERE thing IN (SELECT 'post:' || CAST(post AS VARCHAR) FROM posts WHERE account IN (:keys))",
                with);
        db.change("DELETE FROM post_ids WHERE post IN " + theirs, with);
        db.change("DELETE FROM posts WHERE account IN (:keys)", with);
        db.change("DELETE FROM ties WHERE account_a IN (:keys) OR account_b IN (:keys)", with);
        db.change("DELETE FROM tie_measures WHERE account_a IN (:keys) OR account_b IN (:keys)", with);
        for (String table : List.of("standings", "allowed", "decided_accounts", "account_labels"))
            db.change("DELETE FROM " + table + " WHERE account IN (:keys)", with);
        db.change(
                "DELETE FROM remarks WHERE thing IN (:things)",
                Map.of("things", keys.stream().map(k -> "account:" + k).toList()));
        db.change("DELETE FROM account_names WHERE account IN (:keys)", with);
        db.change("DELETE FROM accounts WHERE account IN (:keys)", with);
        PostWords.drop(file, db);
        NarrativeBook.drop(file, db);
        RunAnswers.drop(db);
        new People(file, db).forgetObjects();
    }

    /** Findings that name the accounts in any place: as members, in pictures, tables and quotations, or by one of their posts. */
    private long findings() {
        Set<Long> accounts = new HashSet<>(keys);
        Set<Long> posts = new HashSet<>();
        for (long post : db.select("SELECT post FROM posts WHERE account IN (:keys)", with)
                .longs("post")) posts.add(post);
        List<String> gone = new ArrayList<>();
        Columns ids = db.select("SELECT finding FROM findings ORDER BY finding", Map.of());
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.text("finding", i);
            String body = db.select("SELECT body FROM findings WHERE finding = :id", Map.of("id", id))
                    .text("body", 0);
            if (mask.isIn(body) || touches(Wire.finding(body), accounts, posts)) gone.add(id);
        }
        db.change("DELETE FROM findings WHERE finding IN (:ids)", Map.of("ids", gone));
        db.change("DELETE FROM memberships WHERE finding NOT IN (SELECT finding FROM findings)", Map.of());
        return gone.size();
    }

    private static boolean touches(Finding f, Set<Long> accounts, Set<Long> posts) {
        return f.about().stream()
                        .anyMatch(m -> accounts.contains((long) m.account().key()))
                || f.evidence().stream().anyMatch(e -> touches(e, accounts, posts))
                || f.exhibits().stream().anyMatch(e -> touches(e, accounts));
    }

    private static boolean touches(Evidence e, Set<Long> accounts, Set<Long> posts) {
        return e.posts().stream().anyMatch(posts::contains)
                || e instanceof CoAction c && c.acts().stream().anyMatch(a -> accounts.contains((long) a.account()));
    }

    private static boolean touches(Exhibit e, Set<Long> accounts) {
        if (e instanceof Exhibit.Network n) return n.accounts().stream().anyMatch(a -> accounts.contains((long) a));
        return e instanceof Exhibit.Table t
                && t.rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(cell ->
                                KEY.matcher(cell).matches() && accounts.contains(Long.parseLong(cell.substring(1))));
    }

    /** Rejected rows keep their place and their reason; what they said goes. */
    private long rejects() {
        Columns c = db.select(
                "SELECT DISTINCT raw FROM rejects WHERE raw IS NOT NULL AND raw <> '' ORDER BY raw", Map.of());
        long masked = 0;
        for (int i = 0; i < c.size(); i++) {
            if (!mask.isIn(c.text("raw", i))) continue;
            db.change("UPDATE rejects SET raw = '' WHERE raw = :raw", Map.of("raw", c.text("raw", i)));
            masked++;
        }
        return masked;
    }

    /** Masks what people said; an assessment so changed is logged as it is now. */
    private long people() {
        var judgements = new JudgementBook(file, db, new RunBook(file, db));
        List<Assessment> before = judgements.assessments();
        long masked = 0;
        for (Map.Entry<String, List<String>> table : SENTENCES.entrySet())
            for (String column : table.getValue()) masked += sentences(table.getKey(), column);
        List<Assessment> after = judgements.assessments();
        for (int i = 0; i < before.size(); i++)
            logged.put(JudgementBook.logged(before.get(i)), JudgementBook.logged(after.get(i)));
        return masked;
    }

    /** Masks entries of the log; gives their numbers. */
    private List<Long> log() {
        Map<String, String> remarks = new JudgementBook(file, db, new RunBook(file, db)).digests();
        return new LogBook(file, db)
                .retold(detail -> mask.masked(logged.getOrDefault(detail, JudgementBook.withDigest(detail, remarks))));
    }

    private long sentences(String table, String column) {
        Columns c = db.select(
                "SELECT DISTINCT " + column + " AS said FROM " + table + " WHERE " + column
                        + " IS NOT NULL ORDER BY said",
                Map.of());
        long masked = 0;
        for (int i = 0; i < c.size(); i++) {
            String said = c.text("said", i);
            String bare = mask.masked(said);
            if (bare.equals(said)) continue;
            db.change(
                    "UPDATE " + table + " SET " + column + " = :bare WHERE " + column + " = :said",
                    Map.of("bare", bare, "said", said));
            masked++;
        }
        return masked;
    }
}
