package lockstep.analyses.ecosystem;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.Shares;
import lockstep.model.CaseData;
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

/** Finds sites whose links go from a relay to a state's open voice and on to covert accounts, in that order. */
public final class Laundering implements Detector<Laundering.Settings> {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_TESTED = 5;

    /** How to look. */
    public record Settings(
            @Param(
                    says = "fewest links of a site that went this way",
                    byDefault = "3",
                    unit = "links",
                    min = 1,
                    max = 1e6)
            int minLinks,

            @Param(
                    says = "largest share of the listed paths that may be false",
                    byDefault = "0.05",
                    min = 1e-6,
                    max = .5)
            double falseDiscovery) {}

    /**
     * One post on the way.
     *
     * @param earliest first moment that its source's clock allows
     * @param latest last moment
     */
    public record Stop(long post, String side, Instant earliest, Instant latest) {
        boolean before(Stop other) {
            return latest.isBefore(other.earliest);
        }
    }

    /**
     * The way of one link.
     *
     * @param relay the first account that no list names, if it was before the open voice
     * @param open the first official, state-controlled or state-linked voice
     * @param covert the first account that a source attributes to a covert network
     * @param newsroom the first ordinary newsroom, if any
     * @param order {@code open first}, {@code covert first} or {@code cannot tell}, where the clocks overlap
     */
    public record Way(
            String link, Optional<Stop> relay, Stop open, Stop covert, Optional<Stop> newsroom, String order) {}

    /**
     * One path that links of a site took.
     *
     * @param label what the registry says of the site, or empty
     * @param open the state and layer of the open voice
     * @param covert the state whose covert accounts came after
     * @param ways the links, by time
     * @param openFirst links on which the open voice was before the covert accounts
     * @param covertFirst links on which it was after
     * @param cannotTell links on which the clocks overlap
     * @param relayed links that an account that no list names had before the open voice
     * @param usual share of links of all other sites on which the open voice was first; NaN with too few
     * @param p chance of so many open first, if the open voice came before the covert accounts as often as on links of all other sites
     * @param q false-discovery rate over all paths
     */
    public record Path(
            @AnswerColumn(says = "the domain whose links went this way")
            String site,

            @AnswerColumn(says = "what the registry says of it")
            String label,

            @AnswerColumn(says = "the state and layer of the open voice")
            String open,

            @AnswerColumn(says = "the state and layer of the covert accounts")
            String covert,

            List<Way> ways,

            @AnswerColumn(says = "links on which the open voice was before the covert accounts", unit = "links")
            int openFirst,

            @AnswerColumn(says = "links on which it was after", unit = "links")
            int covertFirst,

            @AnswerColumn(says = "links on which the clocks overlap", unit = "links")
            int cannotTell,

            @AnswerColumn(says = "links that an account of no list had before the open voice", unit = "links")
            int relayed,

            @AnswerColumn(says = "share of the links of all other sites on which the open voice was first")
            double usual,

            @AnswerColumn(says = "chance of so many, if it came first as often as on other sites")
            double p,

            @AnswerColumn(says = "share of false ones to expect among all paths as clear or clearer")
            double q) {}

    private static final String FIRSTS = """
            -- One row: the first post of a link by each part of the ecosystem, for links that open and covert voices both carry.
            SELECT f.object AS object, o.value AS link, f.post AS post, f.acted_at AS acted_at, f.state AS state, f.layer AS layer,
              coalesce(p.source, -1) AS source
            FROM (
              SELECT a.object, a.post, a.acted_at, coalesce(l.state, '') AS state, coalesce(l.layer, 'unknown') AS layer,
                row_number() OVER (PARTITION BY a.object, coalesce(l.state, ''), coalesce(l.layer, 'unknown')
                  ORDER BY a.acted_at, a.post) AS place
              FROM actions a
              JOIN kinds k ON k.kind = a.kind
              LEFT JOIN account_labels l ON l.account = a.account AND a.acted_at >= l.valid_from AND a.acted_at < l.valid_to
              WHERE k.name = 'link'
              ) f
            JOIN (
              SELECT a.object
              FROM actions a
              JOIN account_labels l ON l.account = a.account AND a.acted_at >= l.valid_from AND a.acted_at < l.valid_to
              WHERE l.layer IN ('covert', 'official', 'state-controlled', 'state-linked')
              GROUP BY a.object
              HAVING max(CASE WHEN l.layer = 'covert' THEN 1 ELSE 0 END) = 1
                AND max(CASE WHEN l.layer <> 'covert' THEN 1 ELSE 0 END) = 1
              ) b ON b.object = f.object
            JOIN objects o ON o.object = f.object
            JOIN posts p ON p.post = f.post
            WHERE f.place = 1
            ORDER BY object, acted_at, post
            """;

