package lockstep.ingest.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lockstep.ingest.text.ResourceLines;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/** Counts as tables write them: {@code 1234}, {@code 1,234}, {@code 1.234}, {@code 1234.0}, {@code 1.2K}, {@code 12,5 тыс.}, {@code 1.2万}. */
final class Counts {
    private static final int LONGEST = 24;
    private static final Map<String, Long> FACTORS = factors();

    private Counts() {}

    /** The count; unknown where the field holds none. */
    static long of(Utf8 field) {
        int length = field.length();
        if (length == 0 || length > LONGEST) return PostRow.UNKNOWN;
        long number = 0;
        for (int i = 0; i < length; i++) {
            byte b = field.at(i);
            if (b < '0' || b > '9' || i > 17) return written(field.toString());
            number = number * 10 + b - '0';
        }
        return number;
    }

    private static long written(String text) {
        String plain = text.replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "")
                .replace("'", "");
        int end = lettersFrom(plain);
        long factor = FACTORS.getOrDefault(plain.substring(end).toLowerCase(Locale.ROOT), 0L);
        plain = plain.substring(0, end);
        if (factor == 0 || plain.isEmpty() || !isNumber(plain)) return PostRow.UNKNOWN;
        boolean grouped = factor == 1 && isGrouped(plain);
        String number = grouped ? plain.replace(",", "").replace(".", "") : decimal(plain);
        try {
            BigDecimal count = new BigDecimal(number).multiply(BigDecimal.valueOf(factor));
            return count.precision() - count.scale() > 18
                    ? PostRow.UNKNOWN
                    : count.setScale(0, RoundingMode.DOWN).longValueExact();
        } catch (NumberFormatException none) {
            return PostRow.UNKNOWN;
        }
    }

    /** Where the word begins that stands behind the digits. */
    private static int lettersFrom(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) at++;
        return at;
    }

    private static Map<String, Long> factors() {
        Map<String, Long> factors = new HashMap<>(Map.of("", 1L));
        for (String line : ResourceLines.of(Counts.class, "counts.tsv")) {
            String[] cells = line.split("\t");
            for (int i = 1; i < cells.length; i++) factors.put(cells[i], Long.valueOf(cells[0]));
        }
        return factors;
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(0))
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',');
    }

    /** Whether one sign parts groups of three digits, as in {@code 1,234} and {@code 10.000}. */
    private static boolean isGrouped(String text) {
        if (text.indexOf(',') >= 0 && text.indexOf('.') >= 0) return false;
        String[] groups = text.split("[,.]", -1);
        if (groups.length < 2 || groups[0].length() > 3) return false;
        for (int i = 1; i < groups.length; i++) if (groups[i].length() != 3) return false;
        return true;
    }

    /** With a full stop before the decimals, groups taken out. */
    private static String decimal(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) return text;
        return text.substring(0, last).replace(",", "").replace(".", "") + "." + text.substring(last + 1);
    }
}
