package lockstep.analyses.narrative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.ChangePoints;
import lockstep.kernels.time.Counts;
import lockstep.kernels.time.OwnCalendar;
import lockstep.model.CaseData;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Verdict;

/** Tells which stories the posts carry, who brought each up first, and which came in a burst. */
public final class Narratives implements Detector<Narratives.Settings> {
    private static final long serialVersionUID = 1L;
    private static final int LONG_ENOUGH = 28;

    /** How to look. */
    public record Settings(
            @Param(says = "narratives that are told, those of most posts first", byDefault = "50", min = 1, max = 1000)
            int most,

            @Param(
                    says = "fewest posts of a narrative that is told",
                    byDefault = "10",
                    unit = "posts",
                    min = 2,
                    max = 1e9)
            int minPosts,

            @Param(says = "days in a row that a burst is sought in", byDefault = "1", unit = "days", min = 1, max = 60)
            int width,

            @Param(
                    says = "calendars drawn for the chance of a burst",
                    byDefault = "199",
                    unit = "calendars",
                    min = 19,
                    max = 9999)
            int draws) {}

    @Override
    public Card card() {
        return new Card(
                "narratives",
                2,
                Card.Family.NARRATIVE,
                Card.Maturity.EXPERIMENTAL,
                "stories that many posts carry, who brought each up first, and which came in a burst",
                "narratives, which lockstep narratives CASE makes",
                List.of(),
                List.of("killick2012"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        List<NarrativeList.Line> lines = NarrativeList.of(data, "", s.minPosts, s.most);
        if (lines.isEmpty())
            return Outcome.cannotLook(
                    "narratives of at least " + s.minPosts + " posts; lockstep narratives CASE makes them", "none");
        var calendars = Calendars.of(data, lines);
        List<NarrativeFindings> told = new ArrayList<>();
        List<OwnCalendar.Burst> bursts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            work.done(i, lines.size());
            work.goOn();
            String id = lines.get(i).narrative();
            told.add(NarrativeFindings.of(data, id));
            bursts.add(calendars.burst(id, s.width, s.draws, work.random(17, i)));
        }
        double[] q = DiscoveryRates.of(bursts, OwnCalendar.Burst::p);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LocalDate day =
                    LocalDate.ofEpochDay(calendars.firstDay() + bursts.get(i).from());
            var burst = new Burst(bursts.get(i), q[i], day, s.width);
            findings.add(finding(lines.get(i), told.get(i), burst, changes(told.get(i), work, i)));
        }
        return new Outcome(
                findings,
                Optional.empty(),
                Network.NONE,
                List.of(
                        lines.size() + " narratives were told, each put to one test of a burst",
                        "a burst is what news looks like; it says nothing of coordination"));
    }

    /** A burst with its rate over all narratives of the run, and its first day. */
    private record Burst(OwnCalendar.Burst found, double q, LocalDate day, int width) {
        boolean stands() {
            return q <= .05;
        }

        String says() {
            String when = width == 1 ? "on " + day : "from " + day + " to " + day.plusDays(width - 1);
            return String.format(
                    Locale.ROOT,
                    "%d of its posts %s, where its accounts' own calendars give %.1f",
                    found.most(),
                    when,
                    found.expected());
        }
    }

    /** The days on which its posts a day changed for good, within its life; empty for a short life. */
    private static List<String> changes(NarrativeFindings told, Work work, int key) {
        int days = told.byDay().size();
        if (days < LONG_ENOUGH || told.posts() < 50) return List.of();
        double[] even = new double[days];
        Arrays.fill(even, 1);
        Counts counts =
                Counts.of(told.byDay().stream().mapToLong(Long::longValue).toArray(), even);
        var learnt = ChangePoints.calibrate(counts, 3, .05, 39, work.random(18, key));
        if (learnt.p() > .05) return List.of();
        List<String> says = new ArrayList<>();
        for (ChangePoints.Change c : ChangePoints.find(counts, learnt.penalty(), 3))
            says.add(String.format(
                    Locale.ROOT,
                    "%s from %.1f to %.1f posts a day (%s to %s)",
                    told.firstDay().plusDays(c.day()),
                    c.before(),
                    c.after(),
                    told.firstDay().plusDays(c.low()),
                    told.firstDay().plusDays(c.high())));
        return says;
    }

    private static Finding finding(NarrativeList.Line line, NarrativeFindings told, Burst burst, List<String> changes) {
        return Finding.of("narratives")
                .says(says(line, told, burst))
                .score(Explanation.of(
                        line.posts(),
                        "posts that carry it",
                        Explanation.of(line.accounts(), "accounts"),
                        Explanation.of(told.copied(), "part that repeats words of another"),
                        Explanation.of(burst.found.most(), "posts in its busiest days")))
                .chance(chance(burst))
                .evidence(evidence(told), told.posts())
                .couldAlsoBe(List.of(
                        "news that many tell of, each on its own",
                        "a press release, a share button or a syndicate that hands the words out",
                        "two stories in like words that were put together"))
                .limits(List.of(
                        "days are UTC",
                        "grouped by words: what is told in wholly other words, or in another language, is missing"))
                .exhibits(exhibits(line, told, changes))
                .made();
    }

    private static String says(NarrativeList.Line line, NarrativeFindings told, Burst burst) {
        return String.format(
                Locale.ROOT,
                "%s \"%s\": %d posts by %d accounts from %s to %s, %.0f %% of them repeating words of another; %s%s",
                line.narrative(),
                line.name(),
                told.posts(),
                told.accounts(),
                told.firstDay(),
                told.firstDay().plusDays(Math.max(0, told.byDay().size() - 1)),
                100 * told.copied(),
                burst.says(),
                burst.stands() ? "" : ", which is no burst");
    }

