package lockstep.serve.room;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.casework.analysis.RunInputs;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.finding.Account;
import lockstep.report.Names;
import lockstep.serve.http.Session;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import org.jspecify.annotations.Nullable;

/** A connection to the case with what is known of it. For one request at a time. */
public final class Room implements AutoCloseable {
    private final CaseFile file;
    private final String software;
    private final LocalCase data;
    private long namesOf = -1;
    private @Nullable Names names;
    private @Nullable Names real;
    private @Nullable List<String> cautions;

    Room(CaseFile file, String software) {
        this.file = file;
        this.software = software;
        this.data = LocalCase.of(file, Scope.ALL);
    }

    /** Name and version of what serves the case. */
    public String software() {
        return software;
    }

    public LocalCase data() {
        return data;
    }

    /** Rows of the case. */
    public Columns select(String sql, Map<String, Object> with) {
        return data.select(sql, with);
    }

    /** One whole number. */
    public long count(String sql, Map<String, Object> with) {
        Columns c = data.select(sql, with);
        return c.size() == 0 ? 0 : c.longs(c.names().iterator().next())[0];
    }

    /** What accounts are called for this visitor. */
    public Names names(Session session) {
        if (session.isUnmasked()) {
            if (real == null) real = Names.real(data);
            return real;
        }
        if (names == null) names = Names.pseudonyms(data, inFindings());
        return names;
    }

    /** Names rest on findings and on the registry; after a change they are made anew. */
    void renewAt(long change) {
        if (change != namesOf) {
            names = null;
            real = null;
            cautions = null;
        }
        namesOf = change;
    }

    /** Latest run of each analysis. */
    public List<String> latestRuns() {
        return Run.latest(data.runs()).stream().map(Run::id).toList();
    }

    /** What a reader must know before any finding of the latest runs, and whether they rest on the case as it is. */
    public List<String> cautions() {
        if (cautions == null)
            cautions = Stream.concat(
                            Run.latest(data.runs()).stream().flatMap(r -> r.cautions().stream()),
                            RunInputs.of(data).caution().stream())
                    .toList();
        return cautions;
    }

    private List<Account> inFindings() {
        Columns c = data.select("SELECT DISTINCT account FROM memberships ORDER BY account", Map.of());
        return data.accounts(
                Arrays.stream(c.longs("account")).mapToInt(Math::toIntExact).toArray());
    }

    @Override
    public void close() {
        file.close();
    }
}
