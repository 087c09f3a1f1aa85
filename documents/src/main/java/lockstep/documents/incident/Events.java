package lockstep.documents.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Public events whose days are known: what a text dates by naming "the Brexit referendum" and no year. */
final class Events {
    /** An event named in a text. */
    record Met(DatedEvent event, int start, int end) {}

    private Events() {}

    /**
     * The event after which a text was written: of those it names, the one that began last.
     *
     * @param yearless whether the text writes no year, so that words which name several events are taken for the likeliest
     * @param before the day of publication
     */
    static Optional<Met> lastNamed(Article a, boolean yearless, Optional<LocalDate> before) {
        List<Met> met = new ArrayList<>();
        for (DatedEvent e : a.lists.events) {
            if (!yearless && !e.alone()) continue;
            if (before.isPresent() && e.from().isAfter(before.orElseThrow())) continue;
            a.each(e.wording(), m -> met.add(new Met(e, m.start(), m.end())));
        }
        return met.stream()
                .max(Comparator.comparing((Met m) -> m.event.from())
                        .thenComparing(Comparator.comparingInt(Met::start).reversed()));
    }
}
