package lockstep.model.registry;

import java.util.regex.Pattern;
import lockstep.model.WrongUse;

/**
 * Who said it, and when.
 *
 * @param source a report, a list, a person; empty where nobody is named
 * @param date day, month or year as {@code 2024-05-17}, {@code 2024-05}, {@code 2024}; empty where none is stated
 */
public record Attribution(String source, String date) {
    private static final Pattern DATE = Pattern.compile("(\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?)?");

    public Attribution {
        source = source.strip();
        date = date.strip();
        if (!DATE.matcher(date).matches()) {
            throw new WrongUse("source_date is " + date + "; it takes 2024-05-17, 2024-05 or 2024", "");
        }
    }

    /** Whether both a source and a date are named. */
    public boolean isDated() {
        return !source.isEmpty() && !date.isEmpty();
    }
}
