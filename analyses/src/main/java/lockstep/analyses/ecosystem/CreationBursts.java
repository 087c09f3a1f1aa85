package lockstep.analyses.ecosystem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.CreationScan;
import lockstep.model.CaseData;
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

/** Finds the stretch of time in which a side's accounts were made more densely than everybody else's. */
public final class CreationBursts implements Detector<CreationBursts.Settings> {
    private static final long serialVersionUID = 1L;
    private static final long DAY = 86_400_000L;

    /** How to look. */
    public record Settings(
            @Param(
                    says = "largest share of the listed bursts that may be false",
                    byDefault = "0.05",
                    min = 1e-6,
                    max = .5)
            double falseDiscovery,

            @Param(
                    says = "fewest accounts of a side, and three times as many others, whose day of creation is known",
                    byDefault = "10",
                    unit = "accounts",
                    min = 3,
                    max = 1e6)
            int minAccounts,

            @Param(
                    says = "how often who is of the side is drawn anew",
                    byDefault = "999",
                    unit = "draws",
                    min = 99,
                    max = 99_999)
            int draws,

            @Param(says = "a finding as F-12 whose accounts are one side; empty: the registry's sides", byDefault = "")
            String group) {}

    /**
     * The densest stretch of one side.
     *
     * @param accounts of the side whose creation is dated
     * @param others accounts of everybody else
     * @param from the first account of the stretch
     * @param hours length of the stretch that was tried
     * @param inside accounts of the side made in it
     * @param all accounts made in it
     * @param expected of the side, by its share of each month's accounts
     * @param p chance of a stretch as dense
     * @param q false-discovery rate over the sides
     */
    public record Burst(
            @AnswerColumn(says = "whose accounts") String side,

            @AnswerColumn(says = "accounts of the side whose creation is dated", unit = "accounts")
            int accounts,

            @AnswerColumn(says = "accounts of everybody else", unit = "accounts")
            int others,

            @AnswerColumn(says = "creation of the first account of the stretch")
            Instant from,

            @AnswerColumn(says = "length of the stretch", unit = "hours")
            long hours,

            @AnswerColumn(says = "accounts of the side made in it", unit = "accounts")
            int inside,

            @AnswerColumn(says = "accounts made in it", unit = "accounts")
            int all,

            @AnswerColumn(says = "accounts of the side to expect in it, by its share of the month", unit = "accounts")
            double expected,

            @AnswerColumn(says = "chance of a stretch as dense")
            double p,

            @AnswerColumn(says = "share of false ones to expect among all sides as clear or clearer")
            double q) {}

    /** Every side with enough dated accounts, and what could not be looked at. */
    public record Result(
            @AnswerRows(says = "the densest stretch of one side")
            List<Burst> bursts,

            List<String> notes) {}

    private record Dated(long[] created, int[] month, String[] side, long undated) {}

