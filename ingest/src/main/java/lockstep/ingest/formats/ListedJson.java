package lockstep.ingest.formats;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import lockstep.ingest.Field;
import lockstep.ingest.Head;
import lockstep.ingest.Input;
import lockstep.ingest.Likeness;
import lockstep.ingest.Rows;
import lockstep.ingest.SourceFormat;
import tools.jackson.databind.JsonNode;

/**
 * Posts as the interface of a platform answers: within a list anywhere in the answer, in a list alone, or one a line.
 *
 * @param id short name
 * @param reads one line for help
 * @param about what a person should know
 * @param mark tells an item
 * @param shape reads one item
 * @param beside what else an answer holds
 */
record ListedJson(
        String id,
        String reads,
        String about,
        Predicate<JsonNode> mark,
        JsonFormat.Shape shape,
        JsonElements.Beside beside)
        implements SourceFormat {
    @Override
    public Likeness sniff(Head head) {
        if (!head.isJson()) return Likeness.NO;
        boolean alone = JsonElements.first(head.text()).filter(mark).isPresent();
        return alone || listed(head).isPresent() ? Likeness.SURE : Likeness.NO;
    }

    @Override
    public boolean takes(Field field) {
        return field == Field.ITEMS;
    }

    @Override
    public void read(Input in, Rows out) throws IOException {
        boolean told = in.reading().map().containsKey(Field.ITEMS);
        boolean alone = JsonElements.first(in.head().text()).filter(mark).isPresent();
        Optional<JsonElements.Listed> list = told || alone ? Optional.empty() : listed(in.head());
        Input found = list.isEmpty()
                ? in
                : new Input(
                        in.stream(), in.reading().with(Field.ITEMS, list.get().path()), in.head(), in.countsRows());
        new JsonElements(found, out, shape, beside).read();
    }

    private Optional<JsonElements.Listed> listed(Head head) {
        return JsonElements.list(head.text(), mark);
    }
}
