package lockstep.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Verdict;

/** Invented cases: one that shows every kind of finding, one that is hostile, one that is empty. */
public final class Samples {
    /** The characters and strings that do harm where they are not tamed. */
    public static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(1)> \u202Egnp.exe\u202C zero\u200Bwidth =cmd|' /C calc'!A0"
                    + " javascript:alert(1) http://evil.example.org/a?b=c&d=\"e' \u0000 \uD83D [a](http://b.example)";

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private Samples() {}

    /** A chance that was tested, with this verdict. */
    public static Chance tested(Verdict verdict, double p, double observed, double expected) {
        double ratio = observed / expected;
        return new Chance.Tested(
                "The same accounts share the same items as often as they do, each at times drawn from its own hours of day and"
                        + " its own speed of reaction; 999 such worlds were made.",
                observed,
                expected,
                new Chance.Interval(
                        ratio, ratio * 0.6, ratio * 1.7, 0.95, "meetings within 60 s, observed against expected"),
                p,
                Math.min(1, p * 12),
                verdict,
                List.of(
                        "The accounts meet within 60 s on 41 of 52 items; a shared audience explains 3.",
                        "No share button, wire copy or declared syndicate reaches all of them."),
                List.of(
                        new Chance.Robustness("window 10 s", p * 40, p * 40 < 0.05),
                        new Chance.Robustness("window 600 s", p * 3, p * 3 < 0.05),
                        new Chance.Robustness("without its strongest member", p * 11, p * 11 < 0.05),
                        new Chance.Robustness("first half of the items", p * 90, p * 90 < 0.05),
                        new Chance.Robustness("second half of the items", p * 70, p * 70 < 0.05)));
    }

    /** A run as the case records it. */
    public static Run run(String id, String analysis, int findings, String notRun, String... notes) {
        return new Run(
                id,
                analysis,
                1,
                new TreeMap<>(Map.of("window", "60", "min-shared", "3", "resolution", "0.05")),
                Map.of(),
                42,
                "b5bb9d8014a0f9b1",
                "lockstep 0.1.0",
                "duckdb 1.5.6",
                START.plus(Duration.ofDays(30)),
                Duration.ofMillis(2150),
                findings,
                notRun,
                List.of(notes));
    }

    public static Source source() {
        return new Source(
                1,
                "/home/someone/files/posts.csv",
                "",
                "four-columns",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                18_234_112,
                80_223,
                80_211,
                0,
                12,
                80_211,
                "UTC",
                Map.of("map", "account=user"),
                START.plus(Duration.ofDays(29)));
    }

    /** Five groups, one for each verdict, over two months; seeded, so always the same. */
    public static SampleCase everyVerdict() {
        var made = new SampleCase();
        made.with(source());
        made.with(run(
                "R-1",
                "co-link",
                3,
                "",
                "Family of tests: 9,412,880 pairs. At q 0.05, 0.1 false groups are expected."));
        made.with(run("R-2", "co-repost", 2, ""));
        made.with(run("R-3", "co-image", 0, "Needs image hashes; the case has them for 0 of 80,211 posts."));
        var random = new SplittableRandom(7);
        made.with(group(made, random, 1, "co-link", 34, tested(Verdict.COORDINATED, 4.3e-9, 412, 9.7)));
        made.with(group(made, random, 2, "co-link", 12, tested(Verdict.COMMON_SOURCE, 0.00031, 88, 21)));
        made.with(group(made, random, 3, "co-link", 7, tested(Verdict.CONVERGENT, 0.0021, 31, 14)));
        made.with(group(made, random, 4, "co-repost", 5, tested(Verdict.CHANCE, 0.31, 6, 4.4)));
        made.with(group(
                made,
                random,
                5,
                "co-repost",
                3,
                new Chance.NotTested("fewer than 20 items are left after the leave-out")));
        return made;
    }

    /** One group of many accounts, each tied to a few others. */
    public static SampleCase oneLargeGroup(int size) {
        var made = new SampleCase();
        made.with(run("R-1", "co-link", 1, ""));
        return made.with(
                group(made, new SplittableRandom(11), 1, "co-link", size, tested(Verdict.COORDINATED, 1e-9, 400, 9)));
    }

