package lockstep.casework.watchlist;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.Count;
import lockstep.store.articles.ReviewState;

/** What of a report the case's own posts confirm, contradict, or cannot see. */
public final class ReportCheck {
    /** How the case stands to a statement. */
    public enum Stand {
        CONFIRMS,
        CONTRADICTS,
        SEES_NONE,
        CANNOT_SEE;

        /** In words. */
        public String says() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A statement of a report beside the case.
     *
     * @param kind date, figure, platform, or a kind of entry
     * @param statement in the words of the report
     * @param posts of the case that bear on it
     * @param accounts that made them
     * @param says what that means, a sentence
     * @param evidence the first posts of them, by number
     */
    public record Line(
            long article,
            String kind,
            String statement,
            Stand stand,
            long posts,
            long accounts,
            String says,
            List<Long> evidence) {
        public Line {
            evidence = List.copyOf(evidence);
        }
    }

    private record Seen(long posts, long accounts, long first, long last, List<Long> some) {}

    private static final int SHOWN = 3;

    private final CaseData data;
    private final List<Line> lines = new ArrayList<>();

    private ReportCheck(CaseData data) {
        this.data = data;
    }

    /** Holds accepted records, and what they give to look for, against a case. */
    public static List<Line> against(CaseData data, List<ArticleRecord> articles, List<Entry> entries) {
        var held = new ReportCheck(data);
        for (Entry e : entries) held.entry(e);
        for (ArticleRecord t : articles) {
            if (t.article().verdict() != ReviewState.ACCEPTED) continue;
            List<Entry> all = entries.stream()
                    .filter(e -> e.article() == t.article().number())
                    .toList();
            // An account lives before and beside an operation: what is told is looked for in what was said, where that
            // is known.
            List<Entry> said =
                    all.stream().filter(e -> !e.kind().equals("handle")).toList();
            List<Entry> own = said.isEmpty() ? all : said;
            for (String state : t.values(Field.STATES)) held.labelled(t, "state", state, state, "");
            for (RecordEntry m : t.entries(Field.ACTORS))
                if (!m.part("registry").isEmpty()) held.labelled(t, "actor", m.value(), "", m.part("registry"));
            for (String target : t.values(Field.TARGETS)) held.target(t, target, own);
            for (String technique : t.values(Field.TECHNIQUES)) held.technique(t, technique);
            for (RecordEntry m : t.entries(Field.PLATFORMS)) held.platform(t, m);
            for (RecordEntry m : t.entries(Field.DATES)) held.date(t, m, own);
            for (RecordEntry m : t.entries(Field.FIGURES)) held.figure(t, m, own);
        }
        return List.copyOf(held.lines);
    }

    private void entry(Entry e) {
        Seen seen = seen(List.of(e), Long.MIN_VALUE, Long.MAX_VALUE);
        Stand stand = seen.posts > 0 ? Stand.CONFIRMS : all().posts == 0 ? Stand.CANNOT_SEE : Stand.SEES_NONE;
        String says = seen.posts > 0
                ? "seen from " + day(seen.first) + " to " + day(seen.last)
                : all().posts == 0 ? "the case holds no posts" : "no post of the case bears it";
        lines.add(new Line(e.article(), e.kind(), e.value(), stand, seen.posts, seen.accounts, says, seen.some));
    }

    /** Accounts that the case's own registry labels. */
    private void labelled(ArticleRecord t, String kind, String statement, String state, String actor) {
        Seen seen = of("""
                p.account IN (SELECT account FROM account_labels WHERE (:state <> '' AND lower(state) = :state)
                  OR (:actor <> '' AND actor = :actor))
                """, Map.of("state", state.toLowerCase(Locale.ROOT), "actor", actor));
        lines.add(new Line(
                t.article().number(),
                kind,
                statement,
                seen.posts > 0 ? Stand.CONFIRMS : Stand.CANNOT_SEE,
                seen.posts,
                seen.accounts,
                seen.posts > 0
                        ? "accounts that the registry labels so post in the case; that they did what is told is not said"
                        : "no account of the case bears that label of the registry",
                seen.some));
    }

