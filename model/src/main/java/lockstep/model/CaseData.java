package lockstep.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.Sweep;
import lockstep.model.finding.Account;

/**
 * What an analysis may ask its case. The local store answers it; another engine may.
 *
 * <p>All answers respect the scope of the run (since, until, platforms, languages, accounts): the tables that SQL sees hold only
 * what is in scope.
 */
public interface CaseData {
    /**
     * Rows the size of accounts, days or a page of evidence; never a row for each post.
     *
     * @param sql in the subset of docs/sql-subset.md; named parameters as {@code :name}
     * @param with a value for each parameter: Long, Double, String, or a List of Long or String for {@code IN (:name)}
     */
    Columns select(String sql, Map<String, Object> with);

    /** Runs a pure pass over every subject's actions; parts are joined in subject order. */
    <S, R extends Serializable> R sweep(Trace trace, S known, Sweep<S, R> sweep);

    /**
     * What the dense ids of a trace stand for. Keys only: the actions themselves stay with the engine that sweeps them.
     */
    TraceKeys keys(Trace trace);

    /** The accounts behind case keys, in the order asked. */
    List<Account> accounts(int[] keys);

    /** How many posts and accounts are in scope, and over which time. */
    Extent extent();
}
