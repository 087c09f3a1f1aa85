package lockstep.documents.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Public events whose days are known: what a text dates by naming "the Brexit referendum" and no year. */
final class Events {
    /**
     * One event of the list.
     *
     * @param from first day
     * @param to last day, or null where it has no end
     * @param alone whether its words name no other event
     * @param triggers cheap to look for
     */
    record Event(
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            boolean alone,
            List<String> triggers,
            Pattern pattern) {}

    /** An event named in a text. */
    record Met(Event event, int start, int end) {}

    private Events() {}

    /**
     * The event after which a text was written: of those it names, the one that began last.
     *
     * @param yearless whether the text writes no year, so that words which name several events are taken for the likeliest
     * @param before the day of publication
     */
    static Optional<Met> lastNamed(Prose prose, boolean yearless, Optional<LocalDate> before) {
        List<Met> met = new ArrayList<>();
        for (Event e : prose.lists.events) {
            if (!yearless && !e.alone) continue;
            if (before.isPresent() && e.from.isAfter(before.orElseThrow())) continue;
            Prose.find(e.pattern, prose.low, prose.with(e.triggers), m -> met.add(new Met(e, m.start(), m.end())));
        }
        return met.stream()
                .max(Comparator.comparing((Met m) -> m.event.from)
                        .thenComparing(Comparator.comparingInt(Met::start).reversed()));
    }

    /** The events of the lists. */
    static List<Event> of(Function<String, List<String[]>> lists) {
        List<Event> all = new ArrayList<>();
        for (String[] row : lists.apply("events.tsv"))
            all.add(new Event(
                    row[3],
                    LocalDate.parse(row[0]),
                    row[1].isEmpty() ? null : LocalDate.parse(row[1]),
                    row[2].equals("1"),
                    List.of(row[4].split("\\|")),
                    Pattern.compile("(?<![\\p{L}\\d])(?:" + row[5] + ")(?![\\p{L}\\d])")));
        return List.copyOf(all);
    }
}