    /** Posts that bear what the report tells of and name its target. */
    private void target(ArticleRecord t, String target, List<Entry> own) {
        boolean plain = target.codePointCount(0, target.length()) >= 4 && target.split("\\s+").length <= 4;
        if (!plain || own.isEmpty()) {
            lines.add(cannot(t, "target", target, "the record gives nothing to look for it in"));
            return;
        }
        String bare = target.replaceFirst("(?i)^the ", "");
        Seen seen = seen(own, Long.MIN_VALUE, Long.MAX_VALUE, bare);
        lines.add(new Line(
                t.article().number(),
                "target",
                target,
                seen.posts > 0 ? Stand.CONFIRMS : all().posts == 0 ? Stand.CANNOT_SEE : Stand.SEES_NONE,
                seen.posts,
                seen.accounts,
                seen.posts > 0
                        ? "posts that bear what it tells of name it"
                        : "no post that bears what it tells of names it",
                seen.some));
    }

    private void technique(ArticleRecord t, String technique) {
        lines.add(cannot(
                t, "technique", technique, "no single post shows a technique; lockstep findings tells of patterns"));
    }

    private static Line cannot(ArticleRecord t, String kind, String statement, String says) {
        return new Line(t.article().number(), kind, statement, Stand.CANNOT_SEE, 0, 0, says, List.of());
    }

    private void platform(ArticleRecord t, RecordEntry m) {
        String name = m.value().toLowerCase(Locale.ROOT);
        String known = name.equals("x") ? "twitter" : name;
        Columns c = data.select("""
                SELECT count(*) AS posts, count(DISTINCT p.account) AS accounts FROM posts p JOIN accounts a ON a.account = p.account
                WHERE lower(a.platform) = :platform OR lower(a.platform) = :name
                """, Map.of("platform", known, "name", name));
        long posts = c.longs("posts")[0];
        lines.add(new Line(
                t.article().number(),
                "platform",
                m.value(),
                posts > 0 ? Stand.CONFIRMS : Stand.CANNOT_SEE,
                posts,
                c.longs("accounts")[0],
                posts > 0 ? "the case holds posts of that platform" : "the case holds no posts of that platform",
                List.of()));
    }

    private void date(ArticleRecord t, RecordEntry m, List<Entry> own) {
        long from = millis(m.part("from"), 0);
        if (from == Long.MIN_VALUE) return;
        String last = m.part("to");
        long to = last.isEmpty() ? Long.MAX_VALUE : millis(last, 1);
        Seen around = posts(from, to);
        Seen seen = seen(own, from, to);
        Seen ever = seen(own, Long.MIN_VALUE, Long.MAX_VALUE);
        boolean start = m.isStart();
        Stand stand;
        String says;
        if (around.posts == 0) {
            stand = Stand.CANNOT_SEE;
            says = "the case holds no posts of that time";
        } else if (own.isEmpty()) {
            stand = Stand.CANNOT_SEE;
            says = "the record gives nothing to look for in the " + Count.of(around.posts, "post") + " of that time";
        } else if (start && ever.posts > 0 && ever.first < from && !onlyAccounts(own)) {
            stand = Stand.CONTRADICTS;
            says = "what it tells of is seen before, from " + day(ever.first);
        } else {
            stand = seen.posts > 0 ? Stand.CONFIRMS : Stand.SEES_NONE;
            says = Count.of(seen.posts) + " of the " + Count.of(around.posts, "post") + " of that time "
                    + (seen.posts == 1 ? "bears" : "bear") + " what it tells of";
        }
        lines.add(new Line(t.article().number(), "date", quote(m), stand, seen.posts, seen.accounts, says, seen.some));
    }

    private static boolean onlyAccounts(List<Entry> own) {
        return own.stream().allMatch(e -> e.kind().equals("handle"));
    }

