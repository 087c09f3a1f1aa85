package lockstep.documents.incident;

import java.time.LocalDate;
import lockstep.documents.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A public event whose days are known.
 *
 * @param from first day
 * @param to last day, or null where it has no end
 * @param alone whether its words name no other event
 */
record DatedEvent(String name, LocalDate from, @Nullable LocalDate to, boolean alone, Wording wording) {}