    private static Chance chance(Burst burst) {
        double ratio = burst.found.most() / Math.max(1e-9, burst.found.expected());
        return new Chance.Tested(
                "each account tells it as often as it did, in posts drawn from its own",
                burst.found.most(),
                burst.found.expected(),
                new Chance.Interval(
                        ratio,
                        burst.found.most() / Math.max(1, burst.found.high()),
                        Double.POSITIVE_INFINITY,
                        .95,
                        "busiest days against what the calendars give, from below"),
                burst.found.p(),
                burst.q,
                Verdict.NONE,
                List.of(burst.says(), "a burst says that something set it off at once; it does not say what"),
                List.of());
    }

    private static List<Evidence> evidence(NarrativeFindings told) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence.Example("posts most like all others of it", told.exemplars()));
        evidence.add(new Evidence.Example(
                "the first post of each of its first carriers",
                told.first().stream().map(NarrativeFindings.Carrier::post).toList()));
        return evidence;
    }

    private static List<Exhibit> exhibits(NarrativeList.Line line, NarrativeFindings told, List<String> changes) {
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(new Exhibit.Timeline(
                line.narrative() + " a day",
                "posts",
                Instant.ofEpochSecond(told.firstDay().toEpochDay() * 86_400),
                86_400,
                List.of(new Exhibit.Series(
                        "posts", told.byDay().stream().map(Long::doubleValue).toList()))));
        List<List<String>> carriers = new ArrayList<>();
        for (NarrativeFindings.Carrier c : told.first())
            carriers.add(List.of("@" + c.account(), c.at().toString(), c.how(), Long.toString(c.posts())));
        exhibits.add(
                new Exhibit.Table("Its first carriers", List.of("account", "first post", "how", "posts"), carriers));
        List<List<String>> counts = new ArrayList<>();
        told.hows().forEach((w, n) -> counts.add(List.of("carried", w, n.toString())));
        told.languages().forEach((w, n) -> counts.add(List.of("language", w, n.toString())));
        told.layers().forEach((w, n) -> counts.add(List.of("layer", w, n.toString())));
        told.links().forEach((w, n) -> counts.add(List.of("link", w, n.toString())));
        told.images().forEach((w, n) -> counts.add(List.of("image", w, n.toString())));
        changes.forEach(c -> counts.add(List.of("changed", c, "")));
        exhibits.add(new Exhibit.Table("What its posts are", List.of("by", "what", "posts"), counts));
        return exhibits;
    }

    /** The days of all posts of the accounts that carry some narratives, and those on which they carried each. */
    private record Calendars(long firstDay, Map<Long, int[]> posts, Map<String, Map<Long, List<Integer>>> said) {
        private static final String POSTS = """
                -- One row: posts of an account on one day.
                SELECT p.account, CAST(floor(p.posted_at / 86400000.0) AS BIGINT) AS day, count(*) AS posts
                FROM posts p
                WHERE p.account IN (
                  SELECT p2.account FROM narrative_posts c2 JOIN posts p2 ON p2.post = c2.post
                  WHERE NOT c2.away AND c2.narrative IN (:narratives))
                GROUP BY p.account, CAST(floor(p.posted_at / 86400000.0) AS BIGINT)
                ORDER BY p.account, day
                """;

        private static final String SAID = """
                -- One row: posts of an account that carry a narrative, on one day.
                SELECT c.narrative, p.account, CAST(floor(p.posted_at / 86400000.0) AS BIGINT) AS day, count(*) AS posts
                FROM narrative_posts c
                JOIN posts p ON p.post = c.post
                WHERE NOT c.away AND c.narrative IN (:narratives)
                GROUP BY c.narrative, p.account, CAST(floor(p.posted_at / 86400000.0) AS BIGINT)
                ORDER BY c.narrative, p.account, day
                """;

        static Calendars of(CaseData data, List<NarrativeList.Line> lines) {
            Map<String, Object> with = Map.of(
                    "narratives",
                    lines.stream().map(NarrativeList.Line::narrative).toList());
            Columns c = data.select(POSTS, with);
            long first = Arrays.stream(c.longs("day")).min().orElse(0);
            Map<Long, List<Integer>> days = new HashMap<>();
            for (int i = 0; i < c.size(); i++)
                repeat(days.computeIfAbsent(c.longs("account")[i], a -> new ArrayList<>()), c, i, first);
            Map<Long, int[]> posts = new HashMap<>();
            days.forEach((account, all) ->
                    posts.put(account, all.stream().mapToInt(Integer::intValue).toArray()));
            Columns t = data.select(SAID, with);
            Map<String, Map<Long, List<Integer>>> said = new HashMap<>();
            for (int i = 0; i < t.size(); i++)
                repeat(
                        said.computeIfAbsent(t.text("narrative", i), n -> new java.util.TreeMap<>())
                                .computeIfAbsent(t.longs("account")[i], a -> new ArrayList<>()),
                        t,
                        i,
                        first);
            return new Calendars(first, posts, said);
        }

        private static void repeat(List<Integer> into, Columns c, int row, long first) {
            for (long n = 0; n < c.longs("posts")[row]; n++) into.add((int) (c.longs("day")[row] - first));
        }

        OwnCalendar.Burst burst(String narrative, int width, int draws, java.util.SplittableRandom random) {
            Map<Long, List<Integer>> by = said.getOrDefault(narrative, Map.of());
            int[][] all = new int[by.size()][];
            int[][] its = new int[by.size()][];
            int s = 0;
            for (var e : by.entrySet()) {
                all[s] = posts.getOrDefault(e.getKey(), new int[0]);
                its[s++] = e.getValue().stream().mapToInt(Integer::intValue).toArray();
            }
            return OwnCalendar.of(all, its, width, draws, random);
        }
    }
}
