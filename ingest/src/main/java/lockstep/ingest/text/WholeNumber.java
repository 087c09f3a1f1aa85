package lockstep.ingest.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers written with an exponent: with their digits they are whole numbers, without them they stand for many. */
final class WholeNumber {
    private static final Pattern EXPONENT = Pattern.compile("[0-9](?:[.,][0-9]{1,30})?[eE]\\+?[0-9]{1,2}");

    /** Spreadsheets and scripts write no more digits where they shorten. */
    private static final int SHORTENED = 7;

    private WholeNumber() {}

    static boolean isExponent(String text) {
        return EXPONENT.matcher(text).matches();
    }

    /**
     * {@code 1.709402415E9} is 1709402415, and {@code 1.70940241E9} is 1709402410, as programs leave zeros out at the end; -1 for
     * anything else, and where so few digits are written that the others are lost.
     */
    static long of(String text) {
        if (!isExponent(text)) return -1;
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        int written = number.precision();
        boolean all = written > SHORTENED || number.precision() - number.scale() <= written;
        boolean whole = all && number.stripTrailingZeros().scale() <= 0;
        return whole && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0 ? number.longValue() : -1;
    }
}
