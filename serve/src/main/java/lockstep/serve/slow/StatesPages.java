package lockstep.serve.slow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.analyses.ecosystem.Cascade;
import lockstep.analyses.ecosystem.CascadeAnalysis;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.analyses.ecosystem.Relations;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.casework.states.StatesAnswer;
import lockstep.model.Scope;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;
import lockstep.report.Defanged;
import lockstep.report.Names;
import lockstep.report.Quoted;
import lockstep.serve.http.Param;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Request;
import lockstep.serve.http.Route;
import lockstep.serve.job.JobActs;
import lockstep.serve.job.Jobs;
import lockstep.serve.room.Rooms;
import lockstep.store.LocalCase;

/** Who passes on whom, who is first, and the way of one item. */
public final class StatesPages {
    /** What the relations of states take, as the analysis declares it. */
    private static final List<Param> PARAMS = Parameter.of(Relations.Settings.class).stream()
            .map(p -> Param.oneOf(p.flag(), p.param().says(), p.param().oneOf()))
            .toList();

    private final ResultCache computed;
    private final Rooms rooms;
    private final JobActs acts;

    public StatesPages(Rooms rooms, Jobs jobs, JobActs acts) {
        this.rooms = rooms;
        this.acts = acts;
        this.computed = new ResultCache(rooms, jobs);
    }

    /**
     * A post on an item's way.
     *
     * @param post number of the post in the case
     * @param parent number of the node it passes on, by its place in the list of nodes; -1 where it is not in the case
     */
    public record Step(
            long post,
            int account,
            String name,
            Instant at,
            String way,
            int parent,
            int depth,
            String state,
            String layer,
            String actor,
            boolean inSuspectedGroup) {}

    /**
     * An item's way through the case, with the names that {@code lockstep cascade --json} gives.
     *
     * @param groups findings whose accounts are told apart as suspected
     * @param questions what has to be said before hours can be compared; half_after_seconds is -1 till then
     */
    public record Way(
            String item,
            List<Step> roots,
            List<Step> nodes,
            long reposts,
            long repostingAccounts,
            long officialRepeaters,
            List<Step> firstOfficial,
            List<Cascade.Carried> bySide,
            List<Cascade.Part> parts,
            long likes,
            long statedReposts,
            long halfAfterSeconds,
            long clockSeconds,
            long treeOf,
            List<String> links,
            List<Step> earlier,
            List<Cascade.Step> chain,
            List<String> groups,
            List<String> questions,
            List<String> unseen) {}

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/states.json",
                        "who passes on whom, which sites are shared, who is first, and the ladder; 202 with a job while it is computed",
                        StatesAnswer.class,
                        PARAMS,
                        this::states),
                Route.get(
                        "/cascade/{id}.json",
                        "the way of a post (by the case's number or the platform's id) or of a link; 202 with a job while it is computed",
                        Way.class,
                        List.of(),
                        this::cascade));
    }

    private Reply states(Request request) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Param param : PARAMS) if (request.has(param.name())) given.put(param.name(), request.text(param.name()));
        Settings.of(LeadsAndLags.Settings.class, given); // a wrong one is told before a job begins
        boolean unmasked = request.session().isUnmasked();
        return computed.answer("states", unmasked + " states " + new TreeMap<>(given), (data, job) -> {
            acts.derive(data.file(), job);
            var quoted = new Quoted(unmasked ? Names.real(data) : Names.pseudonyms(data));
            return StatesAnswer.seen(data, given, job).withLinks(quoted::link);
        });
    }

    private Reply cascade(Request request) {
        String asked = request.part("id");
        boolean unmasked = request.session().isUnmasked();
        String item = rooms.in(room -> {
            if (!asked.matches("[0-9]{1,12}")) return asked;
            var c = room.select(
                    "SELECT native_id FROM posts WHERE post = :post", Map.of("post", Long.parseLong(asked)));
            return c.size() == 0 || c.text("native_id", 0).isEmpty() ? asked : c.text("native_id", 0);
        });
        return computed.answer("cascade of " + asked, unmasked + " cascade " + item, (data, job) -> {
            acts.derive(data.file(), job);
            job.step("following the item");
            Cascade.Result way = followed(data, item, job);
            return way(data, way, unmasked ? Names.real(data) : Names.pseudonyms(data));
        });
    }

    /** As a run keeps it that asked the same; followed now where none does. */
    private static Cascade.Result followed(LocalCase data, String item, Work work) {
        List<String> groups = coordinated(data);
        return new Analyst(data, Scope.ALL, RunListener.of(work), work.seed())
                .known(
                        new CascadeAnalysis(),
                        Map.of("item", item, "groups", String.join(",", groups)),
                        Cascade.Result.class)
                .orElseGet(() -> Cascade.of(data, item, groups));
    }

    /** The findings of the latest run that are called coordinated: their accounts are told apart, and they are named. */
    private static List<String> coordinated(LocalCase data) {
        return data.findings().stream()
                .filter(f -> f.chance().verdict() == Verdict.COORDINATED
                        && !f.about().isEmpty())
                .map(Finding::id)
                .toList();
    }

    private static Way way(LocalCase data, Cascade.Result r, Names names) {
        Map<String, Integer> places = new java.util.HashMap<>();
        for (int i = 0; i < r.nodes().size(); i++)
            places.putIfAbsent(r.nodes().get(i).id(), i);
        int[] keys = java.util.stream.Stream.of(r.roots(), r.nodes(), r.earlier(), r.firstOfficial())
                .flatMap(List::stream)
                .mapToInt(Cascade.Node::account)
                .distinct()
                .toArray();
        Map<Integer, String> called = new java.util.HashMap<>();
        data.accounts(keys).forEach(a -> called.put(a.key(), names.of(a)));
        var quoted = new Quoted(names);
        return new Way(
                Defanged.isLink(r.item()) ? quoted.link(r.item()) : names.post(r.item()),
                steps(r.roots(), places, called),
                steps(r.nodes(), places, called),
                r.reposts(),
                r.repostingAccounts(),
                r.officialRepeaters(),
                steps(r.firstOfficial(), places, called),
                r.bySide(),
                r.parts(),
                r.likes(),
                r.statedReposts(),
                r.halfAfterSeconds(),
                r.clockSeconds(),
                r.treeOf(),
                r.links().stream().map(quoted::link).toList(),
                steps(r.earlier(), places, called),
                r.chain().stream().map(s -> quoted(s, quoted)).toList(),
                r.groups(),
                r.questions(),
                r.unseen());
    }

    private static Cascade.Step quoted(Cascade.Step s, Quoted quoted) {
        return new Cascade.Step(s.kind(), quoted.sentence(s.what()), s.post(), s.earliest(), s.latest(), s.order());
    }

    private static List<Step> steps(
            List<Cascade.Node> nodes, Map<String, Integer> places, Map<Integer, String> called) {
        return nodes.stream()
                .map(n -> new Step(
                        n.post(),
                        n.account(),
                        called.getOrDefault(n.account(), ""),
                        n.at(),
                        n.way(),
                        places.getOrDefault(n.parent(), -1),
                        n.depth(),
                        n.side().state(),
                        n.side().layer(),
                        n.actor(),
                        n.inSuspectedGroup()))
                .toList();
    }
}
