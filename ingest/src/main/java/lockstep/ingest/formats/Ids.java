package lockstep.ingest.formats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.ingest.Field;
import lockstep.model.intake.Utf8;

/**
 * Identifiers as spreadsheets and scripts leave them. What was only wrapped is unwrapped: {@code ="123"}, {@code '123},
 * {@code 123.0}, {@code 123,0}, quotes, tabs. What lost its last digits stands for many and is no identifier any more.
 */
public final class Ids {
    private static final Pattern INVISIBLE =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}&&[^\u2066-\u2069]]+|[\\s\\p{Z}\\p{Cf}&&[^\u2066-\u2069]]+$");
    private static final Pattern WITHIN = Pattern.compile("(?:\\['?|'|\\[\")(\\d+)(?:'?]|'|\"])");
    private static final Pattern LONG = Pattern.compile("\\d{4,}L");
    private static final Pattern THOUSANDS =
            Pattern.compile("[1-9]\\d{0,2}(?:,(?!000$)\\d{3}|(?:,\\d{3}){2,}|(?:\\.\\d{3}){2,})");
    private static final int LONGEST_NUMBER = 30;
    private static final int SPREADSHEET_DIGITS = 15;
    private static final int SHORTEST_ROUNDED = 16;
    private static final long DOUBLE_IS_EXACT = 1L << 53;

    private Ids() {}

    /** Takes off what is wrapped around an id; tells whether anything was. */
    static boolean unwrap(Utf8 value) {
        boolean mended = mend(value);
        return strip(value) || mended;
    }

    /** Signs that cannot be seen, brackets, the mark of a long number and the commas of thousands. */
    private static boolean mend(Utf8 value) {
        if (!looksOdd(value)) return false;
        String written = value.toString();
        String bare = INVISIBLE.matcher(written).replaceAll("");
        Matcher within = WITHIN.matcher(bare);
        if (within.matches()) bare = within.group(1);
        if (bare.codePoints().allMatch(Character::isDigit)) bare = plainDigits(bare);
        if (LONG.matcher(bare).matches()) bare = bare.substring(0, bare.length() - 1);
        if (THOUSANDS.matcher(bare).matches()) bare = bare.replace(",", "").replace(".", "");
        if (bare.equals(written) || bare.isEmpty()) return false;
        value.set(bare);
        return true;
    }

    private static String plainDigits(String digits) {
        var plain = new StringBuilder();
        digits.codePoints().forEach(c -> plain.append((char) ('0' + Character.digit(c, 10))));
        return plain.toString();
    }

    /** Most ids are plain digits and letters, and cost no more than this look. */
    private static boolean looksOdd(Utf8 value) {
        int length = value.length();
        if (length < 2) return false;
        byte first = value.at(0);
        byte last = value.at(length - 1);
        if (first < 0 || last < 0 || first == '[' || last == 'L' || last == '\'') return true;
        for (int i = 1; i < length && i < LONGEST_NUMBER; i++)
            if (value.at(i) == ',' || value.at(i) == '.') return isDigit(first);
        return false;
    }

    private static boolean strip(Utf8 value) {
        int from = 0;
        int to = value.length();
        while (from < to && isAround(value.at(from))) from++;
        while (to > from && isAround(value.at(to - 1))) to--;
        // ="123" and '123: what keeps a spreadsheet from reading a number
        if (from < to && value.at(from) == '=') {
            int at = from + 1;
            while (at < to && value.at(at) == '"') at++;
            if (at > from + 1) from = at;
        } else if (to - from > 1 && value.at(from) == '\'' && isLetterOrDigit(value.at(from + 1))) {
            from++;
        }
        to = withoutZeros(value, from, to);
        if (from == 0 && to == value.length()) return wholeOfExponent(value);
        value.set(value.bytes(), value.from() + from, to - from);
        wholeOfExponent(value);
        return true;
    }

    /** The same for text. */
    static String unwrapped(String text) {
        var value = new Utf8();
        value.set(text);
        return unwrap(value) ? value.toString() : text;
    }

    /** Whether a number is written with an exponent and without its last digits: {@code 1.29403E+18}. */
    public static boolean lostDigits(Utf8 value) {
        int length = value.length();
        if (length < 4 || length > 30 || !isDigit(value.at(0))) return false;
        for (int i = 1; i < length; i++) {
            byte b = value.at(i);
            if (b == 'E' || b == 'e') return isExponent(value.toString());
            if (!isDigit(b) && b != '.' && b != ',') return false;
        }
        return false;
    }

    static boolean lostDigits(String text) {
        var value = new Utf8();
        value.set(text);
        return lostDigits(value);
    }

    /** The columns whose ids bear the x that rtweet writes before them, so that no spreadsheet rounds them. */
    static Set<Integer> marked(List<Column> columns) {
        Set<Integer> marked = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            List<String> values = column.values(Field.ID);
            if (values.isEmpty() || !values.stream().allMatch(Ids::isMarked)) continue;
            marked.add(column.index());
            names.add(column.name());
        }
        return names.containsAll(List.of("user_id", "status_id")) ? marked : Set.of();
    }

    private static boolean isMarked(String id) {
        return id.length() > 1 && id.charAt(0) == 'x' && id.chars().skip(1).allMatch(Ids::isDigit);
    }

    /**
     * Whether the ids of a column were rounded: all long ones end in the zeros that a spreadsheet puts after 15 digits, or are
     * numbers that a double holds exactly.
     *
     * @param different how many different ones it takes to tell that from chance
     */
    static boolean areRounded(Collection<String> values, int different) {
        Set<String> seen = new HashSet<>();
        boolean zeros = true;
        boolean doubles = true;
        for (String value : values) {
            if (value.length() < SHORTEST_ROUNDED
                    || value.length() > 19
                    || !value.chars().allMatch(Ids::isDigit)) {
                if (value.chars().allMatch(Ids::isDigit)) continue;
                return false;
            }
            seen.add(value);
            zeros &= value.substring(SPREADSHEET_DIGITS).chars().allMatch(c -> c == '0');
            doubles &= isDouble(value);
        }
        if (seen.size() < different) return false;
        return zeros || doubles && seen.size() >= Math.max(different, 5);
    }

    private static boolean isDouble(String value) {
        long id = new BigInteger(value).longValue();
        return id > DOUBLE_IS_EXACT * 16 && (long) (double) id == id;
    }

    /** {@code 1.090000000000000911e+18} has all its digits: it becomes them. */
    private static boolean wholeOfExponent(Utf8 value) {
        int length = value.length();
        if (length < 6 || length > 40 || !isDigit(value.at(0)) || value.at(1) != '.') return false;
        String text = value.toString();
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0 || !isExponent(text)) return false;
        BigDecimal number = new BigDecimal(text);
        // as many digits as the number has are written, or more
        if (e - 1 < number.precision() - number.scale()) return false;
        try {
            value.set(number.toBigIntegerExact().toString());
            return true;
        } catch (ArithmeticException fraction) {
            return false;
        }
    }

    private static boolean isExponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 1 || e + 1 >= text.length()) return false;
        boolean sign = text.charAt(e + 1) == '+';
        String power = text.substring(sign ? e + 2 : e + 1);
        String number = text.substring(0, e);
        long points = number.chars().filter(c -> c == '.' || c == ',').count();
        boolean numbers = number.chars().allMatch(c -> isDigit(c) || c == '.' || c == ',');
        // 12e5 may be an id in hexadecimal digits; a point or a plus never is
        return numbers
                && points <= 1
                && (points == 1 || sign)
                && !power.isEmpty()
                && power.length() <= 2
                && power.chars().allMatch(Ids::isDigit);
    }

    private static int withoutZeros(Utf8 value, int from, int to) {
        int at = to;
        while (at > from && value.at(at - 1) == '0') at--;
        if (at == to || at <= from + 1) return to;
        // a comma before three zeros parts thousands
        boolean comma = value.at(at - 1) == ',' && to - at != 3;
        if (value.at(at - 1) != '.' && !comma) return to;
        for (int i = from; i < at - 1; i++) if (!isDigit(value.at(i))) return to;
        return at - 1;
    }

    private static boolean isAround(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '"';
    }

    private static boolean isLetterOrDigit(byte b) {
        return isDigit(b) || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '@' || b == '_' || b == '-';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Values of a list without what is wrapped around them. */
    static List<String> unwrapped(Collection<String> values) {
        return values.stream().map(Ids::unwrapped).toList();
    }
}
