package lockstep.serve.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.report.Names;
import lockstep.report.exports.Exports;
import lockstep.report.exports.Renamed;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** Runs: what was asked of the case, with which settings, and what came of it. */
public final class RunRows {
    static final List<Param> PARAMS = Filters.with(
            Filters.PAGING,
            Param.text("analysis", "only of this analysis"),
            Param.oneOf("sort", "by when it began, oldest or latest first", "time", "-time"));

    private RunRows() {}

    /** One run; see {@code lockstep runs}. */
    public record RunRow(
            String id,
            String analysis,
            int version,
            Map<String, String> settings,
            Map<String, String> scope,
            long seed,
            String input,
            String software,
            String engine,
            Instant startedAt,
            long tookMs,
            int findings,
            String notRun,
            List<String> notes) {}

    /**
     * One run with what it found.
     *
     * @param ties how many ties its network has
     * @param standings how many accounts it put to a test
     * @param exports in which forms it may be taken elsewhere
     */
    public record RunPage(
            RunRow run,
            boolean latest,
            long ties,
            long standings,
            Listed<FindingRows.FindingRow> findings,
            List<String> exports) {}

    static Listed<RunRow> list(Room room, Request request) {
        Names names = room.names(request.session());
        List<Run> all = room.data().runs().stream()
                .filter(r -> !request.has("analysis") || r.analysis().equals(request.text("analysis")))
                .toList();
        int n = all.size();
        List<RunRow> items = new java.util.ArrayList<>();
        long from = (Filters.page(request) - 1) * Filters.size(request);
        for (long i = from; i < Math.min(n, from + Filters.size(request)); i++) {
            boolean oldest = request.text("sort").equals("time");
            items.add(row(all.get((int) (oldest ? i : n - 1 - i)), names));
        }
        return Paging.at("/runs.json", request).of(items, n);
    }

    static RunRow row(Run run, Names names) {
        Run r = new Renamed(names).run(run);
        return new RunRow(
                r.id(),
                r.analysis(),
                r.version(),
                r.settings(),
                r.scope(),
                r.seed(),
                r.input(),
                r.software(),
                r.engine(),
                r.startedAt(),
                r.took().toMillis(),
                r.findings(),
                r.notRun(),
                r.notes());
    }

    static RunPage one(Room room, Request request) {
        Run run = find(room, request.numbered("id", "R"));
        Map<String, Object> with = Map.of("run", run.id());
        Columns counts = room.select(
                "SELECT (SELECT count(*) FROM ties WHERE run = :run) AS ties, (SELECT count(*) FROM standings WHERE run = :run)"
                        + " AS standings",
                with);
        return new RunPage(
                row(run, room.names(request.session())),
                Set.copyOf(room.latestRuns()).contains(run.id()),
                counts.longs("ties")[0],
                counts.longs("standings")[0],
                FindingRows.list(room, Paging.first(request, Filters.LARGEST_PAGE, Map.of("run", run.id()))),
                Exports.ids());
    }

    static Run find(Room room, String id) {
        return room.data().runs().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("the case has no run " + id));
    }
}
