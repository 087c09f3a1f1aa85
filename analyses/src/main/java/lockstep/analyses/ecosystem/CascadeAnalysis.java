package lockstep.analyses.ecosystem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.Spans;
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

/** Counts who passed one item on, by layer and time. */
public final class CascadeAnalysis implements Detector<CascadeAnalysis.Settings> {
    private static final long serialVersionUID = 1L;

    /** Which item. */
    public record Settings(
            @Param(
                    says =
                            "the platform's id of a post, or a link; empty: the state voice's post that most posts pass on",
                    byDefault = "")
            String item,

            @Param(
                    says = "findings as F-1,F-2 whose accounts are told apart as suspected groups; empty: none",
                    byDefault = "")
            String groups) {
        /** The findings, one by one. */
        public List<String> findings() {
            return Arrays.stream(groups.split(","))
                    .map(String::strip)
                    .filter(g -> !g.isEmpty())
                    .toList();
        }
    }

    private static final String MOST = """
            -- One row: the post of a state's voice that most posts repost.
            SELECT q.native_id AS item, count(*) AS posts
            FROM posts p
            JOIN posts q ON q.native_id = p.repost_of
            JOIN account_labels l ON l.account = q.account AND q.posted_at >= l.valid_from AND q.posted_at < l.valid_to
            WHERE l.layer NOT IN ('unknown', 'ordinary-media') AND q.account <> p.account
            GROUP BY q.native_id
            ORDER BY posts DESC, item
            LIMIT 1
            """;

    @Override
    public Card card() {
        return new Card(
                "cascade",
                3,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "who passed one item on: by layer, in which order, how fast",
                "posts that name the post they pass on, or share its link",
                List.of("T0118"),
                List.of(),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        work.step("following the item");
        String item = s.item;
        if (item.isEmpty()) {
            Columns most = data.select(MOST, Map.of());
            if (most.size() == 0)
                return Outcome.cannotLook("a post of a named state's voice that others pass on, or --item", "none");
            item = most.text("item", 0);
        }
        Cascade.Result r = Cascade.of(data, item, s.findings());
        List<String> notes = new ArrayList<>();
        r.questions().forEach(q -> notes.add("question: " + q));
        notes.addAll(r.unseen());
        return new Outcome(List.of(finding(r)), Optional.empty(), Network.NONE, notes).answering(r);
    }

    /** The cascade in a sentence. */
    public static String says(Cascade.Result r) {
        return String.format(
                Locale.ROOT,
                "one item was passed on by %,d posts, %,d of them reposts by %,d accounts; %,d other official accounts among them; %s",
                r.nodes().size(),
                r.reposts(),
                r.repostingAccounts(),
                r.officialRepeaters(),
                howFast(r));
    }

    private static String howFast(Cascade.Result r) {
        if (!r.questions().isEmpty())
            return "how fast cannot be told before it is said in which zone the times are: "
                    + r.questions().get(0);
        if (r.halfAfterSeconds() < 0) return "nothing to tell how fast";
        return "half within " + Spans.told(Duration.ofSeconds(r.halfAfterSeconds()));
    }

    private static Finding finding(Cascade.Result r) {
        List<Long> posts = new ArrayList<>();
        r.roots().forEach(n -> posts.add(n.post()));
        r.nodes().stream()
                .filter(n -> n.side().layer().equals("official"))
                .limit(30)
                .forEach(n -> posts.add(n.post()));
        r.nodes().stream()
                .limit(19)
                .map(Cascade.Node::post)
                .filter(p -> !posts.contains(p))
                .forEach(posts::add);
        return Finding.of("cascade")
                .says(says(r))
                .score(Explanation.of(
                        r.nodes().size(),
                        "posts that pass it on",
                        Explanation.of(r.reposts(), "reposts"),
                        Explanation.of(r.officialRepeaters(), "official accounts besides the first")))
                .chance(new Chance.NotTested(
                        "a count of what happened; whether it happened together is what the co-repost analysis tests"))
                .evidence(
                        List.of(new Evidence.Example("the item, its official repeaters, and the first others", posts)),
                        r.nodes().size() + r.roots().size())
                .couldAlsoBe(List.of(
                        "a post that many people found worth passing on",
                        "missions that repeat their ministry as a matter of duty"))
                .techniques(List.of("T0118"))
                .limits(r.unseen())
                .exhibits(exhibits(r))
                .made();
    }

    /** A picture of hours after hours only where they stand on one clock. */
    private static List<Exhibit> exhibits(Cascade.Result r) {
        return r.questions().isEmpty()
                ? List.of(sides(r), timeline(r), chain(r), tree(r))
                : List.of(sides(r), chain(r), tree(r));
    }

    private static Exhibit chain(Cascade.Result r) {
        return new Exhibit.Table(
                "what lies behind it",
                List.of("step", "what", "earliest", "latest", "order"),
                r.chain().stream()
                        .limit(50)
                        .map(s -> List.of(s.kind(), s.what(), s.earliest(), s.latest(), s.order()))
                        .toList());
    }

    /** Who took it from whom: the registered accounts, and the first others, where posts name what they pass on. */
    private static Exhibit tree(Cascade.Result r) {
        Map<String, Integer> accountOf = new HashMap<>();
        r.roots().forEach(n -> accountOf.put(n.id(), n.account()));
        r.nodes().forEach(n -> accountOf.put(n.id(), n.account()));
        Map<Integer, Set<Integer>> from = new TreeMap<>();
        List<Cascade.Node> drawn = new ArrayList<>();
        r.nodes().stream().filter(n -> !n.side().equals(Side.UNKNOWN)).limit(60).forEach(drawn::add);
        r.nodes().stream().filter(n -> n.side().equals(Side.UNKNOWN)).limit(40).forEach(drawn::add);
        TreeSet<Integer> accounts = new TreeSet<>();
        List<Exhibit.Tie> ties = new ArrayList<>();
        for (Cascade.Node n : drawn) {
            Integer parent = accountOf.get(n.parent());
            if (parent == null
                    || parent == n.account()
                    || !from.computeIfAbsent(parent, x -> new TreeSet<>()).add(n.account())) continue;
            accounts.add(parent);
            accounts.add(n.account());
            ties.add(new Exhibit.Tie(parent, n.account(), 1));
        }
        return new Exhibit.Network(
                "who passed it on from whom: named accounts, and the first forty others", List.copyOf(accounts), ties);
    }

    private static Exhibit sides(Cascade.Result r) {
        return new Exhibit.Table(
                "who carried it",
                List.of("side", "posts", "accounts", "first"),
                r.bySide().stream()
                        .map(c -> List.of(
                                c.side(),
                                Long.toString(c.posts()),
                                Long.toString(c.accounts()),
                                c.first().toString()))
                        .toList());
    }

    private static Exhibit timeline(Cascade.Result r) {
        Instant begun = r.roots().get(0).at();
        long last = r.nodes().isEmpty()
                ? 0
                : r.nodes().get(r.nodes().size() - 1).at().getEpochSecond() - begun.getEpochSecond();
        long bucket = last > 100 * 3600L ? 86_400 : 3_600;
        double[] count = new double[(int) (last / bucket) + 1];
        for (Cascade.Node n : r.nodes())
            count[(int) (Math.max(0, n.at().getEpochSecond() - begun.getEpochSecond()) / bucket)]++;
        List<Double> values = new ArrayList<>();
        for (double c : count) values.add(c);
        return new Exhibit.Timeline(
                "posts that pass it on", "posts", begun, bucket, List.of(new Exhibit.Series("all", values)));
    }
}
