package lockstep.analyses.ecosystem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.Shares;
import lockstep.model.CaseData;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Verdict;

/** Counts who passes on whom, from each state and layer to each other, against what ordinary newsrooms do. */
public final class Amplification implements Detector<Amplification.Settings> {
    private static final long serialVersionUID = 1L;
    private static final long WEEK = 604_800_000L;

    /** How to look. */
    public record Settings(
            @Param(
                    says = "largest share of the listed cells that may be false",
                    byDefault = "0.05",
                    min = 1e-6,
                    max = 0.5)
            double falseDiscovery,

            @Param(
                    says = "fewest posts of a cell that is reported",
                    byDefault = "10",
                    unit = "posts",
                    min = 1,
                    max = 1e9)
            int minPosts) {}

    /**
     * From one side to another, in one way.
     *
     * @param from who passes on
     * @param to who is passed on
     * @param way repost, reply, quote, link, copy or translation
     * @param posts posts that do
     * @param accounts their accounts
     * @param ofPosts all posts of the side that passes on
     * @param rate posts of ofPosts
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param controlPosts posts of ordinary newsrooms that do the same
     * @param controlOf all posts of ordinary newsrooms
     * @param p chance of so many if they did it as often as newsrooms; NaN without newsrooms in the case
     * @param q false-discovery rate over all cells
     * @param weeks posts by week, by the first millisecond of the week
     */
    public record Cell(
            @AnswerColumn(says = "who passes on") Side from,
            @AnswerColumn(says = "who is passed on") Side to,

            @AnswerColumn(says = "repost, reply, quote, link, copy or translation")
            String way,

            @AnswerColumn(says = "posts that do", unit = "posts")
            long posts,

            @AnswerColumn(says = "their accounts", unit = "accounts")
            long accounts,

            @AnswerColumn(says = "all posts of the side that passes on", unit = "posts")
            long ofPosts,

            @AnswerColumn(says = "share of the posts of the side that passes on")
            double rate,

            @AnswerColumn(says = "lower end of its 95 % interval")
            double low,

            @AnswerColumn(says = "upper end of its 95 % interval")
            double high,

            @AnswerColumn(says = "posts of ordinary newsrooms that do the same", unit = "posts", head = "newsrooms")
            long controlPosts,

            @AnswerColumn(says = "all posts of ordinary newsrooms", unit = "posts")
            long controlOf,

            @AnswerColumn(says = "chance of so many if they did it as often as newsrooms")
            double p,

            @AnswerColumn(says = "share of false ones to expect among all cells as clear or clearer")
            double q,

            Map<Long, Long> weeks) {
        /** As in {@code Russia official:repost:China official}. */
        public String name() {
            return from.word() + ":" + way + ":" + to.word();
        }
    }

    /** What it answers besides findings. */
    public record Matrix(
            @AnswerRows(
                    says = "what one side passes on of another, in one way",
                    brief = {"from", "way", "to", "posts", "accounts", "rate", "low", "high", "control_posts", "q"})
            List<Cell> matrix) {}

