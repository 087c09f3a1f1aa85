package lockstep.analyses.ecosystem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.Shares;
import lockstep.model.CaseData;
import lockstep.model.Count;
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

/** Finds sites that two states' voices both link to, each more often than ordinary newsrooms do. */
public final class SharedSources implements Detector<SharedSources.Settings> {
    private static final long serialVersionUID = 1L;

    /** How to look. */
    public record Settings(
            @Param(
                    says = "largest share of the listed sites that may be false",
                    byDefault = "0.05",
                    min = 1e-6,
                    max = 0.5)
            double falseDiscovery,

            @Param(says = "fewest links from each of the two", byDefault = "3", unit = "posts", min = 1, max = 1e6)
            int minPosts) {}

    /**
     * A site that two states' voices link to.
     *
     * @param site the domain
     * @param label what the registry says of it, or empty
     * @param a one state
     * @param b the other
     * @param postsA posts of a that link to it
     * @param ofA posts of a with links
     * @param firstA first of them
     * @param p chance, the larger of the two, if both linked to it as often as newsrooms do
     * @param q false-discovery rate over all sites and pairs
     */
    public record Shared(
            @AnswerColumn(says = "the domain") String site,

            @AnswerColumn(says = "what the registry says of it")
            String label,

            @AnswerColumn(says = "one state") String a,
            @AnswerColumn(says = "the other") String b,

            @AnswerColumn(says = "posts of a that link to it", unit = "posts")
            long postsA,

            @AnswerColumn(says = "posts of a with links", unit = "posts")
            long ofA,

            @AnswerColumn(says = "the first of them") Instant firstA,

            @AnswerColumn(says = "posts of b that link to it", unit = "posts")
            long postsB,

            @AnswerColumn(says = "posts of b with links", unit = "posts")
            long ofB,

            @AnswerColumn(says = "the first of them") Instant firstB,

            @AnswerColumn(says = "posts of ordinary newsrooms that link to it", unit = "posts", head = "newsrooms")
            long controlPosts,

            @AnswerColumn(says = "posts of ordinary newsrooms with links", unit = "posts")
            long controlOf,

            @AnswerColumn(says = "chance, the larger of the two, if both linked to it as often as newsrooms do")
            double p,

            @AnswerColumn(says = "share of false ones to expect among all sites as clear or clearer")
            double q,

            int object) {}

    private static final String LINKS = """
            -- One row: a site, and how often the voices of one state and layer link to it.
            SELECT a.object, o.value, l.state, l.layer, count(DISTINCT a.post) AS posts, min(a.acted_at) AS first
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN objects o ON o.object = a.object
            JOIN account_labels l ON l.account = a.account AND a.acted_at >= l.valid_from AND a.acted_at < l.valid_to
            WHERE k.name = 'domain' AND l.layer <> 'unknown'
            GROUP BY a.object, o.value, l.state, l.layer
            ORDER BY o.value, l.state, l.layer
            """;

    private static final String OWN = """
            -- One row: what the registry says of a site of the case.
            SELECT object, state, layer, role
            FROM domain_labels
            ORDER BY object, valid_from
            """;

    private static final String POSTS = """
            -- One row: a post of a state's voice that links to the site.
            SELECT DISTINCT a.post AS post, a.acted_at AS acted_at
            FROM actions a
            JOIN account_labels l ON l.account = a.account AND a.acted_at >= l.valid_from AND a.acted_at < l.valid_to
            WHERE a.object = :object AND l.state IN (:states)
            ORDER BY acted_at, post
            LIMIT 10
            """;

    /** What it answers besides findings. */
    public record Sites(
            @AnswerRows(says = "a site that the voices of two states link to")
            List<Shared> sharedSources) {}

