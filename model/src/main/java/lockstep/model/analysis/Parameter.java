package lockstep.model.analysis;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockstep.model.WrongUse;

/**
 * One parameter as read from a settings record.
 *
 * @param name of the record component, as {@code minShared}
 * @param type of the record component
 * @param param what its annotation says
 */
public record Parameter(String name, Class<?> type, Param param) {
    /** The parameters of a settings record, in order. */
    public static List<Parameter> of(Class<? extends Record> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(Parameter::read)
                .toList();
    }

    private static Parameter read(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        if (param == null) throw new IllegalArgumentException(component + " bears no @Param");
        if (param.as() != Record.class) return declared(component.getName(), param.as());
        if (param.says().isEmpty()) throw new IllegalArgumentException(component + " does not say what it means");
        return new Parameter(component.getName(), component.getType(), param);
    }

    private static Parameter declared(String name, Class<? extends Record> elsewhere) {
        return of(elsewhere).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(elsewhere + " has no parameter " + name));
    }

    /** As on the command line: {@code min-shared}. */
    public String flag() {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Reads a value as people write it, or says what it takes. */
    public Object value(String text) {
        try {
            Object value = parse(text.strip());
            if (!inRange(value)) throw wrong(text);
            return value;
        } catch (IllegalArgumentException notReadable) {
            throw wrong(text);
        }
    }

    private Object parse(String text) {
        if (type == int.class) return Integer.parseInt(text.replace("_", ""));
        if (type == long.class) return Long.parseLong(text.replace("_", ""));
        if (type == double.class) return text.endsWith("%") ? percent(text) : Double.parseDouble(text);
        if (type == boolean.class) return truth(text);
        if (type == Duration.class) return duration(text);
        if (type == List.class)
            return Arrays.stream(text.split(",")).map(t -> duration(t.strip())).toList();
        if (type == String.class) return text;
        throw new IllegalStateException("settings of type " + type + " are not known");
    }

    private static double percent(String text) {
        return Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
    }

    private static boolean truth(String text) {
        if (text.equals("true") || text.equals("yes")) return true;
        if (text.equals("false") || text.equals("no")) return false;
        throw new IllegalArgumentException(text);
    }

    /** {@code 90}, {@code 90s}, {@code 10m}, {@code 6h}, {@code 2d}; bare numbers are seconds, decimals allowed. */
    static Duration duration(String text) {
        String digits = text.replaceAll("(ms|[smhd])$", "");
        double seconds = Double.parseDouble(digits)
                * switch (text.substring(digits.length())) {
                    case "ms" -> 0.001;
                    case "", "s" -> 1;
                    case "m" -> 60;
                    case "h" -> 3600;
                    default -> 86_400;
                };
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private boolean inRange(Object value) {
        if (value instanceof List<?> list) return list.stream().allMatch(this::inRange);
        if (value instanceof Duration d) return between(d.toMillis() / 1000.0);
        if (value instanceof Number n) return between(n.doubleValue());
        if (value instanceof String s && param.oneOf().length > 0)
            return List.of(param.oneOf()).contains(s);
        return true;
    }

    private boolean between(double v) {
        return v >= param.min() && v <= param.max();
    }

    private WrongUse wrong(String text) {
        return new WrongUse(
                "--" + flag() + " is " + text + "; it takes " + takes() + " (default " + param.byDefault() + ")",
                "it means: " + param.says());
    }

    /** What values it takes, in words. */
    public String takes() {
        if (param.oneOf().length > 0) return String.join(" or ", param.oneOf());
        if (type == boolean.class) return "true or false";
        String kind = type == List.class ? "a comma-separated list, each " : "";
        String unit = param.unit().isEmpty() ? "" : " " + param.unit();
        if (Double.isInfinite(param.min()) && Double.isInfinite(param.max())) return kind + "a value" + unit;
        return kind + number(param.min()) + " to " + number(param.max()) + unit;
    }

    private static String number(double v) {
        if (Double.isInfinite(v)) return "any";
        return v == Math.rint(v) ? String.format(Locale.ROOT, "%d", (long) v) : Double.toString(v);
    }
}
