package lockstep.store.narratives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Rows;
import org.jspecify.annotations.Nullable;

/** Puts newly found narratives in place of those of before: once, within a transaction. */
final class NarrativeUpdate {
    /** A post that a person put into a narrative, or took away from it. */
    record Said(String narrative, long post, boolean away) {}

    private final CaseFile file;
    private final CaseSql db;
    private final Map<String, Narrative> known = new TreeMap<>();
    private final Map<Long, String> put = new HashMap<>();
    private final Map<String, Set<Long>> away = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<Long, String> before = new HashMap<>();
    private final Map<String, Set<Long>> beforeOf = new HashMap<>();
    private final List<Object[]> log = new ArrayList<>();
    private final long now = NarrativeBook.now();
    private long next = 1;

    NarrativeUpdate(CaseFile file, CaseSql db, List<Narrative> all, List<Said> said) {
        this.file = file;
        this.db = db;
        for (Narrative n : all) {
            if (!n.origin().equals("found")) continue;
            known.put(n.id(), n);
            next = Math.max(next, Continued.number(n.id()) + 1);
            if (n.isNamed()) touched.add(n.id());
        }
        for (Said s : said) {
            touched.add(s.narrative);
            if (s.away) away.computeIfAbsent(s.narrative, n -> new HashSet<>()).add(s.post);
            else put.put(s.post, s.narrative);
        }
    }

    Narrative.Changed run(List<Narrative.Found> found) {
        readBefore();
        List<long[]> groups = found.stream()
                .map(f -> f.posts().stream().mapToLong(Narrative.Carried::post).toArray())
                .toList();
        Continued go = Continued.of(groups, before, put);
        Map<String, Map<Long, Narrative.Carried>> after = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        int fresh = 0;
        Set<String> splits = new HashSet<>();
        for (int g = 0; g < found.size(); g++) {
            String id = go.idOf().get(g);
            if (id.isEmpty()) {
                id = "N-" + next++;
                fresh++;
                String from = go.splitFrom().get(g);
                if (!from.isEmpty()) {
                    splits.add(from);
                    note(
                            from,
                            "split",
                            Count.of(found.get(g).posts().size(), "post is", "posts are") + " " + id + " now");
                }
                note(
                        id,
                        "found",
                        from.isEmpty() ? Count.of(found.get(g).posts().size(), "post") : "split from " + from);
            }
            names.putIfAbsent(id, found.get(g).name());
            Map<Long, Narrative.Carried> posts = after.computeIfAbsent(id, n -> new TreeMap<>());
            for (Narrative.Carried c : found.get(g).posts()) posts.put(c.post(), c);
        }
        holdToWhatPeopleSaid(after, go);
        return write(after, names, go, fresh, splits.size());
    }

    private void readBefore() {
        Columns c = db.select("""
                -- one row: a post of a found narrative
                SELECT p.narrative, p.post FROM narrative_posts p JOIN narratives n ON n.narrative = p.narrative
                WHERE n.origin = 'found' AND n.state = 'current' AND NOT p.away ORDER BY p.post, p.narrative
                """, Map.of());
        for (int i = 0; i < c.size(); i++) {
            String n = c.text("narrative", i);
            before.put(c.longs("post")[i], n);
            beforeOf.computeIfAbsent(n, k -> new HashSet<>()).add(c.longs("post")[i]);
        }
    }

    /**
     * A narrative that a person named or mended does not go: where another took its posts, it keeps those it had. A post stands where a
     * person put it and nowhere else, and not where a person took it away.
     */
    private void holdToWhatPeopleSaid(Map<String, Map<Long, Narrative.Carried>> after, Continued go) {
        for (var e : go.into().entrySet()) {
            if (!touched.contains(e.getKey()) || e.getValue().isEmpty()) continue;
            Map<Long, Narrative.Carried> held = after.computeIfAbsent(e.getKey(), n -> new TreeMap<>());
            Map<Long, Narrative.Carried> taker = after.getOrDefault(e.getValue(), Map.of());
            for (long post : beforeOf.getOrDefault(e.getKey(), Set.of())) {
                if (taker.containsKey(post)) held.put(post, taker.get(post));
                taker.keySet().remove(post);
            }
            note(
                    e.getKey(),
                    "kept",
                    "its posts are like those of " + e.getValue() + "; kept apart, as a person touched it");
        }
        Map<Long, String> stands = new HashMap<>();
        after.forEach((n, posts) -> posts.keySet().forEach(p -> stands.put(p, n)));
        put.forEach((post, n) -> {
            String in = stands.get(post);
            if (in != null && !in.equals(n)) after.getOrDefault(in, Map.of()).remove(post);
            after.computeIfAbsent(n, k -> new TreeMap<>()).put(post, new Narrative.Carried(post, "person", 1, ""));
        });
        away.forEach((n, posts) -> after.getOrDefault(n, Map.of()).keySet().removeAll(posts));
    }

