package lockstep.analyses.ecosystem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
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

/** Tells how far a group's posts went beyond the group. */
public final class ReachAnalysis implements Detector<ReachAnalysis.Settings> {
    private static final long serialVersionUID = 1L;

    /** Which group. */
    public record Settings(
            @Param(
                    says =
                            "a finding as F-12, a narrative as N-3, a state, or a state and layer as 'Russia official'; empty: every state's voices",
                    byDefault = "")
            String group) {}

    private static final String OF_SIDE = """
            -- One row: an account of a state and layer.
            SELECT DISTINCT account
            FROM account_labels
            WHERE (lower(state) = :group OR lower(concat(state, ' ', layer)) = :group OR :group = '')
              AND layer NOT IN ('unknown', 'ordinary-media')
            ORDER BY account
            """;

    private static final String OF_FINDING = """
            -- One row: an account that a finding names.
            SELECT account
            FROM memberships
            WHERE lower(finding) = :group
            ORDER BY account
            """;

    private static final String FIRST = """
            -- One row: a post of the group.
            SELECT post
            FROM posts
            WHERE account IN (:accounts)
            ORDER BY posted_at, post
            LIMIT 20
            """;

    @Override
    public Card card() {
        return new Card(
                "reach",
                2,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "how far a group's posts went: who passed them on inside and outside of it, and what met no response",
                "posts of a group; reposts, quotes or replies; stated counts",
                List.of(),
                List.of(),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    /** The accounts of a group: of a finding, a state, or a state's layer. */
    public static List<Long> accounts(CaseData data, String group) {
        Map<String, Object> with = Map.of("group", group.strip().toLowerCase(Locale.ROOT));
        Columns found = data.select(OF_FINDING, with);
        return Labelled.keys(found.size() > 0 ? found : data.select(OF_SIDE, with), "account");
    }

    /** Whether the case has a narrative, or accounts, of that name. */
    public static boolean knows(CaseData data, String group) {
        return Reach.isNarrative(data, group) || !accounts(data, group).isEmpty();
    }

    private static final String CARRIED = """
            -- One row: a post of the narrative.
            SELECT p.post
            FROM posts p
            JOIN narrative_posts c ON c.post = p.post
            WHERE lower(c.narrative) = :narrative AND NOT c.away
            ORDER BY p.posted_at, p.post
            LIMIT 20
            """;

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        Optional<Reach.Result> narrative = Reach.ofNarrative(data, s.group);
        if (narrative.isPresent()) {
            if (narrative.get().posts() == 0)
                return Outcome.cannotLook("posts of the narrative", "0").answering(narrative.get());
            List<Long> posts = Labelled.keys(
                    data.select(CARRIED, Map.of("narrative", s.group.strip().toLowerCase(Locale.ROOT))), "post");
            return new Outcome(
                            List.of(finding(narrative.get(), posts)),
                            Optional.empty(),
                            Network.NONE,
                            narrative.get().unseen())
                    .answering(narrative.get());
        }
        List<Long> accounts = accounts(data, s.group);
        if (accounts.isEmpty())
            return Outcome.cannotLook(
                    "accounts of the group",
                    s.group.isEmpty() ? "no account that the registry names" : "none of " + s.group);
        work.step("following its posts");
        Reach.Result r = Reach.of(data, s.group.isEmpty() ? "every state's voices" : s.group, accounts);
        if (r.posts() == 0) return Outcome.cannotLook("posts of the group", "0").answering(r);
        List<Long> posts = Labelled.keys(data.select(FIRST, Map.of("accounts", accounts)), "post");
        return new Outcome(List.of(finding(r, posts)), Optional.empty(), Network.NONE, r.unseen()).answering(r);
    }

    private static Finding finding(Reach.Result r, List<Long> posts) {
        return Finding.of("reach")
                .says(r.group() + ", " + r.says())
                .score(Explanation.of(
                        r.accountsOutside(),
                        "accounts outside that passed it on",
                        Explanation.of(r.postsOutside(), "their posts"),
                        Explanation.of(r.postsInside(), "posts of the group itself that do")))
                .chance(new Chance.NotTested("a count of what the case holds; nothing is tested"))
                .evidence(List.of(new Evidence.Example("the group's first posts", posts)), r.posts())
                .couldAlsoBe(List.of(
                        "an account that many follow reaches many without any plan",
                        "counts are of the day on which they were taken"))
                .limits(r.unseen())
                .exhibits(List.of(
                        new Exhibit.Table(
                                "where it posts",
                                List.of("platform", "language", "posts"),
                                r.places().stream()
                                        .limit(50)
                                        .map(p -> List.of(p.platform(), p.language(), Long.toString(p.posts())))
                                        .toList()),
                        new Exhibit.Table(
                                "who passed it on",
                                List.of("side", "posts", "accounts"),
                                r.passers().stream()
                                        .map(p -> List.of(
                                                p.side(), Long.toString(p.posts()), Long.toString(p.accounts())))
                                        .toList())))
                .made();
    }
}