    @Override
    public Card card() {
        return new Card(
                "shared-sources",
                2,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "sites that two states' voices both link to, each more often than ordinary newsrooms do",
                "links in posts of accounts that the registry names, of two states and of newsrooms",
                List.of(),
                List.of("fisher1935"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        work.step("counting links");
        List<Shared> all = look(data, s.minPosts);
        if (all.isEmpty() && states(data).size() < 2)
            return Outcome.cannotLook(
                            "links in posts of two states' voices",
                            Count.of(states(data).size(), "state") + " with links")
                    .answering(new Sites(all));
        List<Finding> findings = new ArrayList<>();
        TreeMap<String, List<Shared>> byPair = new TreeMap<>();
        for (Shared x : all)
            if (x.q <= s.falseDiscovery)
                byPair.computeIfAbsent(x.a + " and " + x.b, k -> new ArrayList<>())
                        .add(x);
        byPair.forEach((pair, sites) -> findings.add(finding(data, pair, sites)));
        return new Outcome(
                        findings,
                        Optional.empty(),
                        Network.NONE,
                        List.of(
                                all.size()
                                        + " sites are linked to by two states' voices; without newsrooms in the case none can be tested"))
                .answering(new Sites(all));
    }

    private static Set<String> states(CaseData data) {
        Columns c = data.select(LINKS, Map.of());
        TreeSet<String> states = new TreeSet<>();
        for (int i = 0; i < c.size(); i++)
            if (Side.of(c.text("state", i), c.text("layer", i)).ofState()) states.add(c.text("state", i));
        return states;
    }

    private record Tally(long posts, long first) {}

    /** Every site that two states' voices link to, surest first. */
    public static List<Shared> look(CaseData data, int least) {
        Columns c = data.select(LINKS, Map.of());
        Map<Integer, Map<String, Tally>> bySite = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        Map<String, Long> of = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            Side side = Side.of(c.text("state", i), c.text("layer", i));
            String who = side.ofState() ? side.state() : "";
            int site = (int) c.longs("object")[i];
            names.put(site, c.text("value", i));
            var now = new Tally(c.longs("posts")[i], c.longs("first")[i]);
            bySite.computeIfAbsent(site, k -> new TreeMap<>())
                    .merge(who, now, (x, y) -> new Tally(x.posts + y.posts, Math.min(x.first, y.first)));
            of.merge(who, now.posts, Long::sum);
        }
        Columns own = data.select(OWN, Map.of());
        Map<Integer, Side> labels = new TreeMap<>();
        for (int i = 0; i < own.size(); i++)
            labels.put((int) own.longs("object")[i], Side.of(own.text("state", i), own.text("layer", i)));
        List<Shared> shared = new ArrayList<>();
        for (var site : bySite.entrySet())
            shared.addAll(
                    pairs(site.getKey(), names.getOrDefault(site.getKey(), ""), site.getValue(), of, labels, least));
        return rated(shared);
    }

    private static List<Shared> pairs(
            int site, String name, Map<String, Tally> who, Map<String, Long> of, Map<Integer, Side> labels, int least) {
        Side label = labels.getOrDefault(site, Side.UNKNOWN);
        Tally control = who.getOrDefault("", new Tally(0, 0));
        long controlOf = of.getOrDefault("", 0L);
        List<String> states = who.keySet().stream()
                .filter(w -> !w.isEmpty() && !w.equals(label.state()))
                .toList();
        List<Shared> pairs = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                Tally a = who.getOrDefault(states.get(i), control);
                Tally b = who.getOrDefault(states.get(j), control);
                if (a.posts < least || b.posts < least) continue;
                long ofA = of.getOrDefault(states.get(i), 0L);
                long ofB = of.getOrDefault(states.get(j), 0L);
                double p = controlOf == 0
                        ? Double.NaN
                        : Math.max(
                                Shares.greater(a.posts, ofA, control.posts, controlOf),
                                Shares.greater(b.posts, ofB, control.posts, controlOf));
                pairs.add(new Shared(
                        name,
                        label.equals(Side.UNKNOWN) ? "" : label.word(),
                        states.get(i),
                        states.get(j),
                        a.posts,
                        ofA,
                        Instant.ofEpochMilli(a.first),
                        b.posts,
                        ofB,
                        Instant.ofEpochMilli(b.first),
                        control.posts,
                        controlOf,
                        p,
                        Double.NaN,
                        site));
            }
        }
        return pairs;
    }

    private static List<Shared> rated(List<Shared> shared) {
        List<Shared> rated = DiscoveryRates.over(shared, Shared::p, SharedSources::withRate);
        rated.sort(Comparator.comparingDouble((Shared x) -> Double.isNaN(x.p) ? 2 : x.p)
                .thenComparing(Shared::site)
                .thenComparing(Shared::a)
                .thenComparing(Shared::b));
        return rated;
    }

    private static Shared withRate(Shared x, double rate) {
        return new Shared(
                x.site,
                x.label,
                x.a,
                x.b,
                x.postsA,
                x.ofA,
                x.firstA,
                x.postsB,
                x.ofB,
                x.firstB,
                x.controlPosts,
                x.controlOf,
                x.p,
                rate,
                x.object);
    }

    private static Finding finding(CaseData data, String pair, List<Shared> sites) {
        Shared strongest = sites.get(0);
        List<Evidence> evidence = new ArrayList<>();
        for (Shared x : sites.subList(0, Math.min(Finding.EVIDENCE, sites.size()))) {
            Columns c = data.select(POSTS, Map.of("object", (long) x.object, "states", List.of(x.a, x.b)));
            evidence.add(new Evidence.Example(
                    String.format(
                            Locale.ROOT,
                            "%d and %d posts link to one site; of newsrooms %d",
                            x.postsA,
                            x.postsB,
                            x.controlPosts),
                    Labelled.keys(c, "post")));
        }
        double q = sites.stream().mapToDouble(Shared::q).max().orElse(1);
        double expected = (strongest.controlPosts + .5) / (strongest.controlOf + 1) * strongest.ofA;
        return Finding.of("shared-sources")
                .says(String.format(
                        Locale.ROOT,
                        "%d sites are linked to by voices of %s, by each more often than by ordinary newsrooms",
                        sites.size(),
                        pair))
                .score(Explanation.of(sites.size(), "sites that both link to beyond newsrooms"))
                .chance(new Chance.Tested(
                        "each of the two links to the site as often as ordinary newsrooms do (Fisher's exact test, the weaker of both)",
                        strongest.postsA,
                        expected,
                        Chance.Interval.none(strongest.postsA / expected, "times newsrooms, for the surest site"),
                        strongest.p,
                        q,
                        Verdict.NONE,
                        List.of("both draw on the same sites; that is a common source, not an agreement"),
                        List.of()))
                .evidence(evidence, sites.size())
                .couldAlsoBe(List.of(
                        "both report on one region, whose local sites newsrooms elsewhere do not read",
                        "an agency or a video host that newsrooms in the case happen not to use"))
                .limits(List.of("who was first is by the first post in the case; it may be missing"))
                .exhibits(List.of(table(sites)))
                .made();
    }

    private static Exhibit table(List<Shared> sites) {
        return new Exhibit.Table(
                "sites that both link to",
                List.of("site", "registry", "posts a", "posts b", "newsrooms", "first a", "first b", "q"),
                sites.stream()
                        .limit(50)
                        .map(x -> List.of(
                                x.site,
                                x.label,
                                Long.toString(x.postsA),
                                Long.toString(x.postsB),
                                Long.toString(x.controlPosts),
                                x.firstA.toString(),
                                x.firstB.toString(),
                                String.format(Locale.ROOT, "%.2g", x.q)))
                        .toList());
    }
}
