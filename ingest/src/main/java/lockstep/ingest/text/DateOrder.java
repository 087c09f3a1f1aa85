package lockstep.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether 3/6/2021 is the sixth of March or the third of June, and 05/03/24 the third of May 2024 or the twenty-fourth of March 2005:
 * what the values of a column say together.
 */
public enum DateOrder {
    /** No other order fits the values but day, month, year. */
    DAY_FIRST,
    /** No other order fits the values but month, day, year. */
    MONTH_FIRST,
    /** No other order fits the values but year, month, day, the year in two digits. */
    YEAR_FIRST,
    /** No value says it, or two contradict one another. */
    UNKNOWN;

    /** Years of two digits are of this century; later ones than the last here are none. */
    private static final int LAST_SHORT_YEAR = 30;

    private static final int CENTURY = 2000;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final List<DateOrder> ALL = List.of(DAY_FIRST, MONTH_FIRST, YEAR_FIRST);

    /** What the values of a column say. */
    public static DateOrder of(Collection<String> values) {
        Set<DateOrder> fitting = EnumSet.copyOf(ALL);
        boolean any = false;
        for (String value : values) {
            Set<DateOrder> here = fitting(value);
            if (here.isEmpty()) continue;
            fitting.retainAll(here);
            any = true;
        }
        return any && fitting.size() == 1 ? fitting.iterator().next() : UNKNOWN;
    }

    /** Whether a value can be read in several ways. */
    static boolean isOpen(String value) {
        return fitting(value).size() > 1;
    }

    /** Whether a value begins with a date in numbers, its year in two digits. */
    static boolean isShort(String value) {
        Matcher numbers = NUMBERS.matcher(value.strip());
        return numbers.lookingAt() && numbers.group(4).length() == 2;
    }

    /** The orders in which the numbers at the beginning of a value are a date. */
    private static Set<DateOrder> fitting(String value) {
        Set<DateOrder> fitting = EnumSet.noneOf(DateOrder.class);
        Matcher numbers = NUMBERS.matcher(value.strip());
        if (!numbers.lookingAt()) return fitting;
        boolean full = numbers.group(4).length() == 4;
        boolean dots = numbers.group(2).equals(".");
        if (full && dots) return fitting;
        int[] parts = {number(numbers, 1), number(numbers, 3), number(numbers, 4)};
        for (DateOrder order : ALL) {
            // with full stops nobody writes the month first
            boolean written =
                    order == YEAR_FIRST ? !full && numbers.group(1).length() == 2 : order == DAY_FIRST || !dots;
            if (written && order.date(parts[0], parts[1], parts[2]).isPresent()) fitting.add(order);
        }
        return fitting;
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    /** The day that three numbers are in this order. */
    Optional<LocalDate> date(int first, int second, int third) {
        return switch (this) {
            case DAY_FIRST -> day(third, second, first);
            case MONTH_FIRST -> day(third, first, second);
            case YEAR_FIRST -> day(first, second, third);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year > LAST_SHORT_YEAR && year < 1000) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year < 1000 ? CENTURY + year : year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
