package lockstep.serve.answer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lockstep.report.Visible;
import lockstep.wire.Canonical;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Records as canonical JSON: components by name in small letters with underscores, sorted. Hidden characters (bidi controls, zero
 * widths) are written out, so that no client shows a text in another order than it stands.
 */
public final class JsonText {
    private static final Pattern CONTROL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u00([01][0-9a-f])");
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private JsonText() {}

    /** The JSON of a record, a list, a map, a text or a number. */
    public static String of(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** The name of a component in JSON: {@code postedAt} is {@code posted_at}. */
    static String name(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value == null) out.append("null");
        else if (value instanceof String s) Canonical.string(Visible.text(s), out);
        else if (value instanceof Double d) out.append(Canonical.number(d));
        else if (value instanceof Number || value instanceof Boolean) out.append(value);
        else if (value instanceof Instant t) Canonical.string(t.toString(), out);
        else if (value instanceof java.time.LocalDate d) Canonical.string(d.toString(), out);
        else if (value instanceof Enum<?> e) Canonical.string(word(e), out);
        else if (value instanceof Optional<?> o) write(o.orElse(null), out);
        else if (value instanceof Canon c) out.append(visible(c.text()));
        else if (value instanceof JsonNode n) out.append(visible(Canonical.text(n)));
        else if (value instanceof Map<?, ?> m) writeMap(m, out);
        else if (value instanceof Iterable<?> list) writeList(list, out);
        else if (value instanceof Record r) writeRecord(r, out);
        else writeArray(value, out);
    }

    private static String word(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Text that is JSON already: what hides is written out within its strings. */
    private static String visible(String json) {
        String shown = Visible.text(json);
        if (!shown.contains("\\u00")) return shown;
        return CONTROL.matcher(shown)
                .replaceAll((MatchResult m) ->
                        (m.group(1) + "⟨U+00" + m.group(2).toUpperCase(Locale.ROOT) + "⟩").replace("\\", "\\\\"));
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(comma);
            Canonical.string(Visible.text(entry.getKey()), out);
            out.append(':');
            write(entry.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeList(Iterable<?> list, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            write(item, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void writeRecord(Record r, StringBuilder out) {
        out.append('{');
        String comma = "";
        for (RecordComponent component : components(r.getClass())) {
            out.append(comma);
            Canonical.string(name(component), out);
            out.append(':');
            try {
                write(component.getAccessor().invoke(r), out);
            } catch (IllegalAccessException | InvocationTargetException notPublic) {
                throw new IllegalStateException(r.getClass() + " is not a public record", notPublic);
            }
            comma = ",";
        }
        out.append('}');
    }

    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, t -> {
            RecordComponent[] all = t.getRecordComponents();
            Arrays.sort(all, Comparator.comparing(JsonText::name));
            return all;
        });
    }

    /** Columns are written by the hundred thousand, so without boxes. */
    private static void writeArray(Object array, StringBuilder out) {
        out.append('[');
        if (array instanceof int[] whole) {
            for (int i = 0; i < whole.length; i++) out.append(i == 0 ? "" : ",").append(whole[i]);
        } else if (array instanceof long[] whole) {
            for (int i = 0; i < whole.length; i++) {
                out.append(i == 0 ? "" : ",");
                if (whole[i] == Long.MIN_VALUE) out.append("null");
                else out.append(whole[i]);
            }
        } else if (array instanceof double[] decimals) {
            for (int i = 0; i < decimals.length; i++)
                out.append(i == 0 ? "" : ",").append(Canonical.number(decimals[i]));
        } else if (array instanceof boolean[] truths) {
            for (int i = 0; i < truths.length; i++)
                out.append(i == 0 ? "" : ",").append(truths[i] ? 1 : 0);
        } else if (array instanceof Object[] items) {
            for (int i = 0; i < items.length; i++) {
                out.append(i == 0 ? "" : ",");
                write(items[i], out);
            }
        } else {
            throw new IllegalArgumentException("no JSON for " + array.getClass());
        }
        out.append(']');
    }
}
