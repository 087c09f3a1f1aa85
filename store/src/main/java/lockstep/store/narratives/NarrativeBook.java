package lockstep.store.narratives;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.model.Near;
import lockstep.model.Sha256;
import lockstep.model.WrongUse;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Rows;

/**
 * The narratives of a case. Finding anew keeps their ids by the posts they share and writes down what became of each; what a person
 * said (a name, a merge, a post put in or taken out) is never overwritten.
 */
public final class NarrativeBook {
    /** What a narrative is called, of {@code narratives n}. */
    public static final String CALLED = "coalesce(n.name, '') || ' ' || coalesce(n.description, '')";

    private final CaseFile file;
    private final CaseSql db;

    public NarrativeBook(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    /** All narratives, found ones by number, then those of codebooks by id. */
    public List<Narrative> all() {
        Columns c = db.select("""
                -- one row: a narrative
                SELECT narrative, origin, state, coalesce(name, '') AS name, coalesce(named_by, '') AS named_by, coalesce(named_at, 0) AS named_at,
                  coalesce(description, '') AS description, coalesce(merged_into, '') AS merged_into, version, made_at, changed_at
                FROM narratives
                """, Map.of());
        List<Narrative> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Narrative(
                    c.text("narrative", i),
                    c.text("origin", i),
                    c.text("state", i),
                    c.text("name", i),
                    c.text("named_by", i),
                    c.longs("named_at")[i],
                    c.text("description", i),
                    c.text("merged_into", i),
                    (int) c.longs("version")[i],
                    c.longs("made_at")[i],
                    c.longs("changed_at")[i]));
        }
        all.sort((x, y) -> Continued.older(x.id(), y.id()));
        return all;
    }

    /**
     * Narratives whose name or description has words.
     *
     * @param wanted expressions that it has, as a query makes them of words
     * @param unwanted those that it has not
     */
    public Set<String> called(List<String> wanted, List<String> unwanted) {
        Map<String, Object> with = new HashMap<>();
        var where = new StringBuilder("TRUE");
        for (String word : wanted) {
            where.append(" AND regexp_matches(")
                    .append(CALLED)
                    .append(", :word")
                    .append(with.size())
                    .append(")");
            with.put("word" + with.size(), word);
        }
        for (String word : unwanted) {
            where.append(" AND NOT regexp_matches(")
                    .append(CALLED)
                    .append(", :word")
                    .append(with.size())
                    .append(")");
            with.put("word" + with.size(), word);
        }
        return new HashSet<>(List.of(db.select("SELECT n.narrative FROM narratives n WHERE " + where, with)
                .strings("narrative")));
    }

    /** One narrative, followed to where it was merged. */
    public Narrative one(String id) {
        Map<String, Narrative> byId = new TreeMap<>();
        for (Narrative n : all()) byId.put(n.id(), n);
        Optional<Narrative> found = Optional.ofNullable(byId.get(id));
        Set<String> seen = new HashSet<>();
        while (found.isPresent()
                && found.get().state().equals("merged")
                && seen.add(found.get().id()))
            found = Optional.ofNullable(byId.get(found.get().mergedInto()));
        return found.orElseThrow(
                () -> new WrongUse("no narrative " + id + " in " + file.path(), Near.help(id, byId.keySet())));
    }

    /** The posts that carry a narrative, by key. */
    public List<Narrative.Carried> posts(String id) {
        Columns c = db.select("""
                -- one row: a post that carries the narrative
                SELECT post, how, likeness, coalesce(reason, '') AS reason
                FROM narrative_posts WHERE narrative = :narrative AND NOT away ORDER BY post, how
                """, Map.of("narrative", id));
        List<Narrative.Carried> posts = new ArrayList<>();
        for (int i = 0; i < c.size(); i++)
            posts.add(new Narrative.Carried(
                    c.longs("post")[i], c.text("how", i), c.doubles("likeness")[i], c.text("reason", i)));
        return posts;
    }

    /** What happened to one narrative, or to all where the id is empty; oldest first. */
    public List<Narrative.Entry> log(String id) {
        Columns c = db.select("""
                -- one row: something that happened to a narrative
                SELECT happened_at, narrative, did, detail FROM narrative_log
                WHERE narrative = :narrative OR :narrative = '' ORDER BY entry
                """, Map.of("narrative", id));
        List<Narrative.Entry> log = new ArrayList<>();
        for (int i = 0; i < c.size(); i++)
            log.add(new Narrative.Entry(
                    c.longs("happened_at")[i], c.text("narrative", i), c.text("did", i), c.text("detail", i)));
        return log;
    }

    /** Puts in what was just found; see {@link Continued} for how ids go on. */
    public Narrative.Changed keep(List<Narrative.Found> found) {
        var keeping = new NarrativeUpdate(file, db, all(), said());
        Narrative.Changed[] changed = new Narrative.Changed[1];
        file.inTransaction(() -> changed[0] = keeping.run(found));
        return changed[0];
    }

    private List<NarrativeUpdate.Said> said() {
        Columns c = db.select("""
                -- one row: a post that a person put into a narrative or took out of it
                SELECT n.narrative, p.post, CASE WHEN p.away THEN 1 ELSE 0 END AS away
                FROM narrative_posts p JOIN narratives n ON n.narrative = p.narrative
                WHERE p.said_by <> '' AND n.origin = 'found' ORDER BY n.narrative, p.post, away
                """, Map.of());
        List<NarrativeUpdate.Said> said = new ArrayList<>();
        for (int i = 0; i < c.size(); i++)
            said.add(new NarrativeUpdate.Said(c.text("narrative", i), c.longs("post")[i], c.longs("away")[i] == 1));
        return said;
    }

    /** Takes a person's name for a narrative. */
    public void name(String id, String name) {
        if (name.isBlank()) throw new WrongUse("the name of " + id + " is empty", "--name " + id + " \"some words\"");
        Narrative n = one(id);
        file.inTransaction(() -> {
            db.change(
                    "UPDATE narratives SET name = :name, named_by = :who, named_at = :now WHERE narrative = :id",
                    Map.of("name", name.strip(), "who", user(), "now", now(), "id", n.id()));
            note(n.id(), "named", name.strip());
        });
    }

    /** Puts all posts of some narratives into another, for good. */
    public void merge(String into, Collection<String> others) {
        Narrative target = one(into);
        file.inTransaction(() -> {
            for (String other : new TreeSet<>(others)) {
                Narrative n = one(other);
                if (n.id().equals(target.id())) continue;
                List<Long> posts = keys(n.id());
                remember(target.id(), posts, n.name());
                db.change("DELETE FROM narrative_posts WHERE narrative = :id AND NOT away", Map.of("id", n.id()));
                db.change(
                        "UPDATE narratives SET state = 'merged', merged_into = :into, changed_at = :now WHERE narrative = :id",
                        Map.of("into", target.id(), "now", now(), "id", n.id()));
                note(n.id(), "merged", "into " + target.id() + " by a person");
                note(target.id(), "merged", n.id() + " with " + Count.of(posts.size(), "post") + ", by a person");
            }
            raise(target.id());
        });
    }

    /** Makes a narrative of its own of some posts of another, for good. */
    public String split(String from, Collection<Long> posts, String name) {
        Narrative n = one(from);
        List<Long> held = held(n, posts);
        String[] made = new String[1];
        file.inTransaction(() -> {
            made[0] = "N-" + (highest() + 1);
            db.change(
                    "INSERT INTO narratives VALUES (:id, 'found', 'current', :name, :who, :now, '', '', 1, :now, :now)",
                    Map.of("id", made[0], "name", name.isBlank() ? made[0] : name, "who", user(), "now", now()));
            takeAway(n.id(), held);
            remember(made[0], held, "split from " + n.id());
            note(made[0], "split", "from " + n.id() + ", " + Count.of(held.size(), "post") + ", by a person");
            note(n.id(), "split", Count.of(held.size(), "post") + " to " + made[0] + ", by a person");
            raise(n.id());
        });
        return made[0];
    }

    /** Takes posts out of a narrative, for good. */
    public int remove(String id, Collection<Long> posts) {
        Narrative n = one(id);
        List<Long> held = held(n, posts);
        file.inTransaction(() -> {
            takeAway(n.id(), held);
            note(n.id(), "removed", Count.of(held.size(), "post") + ", by a person");
            raise(n.id());
        });
        return held.size();
    }

    /** Puts posts into a narrative, for good. */
    public int add(String id, Collection<Long> posts) {
        Narrative n = one(id);
        List<Long> known = existing(posts);
        file.inTransaction(() -> {
            remember(n.id(), known, "");
            note(n.id(), "added", Count.of(known.size(), "post") + ", by a person");
            raise(n.id());
        });
        return known.size();
    }

    /**
     * Puts a codebook in, in place of an earlier one of that name. Narratives of other codebooks, and posts that a person took out or put
     * in, stay.
     *
     * @param body the file, to the letter
     * @param names name and description of each narrative, by id
     * @param sets question and members of each set of rivals, by id
     * @param carried posts by narrative
     */
    public void define(
            String codebook,
            String body,
            Map<String, List<String>> names,
            Map<String, List<String>> sets,
            Map<String, List<Narrative.Carried>> carried) {
        for (Narrative n : all())
            if (names.containsKey(n.id()) && !n.origin().equals("codebook:" + codebook))
                throw new WrongUse(
                        "narrative " + n.id() + " is in the case already, from " + n.origin(),
                        "give it another id in the codebook " + codebook);
        file.inTransaction(() -> {
            Map<String, Object> with = Map.of("codebook", codebook, "origin", "codebook:" + codebook);
            db.change(
                    "DELETE FROM narrative_posts WHERE coalesce(said_by, '') = '' AND narrative IN (SELECT narrative FROM narratives"
                            + " WHERE origin = :origin)",
                    with);
            db.change("DELETE FROM narratives WHERE origin = :origin", with);
            db.change("DELETE FROM codebooks WHERE codebook = :codebook", with);
            db.change("DELETE FROM codebook_sets WHERE codebook = :codebook", with);
            Rows.into(file, "codebooks", List.<Object[]>of(new Object[] {codebook, body, Sha256.hex(body), now()}));
            List<Object[]> narratives = new ArrayList<>();
            names.forEach((id, n) -> narratives.add(new Object[] {
                id, "codebook:" + codebook, "current", n.get(0), user(), now(), n.get(1), "", 1, now(), now()
            }));
            Rows.into(file, "narratives", narratives);
            List<Object[]> rivals = new ArrayList<>();
            sets.forEach((id, set) -> {
                for (String member : set.subList(1, set.size()))
                    rivals.add(new Object[] {codebook, id, set.get(0), member});
            });
            Rows.into(file, "codebook_sets", rivals);
            Rows.into(file, "narrative_posts", mended(carried));
            for (String id : names.keySet())
                note(
                        id,
                        "found",
                        Count.of(carried.getOrDefault(id, List.of()).size(), "post") + ", by codebook " + codebook);
        });
    }

    /** Rows of posts, without those that a person put in or took out: theirs are there already. */
    private List<Object[]> mended(Map<String, List<Narrative.Carried>> carried) {
        Set<String> said = new HashSet<>();
        Columns c = db.select(
                "SELECT narrative, post FROM narrative_posts WHERE said_by <> '' ORDER BY narrative, post", Map.of());
        for (int i = 0; i < c.size(); i++) said.add(c.text("narrative", i) + " " + c.longs("post")[i]);
        List<Object[]> rows = new ArrayList<>();
        carried.forEach((id, posts) -> {
            for (Narrative.Carried p : posts)
                if (!said.contains(id + " " + p.post()))
                    rows.add(new Object[] {id, p.post(), p.how(), p.likeness(), p.reason(), "", false});
        });
        return rows;
    }

    /** Puts a list of debunked claims in with the posts that may make them, in place of an earlier one of that name. */
    public void claims(String list, List<Object[]> claims, List<Object[]> posts) {
        file.inTransaction(() -> {
            db.change("DELETE FROM claims WHERE list = :list", Map.of("list", list));
            db.change("DELETE FROM claim_posts WHERE list = :list", Map.of("list", list));
            Rows.into(file, "claims", claims);
            Rows.into(file, "claim_posts", posts);
        });
    }

    private List<Long> held(Narrative n, Collection<Long> posts) {
        Set<Long> carried = new HashSet<>(keys(n.id()));
        List<Long> held =
                new TreeSet<>(posts).stream().filter(carried::contains).toList();
        if (held.isEmpty())
            throw new WrongUse(
                    "none of these posts carries " + n.id(),
                    "lockstep narratives CASE --show " + n.id() + " lists them");
        return held;
    }

    private List<Long> existing(Collection<Long> posts) {
        Columns c = db.select(
                "SELECT post FROM posts WHERE post IN (:posts) ORDER BY post", Map.of("posts", List.copyOf(posts)));
        if (c.size() == 0) throw new WrongUse("the case holds none of these posts", "posts are named by their keys");
        List<Long> known = new ArrayList<>();
        for (long post : c.longs("post")) known.add(post);
        return known;
    }

    private List<Long> keys(String id) {
        return posts(id).stream().map(Narrative.Carried::post).toList();
    }

    /** A post that a person puts into one found narrative leaves the others. */
    private void remember(String id, List<Long> posts, String reason) {
        if (posts.isEmpty()) return;
        db.change("""
                DELETE FROM narrative_posts WHERE post IN (:posts) AND (narrative = :id OR (NOT away AND narrative IN (
                  SELECT narrative FROM narratives WHERE origin = 'found')))
                """, Map.of("posts", posts, "id", id));
        List<Object[]> rows = new ArrayList<>();
        for (long post : posts) rows.add(new Object[] {id, post, "person", 1.0, reason, user(), false});
        Rows.into(file, "narrative_posts", rows);
    }

    private void takeAway(String id, List<Long> posts) {
        db.change(
                "DELETE FROM narrative_posts WHERE narrative = :id AND post IN (:posts)",
                Map.of("id", id, "posts", posts));
        List<Object[]> rows = new ArrayList<>();
        for (long post : posts) rows.add(new Object[] {id, post, "person", 0.0, "", user(), true});
        Rows.into(file, "narrative_posts", rows);
    }

    private void raise(String id) {
        db.change(
                "UPDATE narratives SET version = version + 1, changed_at = :now WHERE narrative = :id",
                Map.of("now", now(), "id", id));
    }

    private void note(String id, String did, String detail) {
        db.change(
                "INSERT INTO narrative_log SELECT coalesce(max(entry), 0) + 1, :now, :id, :did, :detail FROM narrative_log",
                Map.of("now", now(), "id", id, "did", did, "detail", detail));
    }

    private long highest() {
        return all().stream()
                .mapToLong(n -> Continued.number(n.id()))
                .filter(n -> n < Long.MAX_VALUE)
                .max()
                .orElse(0);
    }

    /** Drops posts that are gone from the case; names proposed from words of such posts go with them. */
    public static void drop(CaseFile file, CaseSql db) {
        String gone = "post NOT IN (SELECT post FROM posts)";
        db.change(
                "UPDATE narratives SET name = narrative WHERE coalesce(named_by, '') = '' AND narrative IN (SELECT narrative FROM"
                        + " narrative_posts WHERE " + gone + ")",
                Map.of());
        db.change(
                "UPDATE narrative_posts SET reason = '' WHERE narrative IN (SELECT narrative FROM narrative_posts WHERE "
                        + gone + ")",
                Map.of());
        db.change("DELETE FROM narrative_posts WHERE " + gone, Map.of());
        db.change("DELETE FROM claim_posts WHERE " + gone, Map.of());
    }

    static String user() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "a person" : name;
    }

    static long now() {
        return System.currentTimeMillis();
    }
}
