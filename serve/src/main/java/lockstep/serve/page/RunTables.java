package lockstep.serve.page;

import java.util.List;
import lockstep.model.Run;
import lockstep.model.answer.AnswerTable;
import lockstep.model.answer.ColumnShape;
import lockstep.report.ShownTable;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a run answers, any of them by one view.
 *
 * @param run the run's id
 */
public record RunTables(String run, List<Answered> tables) {
    /**
     * One table.
     *
     * @param says what one row is
     * @param brief names of the columns that people look at first, in their order
     * @param total how many rows it has
     * @param rows a value for each column
     */
    public record Answered(
            String name,
            String says,
            List<ColumnShape> columns,
            List<String> brief,
            long total,
            List<List<@Nullable Object>> rows) {}

    static RunTables of(Room room, Request request) {
        Run run = RunRows.find(room, request.part("id"));
        return new RunTables(
                run.id(),
                ShownTable.of(room.data(), run.id(), room.names(request.session())).stream()
                        .map(RunTables::answered)
                        .toList());
    }

    private static Answered answered(AnswerTable table) {
        return new Answered(
                table.shape().name(),
                table.shape().says(),
                table.shape().columns(),
                table.shape().brief(),
                table.rows().size(),
                table.rows());
    }
}
