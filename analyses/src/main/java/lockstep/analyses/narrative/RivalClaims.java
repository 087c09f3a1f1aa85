package lockstep.analyses.narrative;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.chance.Loyalty;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Verdict;

/** Finds carriers of several rival claims about one question at once. */
public final class RivalClaims implements Detector<RivalClaims.Settings> {
    private static final long serialVersionUID = 1L;
    private static final int ENOUGH_PAIRS = 10;

    /** How to look. */
    public record Settings(
            @Param(says = "fewest posts on the question", byDefault = "3", unit = "posts", min = 2, max = 1e6)
            int minPosts,

            @Param(
                    says = "chance that a carrier no different from the others is listed, over all that are tested",
                    byDefault = "0.1",
                    min = .001,
                    max = 1)
            double fdr,

            @Param(says = "draws for the chance", byDefault = "999", unit = "draws", min = 99, max = 99999)
            int draws) {}

    private record Tested(RivalSet set, String carrier, List<RivalSet.Said> said, Loyalty.Told told) {}

    @Override
    public Card card() {
        return new Card(
                "rival-claims",
                2,
                Card.Family.NARRATIVE,
                Card.Maturity.EXPERIMENTAL,
                "carriers of several rival claims about one question at once",
                "a codebook with exclusive sets, which lockstep codebook CASE FILE reads",
                List.of(),
                List.of(),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        List<RivalSet> sets = RivalSet.all(data);
        if (sets.isEmpty()) return Outcome.cannotLook("exclusive sets; lockstep codebook CASE FILE reads them", "none");
        List<Tested> tested = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (RivalSet set : sets) {
            List<Tested> of = tested(set, s, work, tested.size());
            tested.addAll(of);
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: %d carriers, %d with enough posts tested, %d roundups set apart, %d newsrooms with several claims not listed",
                    set.id(),
                    set.carriers().size(),
                    of.size(),
                    set.roundups(),
                    set.control()));
        }
        double[] q = DiscoveryRates.of(tested, t -> t.told.p());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            Tested t = tested.get(i);
            if (t.told.sides() < 2) continue;
            boolean enough = t.told.pairs() >= ENOUGH_PAIRS;
            if (!enough || q[i] <= s.fdr) findings.add(finding(data, t, q[i], enough));
        }
        findings.sort((x, y) -> Double.compare(y.score().value(), x.score().value()));
        return new Outcome(findings, Optional.empty(), Network.NONE, notes);
    }

    private static List<Tested> tested(RivalSet set, Settings s, Work work, int key) {
        List<Tested> tested = new ArrayList<>();
        for (var e : set.carriers().entrySet()) {
            if (e.getValue().size() < s.minPosts) continue;
            work.goOn();
            int[][] others = set.carriers().entrySet().stream()
                    .filter(o -> !o.getKey().equals(e.getKey()))
                    .map(o -> RivalSet.sides(o.getValue()))
                    .toArray(int[][]::new);
            var told = Loyalty.of(
                    RivalSet.sides(e.getValue()),
                    others,
                    set.claims().size(),
                    s.draws,
                    work.random(19, key + tested.size()));
            tested.add(new Tested(set, e.getKey(), e.getValue(), told));
        }
        return tested;
    }

    private static Finding finding(CaseData data, Tested t, double q, boolean enough) {
        int[] accounts = t.said.stream()
                .mapToInt(RivalSet.Said::account)
                .distinct()
                .sorted()
                .toArray();
        List<Finding.Member> about = new ArrayList<>();
        for (Account a : data.accounts(accounts).stream().sorted().toList())
            about.add(new Finding.Member(a, t.told.sides(), t.told.p(), q));
        return Finding.of("rival-claims")
                .about(about)
                .says(says(t))
                .score(Explanation.of(
                        t.told.sides() + t.told.changes() / 1000.0,
                        "rival claims carried, and a thousandth for each change from one to another",
                        Explanation.of(t.told.sides(), "claims"),
                        Explanation.of(t.told.changes(), "changes")))
                .chance(
                        enough
                                ? chance(t, q)
                                : new Chance.NotTested("the others posted too seldom more than once on the question"))
                .evidence(evidence(t), t.said.size())
                .couldAlsoBe(List.of(
                        "a fact-checker or a satirist that quotes what it denies",
                        "a newsroom that no list knows, reporting what each side says",
                        "an account that changed its mind as news came in",
                        "keywords of the codebook that do not tell a claim from its denial"))
                .limits(
                        List.of(
                                "what a post quotes and what it asserts is not told apart; posts that hold several claims count for none"))
                .exhibits(exhibits(data, t))
                .made();
    }

    private static String says(Tested t) {
        Instant since = since(t.said);
        return String.format(
                Locale.ROOT,
                "%s carried %d of %d rival claims on \"%s\" in %d posts, several since %s; others stay with a claim in %.0f %% of their next posts",
                t.carrier.startsWith("@") ? "One account" : "An actor of the registry",
                t.told.sides(),
                t.set.claims().size(),
                t.set.question(),
                t.said.size(),
                since.toString().substring(0, 10),
                100 * t.told.stay());
    }

    /** When the second claim came in beside the first. */
    private static Instant since(List<RivalSet.Said> said) {
        for (RivalSet.Said s : said) if (s.claim() != said.get(0).claim()) return Instant.ofEpochMilli(s.at());
        return Instant.ofEpochMilli(said.get(0).at());
    }

    private static Chance chance(Tested t, double q) {
        return new Chance.Tested(
                "as many posts, each on the claim of the one before as often as others stay, else on another by how often each is carried",
                t.told.sides(),
                t.told.expected(),
                Chance.Interval.none(t.told.sides() / Math.max(1, t.told.expected()), "claims against chance"),
                t.told.p(),
                q,
                Verdict.NONE,
                List.of(String.format(
                        Locale.ROOT,
                        "%d claims and %d changes, where carriers like the others would have %.2f claims",
                        t.told.sides(),
                        t.told.changes(),
                        t.told.expected())),
                List.of());
    }

    private static List<Evidence> evidence(Tested t) {
        Map<Integer, List<Long>> posts = new TreeMap<>();
        for (RivalSet.Said s : t.said)
            posts.computeIfAbsent(s.claim(), c -> new ArrayList<>()).add(s.post());
        List<Evidence> evidence = new ArrayList<>();
        posts.forEach((claim, of) -> evidence.add(new Evidence.Example(
                "posts that carry \"" + t.set.names().get(claim) + "\"", of.subList(0, Math.min(20, of.size())))));
        return evidence;
    }

    private static final String LANGUAGES = """
            -- One row: posts of these in one language.
            SELECT coalesce(w.language, p.stated_language, 'und') AS word, count(*) AS posts
            FROM posts p
            LEFT JOIN post_languages w ON w.post = p.post
            WHERE p.post IN (:posts)
            GROUP BY coalesce(w.language, p.stated_language, 'und')
            ORDER BY posts DESC, word
            """;

    private static final String TARGETS = """
            -- One row: an object that these posts answer or name.
            SELECT k.name, o.value AS word, count(*) AS posts
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN objects o ON o.object = a.object
            WHERE a.post IN (:posts) AND k.name IN ('mention', 'reply')
            GROUP BY k.name, o.value
            ORDER BY posts DESC, k.name, word
            LIMIT 10
            """;

    private static List<Exhibit> exhibits(CaseData data, Tested t) {
        List<List<String>> rows = new ArrayList<>();
        for (int claim = 0; claim < t.set.claims().size(); claim++) {
            int wanted = claim;
            List<RivalSet.Said> of =
                    t.said.stream().filter(s -> s.claim() == wanted).toList();
            if (of.isEmpty()) continue;
            rows.add(List.of(
                    t.set.names().get(claim),
                    Integer.toString(of.size()),
                    Instant.ofEpochMilli(of.get(0).at()).toString(),
                    Instant.ofEpochMilli(of.get(of.size() - 1).at()).toString()));
        }
        Map<String, Object> with =
                Map.of("posts", t.said.stream().map(RivalSet.Said::post).toList());
        List<List<String>> whom = new ArrayList<>();
        counts(data.select(LANGUAGES, with)).forEach((w, n) -> whom.add(List.of("language", w, n)));
        Columns targets = data.select(TARGETS, with);
        for (int i = 0; i < targets.size(); i++)
            whom.add(List.of(targets.text("name", i), target(targets, i), Long.toString(targets.longs("posts")[i])));
        return List.of(
                new Exhibit.Table("Claims that it carried", List.of("claim", "posts", "first", "last"), rows),
                new Exhibit.Table("To whom", List.of("by", "what", "posts"), whom));
    }

    /** Whom a post mentions or answers may be an ordinary account: the object stands by its number. */
    private static String target(Columns targets, int row) {
        String word = targets.text("word", row);
        return "target " + Integer.toHexString(word.hashCode() & 0xFFFFFF);
    }

    private static Map<String, String> counts(Columns c) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (int i = 0; i < c.size(); i++) counts.put(c.text("word", i), Long.toString(c.longs("posts")[i]));
        return counts;
    }
}