    private static final String SITES = """
            -- One row: what the registry says of a site of the case.
            SELECT o.value AS site, d.state AS state, d.layer AS layer, d.role AS role
            FROM domain_labels d
            JOIN objects o ON o.object = d.object
            ORDER BY site, state, layer
            """;

    /** What it answers besides findings. */
    public record Paths(
            @AnswerRows(says = "one path that links of a site took")
            List<Path> paths) {}

    @Override
    public Card card() {
        return new Card(
                "laundering",
                2,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "sites whose links go from a relay to a state's open voice and on to covert accounts",
                "links in posts of open voices and of covert accounts that the registry names",
                List.of("T0118"),
                List.of("fisher1935"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        work.step("following links");
        List<Path> paths = look(data);
        if (paths.isEmpty())
            return Outcome.cannotLook("links that open voices and covert accounts both carry", "none")
                    .answering(new Paths(paths));
        List<Finding> findings = paths.stream()
                .filter(p -> p.openFirst >= s.minLinks)
                .filter(p -> Double.isNaN(p.q) ? p.openFirst > p.covertFirst : p.q <= s.falseDiscovery)
                .map(Laundering::finding)
                .toList();
        long links = paths.stream().mapToLong(p -> p.ways.size()).sum();
        return new Outcome(
                        findings,
                        Optional.empty(),
                        Network.NONE,
                        List.of(links + " ways of links of " + paths.size()
                                + " sites and pairs of voices were looked at"))
                .answering(new Paths(paths));
    }

    /** Every path, most links with the open voice first first. */
    public static List<Path> look(CaseData data) {
        Columns c = data.select(FIRSTS, Map.of());
        List<Long> sources = new ArrayList<>();
        for (long source : c.longs("source")) if (!sources.contains(source)) sources.add(source);
        Clocks clocks = sources.isEmpty() ? new Clocks(Map.of()) : Clocks.of(data, sources);
        Map<String, List<Way>> byPath = new TreeMap<>();
        int from = 0;
        while (from < c.size()) {
            int to = from;
            while (to < c.size() && c.longs("object")[to] == c.longs("object")[from]) to++;
            for (Way way : ways(c, from, to, clocks))
                byPath.computeIfAbsent(
                                site(way.link) + "\n" + way.open.side + "\n" + way.covert.side, k -> new ArrayList<>())
                        .add(way);
            from = to;
        }
        Map<String, String> labels = labels(data);
        List<Path> paths = new ArrayList<>();
        byPath.forEach((key, ways) -> {
            String[] parts = key.split("\n", -1);
            String label = labels.getOrDefault(parts[0], "");
            // what a state's own outlet links to on its own site is no detour
            if (label.startsWith(parts[1])) return;
            paths.add(path(parts, label, ways));
        });
        return rated(paths);
    }

    private static Path path(String[] parts, String label, List<Way> ways) {
        ways.sort(Comparator.comparing((Way w) -> w.open.earliest).thenComparing(Way::link));
        return new Path(
                parts[0],
                label,
                parts[1],
                parts[2],
                List.copyOf(ways),
                count(ways, "open first"),
                count(ways, "covert first"),
                count(ways, "cannot tell"),
                (int) ways.stream().filter(w -> w.relay.isPresent()).count(),
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    private static int count(List<Way> ways, String order) {
        return (int) ways.stream().filter(w -> w.order.equals(order)).count();
    }

    private static List<Way> ways(Columns c, int from, int to, Clocks clocks) {
        Optional<Stop> relay = Optional.empty();
        Optional<Stop> newsroom = Optional.empty();
        List<Stop> open = new ArrayList<>();
        List<Stop> covert = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Side side = Side.of(c.text("state", i), c.text("layer", i));
            Clocks.Span span = clocks.span(c.longs("source")[i], Instant.ofEpochMilli(c.longs("acted_at")[i]));
            var stop = new Stop(c.longs("post")[i], side.word(), span.earliest(), span.latest());
            if (side.equals(Side.UNKNOWN) && relay.isEmpty()) relay = Optional.of(stop);
            else if (side.equals(Side.CONTROL) && newsroom.isEmpty()) newsroom = Optional.of(stop);
            else if (side.layer().equals("covert")) covert.add(stop);
            else if (side.ofState() && !side.layer().equals("state-aligned")) open.add(stop);
        }
        List<Way> ways = new ArrayList<>();
        for (Stop o : open) {
            for (Stop k : covert) {
                String order = o.before(k) ? "open first" : k.before(o) ? "covert first" : "cannot tell";
                ways.add(new Way(c.text("link", from), relay.filter(r -> r.before(o)), o, k, newsroom, order));
            }
        }
        return ways;
    }

    private static Map<String, String> labels(CaseData data) {
        Columns c = data.select(SITES, Map.of());
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < c.size(); i++)
            labels.putIfAbsent(
                    c.text("site", i),
                    (Side.of(c.text("state", i), c.text("layer", i)).word() + " " + c.text("role", i)).strip());
        return labels;
    }

    private static String site(String link) {
        try {
            String host = new URI(link).getHost();
            if (host == null) return link;
            String plain = host.toLowerCase(Locale.ROOT);
            return plain.startsWith("www.") ? plain.substring(4) : plain;
        } catch (URISyntaxException notAnAddress) {
            return link;
        }
    }

    /** Against the links of all other sites that the same two carry: the custom of who is first of them. */
    private static List<Path> rated(List<Path> paths) {
        List<Path> tested = new ArrayList<>();
        for (Path p : paths) {
            int openFirst = 0;
            int decided = 0;
            for (Path o : paths) {
                if (o.site.equals(p.site) || !o.open.equals(p.open) || !o.covert.equals(p.covert)) continue;
                openFirst += o.openFirst;
                decided += o.openFirst + o.covertFirst;
            }
            boolean enough = decided >= LEAST_TESTED && p.openFirst + p.covertFirst > 0;
            double chance =
                    enough ? Shares.greater(p.openFirst, p.openFirst + p.covertFirst, openFirst, decided) : Double.NaN;
            tested.add(with(p, enough ? (double) openFirst / decided : Double.NaN, chance, Double.NaN));
        }
        List<Path> rated = DiscoveryRates.over(tested, Path::p, (x, q) -> with(x, x.usual, x.p, q));
        rated.sort(Comparator.comparingInt((Path x) -> -x.openFirst)
                .thenComparing(Path::site)
                .thenComparing(Path::open)
                .thenComparing(Path::covert));
        return rated;
    }

    private static Path with(Path p, double usual, double chance, double q) {
        return new Path(
                p.site,
                p.label,
                p.open,
                p.covert,
                p.ways,
                p.openFirst,
                p.covertFirst,
                p.cannotTell,
                p.relayed,
                usual,
                chance,
                q);
    }

    /** The path in a sentence. */
    public static String says(Path p) {
        return String.format(
                Locale.ROOT,
                "%d links of one site went from %s to %s, %d of them through an account before that no list names; the other way about"
                        + " on %d, and on %d the clocks cannot tell",
                p.openFirst,
                p.open,
                p.covert,
                p.relayed,
                p.covertFirst,
                p.cannotTell);
    }

    private static Finding finding(Path p) {
        List<Evidence> evidence = new ArrayList<>();
        for (Way w : p.ways) {
            if (!w.order.equals("open first") || evidence.size() == 20) continue;
            List<Long> posts = new ArrayList<>();
            w.relay.ifPresent(r -> posts.add(r.post));
            posts.add(w.open.post);
            posts.add(w.covert.post);
            evidence.add(new Evidence.Example("one link: relay if seen, open voice, covert account", posts));
        }
        return Finding.of("laundering")
                .says(says(p))
                .score(Explanation.of(
                        p.openFirst,
                        "links with the open voice before the covert accounts",
                        Explanation.of(p.covertFirst, "links the other way about")))
                .chance(chance(p))
                .evidence(evidence, p.openFirst)
                .couldAlsoBe(List.of(
                        "covert accounts that share what any follower of the open voice shares",
                        "a site that all of one language read",
                        "an earlier carrier that the case does not hold"))
                .techniques(List.of("T0118"))
                .limits(
                        List.of(
                                "first means first in the case; an order is told only where the sources' clocks cannot overlap"))
                .exhibits(List.of(table(p)))
                .made();
    }

    private static Chance chance(Path p) {
        if (Double.isNaN(p.p))
            return new Chance.NotTested(
                    "the two carry too few links of other sites to say how often the open voice comes first anyway");
        return new Chance.Tested(
                "the open voice comes first on links of this site as often as on links of all others that the two carry (Fisher)",
                p.openFirst,
                p.usual * (p.openFirst + p.covertFirst),
                Chance.Interval.none(
                        (double) p.openFirst / (p.openFirst + p.covertFirst),
                        "share of links with the open voice first"),
                p.p,
                p.q,
                Verdict.NONE,
                List.of("an order in time; that one fed the other is one explanation of several"),
                List.of());
    }

    private static Exhibit table(Path p) {
        return new Exhibit.Table(
                "ways of links of " + p.site
                        + (p.label.isEmpty() ? ", of which the registry says nothing" : ", " + p.label),
                List.of("link", "relay", "open voice", "covert", "newsroom", "order"),
                p.ways.stream()
                        .limit(50)
                        .map(w -> List.of(
                                w.link,
                                w.relay.map(r -> r.earliest.toString()).orElse(""),
                                w.open.earliest.toString(),
                                w.covert.earliest.toString(),
                                w.newsroom.map(n -> n.earliest.toString()).orElse(""),
                                w.order))
                        .toList());
    }
}
