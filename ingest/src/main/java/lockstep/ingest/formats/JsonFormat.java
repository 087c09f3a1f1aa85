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
 * Posts as JSON: one object a line, an array, or an object that holds an array.
 *
 * @param id short name
 * @param reads one line for help
 * @param about what a person should know
 * @param mark tells a file's first object
 * @param likeness how sure a match is
 * @param shape reads one object
 */
record JsonFormat(String id, String reads, String about, Predicate<JsonNode> mark, Likeness likeness, Shape shape)
        implements SourceFormat {
    /** How one object becomes a row; returns why it cannot, or an empty text. */
    interface Shape {
        String read(JsonNode element, JsonNode whole, Rows out);
    }

    @Override
    public Likeness sniff(Head head) {
        if (!head.isJson()) return Likeness.NO;
        Optional<JsonNode> first = JsonElements.first(head.text());
        return first.isPresent() && mark.test(first.get()) ? likeness : Likeness.NO;
    }

    @Override
    public boolean takes(Field field) {
        return field == Field.ITEMS;
    }

    @Override
    public void read(Input in, Rows out) throws IOException {
        new JsonElements(in, out, shape).read();
    }
}
