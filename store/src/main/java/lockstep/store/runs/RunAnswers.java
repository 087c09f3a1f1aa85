package lockstep.store.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.model.answer.AnswerTable;
import lockstep.model.answer.TableShape;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Rows;
import lockstep.wire.AnswerWire;
import lockstep.wire.Wire;

/** The tables that runs answer: kept with the run until one that asks the same takes its place. */
public final class RunAnswers {
    private final CaseFile file;
    private final CaseSql db;

    RunAnswers(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    void write(String run, Record answer) {
        List<Object[]> tables = new ArrayList<>();
        for (TableShape shape : TableShape.of(answer.getClass()))
            tables.add(new Object[] {run, tables.size(), shape.name(), AnswerWire.json(shape)});
        List<Object[]> rows = new ArrayList<>();
        AnswerWire.rows(answer).forEach((name, bodies) -> {
            for (int i = 0; i < bodies.size(); i++) rows.add(new Object[] {run, name, i, bodies.get(i)});
        });
        Rows.into(file, "run_tables", tables);
        Rows.into(file, "run_rows", rows);
    }

    /** The record that a run answered, where it keeps one. */
    public <A extends Record> Optional<A> answer(String run, Class<A> type) {
        Map<String, List<String>> rows = rows(run);
        return rows.isEmpty() ? Optional.empty() : Optional.of(AnswerWire.answer(type, rows));
    }

    public List<AnswerTable> tables(String run) {
        Columns c = db.select("SELECT shape FROM run_tables WHERE run = :run ORDER BY place", Map.of("run", run));
        if (c.size() == 0) return List.of();
        Map<String, List<String>> rows = rows(run);
        List<AnswerTable> tables = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            TableShape shape = AnswerWire.shape(c.text("shape", i));
            tables.add(AnswerWire.table(shape, rows.getOrDefault(shape.name(), List.of())));
        }
        return tables;
    }

    private Map<String, List<String>> rows(String run) {
        Columns c =
                db.select("SELECT name, body FROM run_rows WHERE run = :run ORDER BY name, place", Map.of("run", run));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (int i = 0; i < c.size(); i++)
            rows.computeIfAbsent(c.text("name", i), name -> new ArrayList<>()).add(c.text("body", i));
        return rows;
    }

    /** Drops the tables of earlier runs of the analysis with the same settings: they may be as large as the case. */
    void makeRoomFor(Run draft) {
        String earlier = "run IN (SELECT run FROM runs WHERE analysis = :analysis AND settings = :settings)";
        Map<String, Object> with = Map.of("analysis", draft.analysis(), "settings", Wire.words(draft.settings()));
        db.change("DELETE FROM run_tables WHERE " + earlier, with);
        db.change("DELETE FROM run_rows WHERE " + earlier, with);
    }

    /** Drops all: somebody is taken out of the case, and no row may name whom it was made of. */
    public static void drop(CaseSql db) {
        db.change("DELETE FROM run_tables", Map.of());
        db.change("DELETE FROM run_rows", Map.of());
    }
}
