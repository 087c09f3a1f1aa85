package lockstep.ingest.formats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;

/** Numbers of JSON as they are written: none passes through a double, which holds 15 digits and ids have 19. */
final class Numbers {
    private static final int EXACT = 15;
    private static final int LONGEST = 40;
    /** Of so many digits no more than these are written where a script prints all numbers alike; a number that ends so is rare. */
    private static final int LONG = 9;

    private static final int SHORT = 7;

    private Numbers() {}

    /**
     * The digits of a number: {@code 1.61400002e9} is 1614000020 and {@code 7.0} is 7. One of which the last digits are not
     * written, as {@code 1.29403e18} or {@code 1.709402e+09}, stays as it is, so that nobody takes it for an id or a time.
     */
    static String written(JsonNode number) {
        if (number.isIntegralNumber()) return number.asString();
        BigDecimal value = number.decimalValue();
        int digits = value.precision() - value.scale();
        boolean shortened = digits >= LONG && value.precision() <= SHORT;
        if (value.scale() < 0 && (digits > EXACT || shortened) || Math.abs(digits) > LONGEST || value.scale() > LONGEST)
            return value.toString();
        return plain(value);
    }

    /** NaN and the infinities, as Python writes them where it has no number. */
    static boolean isNone(JsonNode number) {
        return number.isDouble() && !Double.isFinite(number.doubleValue());
    }

    /** Whether a number may count something: what is rounded in it matters less than for an id. */
    static boolean isCount(JsonNode number) {
        if (!number.isNumber() || number.isIntegralNumber() || isNone(number)) return false;
        BigDecimal value = number.decimalValue();
        return value.signum() >= 0 && value.precision() - value.scale() <= EXACT && value.scale() <= LONGEST;
    }

    private static String plain(BigDecimal value) {
        BigInteger whole = value.toBigInteger();
        return new BigDecimal(whole).compareTo(value) == 0 ? whole.toString() : value.toPlainString();
    }

    /** What MongoDB wraps: {@code {"$numberLong": "7"}}, {@code {"$oid": "..."}}, {@code {"$date": ...}}; empty for other objects. */
    static String wrapped(JsonNode object) {
        Iterator<String> names = object.propertyNames().iterator();
        if (object.size() != 1 || !names.hasNext()) return "";
        String name = names.next();
        return name.startsWith("$") ? Json.text(object.path(name)) : "";
    }
}
