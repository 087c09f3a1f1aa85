package lockstep.analyses.coordination;

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
        public Most most(Map<Integer, Integer> links) {
            return Most.NONE;
        }

        @Override
        public Optional<Actions> links() {
            return Optional.empty();
        }
    };

    /**
     * The site to which most of some links lead.
     *
     * @param share of the links, each by its weight, that lead there
     * @param takers accounts that link there
     * @param accounts accounts that post links
     */
    record Most(double share, long takers, long accounts) {
        static final Most NONE = new Most(0, 0, 0);
    }

    /**
     * How far one site that few link to stands behind what a group has in common.
     *
     * @param share of the times that members posted a link in common that it led there
     * @param alone whether hardly anyone else links there: it may be what the group was made for
     */
    record Own(double share, boolean alone) {
        static final Own NONE = new Own(0, false);
    }

    /** @param links weights by dense number of the trace {@code link} */
    Most most(Map<Integer, Integer> links);

    /** Who posted which link, when; subjects numbered as the members of groups are. */
    Optional<Actions> links();

    /** The site that few others link to and to which most of the links that members have in common lead. */
    default Own own(int[] members, Bounds.Verdict b) {
        if (links().isEmpty()) return Own.NONE;
        Actions links = links().get();
        Map<Integer, Integer> taken = new HashMap<>();
        for (int m : members)
            IntStream.range(links.firstBy(m), links.firstBy(m + 1))
                    .map(links::objectBy)
                    .distinct()
                    .forEach(link -> taken.merge(link, 1, Integer::sum));
        taken.values().removeIf(many -> many < 2);
        if (taken.size() < FEWEST) return Own.NONE;
        Most most = most(taken);
        boolean ofFew = most.takers() <= b.siteTakers() * most.accounts();
        return ofFew ? new Own(most.share(), most.takers() < 2L * members.length) : Own.NONE;
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
        public Most most(Map<Integer, Integer> links) {
            List<Long> asked = links.keySet().stream()
                    .map(l -> (long) keys.objects()[l])
                    .sorted()
                    .toList();
            Map<Long, Integer> weights = new HashMap<>();
            links.forEach((link, weight) -> weights.put((long) keys.objects()[link], weight));
            Map<Long, Integer> sites = new HashMap<>();
            for (int from = 0; from < asked.size(); from += AT_ONCE)
                first(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                        .forEach((link, site) -> sites.merge(site, weights.getOrDefault(link, 0), Integer::sum));
            var most = sites.entrySet().stream()
                    .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
            if (most.isEmpty()) return Most.NONE;
            Columns c = data.select(TAKERS, Map.of("site", most.get().getKey()));
            double all = links.values().stream().mapToInt(w -> w).sum();
            return new Most(most.get().getValue() / all, c.longs("takers")[0], c.longs("accounts")[0]);
        }

        /** The site of each link: that which most of the posts with it name. */
        private Map<Long, Long> first(List<Long> links) {
            Columns c = data.select(SITES, Map.of("links", links));
            Map<Long, Long> sites = new HashMap<>();
            for (int i = 0; i < c.size(); i++) sites.putIfAbsent(c.longs("link")[i], c.longs("site")[i]);
            return sites;
        }
    }
}
