package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.TraceKeys;

/** To which site a link leads, and how many accounts link there. */
interface Sites {
    /** Fewest links in common of which it is asked. */
    int FEWEST = 3;

    /** Nothing is known of any link. */
    Sites UNKNOWN = new Sites() {
        @Override
        public Most most(int[] links) {
            return new Most(0, 0, 0);
        }

        @Override
        public Optional<Actions> links() {
            return Optional.empty();
        }
    };

    /**
     * The site to which most of some links lead.
     *
     * @param share of the links that lead there
     * @param takers accounts that link there
     * @param accounts accounts that post links
     */
    record Most(double share, long takers, long accounts) {}

    /** @param links dense numbers of the trace {@code link} */
    Most most(int[] links);

    /** Who posted which link, when; subjects numbered as the members of groups are. */
    Optional<Actions> links();

    /** The share of the links that members have in common that lead to one site that few others link to; 0 where there is none. */
    default double own(int[] members, Bounds.Verdict b) {
        if (links().isEmpty()) return 0;
        Actions links = links().get();
        Map<Integer, Integer> taken = new HashMap<>();
        for (int m : members)
            IntStream.range(links.firstBy(m), links.firstBy(m + 1))
                    .map(links::objectBy)
                    .distinct()
                    .forEach(link -> taken.merge(link, 1, Integer::sum));
        int[] common = taken.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        if (common.length < FEWEST) return 0;
        Most most = most(common);
        // a site to which the group alone links tells nothing: it may be what the group was made for
        boolean ofFew = most.takers() <= b.siteTakers() * most.accounts();
        return ofFew && most.takers() >= 2L * members.length ? most.share() : 0;
    }

    /** As the posts of a case name them together. */
    static Sites in(CaseData data, Map<String, TraceKeys> keys, Map<String, Actions> traces) {
        TraceKeys links = keys.get(Traces.LINK.id());
        Actions posted = traces.get(Traces.LINK.id());
        return links == null || posted == null ? UNKNOWN : new Posted(data, links, posted);
    }

    /** Sites by the posts that name a link and a site. */
    final class Posted implements Sites {
        private static final int AT_ONCE = 5_000;

        private static final String SITES = """
                -- One row: a link, and a site that posts with it name.
                SELECT l.object AS link, d.object AS site, count(*) AS posts
                FROM actions l
                JOIN actions d ON d.post = l.post
                WHERE l.object IN (:links)
                  AND l.kind = (SELECT kind FROM kinds WHERE name = 'link')
                  AND d.kind = (SELECT kind FROM kinds WHERE name = 'domain')
                GROUP BY l.object, d.object
                ORDER BY l.object, posts DESC, d.object
                """;

        private static final String TAKERS = """
                -- One row: how many accounts link to a site, and how many post links.
                SELECT count(DISTINCT CASE WHEN object = :site THEN account END) AS takers,
                       count(DISTINCT account) AS accounts
                FROM actions
                WHERE kind = (SELECT kind FROM kinds WHERE name = 'domain')
                """;

        private final CaseData data;
        private final TraceKeys keys;

        private final Actions links;

        private Posted(CaseData data, TraceKeys keys, Actions links) {
            this.data = data;
            this.keys = keys;
            this.links = links;
        }

        @Override
        public Optional<Actions> links() {
            return Optional.of(links);
        }

        @Override
        public Most most(int[] links) {
            List<Long> asked =
                    Arrays.stream(links).mapToObj(l -> (long) keys.objects()[l]).toList();
            Map<Long, Integer> sites = new HashMap<>();
            for (int from = 0; from < asked.size(); from += AT_ONCE)
                first(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                        .forEach(site -> sites.merge(site, 1, Integer::sum));
            var most = sites.entrySet().stream()
                    .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
            if (most.isEmpty()) return new Most(0, 0, 0);
            Columns c = data.select(TAKERS, Map.of("site", most.get().getKey()));
            return new Most(
                    most.get().getValue() / (double) links.length, c.longs("takers")[0], c.longs("accounts")[0]);
        }

        /** The site of each link: that which most of the posts with it name. */
        private List<Long> first(List<Long> links) {
            Columns c = data.select(SITES, Map.of("links", links));
            List<Long> sites = new ArrayList<>();
            for (int i = 0; i < c.size(); i++)
                if (i == 0 || c.longs("link")[i] != c.longs("link")[i - 1]) sites.add(c.longs("site")[i]);
            return sites;
        }
    }
}
