package lockstep.ingest.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.intake.PostRow;

/** What the numbers of a column count from 1970, where a person says it: then the smallest ones are times too. */
enum NumberUnit {
    SECONDS(1000),
    MILLISECONDS(1),
    DAYS(86_400_000);

    private final long factor;

    NumberUnit(long factor) {
        this.factor = factor;
    }

    static Optional<NumberUnit> of(String word) {
        return Arrays.stream(values())
                .filter(u -> u.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Milliseconds since 1970, or {@link Times#BAD}. */
    long millis(String number) {
        try {
            return new BigDecimal(number)
                    .multiply(BigDecimal.valueOf(factor))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return PostRow.UNKNOWN;
        }
    }
}
