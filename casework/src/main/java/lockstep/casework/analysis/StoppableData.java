package lockstep.casework.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;
import lockstep.model.CaseData;
import lockstep.model.Extent;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Account;

/**
 * A case as an analysis sees it while somebody may stop it: each question, and each range of a pass, first asks whether to go on.
 *
 * @param data the case
 * @param work what may be stopped
 */
record StoppableData(CaseData data, Work work) implements CaseData {
    @Override
    public Columns select(String sql, Map<String, Object> with) {
        work.goOn();
        return data.select(sql, with);
    }

    @Override
    public <S, R extends Serializable> R sweep(Trace trace, S known, Sweep<S, R> sweep) {
        work.goOn();
        return data.sweep(trace, known, new Stoppable<>(sweep, work));
    }

    @Override
    public TraceKeys keys(Trace trace) {
        work.goOn();
        return data.keys(trace);
    }

    @Override
    public List<Account> accounts(int[] keys) {
        work.goOn();
        return data.accounts(keys);
    }

    @Override
    public Extent extent() {
        work.goOn();
        return data.extent();
    }

    private static final class Stoppable<S, R> implements Sweep<S, R> {
        private static final long serialVersionUID = 1L;

        private final Sweep<S, R> sweep;
        private final transient Work work;

        Stoppable(Sweep<S, R> sweep, Work work) {
            this.sweep = sweep;
            this.work = work;
        }

        @Override
        public R over(Actions actions, Range subjects, S known) {
            work.goOn();
            return sweep.over(actions, subjects, known);
        }

        @Override
        public R join(R earlier, R later) {
            return sweep.join(earlier, later);
        }
    }
}
