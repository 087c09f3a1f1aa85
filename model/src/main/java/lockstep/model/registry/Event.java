package lockstep.model.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockstep.model.WrongUse;

/**
 * Something that happened on a day, as an analyst lists it: an election, a summit, an exposure, a crisis.
 *
 * @param day the day, UTC
 * @param name as a reader knows it
 * @param kind election, summit, exposure, crisis, or the analyst's word; may be empty
 * @param state whose voices are looked at; empty for every state's
 */
public record Event(LocalDate day, String name, String kind, String state) {
    public Event {
        name = plain(name);
        kind = plain(kind);
        state = plain(state);
        if (name.isEmpty()) throw new WrongUse("the event of " + day + " has no name", "fill the column name");
    }

    private static String plain(String word) {
        return word.replace('|', ' ').replace(';', ' ').strip();
    }

    /** An event from the words of a table; {@code where} says which row, for the message. */
    public static Event of(String where, String day, String name, String kind, String state) {
        try {
            return new Event(LocalDate.parse(day.strip()), name, kind, state);
        } catch (DateTimeParseException notADay) {
            throw new WrongUse(
                    where + ": the date is " + (day.isBlank() ? "empty" : day.strip())
                            + "; it takes a day as 2022-02-24",
                    "a table with the heads date,name,kind,state");
        }
    }

    /** As in a setting: {@code 2022-02-24|name|kind|state}. */
    public String word() {
        return day + "|" + name + "|" + kind + "|" + state;
    }

    /** Reads events that are parted by semicolons, by day and name. */
    public static List<Event> list(String words) {
        List<Event> events = new ArrayList<>();
        for (String word : words.split(";", -1)) {
            if (word.isBlank()) continue;
            String[] parts = word.strip().split("\\|", -1);
            if (parts.length < 2 || parts.length > 4)
                throw new WrongUse("the event " + word.strip() + " is not 2022-02-24|name|kind|state", "");
            events.add(of(
                    word.strip(),
                    parts[0],
                    parts[1],
                    parts.length > 2 ? parts[2] : "",
                    parts.length > 3 ? parts[3] : ""));
        }
        events.sort(Comparator.comparing(Event::day).thenComparing(Event::name));
        return List.copyOf(events);
    }
}
