package lockstep.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lockstep.model.answer.AnswerTable;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;

/** A case as reports, exports and pages read it. */
public interface CaseView extends CaseData {
    /** Name of the case, from its file. */
    String name();

    List<Source> sources();

    /** Runs, oldest first. */
    List<Run> runs();

    /** Findings of the latest run of each analysis, strongest first. */
    List<Finding> findings();

    Optional<Finding> finding(String id);

    /** The network behind a run. */
    Network network(String run);

    /** The tables that a run answers; none where it answers none, or where they made room for a later run's. */
    default List<AnswerTable> tables(String run) {
        return List.of();
    }

    /** Posts by key, in the order asked; keys that the case does not hold are left out. */
    List<PostLine> posts(Collection<Long> keys);

    /** The case's own secret for pseudonyms, 32 bytes. */
    byte[] pseudonymKey();

    /** Accounts that may be named, because a registry lists them. */
    Collection<Integer> namedAccounts();

    /** What people judged, oldest first; none where the engine holds no judgements. */
    default List<Assessment> assessments() {
        return List.of();
    }

    /** Notes and tags that stand, oldest first. */
    default List<Remark> remarks() {
        return List.of();
    }
}
