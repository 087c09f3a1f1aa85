package lockstep.analyses.coordination;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/** Sites where no posts are at hand: an account that shares a link and a site at one moment does so in one post. */
final class SitesOfTraces implements Sites {
    private final Actions links;
    private final Actions domains;

    private SitesOfTraces(Actions links, Actions domains) {
        this.links = links;
        this.domains = domains;
    }

    /**
     * As traces alone tell; nothing is known where they lack links or sites.
     *
     * @param traces by name; subjects numbered alike in all
     */
    static Sites in(Map<String, Actions> traces) {
        Actions links = traces.get(Traces.LINK.id());
        Actions domains = traces.get(Traces.DOMAIN.id());
        return links == null || domains == null ? UNKNOWN : new SitesOfTraces(links, domains);
    }

    @Override
    public Optional<Actions> links() {
        return Optional.of(links);
    }

    @Override
    public Most most(Map<Integer, Integer> asked) {
        Map<Integer, Integer> sites = new HashMap<>();
        asked.forEach(
                (link, weight) -> siteOf(link).ifPresent(site -> sites.merge(site.getKey(), weight, Integer::sum)));
        double all = asked.values().stream().mapToInt(w -> w).sum();
        return first(sites)
                .map(site -> new Most(
                        site.getValue() / all,
                        takers(domains, domains.firstOf(site.getKey()), domains.firstOf(site.getKey() + 1)),
                        takers(domains, 0, domains.size())))
                .orElse(Most.NONE);
    }

    /** That which most of the acts with the link name. */
    private Optional<Map.Entry<Integer, Integer>> siteOf(int link) {
        Map<Integer, Integer> named = new HashMap<>();
        for (int p = links.firstOf(link); p < links.firstOf(link + 1); p++)
            named(links.subjectAt(p), links.timeAt(p)).forEach(site -> named.merge(site, 1, Integer::sum));
        return first(named);
    }

    private IntStream named(int account, long time) {
        return IntStream.range(domains.firstBy(account), domains.firstBy(account + 1))
                .map(domains::positionBy)
                .filter(p -> domains.timeAt(p) == time)
                .map(domains::objectAt);
    }

    private static Optional<Map.Entry<Integer, Integer>> first(Map<Integer, Integer> counted) {
        return counted.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }

    private static long takers(Actions domains, int from, int to) {
        return IntStream.range(from, to).map(domains::subjectAt).distinct().count();
    }
}
