package lockstep.store.runs;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Standings;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.wire.Wire;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Runs, findings and networks of a case: written whole or not at all, read back as they were. */
public final class RunBook {
    private final CaseFile file;
    private final CaseSql db;
    private final RunAnswers answers;

    public RunBook(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
        this.answers = new RunAnswers(file, db);
    }

    /**
     * Keeps a run with all that it yielded. The network of an earlier run of the same analysis makes room; its findings stay, so
     * that an assessment never loses what it was about.
     *
     * @param draft the run with its id empty
     * @param took asked when all else is written: a run's time is that of the whole step
     */
    public Run keep(Run draft, Outcome outcome, Supplier<Duration> took) {
        String id = "R-" + next("runs", "run");
        long firstFinding = next("findings", "finding");
        Run[] run = new Run[1];
        file.inTransaction(() -> {
            forgetNetworks(draft.analysis());
            answers.makeRoomFor(draft);
            for (int i = 0; i < outcome.findings().size(); i++) {
                write(outcome.findings().get(i).stored("F-" + (firstFinding + i), id), i + 1);
            }
            write(id, outcome.network());
            write(id, outcome.standings());
            outcome.answer().ifPresent(answer -> answers.write(id, answer));
            run[0] = kept(draft, id, outcome.findings().size(), took.get());
            writeRun(run[0]);
        });
        return run[0];
    }

    private static Run kept(Run draft, String id, int findings, Duration took) {
        return new Run(
                id,
                draft.analysis(),
                draft.version(),
                draft.settings(),
                draft.scope(),
                draft.seed(),
                draft.input(),
                draft.software(),
                draft.engine(),
                draft.startedAt(),
                took,
                findings,
                draft.notRun(),
                draft.notes());
    }