    @Override
    public Card card() {
        return new Card(
                "amplification",
                3,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "which states and layers pass on which others, more than ordinary newsrooms do",
                "accounts that the registry names, and reposts, replies, quotes, links or copies between them",
                List.of("T0118"),
                List.of("wilson1927", "fisher1935"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        Map<Side, Long> posts = Labelled.posts(data);
        if (!Labelled.anyState(posts))
            return Outcome.cannotLook("accounts that the registry names", "none (lockstep registry import)");
        work.step("counting who passes on whom");
        List<Cell> cells = cells(data, posts);
        work.step("gathering evidence");
        List<Finding> findings = cells.stream()
                .filter(c -> c.posts >= s.minPosts && c.to.ofState() && !c.from.equals(c.to))
                .filter(c -> !c.from.equals(Side.CONTROL))
                .filter(c -> Double.isNaN(c.p) ? c.from.ofState() : c.q <= s.falseDiscovery)
                .map(c -> finding(data, c, cells))
                .toList();
        return new Outcome(findings, Optional.empty(), Network.NONE, notes(data, posts, cells))
                .answering(new Matrix(cells));
    }

    /** Every cell that is not empty, most posts first. */
    public static List<Cell> cells(CaseData data) {
        return cells(data, Labelled.posts(data));
    }

    private static List<Cell> cells(CaseData data, Map<Side, Long> posts) {
        List<Cell> cells = new ArrayList<>();
        for (Passing way : Passing.all(data)) cells.addAll(cells(data, posts, way));
        List<Cell> rated = DiscoveryRates.over(cells, Cell::p, Amplification::withRate);
        rated.sort(Comparator.comparingLong((Cell c) -> -c.posts)
                .thenComparing(Cell::from)
                .thenComparing(Cell::to)
                .thenComparing(Cell::way));
        return rated;
    }

    private static Cell withRate(Cell c, double q) {
        return new Cell(
                c.from,
                c.to,
                c.way,
                c.posts,
                c.accounts,
                c.ofPosts,
                c.rate,
                c.low,
                c.high,
                c.controlPosts,
                c.controlOf,
                c.p,
                q,
                c.weeks);
    }

    private record Pair(Side from, Side to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    private static List<Cell> cells(CaseData data, Map<Side, Long> ofPosts, Passing way) {
        Map<Pair, Map<Long, Long>> weeks = new TreeMap<>();
        Map<Pair, Long> accounts = new TreeMap<>();
        Columns w = data.select(weekly(way), Map.of());
        for (int i = 0; i < w.size(); i++)
            weeks.computeIfAbsent(pair(w, i), k -> new TreeMap<>())
                    .merge(w.longs("week")[i] * WEEK, w.longs("posts")[i], Long::sum);
        Columns a = data.select(accounts(way), Map.of());
        for (int i = 0; i < a.size(); i++) accounts.merge(pair(a, i), a.longs("accounts")[i], Long::sum);
        List<Cell> cells = new ArrayList<>();
        long controlOf = ofPosts.getOrDefault(Side.CONTROL, 0L);
        for (Map.Entry<Pair, Map<Long, Long>> e : weeks.entrySet()) {
            Side to = e.getKey().to;
            long k = sum(e.getValue());
            long n = ofPosts.getOrDefault(e.getKey().from, 0L);
            long controls = sum(weeks.getOrDefault(new Pair(Side.CONTROL, to), Map.of()));
            var share = Shares.wilson(k, n, .95);
            boolean tested = controlOf > 0 && !e.getKey().from.equals(Side.CONTROL) && to.ofState();
            double p = tested ? Shares.greater(k, n, controls, controlOf) : Double.NaN;
            cells.add(new Cell(
                    e.getKey().from,
                    to,
                    way.word(),
                    k,
                    accounts.getOrDefault(e.getKey(), 0L),
                    n,
                    share.estimate(),
                    share.low(),
                    share.high(),
                    controls,
                    controlOf,
                    p,
                    Double.NaN,
                    e.getValue()));
        }
        return cells;
    }

    private static String weekly(Passing way) {
        return "-- One row: posts of a week that pass on, by the labels of both.\n"
                + "SELECT coalesce(s.state, '') AS from_state, coalesce(s.layer, '') AS from_layer, x.state, x.layer,"
                + " CAST(floor(x.posted_at / 604800000.0) AS BIGINT) AS week, count(DISTINCT x.post) AS posts"
                + from(way)
                + ", CAST(floor(x.posted_at / 604800000.0) AS BIGINT) ORDER BY from_state, from_layer, x.state, x.layer, week";
    }

    private static String accounts(Passing way) {
        return "-- One row: accounts that pass on, by the labels of both.\n"
                + "SELECT coalesce(s.state, '') AS from_state, coalesce(s.layer, '') AS from_layer, x.state, x.layer,"
                + " count(DISTINCT x.account) AS accounts"
                + from(way)
                + " ORDER BY from_state, from_layer, x.state, x.layer";
    }

    private static String from(Passing way) {
        return " FROM (" + way.sql()
                + ") x LEFT JOIN account_labels s ON s.account = x.account AND x.posted_at >= s.valid_from"
                + " AND x.posted_at < s.valid_to GROUP BY coalesce(s.state, ''), coalesce(s.layer, ''), x.state, x.layer";
    }

    private static Pair pair(Columns c, int row) {
        return new Pair(
                Side.of(c.text("from_state", row), c.text("from_layer", row)),
                Side.of(c.text("state", row), c.text("layer", row)));
    }

    private static long sum(Map<Long, Long> weeks) {
        return weeks.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The cell with this name.
     *
     * @param name {@code Russia official:repost:China official}: who passes on, in which way, whom
     */
    public static Cell cell(CaseData data, String name) {
        List<Cell> cells = cells(data);
        return cells.stream()
                .filter(c -> c.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "the matrix has no cell " + name + " with posts",
                        Near.help(name, cells.stream().map(Cell::name).toList())));
    }

    /** The first posts of a cell, by time. */
    public static List<Long> posts(CaseData data, Cell cell, int most) {
        Passing way = Passing.of(data, cell.way);
        String sql = "-- One row: a post of the cell.\nSELECT DISTINCT x.post AS post, x.posted_at AS posted_at FROM ("
                + way.sql()
                + ") x LEFT JOIN account_labels s ON s.account = x.account AND x.posted_at >= s.valid_from"
                + " AND x.posted_at < s.valid_to WHERE x.layer = :layer AND (x.state = :state OR :state = '')"
                + " AND coalesce(s.layer, 'unknown') = :from_layer AND (coalesce(s.state, '') = :from_state OR :from_state = '')"
                + " ORDER BY posted_at, post LIMIT " + most;
        return Labelled.keys(
                data.select(
                        sql,
                        Map.of(
                                "layer", cell.to.layer(),
                                "state", cell.to.state(),
                                "from_layer", cell.from.layer(),
                                "from_state", cell.from.state())),
                "post");
    }

    private static Finding finding(CaseData data, Cell c, List<Cell> all) {
        String verb = Passing.of(data, c.way).verb();
        String says = String.format(
                Locale.ROOT,
                "%,d posts of %,d accounts of %s %s %s: %.1f %% of all that they post",
                c.posts,
                c.accounts,
                c.from.word(),
                verb,
                c.to.word(),
                100 * c.rate);
        List<Long> posts = posts(data, c, Finding.EVIDENCE);
        var evidence = new Evidence.Example(c.way + "s, the first " + posts.size() + " of " + c.posts, posts);
        return Finding.of("amplification")
                .says(says)
                .score(Explanation.of(
                        c.rate,
                        "share of the posts of " + c.from.word() + " that " + verb + " " + c.to.word(),
                        Explanation.of(c.posts, "posts that do"),
                        Explanation.of(c.ofPosts, "posts in all"),
                        Explanation.of(c.controlPosts, "posts of ordinary newsrooms that do"),
                        Explanation.of(c.controlOf, "posts of ordinary newsrooms in all")))
                .chance(chance(c))
                .evidence(List.of(evidence), c.posts)
                .couldAlsoBe(List.of(
                        "passing on is not agreeing: replies and quotes may object",
                        "a ministry's missions repeat their ministry as a matter of duty",
                        "an agency's copy is meant to be passed on"))
                .techniques(List.of("T0118"))
                .limits(
                        List.of(
                                "only posts that the case holds are seen; a repost of a post outside the case counts for nobody"))
                .exhibits(List.of(timeline(c), matrix(all, c)))
                .made();
    }

    /** The way's whole matrix, of which the cell is one. */
    private static Exhibit matrix(List<Cell> all, Cell cell) {
        List<Cell> same = all.stream().filter(c -> c.way.equals(cell.way)).toList();
        List<Side> from = same.stream().map(Cell::from).distinct().sorted().toList();
        List<Side> to = same.stream().map(Cell::to).distinct().sorted().toList();
        List<List<Double>> cells = new ArrayList<>();
        for (Side f : from) {
            List<Double> line = new ArrayList<>();
            for (Side t : to)
                line.add(same.stream()
                        .filter(c -> c.from.equals(f) && c.to.equals(t))
                        .mapToDouble(Cell::posts)
                        .sum());
            cells.add(line);
        }
        return new Exhibit.Matrix(
                cell.way + "s: posts of the row that pass on the column",
                from.stream().map(Side::word).toList(),
                to.stream().map(Side::word).toList(),
                cells);
    }

    private static Chance chance(Cell c) {
        if (Double.isNaN(c.p))
            return new Chance.NotTested(
                    "the case has no posts of ordinary newsrooms to hold this against; import a list of news handles or domains");
        double expected = c.ofPosts * (c.controlPosts + .5) / (c.controlOf + 1);
        var odds = Shares.odds(c.posts, c.ofPosts, c.controlPosts, c.controlOf, .9);
        return new Chance.Tested(
                "posts pass on " + c.to.word() + " as often as posts of ordinary newsrooms do (Fisher's exact test)",
                c.posts,
                expected,
                new Chance.Interval(
                        odds.estimate(),
                        odds.low(),
                        odds.high(),
                        .9,
                        "times the odds of ordinary newsrooms to pass it on, by the same test"),
                c.p,
                c.q,
                Verdict.NONE,
                List.of("passes on more than ordinary newsrooms do; that says nothing of an order to do so"),
                List.of());
    }

    private static Exhibit timeline(Cell c) {
        List<Long> at = List.copyOf(c.weeks.keySet());
        List<Double> values = new ArrayList<>();
        for (long week = at.get(0); week <= at.get(at.size() - 1); week += WEEK)
            values.add((double) c.weeks.getOrDefault(week, 0L));
        return new Exhibit.Timeline(
                c.way + "s by week, " + c.from.word() + " of " + c.to.word(),
                "posts",
                Instant.ofEpochMilli(at.get(0)),
                WEEK / 1000,
                List.of(new Exhibit.Series(c.from.word(), values)));
    }

    private static List<String> notes(CaseData data, Map<Side, Long> posts, List<Cell> cells) {
        List<String> notes = new ArrayList<>();
        posts.forEach((side, n) -> notes.add(String.format(Locale.ROOT, "%s: %,d posts", side.word(), n)));
        Columns unknown = data.select("""
                -- One row: accounts that act and of which no source says the platform.
                SELECT count(*) AS accounts
                FROM accounts
                WHERE coalesce(platform, '') IN ('', 'unknown') AND account IN (SELECT account FROM posts)
                """, Map.of());
        if (unknown.longs("accounts")[0] > 0)
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d accounts have no platform; what they pass on is joined by the post's id alone",
                    unknown.longs("accounts")[0]));
        Columns c = data.select("""
                -- One row: reposts, and those of them whose post the case holds.
                SELECT count(*) AS reposts, count(q.native_id) AS held
                FROM posts p
                LEFT JOIN (SELECT DISTINCT native_id FROM posts) q ON q.native_id = p.repost_of
                WHERE p.repost_of IS NOT NULL
                """, Map.of());
        notes.add(String.format(
                Locale.ROOT,
                "%,d of %,d reposts are of posts that the case holds; the others are nobody's",
                c.longs("held")[0],
                c.longs("reposts")[0]));
        notes.add(cells.size() + " cells are not empty");
        return notes;
    }
}
