package lockstep.model.analysis;

import java.io.Serializable;
import lockstep.model.CaseData;
import lockstep.model.finding.Outcome;

/**
 * One analysis. To add one: write a class with a card, a settings record and {@link #detect}; add its line to the catalog; write
 * its story tests and its page. Nothing else changes.
 *
 * @param <S> its settings: a record whose every component bears {@link Param}
 */
public interface Detector<S extends Record> extends Serializable {
    Card card();

    Class<S> settings();

    /** Looks. Pure but for progress and seeded randomness, both from {@code work}. */
    Outcome detect(CaseData data, S settings, Work work);
}