    private Narrative.Changed write(
            Map<String, Map<Long, Narrative.Carried>> after,
            Map<String, String> names,
            Continued go,
            int fresh,
            int splits) {
        db.change(
                "DELETE FROM narrative_posts WHERE said_by = '' AND narrative IN (SELECT narrative FROM narratives WHERE origin = 'found')",
                Map.of());
        List<Object[]> posts = new ArrayList<>();
        List<Object[]> narratives = new ArrayList<>();
        int kept = 0;
        for (var e : after.entrySet()) {
            Set<Long> now = e.getValue().keySet();
            if (now.isEmpty() && !touched.contains(e.getKey())) continue;
            Narrative old = known.remove(e.getKey());
            narratives.add(row(e.getKey(), old, names.getOrDefault(e.getKey(), e.getKey()), now));
            if (old != null) kept++;
            for (Narrative.Carried c : e.getValue().values()) {
                if (e.getKey().equals(put.get(c.post()))) continue;
                posts.add(new Object[] {e.getKey(), c.post(), c.how(), c.likeness(), c.reason(), "", false});
            }
        }
        int merged = 0;
        int gone = 0;
        for (Narrative old : known.values()) {
            String into = go.into().getOrDefault(old.id(), "");
            if (old.isCurrent() && into.isEmpty()) gone++;
            else if (old.isCurrent()) merged++;
            narratives.add(ended(old, into));
        }
        db.change("DELETE FROM narratives WHERE origin = 'found'", Map.of());
        Rows.into(file, "narratives", narratives);
        Rows.into(file, "narrative_posts", posts);
        Rows.into(file, "narrative_log", log());
        return new Narrative.Changed(fresh, kept, merged, splits, gone);
    }

    private Object[] row(String id, @Nullable Narrative old, String name, Set<Long> now) {
        if (old == null) return new Object[] {id, "found", "current", name, "", 0L, "", "", 1, this.now, this.now};
        Set<Long> was = beforeOf.getOrDefault(id, Set.of());
        int gained = (int) now.stream().filter(p -> !was.contains(p)).count();
        int lost = (int) was.stream().filter(p -> !now.contains(p)).count();
        if (gained > 0) note(id, "grown", "by " + Count.of(gained, "post") + " to " + now.size());
        if (lost > 0) note(id, "shrunk", "by " + Count.of(lost, "post") + " to " + now.size());
        boolean changed = gained + lost > 0;
        return new Object[] {
            id,
            "found",
            "current",
            old.isNamed() ? old.name() : name,
            old.namedBy(),
            old.namedAt(),
            "",
            "",
            old.version() + (changed ? 1 : 0),
            old.madeAt(),
            changed ? this.now : old.changedAt()
        };
    }

    private Object[] ended(Narrative old, String into) {
        boolean ends = old.isCurrent();
        if (ends)
            note(old.id(), into.isEmpty() ? "gone" : "merged", into.isEmpty() ? "no post is left" : "into " + into);
        return new Object[] {
            old.id(),
            "found",
            !ends ? old.state() : into.isEmpty() ? "gone" : "merged",
            old.name(),
            old.namedBy(),
            old.namedAt(),
            "",
            ends ? into : old.mergedInto(),
            old.version() + (ends ? 1 : 0),
            old.madeAt(),
            ends ? now : old.changedAt()
        };
    }

    private void note(String id, String did, String detail) {
        log.add(new Object[] {0L, now, id, did, detail});
    }

    private List<Object[]> log() {
        long last = db.select("SELECT coalesce(max(entry), 0) AS n FROM narrative_log", Map.of())
                .longs("n")[0];
        for (Object[] row : log) row[0] = ++last;
        return log;
    }
}
