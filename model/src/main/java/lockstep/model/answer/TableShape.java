package lockstep.model.answer;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table of an answer as its type declares it: name, what a row is, and the columns.
 *
 * @param name of the list in the answer, as in JSON; {@link #SUMMARY} for the answer's single values
 * @param says what one row is
 * @param brief names of the columns that a short table shows, in its order
 */
public record TableShape(String name, String says, List<ColumnShape> columns, List<String> brief) {
    /** The table of one row that the answer's single values make. */
    public static final String SUMMARY = "summary";

    public TableShape {
        columns = List.copyOf(columns);
        brief = List.copyOf(brief);
    }

    private static TableShape of(String name, AnswerRows said, List<ColumnShape> columns) {
        List<String> names = columns.stream().map(ColumnShape::name).toList();
        List<String> brief = said.brief().length == 0 ? names : List.of(said.brief());
        if (!names.containsAll(brief))
            throw new IllegalArgumentException(name + " has " + names + ", and brief " + brief);
        return new TableShape(name, said.says(), columns, brief);
    }

    /** The tables of an answer: its single values first, where it declares some, then its lists in their order. */
    public static List<TableShape> of(Class<?> answer) {
        List<TableShape> shapes = new ArrayList<>();
        List<ColumnShape> single = ColumnShape.of(answer);
        AnswerRows said = answer.getAnnotation(AnswerRows.class);
        if (said != null) shapes.add(of(SUMMARY, said, single));
        for (RecordComponent component : answer.getRecordComponents())
            list(component).ifPresent(shapes::add);
        return List.copyOf(shapes);
    }

    private static Optional<TableShape> list(RecordComponent component) {
        AnswerRows said = component.getAnnotation(AnswerRows.class);
        if (said == null) return Optional.empty();
        Class<?> row = ColumnShape.rowOf(component)
                .orElseThrow(
                        () -> new IllegalArgumentException(component + " bears @AnswerRows and is no list of records"));
        return Optional.of(of(ColumnShape.json(component.getName()), said, ColumnShape.of(row)));
    }
}
