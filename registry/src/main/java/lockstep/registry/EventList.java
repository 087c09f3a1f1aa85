package lockstep.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockstep.model.WrongUse;
import lockstep.model.registry.Event;
import lockstep.registry.lists.Sheet;

/** An analyst's list of events: a CSV or TSV file with the heads {@code date,name,kind,state}; the last two may be missing. */
public final class EventList {
    private EventList() {}

    /** The events of a file, in its order. */
    public static List<Event> read(Path file) {
        Sheet sheet = Sheet.of(file);
        for (String head : List.of("date", "name"))
            if (!sheet.columns().contains(head))
                throw new WrongUse(
                        file + " has no column " + head + "; it has " + String.join(", ", sheet.columns()),
                        "a table with the heads date,name,kind,state");
        List<Event> events = new ArrayList<>();
        for (Sheet.Row row : sheet.rows())
            events.add(Event.of(
                    file + " line " + row.line(), row.get("date"), row.get("name"), row.get("kind"), row.get("state")));
        if (events.isEmpty()) throw new WrongUse(file + " lists no event", "one row an event");
        return events;
    }
}
