package lockstep.wire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The one text of a JSON value: keys sorted, no spaces, decimals of at most twelve significant digits. */
public final class Canonical {
    /*
     * RFC 8785 with three additions. Decimals are rounded to twelve digits first, half to even, so that two engines that sum in
     * another order still agree; whole numbers up to 2^53, counts and times among them, stay whole. NaN, which JSON lacks, is null; the infinities are the strings "Infinity" and "-Infinity".
     * A surrogate that stands alone is escaped, as in well-formed JSON.stringify, for hostile text must survive as well.
     */
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private static final double LARGEST_EXACT = 1L << 53;
    private static final int WIDEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;

    private Canonical() {}

    public static String text(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** A decimal as canonical text; NaN is {@code null}. */
    public static String number(double v) {
        if (Double.isNaN(v)) return "null";
        if (Double.isInfinite(v)) return v > 0 ? "\"Infinity\"" : "\"-Infinity\"";
        if (v == 0) return "0";
        if (v == Math.rint(v) && Math.abs(v) <= LARGEST_EXACT) return Long.toString((long) v);
        return plain(new BigDecimal(v).round(TWELVE_DIGITS).stripTrailingZeros());
    }

    /** As ECMAScript writes numbers. */
    private static String plain(BigDecimal v) {
        String sign = v.signum() < 0 ? "-" : "";
        String digits = v.unscaledValue().abs().toString();
        int point = digits.length() - v.scale();
        if (point > WIDEST_PLAIN || point <= SMALLEST_PLAIN) return sign + scientific(digits, point - 1);
        if (point >= digits.length()) return sign + digits + "0".repeat(point - digits.length());
        if (point > 0) return sign + digits.substring(0, point) + "." + digits.substring(point);
        return sign + "0." + "0".repeat(-point) + digits;
    }

    private static String scientific(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) writeObject(value, out);
        else if (value.isArray()) writeArray(value, out);
        else if (value.isString()) string(value.stringValue(), out);
        else if (value.isIntegralNumber()) out.append(value.bigIntegerValue());
        else if (value.isNumber()) out.append(number(value.doubleValue()));
        else if (value.isBoolean()) out.append(value.booleanValue());
        else out.append("null");
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        var sorted = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
            out.append(comma);
            string(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) out.append(',');
            write(array.get(i), out);
        }
        out.append(']');
    }

    /** A text as a JSON string, quotes and escapes with it. */
    public static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append(control(c));
            else if (Character.isSurrogate(c) && !paired(text, i)) out.append(escaped(c));
            else out.append(c);
        }
        out.append('"');
    }

    private static String control(char c) {
        return switch (c) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> escaped(c);
        };
    }

    private static String escaped(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
