package lockstep.serve.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.Extent;
import lockstep.model.Source;
import lockstep.report.Commands;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** The first page: what the case holds, what was found, what was looked for last. */
public final class OverviewPage {
    private static final int STRONGEST = 8;
    private static final int LATEST = 8;

    private OverviewPage() {}

    /**
     * The case at a glance.
     *
     * @param masked whether accounts stand under short names
     * @param accounts those with a post, as everywhere
     * @param onlyNamed those that others name or pass on, without a post of their own
     * @param findings of the latest run of each analysis, as everywhere
     * @param verdicts how many findings of the latest runs have each verdict
     * @param platforms how many accounts each has
     * @param kinds kinds of action of the case
     * @param strongest the first of the findings of the latest runs
     * @param latest the first of the runs
     */
    public record Overview(
            String name,
            boolean masked,
            long posts,
            long accounts,
            long onlyNamed,
            long actions,
            Optional<Instant> first,
            Optional<Instant> last,
            long rejects,
            long runs,
            long findings,
            long narratives,
            long articles,
            long assessments,
            long remarks,
            List<Named> verdicts,
            List<Named> platforms,
            List<String> kinds,
            Listed<FindingRows.FindingRow> strongest,
            Listed<RunRows.RunRow> latest,
            List<SourceRow> sources) {}

    /** A count with its name. */
    public record Named(String name, long count) {}

    /** A source of the case. */
    public record SourceRow(
            int source,
            String file,
            String member,
            String format,
            String sha256,
            long bytes,
            long read,
            long kept,
            long repeated,
            long rejected,
            Instant ingestedAt) {}

    static Overview of(Room room, Request request) {
        List<String> runs = room.latestRuns();
        Columns c = room.select(
                "SELECT (SELECT count(*) FROM accounts) AS known, (SELECT count(*) FROM rejects) AS rejects,"
                        + " (SELECT count(*) FROM runs) AS runs, (SELECT count(*) FROM findings WHERE run IN (:runs)) AS findings,"
                        + " (SELECT count(*) FROM narratives WHERE state = 'current') AS narratives,"
                        + " (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM assessments) AS assessments,"
                        + " (SELECT count(*) FROM remarks WHERE NOT withdrawn) AS remarks",
                Map.of("runs", runs.isEmpty() ? List.of("") : runs));
        Extent extent = room.data().extent();
        return new Overview(
                room.data().name(),
                !request.session().isUnmasked(),
                extent.posts(),
                extent.accounts(),
                c.longs("known")[0] - extent.accounts(),
                extent.actions(),
                extent.first(),
                extent.last(),
                c.longs("rejects")[0],
                c.longs("runs")[0],
                c.longs("findings")[0],
                c.longs("narratives")[0],
                c.longs("articles")[0],
                c.longs("assessments")[0],
                c.longs("remarks")[0],
                named(
                        room,
                        "SELECT verdict AS name, count(*) AS n FROM findings WHERE run IN (:runs) GROUP BY 1 ORDER BY 1",
                        Map.of("runs", runs)),
                named(
                        room,
                        "SELECT platform AS name, count(*) AS n FROM accounts WHERE account IN (SELECT account FROM posts) GROUP BY 1 ORDER BY 2 DESC, 1",
                        Map.of()),
                List.of(room.select("SELECT name FROM kinds ORDER BY name", Map.of())
                        .strings("name")),
                FindingRows.list(room, Paging.first(request, STRONGEST, Map.of())),
                RunRows.list(room, Paging.first(request, LATEST, Map.of())),
                sources(room));
    }

    private static List<Named> named(Room room, String sql, Map<String, Object> with) {
        Columns c = room.select(sql, with);
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) all.add(new Named(c.text("name", i), c.longs("n")[i]));
        return all;
    }

    private static List<SourceRow> sources(Room room) {
        List<SourceRow> rows = new ArrayList<>();
        for (Source s : room.data().sources()) {
            rows.add(new SourceRow(
                    s.key(),
                    Commands.fileName(s.file()),
                    s.member(),
                    s.format(),
                    s.sha256(),
                    s.bytes(),
                    s.read(),
                    s.kept(),
                    s.repeated(),
                    s.rejected(),
                    s.ingestedAt()));
        }
        return rows;
    }
}