    @Override
    public Card card() {
        return new Card(
                "creation-bursts",
                2,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "stretches in which a side's accounts were made more densely than everybody else's",
                "accounts with the moment of their creation, of a side and of others",
                List.of("T0090"),
                List.of("kulldorff1997"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        work.step("scanning days of creation");
        Result result = look(data, s, work);
        if (result.bursts.isEmpty())
            return Outcome.cannotLook(
                            s.minAccounts + " accounts of a side, and " + 3 * s.minAccounts
                                    + " others, with a day of creation",
                            String.join("; ", result.notes))
                    .answering(result);
        List<Finding> findings = new ArrayList<>();
        for (Burst b : result.bursts) {
            if (b.q > s.falseDiscovery) continue;
            List<Long> posts = examples(data, new Voices(s.group), b);
            if (!posts.isEmpty()) findings.add(finding(b, posts, times(data, s, b)));
        }
        return new Outcome(findings, Optional.empty(), Network.NONE, result.notes).answering(result);
    }

    /** The densest stretch of every side, surest first. */
    public static Result look(CaseData data, Settings s, Work work) {
        var voices = new Voices(s.group);
        if (!voices.isThere(data))
            throw new WrongUse(
                    "the case has no finding " + s.group + " with accounts", "lockstep findings CASE lists them");
        Dated dated = dated(data, voices);
        Map<String, Integer> sides = new TreeMap<>();
        for (String side : dated.side) sides.merge(side, 1, Integer::sum);
        sides.remove(Side.UNKNOWN.word());
        sides.remove(Side.CONTROL.word());
        List<String> notes = new ArrayList<>();
        notes.add(dated.created.length + " accounts that post say when they were made, " + dated.undated + " do not");
        List<Burst> bursts = new ArrayList<>();
        sides.forEach((side, n) -> {
            int others = dated.created.length - n;
            if (n < s.minAccounts || others < 3 * s.minAccounts) {
                notes.add(side + ": " + n + " dated accounts against " + others + " others are too few");
                return;
            }
            boolean[] group = new boolean[dated.side.length];
            for (int i = 0; i < group.length; i++) group[i] = dated.side[i].equals(side);
            var b = CreationScan.of(dated.created, dated.month, group, s.draws, work.random(11, side.hashCode()));
            bursts.add(new Burst(
                    side,
                    n,
                    others,
                    Instant.ofEpochMilli(b.from()),
                    b.length() / 3_600_000L,
                    b.inside(),
                    b.all(),
                    b.expected(),
                    b.p(),
                    Double.NaN));
        });
        List<Burst> rated = DiscoveryRates.over(
                bursts,
                Burst::p,
                (b, q) ->
                        new Burst(b.side, b.accounts, b.others, b.from, b.hours, b.inside, b.all, b.expected, b.p, q));
        rated.sort(Comparator.comparingDouble(Burst::p).thenComparing(Burst::side));
        return new Result(rated, notes);
    }

    /** One row an account that posts, with the side of its first post. */
    private static String accounts(Voices voices, Map<String, Object> with) {
        return "-- One row: an account that posts, when it was made, and its side.\n"
                + "SELECT a.account AS account, a.created_at AS created_at, s.state AS state, s.layer AS layer FROM accounts a"
                + " JOIN (SELECT x.account AS account, x.state AS state, x.layer AS layer,"
                + " row_number() OVER (PARTITION BY x.account ORDER BY x.posted_at, x.post) AS place FROM ("
                + voices.posts(false, with) + ") x) s ON s.account = a.account AND s.place = 1"
                + " ORDER BY created_at, account";
    }

    private static Dated dated(CaseData data, Voices voices) {
        Map<String, Object> with = new HashMap<>();
        Columns c = data.select(accounts(voices, with), with);
        long[] created = c.longs("created_at");
        int known =
                (int) Arrays.stream(created).filter(t -> t != Long.MIN_VALUE).count();
        var dated = new Dated(new long[known], new int[known], new String[known], c.size() - known);
        Map<Integer, Integer> months = new TreeMap<>();
        int at = 0;
        for (int i = 0; i < c.size(); i++) {
            if (created[i] == Long.MIN_VALUE) continue;
            dated.created[at] = created[i];
            var day = Instant.ofEpochMilli(created[i]).atZone(ZoneOffset.UTC);
            int month = day.getYear() * 12 + day.getMonthValue();
            dated.month[at] = months.computeIfAbsent(month, m -> months.size());
            dated.side[at] = voices.side(c.text("state", i), c.text("layer", i));
            at++;
        }
        return dated;
    }

    private static List<Long> examples(CaseData data, Voices voices, Burst b) {
        Map<String, Object> with = new HashMap<>();
        with.put("from", b.from.toEpochMilli());
        with.put("to", b.from.toEpochMilli() + b.hours * 3_600_000L);
        Columns c = data.select(
                "-- One row: the first post of an account made in the stretch.\n"
                        + "SELECT s.post AS post, s.state AS state, s.layer AS layer, a.created_at AS created_at FROM accounts a"
                        + " JOIN (SELECT x.account AS account, x.post AS post, x.state AS state, x.layer AS layer,"
                        + " row_number() OVER (PARTITION BY x.account ORDER BY x.posted_at, x.post) AS place FROM ("
                        + voices.posts(false, with) + ") x) s ON s.account = a.account AND s.place = 1"
                        + " WHERE a.created_at >= :from AND a.created_at <= :to ORDER BY created_at, post",
                with);
        List<Long> posts = new ArrayList<>();
        for (int i = 0; i < c.size() && posts.size() < 20; i++)
            if (voices.side(c.text("state", i), c.text("layer", i)).equals(b.side)) posts.add(c.longs("post")[i]);
        return posts;
    }

    private static Exhibit times(CaseData data, Settings s, Burst b) {
        Dated dated = dated(data, new Voices(s.group));
        long first = Math.floorDiv(b.from.toEpochMilli(), DAY) - 30;
        List<Double> of = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int day = 0; day < 61 + b.hours / 24; day++) {
            of.add(0.0);
            others.add(0.0);
        }
        for (int i = 0; i < dated.created.length; i++) {
            long day = Math.floorDiv(dated.created[i], DAY) - first;
            if (day < 0 || day >= of.size()) continue;
            List<Double> to = dated.side[i].equals(b.side) ? of : others;
            to.set((int) day, to.get((int) day) + 1);
        }
        return new Exhibit.Timeline(
                "accounts made by day",
                "accounts",
                Instant.ofEpochMilli(first * DAY),
                DAY / 1000,
                List.of(new Exhibit.Series(b.side, of), new Exhibit.Series("all others", others)));
    }

    /** The burst in a sentence. */
    public static String says(Burst b) {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d dated accounts were made within %s from %s, %.1f expected of accounts of those months; of all others %d",
                b.side,
                b.inside,
                b.accounts,
                b.hours < 24 ? b.hours + " h" : b.hours / 24 + " d",
                b.from,
                b.expected,
                b.all - b.inside);
    }

    private static Finding finding(Burst b, List<Long> posts, Exhibit times) {
        return Finding.of("creation-bursts")
                .says(says(b))
                .score(Explanation.of(
                        b.inside / Math.max(b.expected, .1),
                        "accounts made in the stretch, against their share of those months",
                        Explanation.of(b.inside, "accounts of the side in it"),
                        Explanation.of(b.expected, "expected")))
                .chance(new Chance.Tested(
                        "which accounts of a calendar month are the side's is drawn; the densest stretch of 1 h to 30 d counts",
                        b.inside,
                        b.expected,
                        Chance.Interval.none(b.inside / Math.max(b.expected, .1), "times its share"),
                        b.p,
                        b.q,
                        Verdict.NONE,
                        List.of("accounts made together; it says nothing of who made them"),
                        List.of()))
                .evidence(
                        List.of(new Evidence.Example("the first post of accounts made in the stretch", posts)),
                        b.inside)
                .couldAlsoBe(List.of(
                        "an institution that registered the accounts of its branches in one go",
                        "an event that made many of one kind of people sign up",
                        "the list behind the label was made from accounts of one stretch"))
                .techniques(List.of("T0090"))
                .limits(
                        List.of(
                                "the others in the case stand for everybody who signed up; they are no sample of the platform",
                                "a stretch in which only the side's accounts of the case were made cannot be told from its month"))
                .exhibits(List.of(times))
                .made();
    }
}
