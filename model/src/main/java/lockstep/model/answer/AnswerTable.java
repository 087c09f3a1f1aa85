package lockstep.model.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of an answer that a run keeps.
 *
 * @param rows a value for each column: text, whole number, decimal, truth, or null where there is none
 */
public record AnswerTable(TableShape shape, List<List<@Nullable Object>> rows) {
    public AnswerTable {
        rows = List.copyOf(rows);
    }
}
