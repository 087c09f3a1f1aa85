package lockstep.ingest;

import java.util.Locale;
import lockstep.model.WrongUse;

/**
 * How many rejects a person allows a source: any number, a number, or a share of its rows.
 *
 * @param most greatest number, or -1
 * @param share greatest share of all rows, or -1
 */
public record Allowance(long most, double share) {
    /** No limit. */
    public static final Allowance ANY = new Allowance(-1, -1);

    /** Reads {@code 100} or {@code 1%}. */
    public static Allowance of(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (value.endsWith("%")) {
                double percent = Double.parseDouble(value.substring(0, value.length() - 1));
                if (percent >= 0 && percent <= 100) return new Allowance(-1, percent / 100);
            } else {
                long number = Long.parseLong(value);
                if (number >= 0) return new Allowance(number, -1);
            }
        } catch (NumberFormatException notANumber) {
            // told below, as every other wrong value
        }
        throw new WrongUse("--max-rejects is " + text + "; it takes a number, as 100, or a share, as 1%");
    }

    /** Stops the reading of a source as soon as it is sure that there are too many. */
    void check(long rejected) {
        if (most >= 0 && rejected > most + STOP_AFTER) throw new TooManyRejects();
    }

    /** Whether a source with so many rows and rejects is within it. */
    public boolean allows(long rows, long rejected) {
        if (most >= 0) return rejected <= most;
        return share < 0 || rejected <= share * rows;
    }

    /** Rejects beyond the limit that are still read, so that a person sees what is wrong. */
    private static final long STOP_AFTER = 10_000;

    /** Reading of this source makes no sense any more. */
    static final class TooManyRejects extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRejects() {
            super("too many rejects", null, false, false);
        }
    }
}