    /** A group whose every word is hostile. */
    public static SampleCase hostile() {
        var made = SampleCase.withAccounts("=1+1 " + HOSTILE, "@evil_handle_one");
        long post =
                made.post(0, START, HOSTILE + " @evil_handle_one https://x.com/evil_handle_one/status/1234567890123");
        var acts = List.of(new Evidence.Act(0, START, post), new Evidence.Act(1, START.plusSeconds(3), post));
        var finding = Finding.of("co-link")
                .about(List.of(
                        new Finding.Member(made.account(0), 2, Double.NaN, Double.NaN),
                        new Finding.Member(made.account(1), 1, 0.1, 0.2)))
                .says("2 accounts " + HOSTILE)
                .score(Explanation.of(1, HOSTILE))
                .chance(new Chance.NotTested(HOSTILE))
                .evidence(
                        List.of(
                                new Evidence.CoAction("link", 1, "http://evil.example.org/" + HOSTILE, acts),
                                new Evidence.Example(HOSTILE, List.of(post)),
                                new Evidence.Quotation(HOSTILE, HOSTILE, 0, 3, List.of(post))),
                        3)
                .couldAlsoBe(List.of(HOSTILE))
                .techniques(List.of("T0049.003"))
                .limits(List.of(HOSTILE))
                .exhibits(List.of(
                        new Exhibit.Table(HOSTILE, List.of(HOSTILE, "b"), List.of(List.of("@1", HOSTILE))),
                        new Exhibit.Matrix(HOSTILE, List.of(HOSTILE), List.of(HOSTILE), List.of(List.of(1.0))),
                        new Exhibit.Timeline(
                                HOSTILE, HOSTILE, START, 60, List.of(new Exhibit.Series(HOSTILE, List.of(1.0)))),
                        new Exhibit.Network(HOSTILE, List.of(0, 1), List.of(new Exhibit.Tie(0, 1, 1)))))
                .made()
                .stored("F-1", "R-1");
        return made.with(finding)
                .with(run("R-1", "co-link", 1, "", HOSTILE))
                .with("R-1", new Network("t", new int[] {0}, new int[] {1}, new double[] {1}, Map.of(), new boolean[] {
                    true
                }));
    }

    private static Finding group(
            SampleCase made, SplittableRandom random, int number, String analysis, int size, Chance chance) {
        var members = new ArrayList<Finding.Member>();
        for (int i = 0; i < size; i++) {
            var account = made.account("sample_user_" + number + "_" + i);
            double evidence = Math.round(100 * (1 + 40 * Math.pow(random.nextDouble(), 2))) / 100.0;
            boolean tested = chance instanceof Chance.Tested;
            members.add(new Finding.Member(
                    account,
                    evidence,
                    tested ? Math.pow(10, -evidence / 5) : Double.NaN,
                    tested ? Math.pow(10, -evidence / 6) : Double.NaN));
        }
        var evidence = new ArrayList<Evidence>();
        for (int e = 0; e < Math.min(24, 4 + size); e++)
            evidence.add(meeting(made, random, number, e, members, analysis));
        String trace = analysis.substring(3);
        return Finding.of(analysis)
                .about(members)
                .says(size + " accounts post the same " + trace + "s within 60 s of one another, again and again")
                .score(Explanation.of(
                        0.62,
                        "density: pairs joined of pairs possible",
                        Explanation.of(size * (size - 1) / 3, "pairs that met on at least 3 items within 60 s"),
                        Explanation.of(size * (size - 1) / 2, "pairs possible among " + size + " accounts"),
                        Explanation.of(4.3817, "items shared by a joined pair, mean")))
                .chance(chance)
                .evidence(evidence, evidence.size() * 9L)
                .couldAlsoBe(List.of(
                        "a link that everyone is posting that hour",
                        "one newsroom's own accounts",
                        "a share button with a fixed text"))
                .techniques(List.of("T0049.003"))
                .limits(List.of("One item with 2,113 sharers was left out of the candidates; it counts in the test."))
                .exhibits(List.of(ties(random, members)))
                .made()
                .stored("F-" + number, analysis.equals("co-link") ? "R-1" : "R-2");
    }

    private static Evidence meeting(
            SampleCase made,
            SplittableRandom random,
            int number,
            int e,
            List<Finding.Member> members,
            String analysis) {
        Instant at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
        var acts = new ArrayList<Evidence.Act>();
        for (Finding.Member member : members) {
            if (random.nextDouble() > 0.7 && acts.size() >= 2) continue;
            Instant when = at.plusSeconds((long) (Math.pow(random.nextDouble(), 2) * 58));
            String text = "alpha bravo item " + e + " charlie delta echo https://news" + number + ".example.org/item/"
                    + e + " @sample_user_" + number + "_0";
            acts.add(new Evidence.Act(
                    member.account().key(), when, made.post(member.account().key(), when, text)));
        }
        acts.sort((a, b) -> a.when().compareTo(b.when()));
        String value = analysis.equals("co-link")
                ? "https://news" + number + ".example.org/section/2026/03/item-" + e
                : Long.toString(1_700_000_000_000L + e);
        return new Evidence.CoAction(analysis.substring(3), number * 1000 + e, value, acts);
    }

    private static Exhibit ties(SplittableRandom random, List<Finding.Member> members) {
        var ties = new ArrayList<Exhibit.Tie>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                boolean sameHalf = i % 2 == j % 2;
                if (random.nextDouble() < (sameHalf ? 0.5 : 0.08))
                    ties.add(new Exhibit.Tie(
                            members.get(i).account().key(),
                            members.get(j).account().key(),
                            1 + random.nextInt(9)));
            }
        }
        var keys = members.stream().map(m -> m.account().key()).toList();
        return new Exhibit.Network("Items that two accounts shared within 60 s", keys, ties);
    }
}
