package lockstep.ingest.text;

import java.util.Collection;

/** Whether 3/6/2021 is the sixth of March or the third of June: what the values of a column say together. */
public enum DateOrder {
    /** A value has a first number above 12. */
    DAY_FIRST,
    /** A value has a second number above 12. */
    MONTH_FIRST,
    /** No value says it, or two contradict one another. */
    UNKNOWN;

    /** What the values of a column say. */
    public static DateOrder of(Collection<String> values) {
        boolean day = false;
        boolean month = false;
        for (String value : values) {
            int[] parts = parts(value.strip());
            if (parts.length == 0) continue;
            day |= parts[0] > 12 && parts[1] <= 12;
            month |= parts[1] > 12 && parts[0] <= 12;
        }
        return day == month ? UNKNOWN : day ? DAY_FIRST : MONTH_FIRST;
    }

    /** Whether a value can be read either way. */
    static boolean isOpen(String value) {
        int[] parts = parts(value.strip());
        return parts.length > 0 && parts[0] <= 12 && parts[1] <= 12;
    }

    /** The two numbers before the year, where a value begins with such a date. */
    private static int[] parts(String value) {
        int first = digits(value, 0);
        if (first < 1 || first > 2 || first >= value.length()) return new int[0];
        char separator = value.charAt(first);
        if (separator != '/' && separator != '-') return new int[0];
        int second = digits(value, first + 1);
        int end = first + 1 + second;
        if (second < 1 || second > 2 || end >= value.length() || value.charAt(end) != separator) return new int[0];
        if (digits(value, end + 1) != 4) return new int[0];
        return new int[] {Integer.parseInt(value.substring(0, first)), Integer.parseInt(value.substring(first + 1, end))
        };
    }

    private static int digits(String value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9') at++;
        return at - from;
    }
}
