package lockstep.model.answer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.model.answer.AnswerColumn.Content;

/**
 * One column as read from a record.
 *
 * @param name as in JSON, inner names parted by points: {@code test.gain}
 * @param unit of a number, or empty
 * @param says what the value means
 * @param head what stands above it
 * @param content what stands in the cells
 */
public record ColumnShape(String name, String unit, String says, String head, Content content) {
    private static final List<Class<?>> NUMBERS =
            List.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class);

    /** The columns that the components of a record declare, in order. */
    static List<ColumnShape> of(Class<?> row) {
        return Arrays.stream(row.getRecordComponents()).flatMap(ColumnShape::of).toList();
    }

    private static Stream<ColumnShape> of(RecordComponent component) {
        return Arrays.stream(component.getAnnotationsByType(AnswerColumn.class)).map(c -> read(component, c));
    }

    private static ColumnShape read(RecordComponent component, AnswerColumn c) {
        String name = json(component.getName());
        if (!c.part().isEmpty()) name += "." + json(c.part());
        String head = c.head().isEmpty() ? name.substring(name.lastIndexOf('.') + 1) : c.head();
        Content content = c.content() == Content.BY_TYPE ? content(type(component, c.part())) : c.content();
        return new ColumnShape(name, c.unit(), c.says(), head, content);
    }

    private static Class<?> type(RecordComponent component, String part) {
        if (part.isEmpty()) return component.getType();
        Class<?> inner = rowOf(component).orElseGet(component::getType);
        return Arrays.stream(inner.getRecordComponents())
                .filter(c -> c.getName().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(component + " holds no " + part))
                .getType();
    }

    private static Content content(Class<?> type) {
        if (NUMBERS.contains(type)) return Content.NUMBER;
        return type == Instant.class || type == LocalDate.class ? Content.TIME : Content.TEXT;
    }

    /** A component's name as in JSON: {@code postedAt} is {@code posted_at}. */
    static String json(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The record of which a component is a list. */
    static Optional<Class<?>> rowOf(RecordComponent component) {
        return component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()
                ? Optional.of(row)
                : Optional.empty();
    }
}