    /** More than was told refutes an upper bound; fewer refutes nothing, for a case need not hold all there was. */
    private void figure(ArticleRecord t, RecordEntry m, List<Entry> own) {
        String unit = m.part("unit").toLowerCase(Locale.ROOT);
        boolean accounts = unit.matches("(?:.* )?(?:accounts?|users?|profiles?|bots?|trolls?)");
        boolean posts = unit.matches("(?:.* )?(?:posts?|tweets?|messages?|retweets?|shares?)");
        if (!accounts && !posts) return;
        BigDecimal told = m.more().get("number") instanceof Number n ? new BigDecimal(n.toString()) : BigDecimal.ZERO;
        Seen seen = seen(own, Long.MIN_VALUE, Long.MAX_VALUE);
        BigDecimal have = BigDecimal.valueOf(accounts ? seen.accounts : seen.posts);
        String what = have.toPlainString() + (accounts ? " accounts" : " posts") + " of the case bear what it tells of";
        String approx = m.part("approx");
        boolean most = approx.matches("fewer than|less than|up to|as many as|as much as|just under|at most");
        boolean least = approx.matches("more than|at least|over|upwards of|just over");
        Stand stand;
        if (own.isEmpty() || seen.posts == 0) {
            stand = Stand.CANNOT_SEE;
            what = own.isEmpty() ? "the record gives nothing to look for" : "the case holds none of what it tells of";
        } else if (have.compareTo(told) >= 0 && least) {
            stand = Stand.CONFIRMS;
        } else if (most && have.compareTo(told) > 0) {
            stand = Stand.CONTRADICTS;
        } else if (have.compareTo(told) >= 0 && !most) {
            // A bare number counts what its author saw; the case may well have seen more.
            stand = Stand.CONFIRMS;
            what += ", as many or more";
        } else {
            stand = Stand.CANNOT_SEE;
            what += ", which says neither yes nor no: the case need not hold all there was";
        }
        lines.add(
                new Line(t.article().number(), "figure", quote(m), stand, seen.posts, seen.accounts, what, seen.some));
    }

    private static String quote(RecordEntry m) {
        return m.quote().replaceAll("\\s+", " ");
    }

    private Seen all() {
        return posts(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private Seen posts(long from, long to) {
        return of("p.posted_at >= :from AND p.posted_at < :until", Map.of("from", from, "until", to));
    }

    private Seen seen(List<Entry> entries, long from, long to) {
        return seen(entries, from, to, "");
    }

    /** Posts that bear any of what a record gives to look for, and a word. */
    private Seen seen(List<Entry> entries, long from, long to, String naming) {
        if (entries.isEmpty()) return new Seen(0, 0, 0, 0, List.of());
        List<String> objects = new ArrayList<>(List.of(""));
        List<String> handles = new ArrayList<>(List.of(""));
        var like = new StringBuilder();
        Map<String, Object> with = new java.util.HashMap<>();
        for (Entry e : entries) {
            String value = e.value().toLowerCase(Locale.ROOT);
            switch (e.kind()) {
                case "domain", "hashtag" -> objects.add(value);
                case "handle" -> handles.add(value);
                default -> {
                    String name = "term" + with.size();
                    like.append(" OR lower(p.text) LIKE :").append(name);
                    with.put(name, term(value));
                }
            }
        }
        with.put("objects", objects);
        with.put("handles", handles);
        with.put("from", from);
        with.put("until", to);
        with.put("naming", naming.isEmpty() ? "%" : term(naming.toLowerCase(Locale.ROOT)));
        return of("""
                p.posted_at >= :from AND p.posted_at < :until AND coalesce(lower(p.text), '') LIKE :naming AND (
                  p.account IN (SELECT account FROM accounts WHERE lower(handle) IN (:handles))
                  OR p.post IN (SELECT c.post FROM actions c JOIN objects o ON o.object = c.object JOIN kinds k ON k.kind = o.kind
                                WHERE k.name IN ('domain', 'hashtag') AND lower(o.value) IN (:objects))
                """ + like + ")", with);
    }

    private static String term(String value) {
        return "%" + value.replace("%", "").replace("_", " ") + "%";
    }

    private Seen of(String where, Map<String, Object> with) {
        Columns c = data.select("""
                -- one row: the posts that a statement bears on
                SELECT count(*) AS posts, count(DISTINCT p.account) AS accounts, coalesce(min(p.posted_at), 0) AS first_at,
                       coalesce(max(p.posted_at), 0) AS last_at
                FROM posts p WHERE\s""" + where, with);
        List<Long> some = new ArrayList<>();
        if (c.longs("posts")[0] > 0) {
            Columns first = data.select(
                    "SELECT p.post FROM posts p WHERE " + where + " ORDER BY p.posted_at, p.post LIMIT " + SHOWN, with);
            for (long post : first.longs("post")) some.add(post);
        }
        return new Seen(
                c.longs("posts")[0], c.longs("accounts")[0], c.longs("first_at")[0], c.longs("last_at")[0], some);
    }

    private static long millis(String day, int plus) {
        try {
            return LocalDate.parse(day)
                    .plusDays(plus)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException notADay) {
            return Long.MIN_VALUE;
        }
    }

    private static String day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
    }
}
