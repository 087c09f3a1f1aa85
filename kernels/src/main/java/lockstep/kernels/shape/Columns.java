package lockstep.kernels.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small table held as columns of equal length: whole numbers, decimals or words. */
public final class Columns {
    private final int size;
    private final Map<String, Object> byName;

    private Columns(int size, Map<String, Object> byName) {
        this.size = size;
        this.byName = byName;
    }

    /**
     * Takes ownership of arrays of type {@code long[]}, {@code double[]} or {@code String[]}.
     *
     * @throws IllegalArgumentException when lengths differ or a type is another
     */
    public static Columns of(Map<String, Object> arrays) {
        int size = -1;
        for (Map.Entry<String, Object> column : arrays.entrySet()) {
            int length = lengthOf(column.getKey(), column.getValue());
            if (size >= 0 && length != size) {
                throw new IllegalArgumentException(
                        "column " + column.getKey() + " has " + length + " rows, not " + size);
            }
            size = length;
        }
        return new Columns(Math.max(size, 0), new LinkedHashMap<>(arrays));
    }

    public int size() {
        return size;
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** A column of whole numbers. An empty value reads as {@link Long#MIN_VALUE}. */
    public long[] longs(String name) {
        return (long[]) column(name);
    }

    /** A column of decimals; whole numbers are widened. An empty value reads as NaN. */
    public double[] doubles(String name) {
        Object column = column(name);
        if (column instanceof double[] d) return d;
        long[] whole = (long[]) column;
        double[] wide = new double[whole.length];
        for (int i = 0; i < whole.length; i++) wide[i] = whole[i] == Long.MIN_VALUE ? Double.NaN : whole[i];
        return wide;
    }

    /** A column of words, with null where the value is empty. */
    public @Nullable String[] strings(String name) {
        return (String[]) column(name);
    }

    /** One word, empty where the value is missing. */
    public String text(String name, int row) {
        String value = strings(name)[row];
        return value == null ? "" : value;
    }

    /** What a column holds. */
    public Type type(String name) {
        Object column = column(name);
        return column instanceof long[] ? Type.WHOLE : column instanceof double[] ? Type.DECIMAL : Type.WORDS;
    }

    /** What a column can hold. */
    public enum Type {
        WHOLE,
        DECIMAL,
        WORDS
    }

    private Object column(String name) {
        Object column = byName.get(name);
        if (column == null) throw new IllegalArgumentException("no column " + name + " among " + byName.keySet());
        return column;
    }

    private static int lengthOf(String name, Object array) {
        if (array instanceof long[] a) return a.length;
        if (array instanceof double[] a) return a.length;
        if (array instanceof String[] a) return a.length;
        throw new IllegalArgumentException(
                "column " + name + " is " + array.getClass().getSimpleName());
    }
}
