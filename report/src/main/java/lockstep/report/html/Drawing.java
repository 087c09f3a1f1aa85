package lockstep.report.html;

import java.util.List;
import lockstep.model.answer.AnswerTable;
import lockstep.report.Facts;
import lockstep.report.Judged;

/** Something larger than words that stands in a composed page. */
public sealed interface Drawing {
    /**
     * A finding in full.
     *
     * @param facts the finding
     * @param judged what people said of it
     */
    record InFull(Facts facts, Judged judged) implements Drawing {}

    /**
     * One picture of a finding.
     *
     * @param facts the finding
     * @param figure timeline, network or closeness
     */
    record Picture(Facts facts, String figure) implements Drawing {}

    /** @param table rows that a run answers, as they may be shown */
    record Rows(AnswerTable table) implements Drawing {}

    /** @param lines paragraphs */
    record Told(List<String> lines) implements Drawing {
        public Told {
            lines = List.copyOf(lines);
        }
    }
}