    public List<Run> runs() {
        Columns c = db.select(
                "SELECT run, analysis, version, settings, scope, seed, input, software, engine, started_at, took, findings, not_run,"
                        + " notes FROM runs ORDER BY started_at, length(run), run",
                Map.of());
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            runs.add(new Run(
                    c.text("run", i),
                    c.text("analysis", i),
                    (int) c.longs("version")[i],
                    Wire.words(c.text("settings", i)),
                    Wire.words(c.text("scope", i)),
                    c.longs("seed")[i],
                    c.text("input", i),
                    c.text("software", i),
                    c.text("engine", i),
                    Instant.ofEpochMilli(c.longs("started_at")[i]),
                    Duration.ofMillis(c.longs("took")[i]),
                    (int) c.longs("findings")[i],
                    c.text("not_run", i),
                    Wire.sentences(c.text("notes", i))));
        }
        return runs;
    }

    /** The findings of the latest run of each analysis, strongest first: see {@link FindingOrder}. */
    public List<Finding> findings() {
        Map<String, String> latest = new LinkedHashMap<>();
        for (Run run : runs()) latest.put(run.analysis(), run.id());
        if (latest.isEmpty()) return List.of();
        Columns c = db.select(
                "SELECT f.body FROM findings f WHERE f.run IN (:runs) ORDER BY " + FindingOrder.STRONGEST_FIRST,
                Map.of("runs", List.copyOf(latest.values())));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) findings.add(Wire.finding(c.text("body", i)));
        return findings;
    }

    public Optional<Finding> finding(String id) {
        Columns c = db.select(
                "SELECT body FROM findings WHERE finding = :id", Map.of("id", id.replaceFirst("^f-(?=[0-9])", "F-")));
        return c.size() == 0 ? Optional.empty() : Optional.of(Wire.finding(c.text("body", 0)));
    }

    public RunAnswers answers() {
        return answers;
    }

    public Network network(String run) {
        Map<String, Object> with = Map.of("run", run);
        Columns ties = db.select(
                "SELECT account_a, account_b, weight, CASE WHEN kept THEN 1 ELSE 0 END AS kept FROM ties WHERE run = :run"
                        + " ORDER BY account_a, account_b",
                with);
        int n = ties.size();
        int[] a = new int[n];
        int[] b = new int[n];
        boolean[] kept = new boolean[n];
        Map<Long, Integer> place = new HashMap<>();
        for (int i = 0; i < n; i++) {
            a[i] = (int) ties.longs("account_a")[i];
            b[i] = (int) ties.longs("account_b")[i];
            kept[i] = ties.longs("kept")[i] == 1;
            place.put((long) a[i] << 32 | b[i], i);
        }
        return new Network("", a, b, ties.doubles("weight").clone(), measures(run, place), kept);
    }

    private Map<String, double[]> measures(String run, Map<Long, Integer> place) {
        Columns c = db.select(
                "SELECT account_a, account_b, name, number FROM tie_measures WHERE run = :run", Map.of("run", run));
        Map<String, double[]> measures = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            Integer at = place.get(c.longs("account_a")[i] << 32 | c.longs("account_b")[i]);
            if (at != null) {
                measures.computeIfAbsent(c.text("name", i), name -> new double[place.size()])[at] =
                        c.doubles("number")[i];
            }
        }
        return measures;
    }

    /** One past the highest number given in this case; removed rows leave their number unused. */
    private long next(String table, String column) {
        Columns c = db.select(
                "SELECT coalesce(max(CAST(substr(" + column + ", 3) AS BIGINT)), 0) AS n FROM " + table, Map.of());
        return c.longs("n")[0] + 1;
    }

    private void forgetNetworks(String analysis) {
        Map<String, Object> with = Map.of("analysis", analysis);
        db.change("DELETE FROM ties WHERE run IN (SELECT run FROM runs WHERE analysis = :analysis)", with);
        db.change("DELETE FROM standings WHERE run IN (SELECT run FROM runs WHERE analysis = :analysis)", with);
        db.change("DELETE FROM tie_measures WHERE run IN (SELECT run FROM runs WHERE analysis = :analysis)", with);
    }

    private void writeRun(Run r) throws SQLException {
        try (DuckDBAppender rows = appender("runs")) {
            rows.beginRow();
            rows.append(r.id());
            rows.append(r.analysis());
            rows.append(r.version());
            rows.append(Wire.words(r.settings()));
            rows.append(Wire.words(r.scope()));
            rows.append(r.seed());
            rows.append(r.input());
            rows.append(r.software());
            rows.append(r.engine());
            rows.append(r.startedAt().toEpochMilli());
            rows.append(r.took().toMillis());
            rows.append(r.findings());
            rows.append(r.notRun());
            rows.append(Wire.sentences(r.notes()));
            rows.endRow();
        }
    }

    private void write(Finding f, int rank) throws SQLException {
        try (DuckDBAppender rows = appender("findings")) {
            rows.beginRow();
            rows.append(f.id());
            rows.append(f.run());
            rows.append(f.analysis());
            rows.append(rank);
            rows.append(f.says());
            rows.append(f.score().value());
            number(rows, f.chance().pValue().orElse(Double.NaN));
            number(rows, f.chance().qValue().orElse(Double.NaN));
            rows.append(f.chance().verdict().word());
            rows.append(f.about().size());
            rows.append(Wire.json(f));
            rows.endRow();
        }
        try (DuckDBAppender rows = appender("memberships")) {
            for (Finding.Member m : f.about()) {
                rows.beginRow();
                rows.append(f.id());
                rows.append(m.account().key());
                number(rows, m.evidence());
                number(rows, m.p());
                number(rows, m.q());
                rows.endRow();
            }
        }
    }

    private void write(String run, Network network) throws SQLException {
        try (DuckDBAppender rows = appender("ties")) {
            for (int i = 0; i < network.size(); i++) {
                rows.beginRow();
                rows.append(run);
                rows.append(network.a()[i]);
                rows.append(network.b()[i]);
                rows.append(network.weight()[i]);
                rows.append(network.kept()[i]);
                rows.endRow();
            }
        }
        try (DuckDBAppender rows = appender("tie_measures")) {
            for (Map.Entry<String, double[]> measure : network.measures().entrySet()) {
                for (int i = 0; i < network.size(); i++) {
                    rows.beginRow();
                    rows.append(run);
                    rows.append(network.a()[i]);
                    rows.append(network.b()[i]);
                    rows.append(measure.getKey());
                    number(rows, measure.getValue()[i]);
                    rows.endRow();
                }
            }
        }
    }

    private void write(String run, Standings standings) throws SQLException {
        try (DuckDBAppender rows = appender("standings")) {
            for (int i = 0; i < standings.size(); i++) {
                rows.beginRow();
                rows.append(run);
                rows.append(standings.account()[i]);
                number(rows, standings.evidence()[i]);
                number(rows, standings.p()[i]);
                number(rows, standings.q()[i]);
                rows.append(standings.verdict()[i].word());
                rows.append(standings.because()[i]);
                rows.endRow();
            }
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return file.connection().unwrap(DuckDBConnection.class).createAppender("main", table);
    }

    private static void number(DuckDBAppender rows, double value) throws SQLException {
        if (Double.isNaN(value)) rows.appendNull();
        else rows.append(value);
    }
}
