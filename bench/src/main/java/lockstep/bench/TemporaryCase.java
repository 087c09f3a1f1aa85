package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lockstep.analyses.coordination.Coordination;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.console.Terminal;
import lockstep.console.options.IngestOptions;
import lockstep.kernels.shape.Columns;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.model.finding.Standings;
import lockstep.model.finding.Verdict;
import lockstep.store.file.CaseFile;

/** A case made of one table as a user would make it, looked at for coordination, and thrown away. */
final class TemporaryCase implements AutoCloseable {
    static final long SEED = 42;

    /** The rate of false discoveries at which an account counts as flagged. */
    static final double RATE = .05;

    private static final String STANDINGS = """
            -- One row: what the run says of an account.
            SELECT account, evidence, p, q, verdict, because
            FROM standings
            WHERE run = :run
            ORDER BY account
            """;

    private final Path folder;
    private final OpenCase open;

    private TemporaryCase(Path folder, OpenCase open) {
        this.folder = folder;
        this.open = open;
    }

    /** Reads a table with no advice on its columns. */
    static TemporaryCase of(Path table) throws IOException {
        Path folder = Files.createTempDirectory("lockstep-bench-");
        CaseFile file = CaseFile.create(folder.resolve("bench.case"));
        try {
            if (!new IngestOptions()
                    .read(file, List.of(table.toString()), silent())
                    .isWhole()) throw new CannotDo(table + " was not taken", "see lockstep ingest on it");
            return new TemporaryCase(folder, OpenCase.of(file, Scope.ALL));
        } catch (RuntimeException refused) {
            file.close();
            remove(folder);
            throw refused;
        }
    }

    CaseObjects objects() {
        return CaseObjects.of(open.data());
    }

    /** What its accounts did, as the coordination analysis sees it. */
    Coordination.Acted acted() {
        new Analyst(open.data(), Scope.ALL, RunListener.quiet(), SEED).ready();
        return Coordination.acted(open.data());
    }

    /** What the coordination analysis, with its own settings, says of each account that it tested. */
    Standings coordination() {
        var run =
                new Analyst(open.data(), Scope.ALL, RunListener.quiet(), SEED).run(new Coordination(), Map.of(), true);
        Columns c = open.data().select(STANDINGS, Map.of("run", run.id()));
        int[] accounts = new int[c.size()];
        Verdict[] verdicts = new Verdict[c.size()];
        String[] because = new String[c.size()];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = Math.toIntExact(c.longs("account")[i]);
            verdicts[i] = Verdict.of(c.text("verdict", i));
            because[i] = c.text("because", i);
        }
        return new Standings(accounts, c.doubles("evidence"), c.doubles("p"), c.doubles("q"), verdicts, because);
    }

    /** Whether the account in a row of the standings is said to act together with others, on orders or from one source. */
    static boolean isFlagged(Standings s, int row) {
        return s.verdict()[row].isTogether() && s.q()[row] <= RATE;
    }

    private static Terminal silent() {
        return new Terminal(System.out, System.err, false, true, false);
    }

    @Override
    public void close() throws IOException {
        open.close();
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
